# 按钮上的字，越短越好。

language-zh-hans = 简体中文
language-en = English

button-agree = 同意
button-refuse = 不同意
button-status = 查进度
button-needs = 缺什么资料
button-upload = 发资料
button-person = 找人工
button-no-person = 不等人工了
button-language = 语言
button-code-again = 重新发送
button-other-phone = 换个号码
button-verify-phone = 验证手机号
button-share-phone = 发送我的手机号
button-application = { $number } · { $stage }
button-need = { $title }
button-send = 现在发送
button-answer = 现在回答
button-add-page = 再加一页
button-not-applicable = 不适用于我
button-secure-page = 打开安全页面
button-unlink = 解除绑定
button-unlink-surely = 确定解除
