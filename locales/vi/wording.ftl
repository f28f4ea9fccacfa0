# Tên gọi các tình trạng.

stage-submitted = Đã nộp
stage-accepted = Đã tiếp nhận
stage-in-review = Đang thẩm định
stage-approved = Đã duyệt
stage-signing = Chờ ký hợp đồng
stage-disbursing = Đang giải ngân
stage-disbursed = Đã giải ngân
stage-declined = Không được duyệt
stage-withdrawn = Đã rút
stage-expired = Hết hiệu lực

collection-submitted = Đã gửi đủ
collection-accepted = Bên cho vay đã nhận
collection-supplement-needed = Còn thiếu
collection-complete = Đầy đủ
collection-in-review = Đang kiểm tra
collection-passed = Đã kiểm tra và chấp nhận
collection-failed = Cần giấy tờ khác

need-state-requested = chưa gửi
need-state-uploaded = đã nhận
need-state-in-review = đang kiểm tra
need-state-accepted = đã chấp nhận
need-state-rejected = bị trả lại, xin gửi lại
need-state-waived = không còn cần
need-state-not-applicable = không áp dụng theo lời quý khách; chờ bên cho vay xác nhận
need-state-withdrawn = đã hủy
