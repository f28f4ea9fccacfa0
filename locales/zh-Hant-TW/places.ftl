# What lenders say of themselves: their own answers, and their branches.

faq-answer = { $lender }的回覆：{ $answer }
branch-head = { $lender }的據點：
branch-line = • { $name }，{ $address }
branch-phone = { "  " }電話：{ $phone }
branch-open = { "  " }營業中，至 { $until }
branch-closed = { "  " }休息中，{ $opens } 開門
branch-more = 另有 { $count } 個據點。
branch-nearest = 最近的據點距離您 { $kilometres } 公里：
branch-share = 請從 📎 選單傳送您的位置，我會找出最近的據點。位置不會儲存。
button-nearest = 哪個最近？
button-map = 在地圖上檢視
