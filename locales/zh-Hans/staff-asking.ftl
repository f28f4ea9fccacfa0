# 员工看到的补充要求：建议、办理事项，以及借款人看不到的内部备注。

desk-need-suggested = 建议，待确认
asking-before = { $step }之前
asking-internal = 内部备注：
asking-link = 办理页面
asking-confirm = 向借款人提出
asking-dismiss = 不采纳
asking-done = 已办好
