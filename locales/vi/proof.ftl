# One more proof of who somebody is, before more is shown.

proof-invitation = Để làm việc này, { $lender } cần thêm một bước xác nhận: xin mở liên kết mà bên cho vay gửi. Nếu chưa có, xin yêu cầu gửi.
proof-stage-hidden = Để tôi báo về hồ sơ, xin quý khách xác nhận số điện thoại.
proof-reading-hidden = Để xem những gì đã gửi, xin quý khách xác nhận số điện thoại.
