# Lời chào, ngôn ngữ, thông báo quyền riêng tư và câu trả lời thường ngày.

# Chưa biết người dùng nói tiếng gì, nên phần này có mọi ngôn ngữ, giống nhau ở mọi tệp.
greeting-language =
    您好！请选择语言。
    您好！請選擇語言。
    Hello! Please choose your language.
    ¡Hola! Elija su idioma.
    Olá! Escolha o seu idioma.
    Halo! Silakan pilih bahasa Anda.
    Xin chào! Vui lòng chọn ngôn ngữ.
    नमस्ते! कृपया अपनी भाषा चुनें।
greeting-choose-language = Quý khách muốn dùng ngôn ngữ nào?
greeting-language-set = Vâng, từ nay tôi sẽ trả lời bằng tiếng Việt.

greeting-privacy =
    Xin chào! Tôi có thể cho biết tình trạng hồ sơ vay và nhận giấy tờ của quý khách. Trước khi bắt đầu:
    • Bên xử lý: bên cho vay của quý khách, và dịch vụ này thay mặt bên cho vay.
    • Dữ liệu sử dụng: số điện thoại, hồ sơ vay, cuộc trò chuyện này và giấy tờ quý khách gửi. Một số là dữ liệu nhạy cảm, như căn cước hay sao kê ngân hàng.
    • Mục đích: xác nhận đúng là quý khách, báo tình trạng và chuyển giấy tờ cho bên cho vay. Không dùng vào việc khác.
    • Thời gian lưu: trong khi xử lý hồ sơ, và sau đó theo thời hạn pháp luật buộc bên cho vay lưu giữ.
    • Quyền của quý khách: gửi /privacy bất cứ lúc nào để biết thêm hoặc hủy liên kết.
    Quý khách có đồng ý không?
greeting-refused = Không sao. Khi chưa có sự đồng ý, tôi sẽ không tra cứu thông tin nào. Nếu đổi ý, xin bấm “Tôi đồng ý”. Quý khách cũng có thể gặp nhân viên.

greeting-hello = Xin chào! Tôi có thể cho biết hồ sơ vay đến đâu và còn thiếu gì. Quý khách cũng có thể gửi giấy tờ ngay tại đây. Quý khách muốn làm gì?
greeting-help =
    Quý khách chỉ cần nhắn tin hoặc bấm nút:
    • Tình trạng hồ sơ: hồ sơ đến bước nào
    • Còn thiếu gì: từng giấy tờ và nơi lấy
    • Gửi giấy tờ: ảnh hoặc tệp PDF
    • Gặp nhân viên: nhân viên sẽ trả lời quý khách
    Nếu có nhiều hồ sơ, xin gửi mã hồ sơ cần xem.
greeting-thanks = Không có gì. Tôi luôn sẵn sàng khi quý khách cần.
greeting-bye = Tạm biệt. Xin quay lại bất cứ khi nào quý khách cần.
greeting-trust = Quý khách cẩn thận là đúng. Để kiểm tra cuộc trò chuyện này, xin gọi bên cho vay theo số ghi trong hợp đồng hoặc trên trang web của họ. Chúng tôi không bao giờ thu phí, không hỏi mật khẩu và không yêu cầu đưa mã cho bất kỳ ai.
greeting-not-understood = Xin lỗi, việc này tôi không giúp được. Tôi có thể cho biết hồ sơ vay đến đâu, còn thiếu gì và nhận giấy tờ của quý khách.
greeting-cancelled = Vâng, đã hủy.
greeting-nothing-to-cancel = Hiện không có gì để hủy.
greeting-old-button = Nút đó không còn dùng được. Xin chọn một nút dưới đây.
greeting-unsupported = Xin lỗi, tôi không đọc được loại tin nhắn này. Xin gửi chữ, ảnh hoặc tệp PDF.
