# 對話中的連結首先開啟的網頁。

entrance-title = 安全網頁
entrance-opening = 正在開啟…
entrance-dead = 這個連結已經失效。每個連結只能在30分鐘內開啟一次，請在對話中重新索取。
entrance-broken = 連線中斷，請再試一次。
entrance-noscript = 本網頁需要JavaScript，請在瀏覽器中啟用。
