# 贷款到哪一步了：每一行都是贷款机构告诉我们的事实。

status-none = 目前没有查到您的申请。如果您刚刚提交，贷款机构可能还没有录入。
status-which = 您有{ $count }个申请，请问要查哪一个？
status-unknown-number = 在您的申请里没有找到。请核对申请编号，或者从下面选择。
status-unknown-thrice = 还是没有找到。请客服人员帮您查一下，好吗？

status-number = 申请编号：{ $number }（{ $lender }）
status-product = 贷款产品：{ $product }
status-amount = 申请金额：{ $amount }
status-applied = 申请日期：{ $on }
status-stage = 当前状态：{ $stage }（自{ $since }起）
status-decision-amount = 批准金额：{ $amount }
status-decision-term = 贷款期限：{ $months }个月
status-decision-conditions = 附带条件：{ $words }
status-decision-reason = 贷款机构的说明：{ $words }
status-decision-no-reason = 贷款机构没有说明原因。您可以找人工客服询问。
status-disbursed = 放款：{ $on }，{ $amount }
status-disbursed-on = 放款日期：{ $on }
status-collection = 资料状态：{ $collection }
status-outstanding = 还缺资料：{ $count }项
status-outstanding-due = 还缺资料：{ $count }项，最早一项请在{ $due }前发来
status-next-send = 下一步：请把还缺的资料发来。点“缺什么资料”，可以逐项查看。
status-next-send-here = 下一步：请把还缺的资料发来。
status-next = 下一步：{ $next }
status-usual = 这一步通常需要：{ $low }到{ $high }天
status-amounts-hidden = 金额暂不显示。验证手机号之后就能看到。
status-as-of = 更新时间：{ $at }（由贷款机构确认）

## 下一步会怎样

status-next-submitted = 贷款机构会先受理您的申请，您暂时不用做什么。
status-next-accepted = 贷款机构会开始审核，您暂时不用做什么。
status-next-in-review = 贷款机构正在审核，有结果我会马上告诉您。
status-next-approved = 贷款机构会联系您签订合同。
status-next-signing = 请按贷款机构的通知签订合同，签完才能放款。
status-next-disbursing = 贷款机构正在安排放款，到账请以银行通知为准。
status-next-disbursed = 请按合同约定的日期还款。
status-next-declined = 这个申请已经结束。您可以问问贷款机构，以后能不能再申请。
status-next-withdrawn = 这个申请已经撤回，您不用再做什么。
status-next-expired = 这个申请已经失效。如果还需要贷款，请重新申请。
status-page = 这是您的申请页面。链接只能打开一次，{ $minutes } 分钟内有效。
