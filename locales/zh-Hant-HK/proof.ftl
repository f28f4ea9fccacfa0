# One more proof of who somebody is, before more is shown.

proof-invitation = 這一步{ $lender }還需要多一重驗證：請打開它傳給您的連結。如未收到，請要求它發一個。
proof-stage-hidden = 驗證手機號碼之後，才能告訴您申請的情況。
proof-reading-hidden = 驗證手機號碼之後，才能查看您傳過的文件。
