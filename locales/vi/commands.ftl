# Lời trong thực đơn lệnh.

command-status = Hồ sơ của tôi đến đâu rồi
command-documents = Còn thiếu giấy tờ gì
command-upload = Gửi giấy tờ
command-help = Tôi có thể giúp gì
command-language = Đổi ngôn ngữ
command-privacy = Quyền riêng tư và dữ liệu
command-human = Gặp nhân viên
command-cancel = Hủy việc đang làm
