# What lenders say of themselves: their own answers, and their branches.

faq-answer = { $lender }的回覆：{ $answer }
branch-head = { $lender }的分行：
branch-line = • { $name }，{ $address }
branch-phone = { "  " }電話：{ $phone }
branch-open = { "  " }現正營業，至 { $until }
branch-closed = { "  " }現已休息，{ $opens } 開門
branch-more = 另有 { $count } 間分行。
branch-nearest = 最近的分行距離你 { $kilometres } 公里：
branch-share = 請從 📎 選單傳送你的位置，我會找出最近的分行。位置不會保存。
button-nearest = 哪間最近？
button-map = 在地圖上查看
