# 客服对单个工单可做的操作。

desk-more = 更多操作
desk-to-whom = 转交给
desk-to-anybody = 任何有空的同事
desk-to-colleague = 指定同事
desk-to-queue = 其他队列
desk-subject-general = 一般咨询
desk-subject-application = 申请相关
desk-subject-complaint = 投诉
desk-subject-security = 安全与身份
desk-subject-trouble = 技术故障
desk-queue = 队列
desk-assign = 分配
desk-snooze = 暂缓
desk-snooze-for = 暂缓时长
desk-snooze-until-at = 到下面的时间
desk-snooze-at = 截止时间（机构当地时间）
desk-hours = { $count } 小时
desk-wakes = 暂缓至
desk-answer-due = 最晚回复时间
desk-block = 因滥用而屏蔽
desk-block-for = 屏蔽时长
desk-unblock = 解除屏蔽
desk-unanswered = 关闭：借款人已离开
desk-take-over = 接管
desk-decline = 拒绝
desk-reopen = 重新打开
desk-held-since = { $at }起由{ $name }负责
desk-meant-for-you = 同事把此会话转给了您。请接入，或拒绝以便他人接入。
desk-refused-held = 操作未执行：{ $at }起此会话由{ $name }负责。
desk-refused-form = 操作未执行：表单有缺项或无法识别。
desk-packet-asked = 对方的问题
desk-packet-tried = 机器人的回答
desk-packet-error = 机器人卡在何处
desk-key-s = 标记为已解决
desk-key-t = 转交

## 收件箱

desk-narrow = 筛选列表
desk-every = 全部
desk-show = 筛选
desk-alarms = 主管须知
desk-alarm-seen = 已阅
desk-alarm-answer-near = 即将超过回复时限：{ $at }
desk-alarm-answer-late = 回复已超时，应于{ $at }前回复
desk-alarm-settling-late = 未按时解决，应于{ $at }前解决
desk-alarm-promise-broken = 未在承诺时间内接入：{ $at }
desk-alarm-woken = 暂缓至{ $at }，现在重新等待处理
