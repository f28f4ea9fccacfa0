# 还缺什么资料：要什么、为什么、到哪里办、什么样的、什么时候交。

needs-head = 申请{ $number }还缺{ $count }项资料：
needs-line = { $number }. { $title }
needs-line-due = { $number }. { $title }（{ $due }前）
needs-line-again = （上次退回的原因：{ $reason }）
needs-line-optional = （这一项可以不交）
needs-press = 点资料名称，可以看详细说明。
needs-none = 申请{ $number }目前不缺资料。
needs-under-review = 另有{ $count }项已经发来，等贷款机构审核。
needs-hidden = 验证手机号之后，才能查看要交的资料。
needs-sending-hidden = 验证手机号之后，才能发送资料。
needs-unknown = 这一项现在不需要了。请点“缺什么资料”查看最新的清单。

needs-title = { $title }
needs-state = 目前情况：{ $state }
needs-what = 是什么：{ $words }
needs-why = 为什么要：{ $words }
needs-where = 到哪里办：{ $words }
needs-how = 要什么样的：{ $words }
needs-period = 时间范围：最近{ $months }个月，中间不要缺
needs-fresh = 开具时间：最近{ $days }天内
needs-validity = 有效期：{ $words }
needs-files = 数量：至少{ $count }张照片，或者一份完整的PDF
needs-formats = 文件格式：{ $formats }
needs-note = 贷款机构的说明：{ $words }
needs-form = 表格：请打开贷款机构给的表格，填好（需要签名的请签名），再发回来。
needs-sample = 样例：贷款机构给的样例可以看到资料应该是什么样子。
needs-shared = 不用另外发：您为“{ $title }”发的资料也用在这里。
needs-also = 这份资料也能用于其他还缺的项目吗？按一下按钮就可以两项共用。
needs-also-sent = 您已经发过“{ $title }”。如果它也能用在这里，可以两项共用。
needs-also-taken = “{ $sent }”现在也用于“{ $title }”，不用再发一次；是否可用由贷款机构决定。
needs-apart = “{ $title }”不再用它了，请另外发送。
needs-due = 请在{ $due }前发来

needs-rejected = 退回原因：{ $reason }
needs-rejected-page = 有问题的页：第{ $page }页
needs-rejected-file = 第{ $number }个文件“{ $name }”被退回：{ $reason }
needs-rejected-file-page = 第{ $number }个文件“{ $name }”的第{ $page }页被退回：{ $reason }
needs-only-again = 只要重发上面这些就可以，您发过的其他文件都会保留。
needs-rejected-words = 贷款机构的说明：{ $words }
needs-fix = 怎么改：{ $fix }

needs-send-now = 好的，请发送：{ $title }。
needs-send-now-chat = 点📎选照片或文件。选“文件”发送，比直接发照片更清楚。
needs-send-now-web = 请点“添加文件”，或者用手机直接拍照。
needs-secure-page = { $title }比较敏感，请不要发在聊天里。点下面的按钮，在安全页面上传。
needs-answer-now = 请直接打字回答：{ $title }
needs-answered = 已收到您对“{ $title }”的回答，我会转给贷款机构。
needs-why-not-applicable = “{ $title }”为什么不适用于您？请写一下原因。
needs-not-applicable-claimed = 已把您对“{ $title }”的说明转给贷款机构。等他们确认后，我会告诉您。

needs-nothing-sent = 申请{ $number }还没有收到资料。
needs-sent-head = 申请{ $number }已收到的资料：
needs-standing = • { $title }：{ $state }
