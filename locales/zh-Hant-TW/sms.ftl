# 簡訊。

sms-code = 【{ $lender }】您的貸款查詢驗證碼是{ $code }，{ $minutes }分鐘內有效。請勿告訴任何人，職員也不會向您索取。
