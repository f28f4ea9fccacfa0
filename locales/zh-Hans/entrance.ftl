# 聊天中的链接首先打开的页面。

entrance-title = 安全页面
entrance-opening = 正在打开…
entrance-dead = 这个链接已失效。每个链接只能在 30 分钟内打开一次，请在聊天中重新获取。
entrance-broken = 连接中断，请重试。
entrance-noscript = 此页面需要 JavaScript，请在浏览器中开启。
