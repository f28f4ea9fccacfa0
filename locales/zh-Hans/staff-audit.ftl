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

unanswered-title = 未听懂的话
unanswered-how = 借款人写了但机器人没能回答的话，附次数。号码、地址和姓名已隐去，不显示是谁写的，最后一次出现 60 天后删除。由此可知缺哪些说法、哪些问题值得您自己写答案。
unanswered-said = 原话
unanswered-times = 次数
unanswered-language = 语言
unanswered-nearest = 最接近的理解
unanswered-lender = 发给谁
unanswered-last = 最近一次
unanswered-none = 近来所有的话都听懂了。
