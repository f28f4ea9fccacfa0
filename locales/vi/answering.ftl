# How a question is answered, errands on the lender’s page, and what comes before which step.

answer-choose = Vui lòng bấm câu trả lời của bạn: { $title }
answer-in-digits = Vui lòng nhập bằng chữ số.
answer-as-date = Vui lòng nhập ngày theo năm, tháng, ngày, ví dụ 2026-03-31.
answer-taken = Câu trả lời của bạn: { $words }
answer-not-a-number = Tôi không đọc được số nào. Vui lòng nhập bằng chữ số, ví dụ 3500.
answer-too-low = Số này quá nhỏ. Vui lòng nhập số từ { $least } trở lên.
answer-too-high = Số này quá lớn. Vui lòng nhập số không quá { $most }.
answer-not-a-date = Tôi không đọc được ngày. Vui lòng nhập năm, tháng, ngày, ví dụ 2026-03-31.
answer-too-early = Ngày này quá sớm. Vui lòng nhập ngày từ { $day } trở đi.
answer-too-late = Ngày này quá muộn. Vui lòng nhập ngày không sau { $day }.
answer-too-short = Nội dung quá ngắn. Vui lòng nhập ít nhất { $count } ký tự.
answer-too-long = Nội dung quá dài. Vui lòng nhập nhiều nhất { $count } ký tự.
answer-not-fitting = Chưa đúng dạng mà bên cho vay cần. Vui lòng kiểm tra và nhập lại.
answer-not-a-choice = Đó không phải là một trong các câu trả lời. Vui lòng bấm một nút.

## Errands, and before which step something is needed

needs-errand = Việc này làm trên trang của bên cho vay: hãy bấm nút. Chỉ khi bên cho vay xác nhận với chúng tôi thì mới tính là xong.
needs-before = Cần có trước khi: { $step }
prior-approval = quyết định khoản vay
prior-signing = ký hợp đồng
prior-disbursement = giải ngân
status-before = Còn cần trước khi { $step }: { $count } mục
notice-errand-done = Bên cho vay xác nhận đã xong: { $title }
need-state-suggested = đề xuất
button-choice = { $choice }
button-errand = Mở trang của bên cho vay
button-form = Mở biểu mẫu
button-sample = Xem bản mẫu
