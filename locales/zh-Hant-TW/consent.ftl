# Consents asked for one by one, and taken back.

consent-sensitive = 「{ $title }」載有敏感個人資料。{ $lender }只用它來辦理您的申請，加密保存，保存至法律要求的期限為止。您同意我接收嗎？
consent-sensitive-all = 身分證、銀行對帳單等文件載有敏感個人資料。{ $lender }只用它們來辦理您的申請，並加密保存。您同意我接收這類文件嗎？
consent-abroad = 這個通訊軟體的訊息存放在境外的伺服器。您同意{ $lender }在這裡與您談申請的事情嗎？
consent-abroad-page = 您在這裡提交的資料，回條也會發到聊天軟體，而它的訊息保存在境外的伺服器上。您同意{ $lender }在那裡與您溝通申請的事情嗎？
consent-credit = 為了審核您的申請，{ $lender }需要查詢您的信用報告，僅用於這次申請。您同意嗎？
consent-noted = 謝謝，已記錄您的同意。您可以隨時傳送 /privacy 撤回。
consent-refused-sensitive = 好的。那麼我不能替{ $lender }接收這類文件。還有什麼辦法，可以問客服專員。
consent-refused-abroad = 好的。那麼我不會在這裡談您在{ $lender }的申請。您可以到我們自己的網頁上問，也可以找客服專員。
consent-refused-credit = 好的。{ $lender }會知道您不同意。這對申請有什麼影響，可以問客服專員。
consent-withdrawn = 已撤回：{ $what }（{ $lender }）。立即生效。
consent-list = 以下是您同意過的事項。按按鈕可以撤回，也可以重新同意。
consent-line-service = • 個人資料處理說明：{ $on }同意
consent-line-given = • { $what }（{ $lender }）：{ $on }同意
consent-line-refused = • { $what }（{ $lender }）：{ $on }不同意
consent-line-open = • { $what }（{ $lender }）：尚未詢問
consent-name-service = 全部
consent-name-sensitive = 敏感個資
consent-name-abroad = 境外通訊
consent-name-credit = 信用查詢
