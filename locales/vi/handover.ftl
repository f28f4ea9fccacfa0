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
handover-moved-up = Quý khách đã tiến lên: nay đứng thứ { $position } trong hàng chờ.
handover-closed-now = Hiện không có nhân viên trực. Chúng tôi trở lại vào { $opens }.
handover-by = Nhân viên sẽ trả lời trước { $by }.
handover-late = Rất tiếc, chưa ai trả lời được quý khách trong thời gian đã hứa. Vị trí của quý khách được giữ và quản lý đã được báo.
handover-passed-to = { $name } sẽ tiếp tục việc này. Trong lúc chờ, tôi vẫn ở đây.
handover-snoozed = { $name } sẽ liên hệ lại với quý khách trước { $until }. Trong lúc chờ, tôi vẫn ở đây.
handover-still-there = Quý khách có còn cần nhân viên không? Nếu không có trả lời, chúng tôi sẽ đóng yêu cầu này trong hôm nay.
handover-closed-quiet = Chúng tôi chưa nhận được tin của quý khách nên đã đóng yêu cầu này. Quý khách có thể mở lại bất cứ lúc nào.
handover-reopened = Vâng, chúng ta tiếp tục việc này. Nhân viên sẽ trả lời ngay tại đây.
handover-blocked = Chúng tôi không thể trả lời những tin nhắn như vậy. Cuộc trò chuyện này được trả lời lại từ { $until }.
handover-opened = Tôi đã nhờ nhân viên xem việc này. Nhân viên sẽ trả lời ngay tại đây.
handover-lender-asked = Bên cho vay muốn nhân viên trao đổi với quý khách về hồ sơ { $number }. Nhân viên sẽ nhắn tại đây.
handover-rated-why = Nếu được, xin cho biết ngắn gọn lý do.
handover-commented = Cảm ơn quý khách, chúng tôi đã chuyển lời.
handover-sends-file = { $name } gửi cho bạn một tệp: { $file }. Tệp mở được trong 30 ngày.
