# Khoản vay đến đâu: mỗi dòng là điều bên cho vay đã cho biết.

status-none = Tôi không tìm thấy hồ sơ nào của quý khách. Nếu vừa nộp, có thể bên cho vay chưa nhập hồ sơ.
status-which = Quý khách có { $count } hồ sơ. Quý khách muốn xem hồ sơ nào?
status-unknown-number = Tôi không tìm thấy trong các hồ sơ của quý khách. Xin kiểm tra mã hồ sơ hoặc chọn bên dưới.
status-unknown-thrice = Tôi vẫn chưa tìm thấy. Quý khách có muốn nhân viên tìm giúp không?

status-number = Hồ sơ: { $number } ({ $lender })
status-product = Sản phẩm: { $product }
status-amount = Số tiền đề nghị vay: { $amount }
status-applied = Ngày nộp: { $on }
status-stage = Tình trạng: { $stage } (từ { $since })
status-decision-amount = Số tiền được duyệt: { $amount }
status-decision-term = Thời hạn: { $months } tháng
status-decision-conditions = Điều kiện: { $words }
status-decision-reason = Bên cho vay cho biết: { $words }
status-decision-no-reason = Bên cho vay không nêu lý do. Quý khách có thể hỏi nhân viên.
status-disbursed = Đã giải ngân: { $amount } ngày { $on }
status-disbursed-on = Ngày giải ngân: { $on }
status-collection = Giấy tờ: { $collection }
status-outstanding = Còn thiếu: { $count }
status-outstanding-due = Còn thiếu: { $count }, hạn gần nhất { $due }
status-next-send = Tiếp theo: xin gửi phần còn thiếu. Bấm “Còn thiếu gì” để xem từng mục.
status-next-send-here = Tiếp theo: xin gửi những gì còn thiếu.
status-next = Tiếp theo: { $next }
status-usual = Bước này thường mất: { $low } đến { $high } ngày
status-amounts-hidden = Số tiền sẽ hiển thị sau khi quý khách xác nhận số điện thoại.
status-as-of = Cập nhật lúc: { $at } (bên cho vay xác nhận)

## Bước tiếp theo

status-next-submitted = bên cho vay sẽ tiếp nhận hồ sơ. Hiện quý khách chưa cần làm gì.
status-next-accepted = bên cho vay sẽ bắt đầu thẩm định. Hiện quý khách chưa cần làm gì.
status-next-in-review = bên cho vay đang thẩm định hồ sơ. Có tin mới tôi sẽ báo ngay.
status-next-approved = bên cho vay sẽ liên hệ với quý khách để ký hợp đồng.
status-next-signing = xin ký hợp đồng theo hướng dẫn của bên cho vay. Sau đó tiền sẽ được giải ngân.
status-next-disbursing = bên cho vay đang giải ngân. Ngân hàng của quý khách sẽ báo khi tiền về.
status-next-disbursed = xin trả nợ đúng các ngày trong hợp đồng.
status-next-declined = hồ sơ này đã đóng. Quý khách có thể hỏi bên cho vay xem có được nộp lại không.
status-next-withdrawn = hồ sơ này đã được rút. Quý khách không cần làm gì.
status-next-expired = hồ sơ này đã hết hiệu lực. Nếu vẫn cần vay, xin nộp hồ sơ mới.
status-page = Đây là trang hồ sơ của quý khách. Liên kết mở được một lần, trong { $minutes } phút.
