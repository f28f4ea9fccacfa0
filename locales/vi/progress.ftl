# Trang cho thấy toàn bộ hồ sơ.

progress-title = Hồ sơ của tôi
progress-skip = Đến tình trạng hồ sơ
progress-choose = Các hồ sơ của quý khách
progress-way = Hồ sơ { $number }
progress-done = Đã xong
progress-now = Hiện tại
progress-next = Sắp tới
progress-reached = Đã đạt
progress-ended = Đã kết thúc
progress-news = Điều mới
progress-no-news = Không có gì thay đổi từ lần xem trước.
progress-needs = Những gì cần quý khách gửi
progress-nothing = Không cần quý khách gửi gì.
progress-send = Gửi ở trang bảo mật
progress-change = Thêm trang hoặc đổi những gì đã gửi
progress-answer = Xin trả lời mục này trong cuộc trò chuyện.
progress-about = Khoản vay
progress-hidden = Số tiền và quyết định được ẩn cho đến khi quý khách chứng minh bằng mã xác nhận.
progress-prove = Chứng minh bằng mã
progress-unprovable = Không thể hiện số tiền và quyết định ở đây. Xin hỏi nhân viên trong cuộc trò chuyện.
progress-history = Tất cả những gì đã diễn ra
progress-foot = Mọi điều ở đây theo thông báo của bên cho vay. Trang này tự đóng sau 30 phút không dùng; xin mở lại từ cuộc trò chuyện.
progress-taken-counter = nhận tại quầy
progress-taken-email = lấy từ email của bạn
progress-taken-post = nhận qua bưu điện
