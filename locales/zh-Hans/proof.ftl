# One more proof of who somebody is, before more is shown.

proof-invitation = 这一步{ $lender }还需要多一重验证：请打开它发给您的链接。没有收到的话，请让它发一个。
proof-stage-hidden = 验证手机号之后，才能告诉您申请的情况。
proof-reading-hidden = 验证手机号之后，才能查看您发过的资料。
