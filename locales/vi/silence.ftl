# Ngừng và nhận lại tin không hỏi.

silence-stopped = Vâng, tôi sẽ không gửi thêm tin vào đây nữa. Quý khách vẫn có thể hỏi bất cứ lúc nào.
silence-resumed = Vâng, có tin mới tôi sẽ báo tại đây.
