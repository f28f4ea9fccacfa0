# 只有贷款机构的人员才能办的事。

requests-change = 申请的内容只能由贷款机构修改，我来转告他们。
requests-wrong-details = 我不能直接改个人信息，我来转告贷款机构。请写明哪里需要更正。
requests-more-time = 是否宽限由贷款机构决定，我来转告他们。答复之前，原来的日期不变。
requests-complaint = 很抱歉让您不满意。我会作为投诉转交，请在这里写明事情经过。
requests-withdraw-sure = 要请贷款机构撤回申请{ $number }吗？撤回后可能无法恢复。
requests-withdraw = 我会转告贷款机构：您要撤回申请{ $number }。在他们确认之前，申请照常办理。
requests-kept = 好的，申请{ $number }保持不变。
