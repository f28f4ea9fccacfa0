# 状态的名称。

stage-submitted = 已提交
stage-accepted = 已受理
stage-in-review = 正在审核
stage-approved = 已通过
stage-signing = 待签约
stage-disbursing = 放款中
stage-disbursed = 已放款
stage-declined = 未通过
stage-withdrawn = 已撤回
stage-expired = 已失效

collection-submitted = 已提交
collection-accepted = 已接收
collection-supplement-needed = 待补充
collection-complete = 已收齐
collection-in-review = 资料审核中
collection-passed = 资料审核通过
collection-failed = 资料未通过，需要补充或更换

need-state-requested = 等您发来
need-state-uploaded = 已收到
need-state-in-review = 正在审核
need-state-accepted = 已通过
need-state-rejected = 已退回，请重新发
need-state-waived = 不用再交
need-state-not-applicable = 您说不适用，等贷款机构确认
need-state-withdrawn = 已取消
