# Quyền riêng tư: lưu gì, để làm gì, và cách hủy liên kết.

privacy-notice =
    Dữ liệu cá nhân của quý khách được xử lý như sau:
    • Bên xử lý: bên cho vay của quý khách, và dịch vụ này thay mặt bên cho vay.
    • Dữ liệu lưu: số điện thoại, hồ sơ vay, cuộc trò chuyện này và giấy tờ quý khách gửi. Tất cả đều được mã hóa.
    • Mục đích: xác nhận đúng là quý khách, báo tình trạng và chuyển giấy tờ cho bên cho vay. Không dùng vào việc khác.
    • Thời gian lưu: trong khi xử lý hồ sơ, và sau đó theo thời hạn pháp luật buộc bên cho vay lưu giữ.
    • Quyền của quý khách: xem, sao chép, sửa hoặc xóa dữ liệu, và rút lại sự đồng ý. Xin yêu cầu nhân viên.
    Bấm “Hủy liên kết chat này” thì cuộc trò chuyện sẽ không còn hiển thị hồ sơ của quý khách.
privacy-unlink-sure = Cuộc trò chuyện này sẽ không còn hiển thị hồ sơ hay báo tin nữa. Những gì đã gửi vẫn ở bên cho vay. Quý khách có chắc muốn hủy liên kết không?
privacy-unlinked = Đã hủy liên kết. Để hỏi lại, xin xác nhận số điện thoại.
