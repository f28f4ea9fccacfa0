# 以圖片顯示的進度。

picture-settled = 已辦妥{ $done }項，共{ $all }項
picture-more = 還有{ $count }項
picture-alt = { $lender }申請{ $number }的進度圖。現在：{ $stage }。
picture-alt-asked = { $lender }申請{ $number }的進度圖。現在：{ $stage }。需要您提供的文件已辦妥{ $done }項，共{ $all }項。
picture-off = 好的，以後我只用文字回答。
picture-on = 好的，有變化時我會附上進度圖。
picture-due = { $due }前
picture-as-of = 更新時間：{ $at }
