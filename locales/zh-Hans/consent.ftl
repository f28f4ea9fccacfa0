# Consents asked for one by one, and taken back.

consent-sensitive = “{ $title }”含有敏感个人信息。{ $lender }只用它来办理您的申请，加密保存，保存到法律要求的期限为止。您同意我接收吗？
consent-sensitive-all = 身份证、银行流水等资料含有敏感个人信息。{ $lender }只用它们来办理您的申请，并加密保存。您同意我接收这类资料吗？
consent-abroad = 这个聊天软件的消息保存在境外的服务器上。您同意{ $lender }在这里和您沟通申请的事情吗？
consent-abroad-page = 您在这里提交的资料，回执也会发到聊天软件里，而它的消息保存在境外的服务器上。您同意{ $lender }在那里和您沟通申请的事情吗？
consent-credit = 为了审核您的申请，{ $lender }需要查询您的信用报告，仅用于这次申请。您同意吗？
consent-noted = 谢谢，已记录您的同意。随时可以发 /privacy 撤回。
consent-refused-sensitive = 好的。那么我不能替{ $lender }接收这类资料。还有什么办法，可以问人工客服。
consent-refused-abroad = 好的。那么我不会在这里谈您在{ $lender }的申请。您可以到我们自己的网页上问，也可以找人工客服。
consent-refused-credit = 好的。{ $lender }会知道您不同意。这对申请有什么影响，可以问人工客服。
consent-withdrawn = 已撤回：{ $what }（{ $lender }）。即时生效。
consent-list = 以下是您同意过的事项。点按钮可以撤回，也可以重新同意。
consent-line-service = • 个人信息处理说明：{ $on }同意
consent-line-given = • { $what }（{ $lender }）：{ $on }同意
consent-line-refused = • { $what }（{ $lender }）：{ $on }不同意
consent-line-open = • { $what }（{ $lender }）：还没有问过
consent-name-service = 全部
consent-name-sensitive = 敏感信息
consent-name-abroad = 境外聊天
consent-name-credit = 信用查询
