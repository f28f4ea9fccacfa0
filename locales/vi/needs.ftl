# Còn thiếu gì: là gì, để làm gì, lấy ở đâu, phải thế nào, trước ngày nào.

needs-head = Hồ sơ { $number }: còn thiếu { $count } mục.
needs-line = { $number }. { $title }
needs-line-due = { $number }. { $title } (hạn { $due })
needs-line-again = (lần trước bị trả lại: { $reason })
needs-line-optional = (không bắt buộc)
needs-press = Bấm vào tên để xem chi tiết.
needs-none = Hồ sơ { $number } không thiếu gì.
needs-under-review = { $count } mục khác đã nhận được và chờ bên cho vay kiểm tra.
needs-hidden = Xin xác nhận số điện thoại để xem cần giấy tờ gì.
needs-sending-hidden = Xin xác nhận số điện thoại trước khi gửi giấy tờ.
needs-unknown = Mục này không còn cần nữa. Bấm “Còn thiếu gì” để xem danh sách mới nhất.

needs-title = { $title }
needs-state = Hiện tại: { $state }
needs-what = Là gì: { $words }
needs-why = Để làm gì: { $words }
needs-where = Lấy ở đâu: { $words }
needs-how = Yêu cầu: { $words }
needs-period = Khoảng thời gian: { $months } tháng gần nhất, không thiếu đoạn nào
needs-fresh = Ngày cấp: trong { $days } ngày gần nhất
needs-validity = Hiệu lực: { $words }
needs-files = Số lượng: ít nhất { $count } ảnh, hoặc một tệp PDF đầy đủ
needs-formats = Định dạng tệp: { $formats }
needs-note = Bên cho vay cho biết: { $words }
needs-form = Biểu mẫu: xin mở biểu mẫu của bên cho vay, điền vào, ký nếu được yêu cầu, rồi gửi lại tại đây.
needs-sample = Bản mẫu: bản mẫu của bên cho vay cho thấy giấy tờ cần trông như thế nào.
needs-shared = Không cần gửi riêng: giấy tờ gửi cho “{ $title }” cũng dùng cho mục này.
needs-also = Giấy tờ này có dùng được cho mục khác còn thiếu không? Bấm nút để dùng chung.
needs-also-sent = Bạn đã gửi “{ $title }”. Nếu cũng dùng được ở đây, bạn có thể dùng chung.
needs-also-taken = “{ $sent }” nay cũng dùng cho “{ $title }”. Không cần gửi lại; bên cho vay sẽ quyết định.
needs-apart = “{ $title }” không dùng giấy tờ đó nữa. Vui lòng gửi giấy tờ khác cho mục này.
needs-due = Hạn gửi: { $due }

needs-rejected = Lý do trả lại: { $reason }
needs-rejected-page = Trang có vấn đề: { $page }
needs-rejected-file = Bị trả lại: tệp { $number } (“{ $name }”), lý do: { $reason }
needs-rejected-file-page = Bị trả lại: trang { $page } của tệp { $number } (“{ $name }”), lý do: { $reason }
needs-only-again = Xin chỉ gửi lại phần nêu trên. Những tệp khác đã gửi vẫn được giữ.
needs-rejected-words = Bên cho vay cho biết: { $words }
needs-fix = Cần làm: { $fix }

needs-send-now = Xin gửi ngay: { $title }
needs-send-now-chat = Bấm 📎 rồi chọn ảnh hoặc tệp. Gửi dưới dạng “tệp” thì ảnh rõ hơn.
needs-send-now-web = Bấm “Đính kèm tệp”, hoặc chụp ảnh bằng điện thoại.
needs-secure-page = { $title } là giấy tờ nhạy cảm, xin đừng gửi trong cuộc trò chuyện này. Bấm nút để tải lên trang bảo mật.
needs-answer-now = Xin nhập câu trả lời: { $title }
needs-answered = Tôi đã nhận câu trả lời cho “{ $title }” và sẽ chuyển cho bên cho vay.
needs-why-not-applicable = Vì sao “{ $title }” không áp dụng với quý khách? Xin viết lý do.
needs-not-applicable-claimed = Tôi đã chuyển cho bên cho vay lý do “{ $title }” không áp dụng. Khi họ xác nhận tôi sẽ báo.

needs-nothing-sent = Chưa nhận được gì cho hồ sơ { $number }.
needs-sent-head = Đã nhận cho hồ sơ { $number }:
needs-standing = • { $title }: { $state }
