# Câu hỏi về hồ sơ, ngoài thẻ tình trạng.

answers-time-unknown = Bên cho vay chưa cho biết bước này thường mất bao lâu.
answers-terms-elsewhere = Những gì không có ở đây thì tôi chưa được cho biết. Nhân viên có thể tra cứu.
answers-not-decided = Bên cho vay chưa thông báo kết quả. Có kết quả tôi sẽ báo ngay.
answers-not-declined = Hồ sơ này không bị từ chối.
answers-not-paid = Bên cho vay chưa thông báo giải ngân.
answers-money-sent = Nếu tiền chưa về tài khoản, xin hỏi ngân hàng của quý khách trước. Nhân viên cũng có thể giúp.
answers-no-dates = Bên cho vay chưa đặt ngày nào cho việc này.
answers-not-asked-for = Hiện không ai yêu cầu quý khách gửi giấy tờ này.
answers-which-not-applicable = Mục nào không áp dụng với quý khách hoặc không lấy được?
answers-repayment-unknown = Bên cho vay chưa cho tôi biết ngày và số tiền trả nợ; những điều này có trong hợp đồng. Nhân viên có thể trả lời.
answers-branch-unknown = Bên cho vay chưa cho tôi biết chi nhánh, giờ làm việc hay số điện thoại. Xin xem trang web của họ và hợp đồng, hoặc hỏi nhân viên.
answers-nothing-returned = Không có giấy tờ nào của hồ sơ { $number } bị trả lại.
