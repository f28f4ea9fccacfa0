# 纸面会话记录。

transcript-title = 会话记录（存档）
transcript-footer = 内容SHA-256（{ $numbers }）：
transcript-take = 会话记录PDF
transcript-notes = 包含同事的备注
transcript-do = 生成PDF
transcript-applications = 申请
transcript-opened = 开启
transcript-closed = 关闭
transcript-people = 工作人员
transcript-made = 生成
transcript-made-by = { $at }，由{ $name }生成
transcript-covered = 证件号码、电话和卡号已遮盖。时间为贷款机构当地时间。
transcript-right = 更正{ $at }所说的内容
transcript-failed = 无法生成PDF，请重试。
