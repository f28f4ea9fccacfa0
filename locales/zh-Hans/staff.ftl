# 客服工作台。

desk-title = 客服工作台
desk-signed-in = 已登录：{ $name }
desk-sign-out = 退出登录

## 登录

desk-sign-in = 登录
desk-sign-in-how = 请打开发给您的登录链接。链接由 Loanline 的管理员用命令“loanline staff link”生成。
desk-sign-in-busy = 正在登录…
desk-sign-in-wrong = 这个链接已经不能登录，请索取新的链接。
desk-sign-in-often = 从这里尝试的次数过多，请等一刻钟后再打开链接。
desk-sign-in-broken = 现在连接不上，请稍后重新打开链接。
desk-sign-in-script = 登录需要 JavaScript，请在浏览器中启用。

## 贷款机构

desk-waiting = 等待人工的会话
desk-waiting-none = 现在没有人在等待。
desk-waiting-nobodys = 等待人工、尚未绑定任何贷款机构的会话
desk-since = 自{ $at }起等待
desk-reason-asked = 要求人工
desk-channel-web = 网页聊天
desk-channel-telegram = Telegram
desk-linked = 已绑定借款人
desk-outstanding = 待补资料和问题
desk-to-inspect = 待检查文件
desk-to-review = 待审核资料
desk-unsent = 待发送消息
desk-stages = 贷款申请：{ $count }个
desk-no-lenders = 还没有贷款机构。请用命令“loanline lender add”添加。

## 本系统

desk-upkeep = 本系统
desk-unsent-all = 全部机构待发送消息
desk-failed = 已放弃的任务
desk-failed-none = 没有放弃的任务。
desk-dead = 无法处理的消息
desk-dead-none = 所有消息都已处理。
desk-at = { $at }（UTC）
