# 對話中的連結首先開啟的網頁。

entrance-title = 安全網頁
entrance-opening = 正在開啟…
entrance-dead = 這個連結已經失效。每個連結只能在30分鐘內開啟一次，請在對話中重新索取。
entrance-broken = 連線中斷，請再試一次。
entrance-noscript = 本網頁需要JavaScript，請在瀏覽器中啟用。
entrance-closed = 網頁已關閉，請在對話中重新索取連結。
entrance-code-title = 再確認一次
entrance-code-why = 為了您的安全，請用驗證碼確認是您本人。驗證碼會傳到貸款機構登記的手機號碼。
entrance-code-send = 傳送驗證碼
entrance-code-label = 6 位數字驗證碼
entrance-code-try = 繼續
entrance-code-sent = 驗證碼已傳送，5 分鐘內有效。
entrance-code-wrong = 驗證碼不正確或已過期，請再試一次，或重新傳送。
entrance-code-many = 暫時無法傳送驗證碼，請稍等一分鐘，或在對話中找客服職員。
