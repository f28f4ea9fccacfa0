# Chữ trên các trang: nút, gửi tệp và trình đọc màn hình.

## Trò chuyện

page-title = Hồ sơ vay của quý khách
page-skip = Đến ô nhập tin
page-conversation = Cuộc trò chuyện
page-language = Ngôn ngữ
page-menu = Thêm
page-quick = Thao tác nhanh
page-files = Tệp đang gửi
page-write = Tin nhắn của quý khách
page-placeholder = Nhập tin nhắn
page-placeholder-phone = Số điện thoại
page-placeholder-code = Mã 6 chữ số
page-send = Gửi
page-attach = Đính kèm tệp
page-camera = Chụp ảnh
page-drop = Thả tệp vào đây để gửi
page-hint = Đã mã hóa. Chúng tôi không bao giờ hỏi mật khẩu.
page-hint-plain = Chúng tôi không bao giờ hỏi mật khẩu.
page-noscript = Trang này cần JavaScript. Xin bật JavaScript trong trình duyệt.
page-today = Hôm nay
page-yesterday = Hôm qua
page-new-message = Tin nhắn mới
page-new-tab = mở trong thẻ mới
page-old-buttons = Các lựa chọn trước

## Ai đang nói

page-bot = Trợ lý
page-staff = Nhân viên hỗ trợ
page-writing = Nhân viên đang soạn tin…
page-you = Quý khách

## Luôn có thể yêu cầu

page-command-status = Tình trạng
page-command-documents = Giấy tờ
page-command-upload = Gửi tệp
page-command-human = Gặp nhân viên
page-command-help = Trợ giúp
page-command-privacy = Quyền riêng tư và dữ liệu
page-command-language = Ngôn ngữ
page-command-cancel = Hủy việc tôi đang làm

## Kết nối

page-connecting = Đang kết nối…
page-connected = Đã kết nối
page-offline = Mất mạng. Tin sẽ được gửi ngay khi có mạng trở lại.

## Tin đang gửi

page-sending = Đang gửi…
page-waiting = Chờ kết nối
page-sent = Đã gửi
page-retry = Thử lại
page-remove = Gỡ bỏ
page-cancel = Hủy
page-incident = Mã sự cố:

## Tệp đang gửi

page-file = Tệp
page-file-size = { $size }
page-upload-progress = Đang gửi
page-upload-waiting = Chờ gửi
page-upload-done = Đã nhận
page-upload-cancelled = Đã hủy. Không lưu gì cả.
page-upload-broken = Mất kết nối. Việc gửi sẽ tự tiếp tục khi có mạng trở lại.
page-upload-busy = Đang gửi nhiều tệp. Xin thử lại sau giây lát.
page-upload-limit = Tệp này quá lớn. Mỗi tệp tối đa { $size }.
page-upload-too-large = Tệp này quá lớn. Không lưu gì cả.
page-upload-empty = Tệp này trống. Không lưu gì cả.
page-upload-unknown-type = Chúng tôi không nhận loại tệp này. Xin gửi PDF hoặc ảnh.
page-upload-not-linked = Xin xác nhận danh tính trước. Sau đó quý khách có thể gửi tệp tại đây.

## Khi có lỗi

page-problem-frame = Không đọc được nội dung này. Xin tải lại trang và thử lại.
page-problem-long = Quá dài cho một tin nhắn. Xin gửi thành nhiều tin.
page-problem-empty = Tin nhắn này trống.
page-problem-failed = Hệ thống của chúng tôi gặp sự cố và tin này chưa được gửi.
page-problem-cookie = Trình duyệt chặn cookie ở đây nên không thể trò chuyện. Xin cho phép cookie, hoặc mở chat trong cửa sổ riêng.
page-problem-windows = Chat đang mở ở quá nhiều cửa sổ. Xin đóng bớt.

## Trong trang của bên cho vay

page-embed-open = Hỏi về khoản vay
page-embed-close = Đóng cuộc trò chuyện
page-embed-title = Trò chuyện về khoản vay

## Trang đầu của bản dùng thử

page-start-title = Loanline đang chạy
page-start-lead = Đường dây giữa người vay và bên cho vay, sau khi nộp hồ sơ. Mọi thứ ở đây đều là hư cấu; xin thử như một người vay.
page-start-try = Thử làm người vay
page-start-steps = Mở cuộc trò chuyện, nhập một trong các số này, rồi lấy mã trong hộp thư của bản dùng thử.
page-start-phone = Số điện thoại
page-start-application = Mã hồ sơ
page-start-missing = Còn thiếu ba giấy tờ
page-start-review = Đang thẩm định, thiếu một giấy tờ
page-start-approved = Vừa được duyệt, thiếu một giấy tờ
page-start-copy = Sao chép
page-start-copied = Đã sao chép
page-start-chat = Mở cuộc trò chuyện
page-start-sms = Hộp thư SMS
page-start-sms-why = Nơi nhận mã của bản dùng thử
page-start-console = Bàn làm việc của nhân viên
page-start-console-why = Nơi nhân viên tiếp nhận thay trợ lý
page-start-docs = API cho bên cho vay
page-start-docs-why = Báo tình trạng, yêu cầu và lấy giấy tờ
page-start-telegram = Telegram
page-start-telegram-why = Cùng đường dây trong ứng dụng nhắn tin
page-start-places = Đi đến

## Hộp thư SMS của bản dùng thử

page-sms-title = Hộp thư SMS
page-sms-lead = Các tin nhắn mà bản dùng thử lẽ ra đã gửi đến điện thoại, mới nhất ở trên.
page-sms-empty = Chưa có tin nhắn. Yêu cầu mã trong chat thì mã sẽ hiện ở đây.
page-sms-copy = Sao chép mã { $code }
page-sms-back = Trang đầu
page-edited = đã sửa
