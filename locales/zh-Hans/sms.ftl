# 短信。

sms-code = 【{ $lender }】您的贷款查询验证码是{ $code }，{ $minutes }分钟内有效。请勿告诉任何人，工作人员也不会向您索要。
