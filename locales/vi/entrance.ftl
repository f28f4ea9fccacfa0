# Trang mở đầu tiên khi bấm liên kết trong chat.

entrance-title = Trang bảo mật
entrance-opening = Đang mở…
entrance-dead = Liên kết này không còn dùng được. Mỗi liên kết chỉ mở một lần, trong 30 phút. Xin yêu cầu liên kết mới trong chat.
entrance-broken = Mất kết nối. Xin thử lại.
entrance-noscript = Trang này cần JavaScript. Xin bật JavaScript trong trình duyệt.
