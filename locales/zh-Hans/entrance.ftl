# 聊天中的链接首先打开的页面。

entrance-title = 安全页面
entrance-opening = 正在打开…
entrance-dead = 这个链接已失效。每个链接只能在 30 分钟内打开一次，请在聊天中重新获取。
entrance-broken = 连接中断，请重试。
entrance-noscript = 此页面需要 JavaScript，请在浏览器中开启。
entrance-closed = 页面已关闭，请在聊天中重新获取链接。
entrance-code-title = 再确认一次
entrance-code-why = 为了您的安全，请用验证码确认是您本人。验证码会发到贷款机构登记的手机号。
entrance-code-send = 发送验证码
entrance-code-label = 6 位验证码
entrance-code-try = 继续
entrance-code-sent = 验证码已发出，5 分钟内有效。
entrance-code-wrong = 验证码不对或已过期，请重试，或重新发送。
entrance-code-many = 暂时不能发送验证码，请稍等一分钟，或在聊天中找人工客服。
