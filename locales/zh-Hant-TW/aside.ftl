# After a question on the side: what was going on goes on.

aside-file = 我還在等您傳送：{ $title }。準備好後直接傳過來即可。
aside-answer = 我還在等您回答：{ $title }。直接寫在這裡即可。
aside-reason = 請告訴我這一項為什麼不適用：{ $title }。直接寫在這裡即可。
aside-code = 我還在等簡訊裡的6位數字。
aside-over = 我剛才等的那一項已經不需要了。
aside-permission = 上面那項同意，還等您答覆。
