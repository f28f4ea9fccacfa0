# What lenders say of themselves: their own answers, and their branches.

faq-answer = { $lender } trả lời: { $answer }
branch-head = Chi nhánh của { $lender }:
branch-line = • { $name }, { $address }
branch-phone = { "  " }Điện thoại: { $phone }
branch-open = { "  " }Đang mở cửa, đến { $until }
branch-closed = { "  " }Đang đóng cửa; mở cửa { $opens }
branch-more = Và { $count } chi nhánh nữa.
branch-nearest = Chi nhánh gần nhất cách { $kilometres } km:
branch-share = Hãy gửi vị trí từ menu 📎, tôi sẽ tìm chi nhánh gần nhất. Tôi không lưu vị trí.
button-nearest = Chi nhánh nào gần nhất?
button-map = Xem trên bản đồ
