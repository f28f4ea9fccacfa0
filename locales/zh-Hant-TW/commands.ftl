# 指令選單裡的說明。

command-status = 查詢貸款進度
command-documents = 看看還缺什麼文件
command-upload = 傳送文件
command-help = 我能為您做什麼
command-language = 切換語言
command-privacy = 隱私與個人資料
command-human = 找客服專員
command-cancel = 取消目前的操作
