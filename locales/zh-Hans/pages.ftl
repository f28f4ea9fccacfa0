# 页面自己的文字：按钮、文件发送状态、屏幕阅读器标签。

## 聊天

page-title = 我的贷款申请
page-skip = 跳到输入框
page-conversation = 对话
page-language = 语言
page-menu = 更多
page-quick = 常用操作
page-files = 正在发送的文件
page-write = 您的消息
page-placeholder = 请输入消息
page-placeholder-phone = 手机号码
page-placeholder-code = 6 位验证码
page-send = 发送
page-attach = 添加文件
page-camera = 拍照
page-drop = 把文件拖到这里即可发送
page-hint = 全程加密。我们绝不会索要密码。
page-hint-plain = 我们绝不会索要密码。
page-noscript = 本页面需要 JavaScript，请在浏览器中启用。
page-today = 今天
page-yesterday = 昨天
page-new-message = 有新消息
page-new-tab = 在新标签页中打开
page-old-buttons = 之前的选项

## 谁在说话

page-bot = 智能助手
page-staff = 人工客服
page-writing = 客服正在输入…
page-you = 我

## 随时可用的操作

page-command-status = 查进度
page-command-documents = 查资料
page-command-upload = 发文件
page-command-human = 找人工
page-command-help = 帮助
page-command-privacy = 隐私与个人信息
page-command-language = 语言
page-command-cancel = 取消当前操作

## 连接

page-connecting = 正在连接…
page-connected = 已连接
page-offline = 网络已断开，恢复后会自动发送您的消息。

## 消息发送

page-sending = 发送中…
page-waiting = 等待网络恢复
page-sent = 已发送
page-retry = 重试
page-remove = 移除
page-cancel = 取消
page-incident = 事件编号：

## 文件发送

page-file = 文件
page-file-size = { $size }
page-upload-progress = 正在发送
page-upload-waiting = 等待发送
page-upload-done = 已收到
page-upload-cancelled = 已取消，未保存任何内容。
page-upload-broken = 网络已断开，恢复后会自动继续发送。
page-upload-busy = 已有多个文件正在发送，请稍后再试。
page-upload-limit = 文件过大，单个文件最大 { $size }。
page-upload-too-large = 文件过大，未保存。
page-upload-empty = 这是空文件，未保存。
page-upload-unknown-type = 不支持这种文件，请发送 PDF 或照片。
page-upload-not-linked = 请先完成身份验证，再在这里发送文件。

## 出错时

page-problem-frame = 无法读取这条内容，请刷新页面后重试。
page-problem-long = 消息太长，请分几条发送。
page-problem-empty = 消息是空的。
page-problem-failed = 我们这边出了问题，这条消息没有发出。
page-problem-cookie = 浏览器阻止了 Cookie，暂时无法对话。请允许 Cookie，或在单独的窗口中打开聊天。
page-problem-windows = 聊天打开的窗口太多，请关闭一些。

## 嵌入贷款机构页面

page-embed-open = 咨询我的贷款
page-embed-close = 关闭聊天
page-embed-title = 贷款咨询

## 演示首页

page-start-title = Loanline 已启动
page-start-lead = 申请贷款之后，借款人与贷款机构之间的沟通渠道。这里的数据都是虚构的，请像借款人一样试用。
page-start-try = 以借款人身份试用
page-start-steps = 打开聊天，输入下面任一手机号，再到演示短信收件箱查看验证码。
page-start-phone = 手机号码
page-start-application = 申请编号
page-start-missing = 还缺三份资料
page-start-review = 正在审核，还缺一份资料
page-start-approved = 刚刚通过，还缺一份资料
page-start-copy = 复制
page-start-copied = 已复制
page-start-chat = 打开聊天
page-start-sms = 短信收件箱
page-start-sms-why = 演示用验证码会发到这里
page-start-console = 客服工作台
page-start-console-why = 人工客服在这里接手对话
page-start-docs = 贷款机构接口
page-start-docs-why = 推送进度、索取资料、下载文件
page-start-telegram = Telegram
page-start-telegram-why = 在聊天软件里使用同样的服务
page-start-places = 入口

## 演示短信收件箱

page-sms-title = 短信收件箱
page-sms-lead = 演示环境中本应发到手机的短信，最新的在最上面。
page-sms-empty = 还没有短信。在聊天中获取验证码后，会显示在这里。
page-sms-copy = 复制验证码 { $code }
page-sms-back = 返回首页
page-edited = 已修改
