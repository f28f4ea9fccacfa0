# Tin nhắn SMS.

sms-code = { $lender }: { $code } là mã để xem hồ sơ vay của quý khách. Mã có hiệu lực { $minutes } phút. Tuyệt đối không đưa mã cho ai; nhân viên chúng tôi sẽ không hỏi mã.
