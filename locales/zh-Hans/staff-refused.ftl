# 员工请求未能完成时看到的说明。

refused-home = 返回总览
refused-incident = 事件编号：{ $number }
refused-session = 您已退出登录
refused-session-how = 会话已结束，因此未作任何更改。请登录后再操作一次。
refused-forbidden = 您的角色无权查看
refused-forbidden-how = 您的权限不包含此页面。如有需要，请管理员调整您的角色。
refused-form = 表单已失效
refused-form-how = 该表单是在另一个会话中打开的，或来自其他网站。未作任何更改，请重新打开页面填写。
refused-missing = 这里没有内容
refused-missing-how = 页面已不存在，或属于其他贷款机构。
refused-conflict = 有人先您一步
refused-conflict-how = 您要修改的内容已被更改，您的修改没有保存。请重新打开页面查看最新内容。
refused-too-large = 内容太大
refused-too-large-how = 您发送的内容超出此页面的上限，未予保存。
refused-often = 操作过于频繁
refused-often-how = 请等几分钟后再试。
refused-unavailable = 请稍候
refused-unavailable-how = 暂时无法连接数据库，未作任何更改，请一分钟后再试。
refused-fault = 系统出了问题
refused-fault-how = 这不是您的问题，未作任何更改。请重试；如仍然如此，请把编号告诉系统维护人员。
