# What lenders say of themselves: their own answers, and their branches.

faq-answer = { $lender }的答复：{ $answer }
branch-head = { $lender }的网点：
branch-line = • { $name }，{ $address }
branch-phone = { "  " }电话：{ $phone }
branch-open = { "  " }现在营业，到 { $until }
branch-closed = { "  " }现在休息，{ $opens } 开门
branch-more = 另有 { $count } 个网点。
branch-nearest = 最近的网点距您 { $kilometres } 公里：
branch-share = 请从 📎 菜单发送您的位置，我来找最近的网点。位置不会保存。
button-nearest = 哪个最近？
button-map = 在地图上查看
