# 个人资料副本：下载页面和其中的说明。

export-title = 您的资料副本
export-what = 一个ZIP文件，包含{ $lender }在这里保存的您的全部资料，以及您发来的文件。
export-fetch = 下载副本
export-later = 您今天已经下载了多次，请明天再试。
export-readme = 这是{ $lender }在这里保存的您的资料副本，截至{ $at }。
export-data = data.json：您的个人信息、申请、资料要求和答复、同意记录以及本聊天的消息，可以阅读，也可以用程序处理。
export-people = data.json 还包括人工服务的记录、您的评价和预约；文件夹 from-lender 是工作人员发给您的文件。
export-files = 文件夹“files”：您发来的{ $count }个文件，内容原样，按申请和资料类型存放。
export-left-out = 还在检查或可能有害的文件只列出名称，不在副本里。
export-other-chats = 您在其他聊天里的消息不在副本里，请在那里索取。
export-careful = 副本没有加密。请放在只有您能打开的地方，用完后从共用设备上删除。
