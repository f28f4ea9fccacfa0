# 預約：回電、到府、到分行。

appointment-call = 客服回電
appointment-visit = 上門面談
appointment-branch = 到分行辦理
appointment-what = 請問您想預約什麼服務？
appointment-when = 您什麼時間方便？以下時間可以預約。
appointment-taken = 這個時間剛剛額滿，以下時間還可以預約。
appointment-full = 未來兩週沒有可預約的時間，客服職員可以幫您安排。
appointment-none = 目前不能在這裡預約，客服職員可以幫您。
appointment-booked = 預約成功。
appointment-yours = 您有一個預約。
appointment-reminder = 提醒您有一個預約。
appointment-at = { $at }，{ $kind }。
appointment-place = 地點：{ $place }
appointment-cancelled = 您的預約已取消。
appointment-cancelled-by-us = 很抱歉，{ $at } 的{ $kind }需要取消，請另選時間。
