# 客服工作台中的列表与快捷键。

desk-of-all = 全部
desk-of-unassigned = 待接
desk-of-mine = 我的
desk-of-snoozed = 已暂缓
desk-of-waiting-longest = 等待最久
desk-of-near-limit = 临近时限
desk-listed = 会话数：{ $count }
desk-next-page = 下一页
desk-close = 关闭
desk-keys = 键盘快捷键
desk-keys-on = 使用单键快捷键
desk-key-i = 收件箱
desk-key-p = 贷款申请
desk-key-o = 概览
desk-key-find = 查找申请
desk-key-j = 列表中的下一项
desk-key-k = 列表中的上一项
desk-key-c = 接入会话
desk-key-r = 写回复
desk-key-n = 写备注
