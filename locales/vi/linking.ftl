# Xác nhận người dùng: lời mời, số điện thoại được chia sẻ, hoặc mã qua SMS.

# Câu trả lời như nhau dù số điện thoại có trong hệ thống hay không.
linking-ask-contact = Để bảo vệ thông tin, trước tiên tôi cần kiểm tra số điện thoại của quý khách. Xin bấm nút bên dưới để chia sẻ. Nếu đã cho bên cho vay số khác, xin nhập số đó, tôi sẽ gửi mã qua SMS.
linking-ask-phone = Để bảo vệ thông tin, trước tiên tôi cần kiểm tra số điện thoại của quý khách. Xin nhập số đã cho bên cho vay.
linking-phone-unreadable = Tôi không đọc được số điện thoại này. Xin nhập lại, bắt đầu bằng + và mã quốc gia.
linking-code-sent = Nếu đây là số đã cho bên cho vay, mã gồm 6 chữ số đang được gửi đến. Xin nhập tại đây trong { $minutes } phút và không đưa cho bất kỳ ai khác.
linking-code-unreadable = Xin nhập 6 chữ số trong tin nhắn SMS.
linking-code-wrong = Mã chưa đúng. Quý khách còn { $left } lần thử.
linking-code-expired = Mã này không còn hiệu lực. Xin nhập lại số điện thoại, tôi sẽ gửi mã mới.
linking-paused = Đã nhập sai mã quá nhiều lần, nên để an toàn chúng tôi tạm dừng hôm nay. Xin thử lại ngày mai hoặc gặp nhân viên.
linking-too-many = Thao tác quá nhiều lần trong thời gian ngắn. Xin chờ vài phút hoặc gặp nhân viên.

linking-not-your-contact = Đây không phải số của chính quý khách. Xin chia sẻ số của mình bằng nút bên dưới, hoặc nhập số.
linking-no-match = Tôi không tìm thấy hồ sơ nào với số điện thoại này. Nếu đã cho bên cho vay số khác, xin nhập số đó.
linking-invitation-invalid = Liên kết này đã được dùng hoặc đã hết hạn. Xin yêu cầu bên cho vay gửi liên kết mới, hoặc dùng số điện thoại.
linking-already = Cuộc trò chuyện này đã được liên kết. Quý khách cứ hỏi tôi.
linking-done = Cảm ơn { $name }. Cuộc trò chuyện này đã liên kết với hồ sơ vay của quý khách tại { $lender }.
