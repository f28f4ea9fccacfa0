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

## 标签、常用回复与定时消息

desk-of-mentioned = 提到我的
desk-of-closed = 已结束
desk-ended = { $at }结束
desk-tags = 标签
desk-tags-none = 暂无
desk-tag = 添加
desk-tag-new = 新标签
desk-tag-one = 标签
desk-untag = 移除标签 { $tag }
desk-replies = 常用回复
desk-replies-how = 常用的话，每种语言写一次，按借款人的语言发出。带步骤的即为宏，一次全部执行。花括号中可用：
desk-replies-none = 还没有常用回复。
desk-reply-new = 新建常用回复
desk-reply-name = 名称
desk-reply-tags = 自动添加的标签（用逗号分隔）
desk-reply-ending = 之后
desk-reply-keep = 保存
desk-reply-end = 停用
desk-ending-none = 不做其他操作
desk-ending-solved = 标记为已解决
desk-ending-returned = 交还机器人
desk-ending-snooze = 暂缓 { $count } 小时
desk-blank-staff = 您的姓名
desk-blank-lender = 机构名称
desk-blank-number = 申请编号
desk-blank-needs = 尚缺的资料
desk-blank-due = 最近的截止日期
desk-macro-run = 执行“{ $name }”
desk-plan = 定时发送
desk-plan-in = 多久后发送
desk-plan-unless = 仅当借款人在此之前没有来信
desk-plan-do = 安排发送
desk-planned = 将于{ $at }发送
desk-unplan = 取消发送
desk-retry = 重试
desk-why-not = 未送达：{ $why }
desk-unreachable = 自{ $at }起，此借款人已屏蔽我们或无法联系。您写的内容可能无法送达。
desk-step-planned = 安排了一条定时消息
desk-step-unplanned = 取消了定时消息
desk-step-sent-later = 的定时消息已发出
desk-step-unsent = 的定时消息因情况变化未发出
desk-step-retried = 重试发送消息
desk-step-tagged = 添加标签
desk-step-untagged = 移除标签
desk-key-q = 常用回复
desk-key-g = 添加标签

## 查找对话

desk-search = 搜索对话与备注
desk-search-do = 搜索
desk-search-found = 找到：{ $count } 处
desk-search-none = 您可查看的内容中没有同时包含这些词的地方。刚刚说的话稍后才能搜到。
desk-search-note = { $name }的备注

## 预约、文件与补充资料

desk-meetings = 预约
desk-meetings-none = 这两周没有预约。
desk-meetings-earlier = 前两周
desk-meetings-later = 后两周
desk-meetings-from = 起始日期
desk-meeting-free = 可选时间
desk-meeting-book = 预约
desk-meeting-move = 改到此时间
desk-meeting-file = 日历文件
desk-meeting-outcome = 结果说明
desk-meeting-keep = 保存
desk-became = 结果
desk-became-booked = 已预约
desk-became-held = 已进行
desk-became-missed = 未到
desk-became-cancelled = 已取消
desk-became-cancelled-do = 取消预约
desk-picture-of = { $name } 第 1 页
desk-step-met = 安排了预约
desk-key-a = 预约
desk-key-d = 索取资料

## 还有谁在看

desk-present = { $names }也在查看（{ $count } 人）
desk-present-typing = { $names }正在输入…（{ $count } 人）

## 发给借款人的文件

desk-send-file = 发送文件
desk-send-file-wait = 正在检查文件…
desk-send-file-refused = 文件未发送：文件为空、过大、类型不支持，或未通过检查。
desk-send-file-late = 文件未发送：此会话已不由您负责。
desk-step-sent-file = 发送了文件
desk-edited = 已修改
desk-earlier = 修改前的内容（{ $count }）
desk-edit = 修改…
desk-edit-words = 修改后的内容
desk-edit-do = 修改
desk-step-edited = 修改了自己发送的内容
desk-reply-files = 随附文件
desk-reply-files-none = 无
desk-reply-files-enough = 文件数量已达上限。
desk-reply-file-add = 添加文件
desk-reply-file-remove = 移除
desk-enclosed = 随附文件：
desk-enclosed-off = 不附文件
