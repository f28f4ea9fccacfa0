# 用图片显示的进度。

picture-settled = 已办妥{ $done }项，共{ $all }项
picture-more = 还有{ $count }项
picture-alt = { $lender }申请{ $number }的进度图。现在：{ $stage }。
picture-alt-asked = { $lender }申请{ $number }的进度图。现在：{ $stage }。需要您提供的资料已办妥{ $done }项，共{ $all }项。
picture-off = 好的，以后我只用文字回答。
picture-on = 好的，有变化时我会附上进度图。
picture-due = { $due }前
picture-as-of = 更新时间：{ $at }
