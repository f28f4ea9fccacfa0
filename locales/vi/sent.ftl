# Những gì đã gửi: xem lại, chuyển mục, rút lại, giải thích.

sent-head = Đã gửi cho “{ $title }”:
sent-line = { $number }. { $name }, { $size }
sent-nothing = Chưa gửi gì cho “{ $title }”.
sent-unknown = Tôi không tìm thấy tệp này nữa.
sent-too-late = Việc xem xét tệp này đã bắt đầu nên không đổi được tại đây nữa. Nhân viên có thể giúp quý khách.
sent-what-to-do = { $name }: quý khách muốn làm gì?
sent-taken-back = Tôi đã rút lại { $name }. Tệp sẽ bị xóa.
sent-where-to = { $name } thực ra là giấy tờ nào?
sent-not-that-kind = “{ $title }” không nhận tệp văn phòng. Xin lưu thành PDF rồi gửi.
sent-noted = Tôi đã thêm ghi chú của quý khách vào “{ $title }”.
sent-back = Bên cho vay trả lại: { $reason }
