# Trang mở đầu tiên khi bấm liên kết trong chat.

entrance-title = Trang bảo mật
entrance-opening = Đang mở…
entrance-dead = Liên kết này không còn dùng được. Mỗi liên kết chỉ mở một lần, trong 30 phút. Xin yêu cầu liên kết mới trong chat.
entrance-broken = Mất kết nối. Xin thử lại.
entrance-noscript = Trang này cần JavaScript. Xin bật JavaScript trong trình duyệt.
entrance-closed = Trang này đã đóng. Xin yêu cầu liên kết mới trong chat.
entrance-code-title = Xác nhận thêm một lần
entrance-code-why = Để an toàn, xin xác nhận bằng mã rằng đây là quý khách. Mã được gửi đến số điện thoại mà bên cho vay có.
entrance-code-send = Gửi mã cho tôi
entrance-code-label = Mã 6 chữ số
entrance-code-try = Tiếp tục
entrance-code-sent = Mã đang được gửi và có hiệu lực 5 phút.
entrance-code-wrong = Mã này chưa đúng hoặc đã hết hạn. Xin thử lại, hoặc yêu cầu mã mới.
entrance-code-many = Hiện chưa gửi được mã. Xin chờ một phút, hoặc yêu cầu gặp nhân viên trong chat.
