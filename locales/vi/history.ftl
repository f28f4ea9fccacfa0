# Những gì đã diễn ra với hồ sơ, và điều mới từ lần xem trước.

history-since = Điều mới từ lần quý khách xem lúc { $since }:
history-nothing = Không có gì thay đổi từ lần quý khách xem lúc { $since }.
history-first = Từ nay tôi có thể cho biết điều mới từ lần xem trước. Gần đây nhất:
history-more = Trước đó còn { $count } thay đổi nữa.
history-day = { $on }

history-stage = • Tình trạng: { $stage }
history-corrected = • Tình trạng được bên cho vay sửa lại: { $stage }
history-asked = • Cần quý khách gửi: { $title }
history-asked-again = • Cần gửi lại: { $title }
history-changed = • Yêu cầu đã thay đổi: { $title }
history-sent = • Quý khách đã gửi: { $title }
history-taken-in = • Nhân viên đã nhận giúp bạn: { $title }
history-in-review = • Đang kiểm tra: { $title }
history-accepted = • Đã chấp nhận: { $title }
history-rejected = • Bị trả lại: { $title } ({ $reason })
history-review-undone = • Bên cho vay rút lại quyết định: { $title } (hiện tại: { $state })
history-waived = • Bên cho vay cho miễn: { $title }
history-not-applicable = • Không áp dụng theo lời quý khách: { $title }
history-withdrawn = • Không còn yêu cầu: { $title }
history-decision = • Bên cho vay đã thông báo quyết định.
history-disbursement = • Bên cho vay đã thông báo giải ngân.
