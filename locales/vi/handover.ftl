# Gặp nhân viên.

handover-requested = Tôi đã nhờ nhân viên giúp quý khách. Nhân viên sẽ trả lời ngay tại đây. Trong lúc chờ, quý khách vẫn dùng chat này như thường.
handover-waiting = Quý khách đã ở trong hàng chờ. Nhân viên sẽ trả lời ngay tại đây.
handover-cancelled = Vâng, quý khách không còn chờ nhân viên nữa. Tôi sẵn sàng giúp quý khách.
handover-none = Quý khách không đang chờ nhân viên.
handover-position = Quý khách đứng thứ { $position } trong hàng chờ.
handover-wait = Gần đây thời gian chờ khoảng { $minutes } phút.

## Nhân viên đã có mặt

handover-claimed = { $name } đã có mặt và sẽ trả lời quý khách.
handover-says = { $name }: { $text }
handover-passed-on = Một đồng nghiệp khác sẽ tiếp tục; vị trí của quý khách trong hàng chờ được giữ nguyên. Trong lúc chờ, tôi vẫn ở đây.
handover-lapsed = Quý khách đang chờ nhân viên trở lại, ở vị trí đầu tiên. Trong lúc chờ, tôi vẫn ở đây.
handover-returned = Tôi đã trở lại. Chúng ta đang nói đến đâu?
handover-solved = Đồng nghiệp của chúng tôi đã xong và tôi đã trở lại. Quý khách thấy được hỗ trợ thế nào?
handover-rated = Cảm ơn quý khách, đã ghi nhận.
handover-rated-before = Lần hỗ trợ này đã được đánh giá hoặc không thể đánh giá nữa.
