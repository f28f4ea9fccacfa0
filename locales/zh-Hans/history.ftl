# 申请的经过，以及上次查看以后的变化。

history-since = 您{ $since }看过以后，有这些变化：
history-nothing = 您{ $since }看过以后，没有变化。
history-first = 从现在起，我可以告诉您上次查看以后的变化。最近的进展是：
history-more = 在这之前还有{ $count }项变化。
history-day = { $on }

history-stage = • 状态：{ $stage }
history-corrected = • 贷款机构更正了状态：{ $stage }
history-asked = • 需要您提供：{ $title }
history-asked-again = • 需要您重新提供：{ $title }
history-changed = • 要求有改动：{ $title }
history-sent = • 您发来了：{ $title }
history-taken-in = • 工作人员代您收取：{ $title }
history-in-review = • 正在审核：{ $title }
history-accepted = • 审核通过：{ $title }
history-rejected = • 已退回：{ $title }（{ $reason }）
history-review-undone = • 贷款机构撤回了审核结果：{ $title }（目前：{ $state }）
history-waived = • 贷款机构同意免交：{ $title }
history-not-applicable = • 您说不适用：{ $title }
history-withdrawn = • 不用再交：{ $title }
history-decision = • 贷款机构给出了审批意见。
history-disbursement = • 贷款机构登记了放款。
