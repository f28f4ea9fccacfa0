# 贷款机构的材料包、规则和自有资料类型，以及按包索取。

manage-packs = 材料包
manage-packs-what = 一个名称下的多项要求
manage-packs-how = 一起索取的资料：可在推送中写包名，可在控制台索取，也可由规则索取。已经索取过的保持原样。
manage-rules = 规则
manage-rules-what = 自动索取的资料
manage-rules-how = 推送申请时，规则的条件全部成立就会索取，每位借款人只索取一次。“建议”要等人确认。
manage-types = 资料类型
manage-types-what = 目录里没有的资料
manage-types-how = 贷款机构自己的资料，用自己的说法。已经索取过的只能停用。
manage-asking-none = 还没有。
manage-asking-add = 添加
manage-asking-retired = 已停用
manage-asking-entry = 内容
manage-asking-json = 与接口相同的写法（JSON）
manage-asking-docs = 各字段的说明见
manage-asking-drop = 删除
manage-asking-faults = 没有任何改动，请先修改：
manage-asking-read = 借款人看到的内容
manage-asking-unread = 点“预览”即可查看。
desk-ask-own = 贷款机构自有
desk-ask-pack = 按材料包索取
desk-ask-pack-which = 材料包
desk-ask-pack-suggest = 只作为建议
