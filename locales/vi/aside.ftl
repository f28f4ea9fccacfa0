# After a question on the side: what was going on goes on.

aside-file = Tôi vẫn đang chờ: { $title }. Quý khách gửi vào đây khi đã sẵn sàng nhé.
aside-answer = Tôi vẫn đang chờ câu trả lời: { $title }. Quý khách viết vào đây nhé.
aside-reason = Tôi vẫn cần biết vì sao mục này không áp dụng: { $title }. Quý khách viết vào đây nhé.
aside-code = Tôi vẫn đang chờ 6 chữ số trong tin nhắn SMS.
aside-over = Mục tôi đang chờ nay không còn cần nữa.
aside-permission = Tôi vẫn cần câu trả lời về sự đồng ý ở trên.
