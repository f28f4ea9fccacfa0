# Quyền riêng tư: lưu gì, để làm gì, và cách hủy liên kết.

privacy-notice =
    Dữ liệu cá nhân của quý khách được xử lý như sau:
    • Bên xử lý: bên cho vay của quý khách, và dịch vụ này thay mặt bên cho vay.
    • Dữ liệu lưu: số điện thoại, hồ sơ vay, cuộc trò chuyện này và giấy tờ quý khách gửi. Tất cả đều được mã hóa.
    • Mục đích: xác nhận đúng là quý khách, báo tình trạng và chuyển giấy tờ cho bên cho vay. Không dùng vào việc khác.
    • Thời gian lưu: trong khi xử lý hồ sơ, và sau đó theo thời hạn pháp luật buộc bên cho vay lưu giữ.
    • Quyền của quý khách: xem, sao chép, sửa hoặc xóa dữ liệu, và rút lại sự đồng ý. Xin dùng các nút bên dưới, hoặc yêu cầu nhân viên.
    Bấm “Hủy liên kết chat này” thì cuộc trò chuyện sẽ không còn hiển thị hồ sơ của quý khách.
privacy-unlink-sure = Cuộc trò chuyện này sẽ không còn hiển thị hồ sơ hay báo tin nữa. Những gì đã gửi vẫn ở bên cho vay. Quý khách có chắc muốn hủy liên kết không?
privacy-unlinked = Đã hủy liên kết. Để hỏi lại, xin xác nhận số điện thoại.
privacy-held = Hiện đang lưu: hồ sơ: { $applications }, tệp: { $files }, tin nhắn trong cuộc trò chuyện này: { $messages }.
privacy-export = Đây là bản sao mọi dữ liệu về quý khách, kèm các tệp. Liên kết mở được một lần, trong { $minutes } phút.
privacy-export-hidden = Để nhận bản sao dữ liệu, xin quý khách xác nhận số điện thoại.
privacy-forget-nobody = Cuộc trò chuyện này chưa liên kết với ai nên tôi không biết cần xóa dữ liệu nào. Nhân viên có thể giúp quý khách.
privacy-forget-sure = Tôi sẽ hủy liên kết ngay. Những gì luật buộc phải lưu sẽ được xóa khi hết thời hạn; phần còn lại được xóa ngay khi hồ sơ kết thúc. Quý khách có muốn tiếp tục không?
privacy-forgotten = Xong: cuộc trò chuyện đã hủy liên kết và không báo tin nữa. Yêu cầu xóa dữ liệu có số { $number }; xin giữ lại làm biên nhận.
privacy-service-withdrawn = Sự đồng ý đã được rút lại và cuộc trò chuyện đã hủy liên kết. Tôi sẽ không tra cứu gì nữa cho đến khi quý khách đồng ý lại. Nhân viên vẫn có thể giúp.
