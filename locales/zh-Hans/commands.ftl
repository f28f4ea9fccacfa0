# 命令菜单里的说明。

command-status = 查贷款进度
command-documents = 看还缺什么资料
command-upload = 发资料
command-help = 我能帮您做什么
command-language = 切换语言
command-privacy = 隐私与个人信息
command-human = 找人工客服
command-cancel = 取消当前操作
