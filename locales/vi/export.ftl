# Bản sao mọi thứ được lưu về một người: trang của nó và lời giải thích.

export-title = Bản sao dữ liệu của quý khách
export-what = Một tệp ZIP gồm mọi thứ { $lender } lưu ở đây về quý khách và các tệp quý khách đã gửi.
export-fetch = Tải bản sao
export-later = Hôm nay quý khách đã tải nhiều bản sao. Xin thử lại vào ngày mai.
export-readme = Đây là bản sao những gì { $lender } lưu ở đây về quý khách, tính đến { $at }.
export-data = data.json: thông tin cá nhân, hồ sơ, những gì được yêu cầu và trả lời, các đồng ý và tin nhắn của cuộc trò chuyện này, cho người và chương trình đọc.
export-people = data.json còn có những lần nhân viên hỗ trợ, đánh giá của quý khách và các lịch hẹn; thư mục “from-lender” chứa các tệp nhân viên đã gửi cho quý khách.
export-files = Thư mục “files”: { $count } tệp quý khách đã gửi, nguyên vẹn, xếp theo hồ sơ và loại giấy tờ.
export-left-out = Các tệp còn đang kiểm tra hoặc có thể gây hại chỉ được nêu tên, không kèm theo.
export-other-chats = Tin nhắn ở các cuộc trò chuyện khác không có trong đây; xin yêu cầu bản sao ở đó.
export-careful = Bản sao không được mã hóa. Xin cất ở nơi chỉ quý khách mở được và xóa khỏi thiết bị dùng chung.
