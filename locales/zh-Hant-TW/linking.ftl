# 核對身分：邀請連結、分享號碼、簡訊驗證碼。

# 不論號碼是否存在，回答都一樣。
linking-ask-contact = 為了保護您的資料，請先驗證手機號碼。請按下方按鈕分享您的號碼。如果申請時留的是別的號碼，請直接輸入，我會以簡訊傳送驗證碼。
linking-ask-phone = 為了保護您的資料，請先驗證手機號碼。請輸入申請貸款時留下的號碼。
linking-phone-unreadable = 我無法辨認這個號碼。請再輸入一次，以+和國家或地區代碼開頭。
linking-code-sent = 如果這是您申請貸款時留下的號碼，您很快會收到6位數字的驗證碼。請在{ $minutes }分鐘內傳到這裡，不要告訴其他人。
linking-code-unreadable = 請輸入簡訊裡的6位數字驗證碼。
linking-code-wrong = 驗證碼不正確，還可以再試{ $left }次。
linking-code-expired = 這個驗證碼已經失效。請再輸入一次手機號碼，我會重新發送。
linking-paused = 驗證碼輸入錯誤次數過多，為了安全，今天暫停驗證。請明天再試，或找客服專員。
linking-too-many = 您的操作太頻繁了。請稍等幾分鐘再試，或找客服專員。

linking-not-your-contact = 這不是您本人的號碼。請按下方按鈕分享您自己的號碼，或直接輸入。
linking-no-match = 找不到以這個手機號碼提交的申請。如果申請時留的是別的號碼，請直接輸入。
linking-invitation-invalid = 這個連結已經使用過或已過期。請貸款機構再發一個，或以手機號碼驗證。
linking-already = 您之前已經驗證過，可以直接查詢。
linking-done = 驗證成功，{ $name }。這個對話已經連結您在{ $lender }的申請。
