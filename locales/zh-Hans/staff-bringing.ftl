# 工作人员代借款人收取的资料。

bring-title = 代借款人收取文件…
bring-source = 来源
bring-source-counter = 柜台
bring-source-email = 电子邮件
bring-source-post = 邮寄
bring-why = 代收原因
bring-why-asked = 借款人要求
bring-why-no-chat = 借款人没有聊天账号
bring-why-original = 已查验原件
bring-why-fault = 自行发送不成功
bring-note = 给同事的备注
bring-files = 文件
bring-told = 借款人会收到通知：收取了什么、何时、来自何处。
bring-do = 收取
bring-done = 已收取
bring-lost = 连接中断，请重试。
bring-refused-kind = 我们不接收这种文件。
bring-refused-large = 文件超过{ $limit }。
bring-refused-late = 目前不再接收文件。
bring-from-counter = { $name }在柜台代收
bring-from-email = { $name }从电子邮件代收
bring-from-post = { $name }从邮寄材料代收
bring-keep = 仍然保留
