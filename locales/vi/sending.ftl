# Trang bảo mật để gửi giấy tờ.

sending-title = Gửi giấy tờ
sending-skip = Đến danh sách giấy tờ
sending-for = Trang bảo mật của { $lender }
sending-foot = Tệp được mã hóa ngay khi nhận và chỉ bên cho vay dùng được. Trang này tự đóng sau 30 phút không dùng.
sending-nothing = Hiện không cần giấy tờ nào.
sending-strays = Đây là những giấy tờ nào?
sending-state = { $state }
sending-how = Là gì và phải thế nào
sending-sent = Đã gửi
sending-queue = Các trang sẽ gửi, theo thứ tự
sending-pick = Chọn tệp
sending-shoot = Chụp ảnh
sending-drop = Thả tệp vào đúng giấy tờ

## Hình mẫu

sending-sample-card = Cả hai mặt, thẻ chiếm trọn ảnh
sending-sample-table = Tất cả các trang, từ đầu đến cuối
sending-sample-page = Cả trang đủ các góc, không bị cắt

## Tệp trước và trong khi gửi

sending-send-one = Gửi trang này
sending-send-many = Gửi { "{0}" } trang
sending-page-name = Trang { "{0}" }
sending-rotate = Xoay
sending-earlier = Lên trên
sending-later = Xuống dưới
sending-remove = Gỡ bỏ
sending-stop = Đang gửi
sending-unlock = Mật khẩu của PDF này (được lưu mã hóa, để kiểm tra và mở tệp)
sending-file-type = Ảnh
sending-paused = Mất mạng. Việc gửi sẽ tự tiếp tục.
sending-stored = Đã nhận
sending-done-all = Đã nhận đủ.
sending-lost = Không có kết nối. Việc gửi sẽ tự tiếp tục khi có mạng.
sending-failed = Chưa được. Xin thử lại.
sending-too-large = Tệp này quá lớn. Mỗi tệp tối đa { $size }.
sending-too-many = Đã nhận quá nhiều tệp. Xin liên hệ với chúng tôi trong chat.
sending-full = Không còn chỗ cho tệp khác. Xin liên hệ với chúng tôi trong chat.
sending-not-taken = Không nhận được tệp này. Lý do có trong chat.
sending-closed = Trang này đã đóng. Xin yêu cầu liên kết mới trong chat.

## Sự đồng ý được hỏi trên trang

sending-consent = Sự đồng ý của Quý khách
sending-not-now = Để sau
sending-not-agreed = Quý khách chưa đồng ý nên chưa thể gửi gì cho mục này. Quý khách có thể đồng ý bất cứ lúc nào.
sending-silent = Quý khách chưa đồng ý nên cuộc trò chuyện sẽ không nhắc tới. Trang này cho biết những gì đã đến.
sending-agree-first = Vui lòng trả lời câu hỏi ở trên trước.

## Những gì đã gửi

sending-checking = đang kiểm tra
sending-checked = đã kiểm tra
sending-doubtful = có thể có điều chưa ổn
sending-problem = xin gửi lại
sending-take-back = Rút lại
sending-move = { $name } là giấy tờ nào
sending-move-to = Chuyển sang…
sending-also = Dùng cho mục này
sending-which = Chọn…
sending-note = Ghi chú cho bên cho vay
sending-save = Lưu
sending-saved = Đã lưu
sending-unsaved = Không lưu được. Xin thử lại.
sending-not-applicable = Không áp dụng với tôi
sending-reason = Vì sao không áp dụng với quý khách?
sending-claim = Báo cho bên cho vay

## Máy ảnh

sending-camera = Máy ảnh
sending-frame-hint = Đặt phẳng, đủ sáng, thấy đủ các góc trong ảnh.
sending-camera-shoot = Chụp
sending-camera-use = Dùng ảnh này
sending-camera-again = Chụp lại
sending-camera-close = Xong
sending-camera-broken = Không lưu được ảnh. Xin thử lại.
sending-add-more = Đã thêm. Chụp trang tiếp theo, hoặc bấm “Xong”.
sending-form = Tải biểu mẫu
sending-form-how = Điền xong xin gửi lại tại đây.
sending-own-sample = Bản mẫu của bên cho vay
