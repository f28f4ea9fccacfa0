# 狀態的名稱。

stage-submitted = 已提交
stage-accepted = 已受理
stage-in-review = 審核中
stage-approved = 已核准
stage-signing = 待簽約
stage-disbursing = 撥款中
stage-disbursed = 已撥款
stage-declined = 未核准
stage-withdrawn = 已撤回
stage-expired = 已失效

collection-submitted = 已全部提交
collection-accepted = 貸款機構已收到
collection-supplement-needed = 待補件
collection-complete = 已齊備
collection-in-review = 文件審核中
collection-passed = 文件審核通過
collection-failed = 需要補充或更換文件

need-state-requested = 等您傳來
need-state-uploaded = 已收到
need-state-in-review = 審核中
need-state-accepted = 已通過
need-state-rejected = 已退回，請重新傳送
need-state-waived = 不用再交
need-state-not-applicable = 您說不適用，等候貸款機構確認
need-state-withdrawn = 已取消
