# 客服工作台。

desk-title = 客服工作台
desk-signed-in = 已登录：{ $name }
desk-sign-out = 退出登录

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

## 收件箱与工单

desk-skip = 跳到正文
desk-sections = 工作台栏目
desk-more-sections = 更多
desk-inbox = 收件箱
desk-overview = 概览
desk-plain = { $fact }
desk-stranger = 尚未绑定的用户
desk-free = 未接入
desk-mine = 由您负责
desk-held = 由{ $name }负责
desk-free-how = 还没有人接入。接入后即可回复，期间机器人不再发言。
desk-mine-how = 由您负责。只要此页面打开，就一直由您负责。
desk-closed = 此工单已关闭。
desk-refused = 操作未执行：同事已先接入，或工单已关闭。当前负责人：{ $name }
desk-claim = 接入
desk-answer = 您的回复（借款人使用{ $language }；Ctrl+Enter 发送）
desk-send = 发送
desk-solved = 已解决，交还机器人
desk-returned = 交还机器人
desk-note = 同事备注（借款人看不到）
desk-note-keep = 保存备注
desk-pass-on = 附备注转交同事
desk-conversation = 会话
desk-by-borrower = 借款人
desk-by-bot = 机器人
desk-by-staff = 客服
desk-state-received = 已收到
desk-state-queued = 发送中
desk-state-sent = 已发送
desk-state-dead = 未送达
desk-very-words = 实际发送的原文
desk-known = 已知信息
desk-reason = 原因
desk-waiting-since = 开始等待
desk-lender = 贷款机构
desk-proof = 身份验证
desk-proof-0 = 尚未验证
desk-proof-1 = 邀请链接
desk-proof-2 = 手机号
desk-proof-3 = 邀请链接和手机号
desk-unlinked = 没有申请：对方尚未验证身份。
desk-steps = 处理记录
desk-step-claimed = 已接入
desk-step-noted = 留下备注
desk-step-passed-on = 转交同事
desk-step-solved = 已解决
desk-step-returned = 交还机器人
desk-step-unanswered = 无人应答，已关闭
desk-step-lapsed = 负责人离开，已重新排队
desk-step-taken-over = 接管
desk-step-passed-to = 转给同事
desk-step-assigned = 分配
desk-step-declined = 拒绝接单
desk-step-snoozed = 稍后处理
desk-step-woken = 到时唤醒
desk-step-reopened = 重新打开
desk-step-opened = 发起
desk-step-accident = 有一条消息处理出错
desk-step-blocked = 屏蔽会话
desk-step-unblocked = 解除屏蔽
desk-step-promise-broken = 未在承诺时间内回复
desk-reason-change = 要求变更申请
desk-reason-wrong-details = 信息有误
desk-reason-more-time = 需要更多时间
desk-reason-complaint = 投诉
desk-reason-withdraw = 要求撤回申请
desk-reason-distress = 情绪危急，请立即接入
desk-reason-fraud = 咨询诈骗问题
desk-reason-misses = 三次未能理解
desk-reason-identity = 身份验证未通过
desk-reason-accident = 机器人出错
desk-reason-staff = 客服发起
desk-reason-lender = 机构发起
