# 已发送的文件：查看、移动、撤回、说明。

sent-head = “{ $title }”已收到的文件：
sent-line = { $number }、{ $name }，{ $size }
sent-nothing = “{ $title }”还没有收到任何文件。
sent-unknown = 这个文件已经找不到了。
sent-too-late = 这个文件已经开始审核，不能再改动。需要的话，请找人工客服。
sent-what-to-do = { $name }：请问您想怎么处理？
sent-taken-back = 已撤回{ $name }，我们会把它删除。
sent-where-to = 请问{ $name }其实是哪一项资料？
sent-not-that-kind = “{ $title }”不能用办公文档。请另存为PDF再发。
sent-noted = 您的说明已加到“{ $title }”。
sent-back = 贷款机构退回：{ $reason }
