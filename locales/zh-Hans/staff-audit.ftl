# 谁在何时做了什么。

audit-title = 审计
audit-how = 每条记录都带有对前一条的密钥校验，任何更改或缺失都会被发现。这里没有个人信息，只有编号和我们自己的用语。
audit-chain = 所属
audit-action = 所做的事
audit-actor = 由谁
audit-from = 从
audit-to = 至
audit-all = 全部
audit-csv = 导出表格（CSV）
audit-entry = 记录
audit-at = 时间
audit-subject = 对象
audit-details = 详情
audit-none = 没有符合条件的记录。
