# Tiến độ bằng hình.

picture-settled = Đã xong { $done }/{ $all }
picture-more = và { $count } mục nữa
picture-alt = Hình tiến độ hồ sơ { $number } tại { $lender }. Hiện tại: { $stage }.
picture-alt-asked = Hình tiến độ hồ sơ { $number } tại { $lender }. Hiện tại: { $stage }. Những gì cần quý khách gửi: đã xong { $done }/{ $all }.
picture-off = Vâng, tôi sẽ chỉ trả lời bằng chữ.
picture-on = Vâng, tôi sẽ gửi kèm hình khi có thay đổi.
picture-due = hạn { $due }
picture-as-of = Cập nhật lúc { $at }
