# 进度之外，关于申请的各种问题。

answers-time-unknown = 贷款机构没有说明这一步通常需要多久。
answers-terms-elsewhere = 这里没有列出的，贷款机构没有告诉我，可以请客服人员查询。
answers-not-decided = 贷款机构还没有给出审批结果。有结果我会马上告诉您。
answers-not-declined = 这个申请没有被拒绝。
answers-not-paid = 贷款机构目前没有放款记录。
answers-money-sent = 如果还没有到账，请先向收款银行查询，也可以找人工客服。
answers-no-dates = 贷款机构没有规定截止日期。
answers-not-asked-for = 目前没有要求您提供这项资料。
answers-which-not-applicable = 请问哪一项不适用于您，或者没办法提供？
answers-repayment-unknown = 贷款机构没有把还款日期和金额告诉我，合同里可以查到，也可以请客服人员回答。
answers-branch-unknown = 贷款机构没有把网点、营业时间和电话告诉我。官网和合同里可以查到，也可以问客服人员。
answers-nothing-returned = 申请{ $number }没有被退回的资料。
