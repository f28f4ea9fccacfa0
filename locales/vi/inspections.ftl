# Kết quả kiểm tra tệp, và cần làm gì.

inspection-doubtful = Tôi đã xem “{ $name }” ({ $title }):
inspection-choose = Quý khách có thể gửi lại, hoặc giữ bản này: bên cho vay sẽ nhận kèm các nhận xét trên.
inspection-kept = Đã giữ: { $title }. Bên cho vay nhận kèm các nhận xét trên.
inspection-refused = Không dùng được “{ $name }” ({ $title }).
inspection-album = Tôi đã xem những gì Quý khách gửi cho “{ $title }”. Các tệp sau có vẻ có vấn đề:
inspection-album-file = “{ $name }”:
inspection-album-choose = Quý khách có thể gửi lại, hoặc giữ các tệp này: bên cho vay sẽ nhận chúng kèm các ghi chú này.

finding-line = • { $problem }

## Không dùng được

finding-empty = Tệp trống. Xin kiểm tra và gửi lại.
finding-unknown-type = Chúng tôi không nhận loại tệp này. Xin gửi ảnh hoặc PDF.
finding-unreadable = Tệp không mở được. Xin lưu lại hoặc chụp lại.
finding-unusable = Xin gửi ảnh chụp hoặc bản quét mới của giấy tờ.
finding-password = Tệp có mật khẩu. Xin gửi bản không có mật khẩu, hoặc dùng trang bảo mật và nhập mật khẩu ở đó.
finding-too-many-pages = Tệp có quá nhiều trang. Xin gửi thành nhiều phần.
finding-too-many-pixels = Ảnh quá lớn. Xin chụp ảnh mới bằng điện thoại.
finding-too-small = Ảnh quá nhỏ, không đọc được. Xin gửi ảnh gốc.
finding-timeout = Không kiểm tra được tệp. Xin gửi dưới dạng ảnh hoặc PDF.
finding-archive = Đây là tệp nén. Xin giải nén và gửi các tệp bên trong.
finding-office = Đây là tài liệu văn phòng. Xin lưu thành PDF rồi gửi.
finding-office-old = Đây là tệp văn phòng loại cũ. Xin lưu thành PDF, .docx hoặc .xlsx rồi gửi.
finding-form = Biểu mẫu này chỉ xem được bằng phần mềm riêng. Xin in ra PDF rồi gửi.

## Có thể chưa đạt

finding-blurred = Ảnh bị mờ. Xin giữ chắc điện thoại, chờ rõ nét rồi chụp lại.
finding-dark = Ảnh quá tối. Xin chụp lại dưới ánh sáng ban ngày hoặc dưới đèn.
finding-glare = Có ánh sáng phản chiếu. Xin nghiêng giấy tờ hoặc dời đèn rồi chụp lại.
finding-cut-off = Một cạnh bị cắt. Xin đặt phẳng cho thấy đủ bốn cạnh rồi chụp lại.
finding-low-resolution = Ảnh quá nhỏ, khó đọc. Xin gửi ảnh gốc “dưới dạng tệp”, hoặc chụp gần hơn.
finding-blank = Trang có vẻ trống. Xin kiểm tra đã đúng mặt chưa.
finding-wrong-document = Đây có vẻ là giấy tờ khác với giấy tờ được yêu cầu.
finding-expired = Giấy tờ có vẻ đã hết hạn. Xin gửi bản còn hiệu lực.
finding-too-old = Giấy tờ có vẻ đã quá cũ. Xin lấy bản mới.
finding-incomplete-period = Có vẻ chưa đủ toàn bộ khoảng thời gian được yêu cầu.
finding-missing-page = Có vẻ thiếu một trang. Xin gửi tất cả các trang.
finding-missing-side = Mới có một mặt. Xin gửi cả mặt còn lại.
finding-same-side = Hai ảnh có vẻ chụp cùng một mặt. Xin gửi mặt còn lại.
finding-name-differs = Tên trên giấy tờ có vẻ khác tên trong hồ sơ.
finding-format-not-taken = Bên cho vay cần giấy tờ này ở định dạng khác. Xin xem phần mô tả.
