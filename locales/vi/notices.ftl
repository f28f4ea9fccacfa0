# Những điều báo cho người vay khi không được hỏi.

notice-head = Tin về hồ sơ { $number } của quý khách:
notice-need = • Xin gửi: { $title }
notice-need-withdrawn = • Không còn cần: { $title }
notice-need-waived = • Bên cho vay cho miễn: { $title }
notice-accepted = ✓ Đã chấp nhận: { $title }
notice-taken-counter = • Ngày { $on } chúng tôi đã nhận tại quầy giúp bạn: { $title } ({ $count } tệp)
notice-taken-email = • Ngày { $on } chúng tôi đã nhận từ email của bạn: { $title } ({ $count } tệp)
notice-taken-post = • Ngày { $on } chúng tôi đã nhận qua bưu điện: { $title } ({ $count } tệp)
notice-rejected = • Xin gửi lại: { $title }
notice-review-undone = • Bên cho vay đã rút lại quyết định vừa rồi về: { $title }. Hiện tại: { $state }
notice-file-refused = • Không dùng được tệp “{ $name }” của quý khách:
