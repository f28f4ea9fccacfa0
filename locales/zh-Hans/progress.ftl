# 显示申请全部情况的页面。

progress-title = 我的申请
progress-skip = 跳到申请进度
progress-choose = 您的申请
progress-way = 申请{ $number }
progress-done = 已完成
progress-now = 现在
progress-next = 接下来
progress-reached = 已到达
progress-ended = 已结束
progress-news = 新变化
progress-no-news = 上次查看以后没有变化。
progress-needs = 需要您提供的资料
progress-nothing = 目前不需要您提供资料。
progress-send = 到安全页面上传
progress-change = 补充或更改已发的资料
progress-answer = 请在聊天里回答。
progress-about = 贷款
progress-hidden = 金额和审批意见已隐藏，用验证码证明是您本人后显示。
progress-prove = 用验证码证明
progress-unprovable = 这里不能显示金额和审批意见，请在聊天里找人工客服。
progress-history = 全部经过
progress-foot = 以上内容以贷款机构提供的为准。30分钟不用，页面会自动关闭；需要时请在聊天里重新打开。
progress-taken-counter = 由柜台代收
progress-taken-email = 来自您的电子邮件
progress-taken-post = 来自您的邮寄材料
