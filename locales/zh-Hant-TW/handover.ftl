# 找客服專員。

handover-requested = 已經為您聯絡客服專員，他們會在這裡回覆您。等候時，您可以照常使用。
handover-waiting = 您已經在排隊，客服專員會在這裡回覆您。
handover-cancelled = 好的，您不再等候客服專員。我繼續為您服務。
handover-none = 您現在沒有在等客服專員。
handover-position = 您排在第{ $position }位。
handover-wait = 最近大約要等{ $minutes }分鐘。

## 專員已到

handover-claimed = { $name }已經接手，會為您解答。
handover-says = { $name }：{ $text }
handover-passed-on = 這件事會由另一位同事接手，您的排隊位置不變。等候期間我為您服務。
handover-lapsed = 您重新等候客服專員，排在第一位。等候期間我為您服務。
handover-returned = 我回來了。剛才說到哪裡？
handover-solved = 同事已經處理完畢，我回來了。您對這次服務滿意嗎？
handover-rated = 謝謝，已經記下。
handover-rated-before = 這次服務已經評分，或不能再評分。
handover-moved-up = 您的排隊位置提前了，現在排在第 { $position } 位。
handover-closed-now = 現在是非營業時間，我們將於 { $opens } 恢復服務。
handover-by = 客服專員會在 { $by } 之前回覆您。
handover-late = 很抱歉，未能在承諾的時間內回覆您。您的排隊位置保留，我們已通知主管。
handover-passed-to = 將由{ $name }繼續為您處理。等候期間我為您服務。
handover-snoozed = { $name }會在 { $until } 之前再聯絡您。等候期間我為您服務。
handover-still-there = 您還需要客服專員嗎？如果沒有回覆，我們會在今天稍後結束這次服務。
handover-closed-quiet = 一直沒有收到您的訊息，這次服務已經結束。您可以隨時重新開始。
handover-reopened = 好的，我們繼續處理。客服專員會在這裡回覆您。
handover-blocked = 這樣的訊息我們無法回覆。{ $until } 之後恢復服務。
handover-opened = 我已請客服專員查看，他們會在這裡回覆您。
handover-lender-asked = 貸款機構希望就申請 { $number } 與您聯絡，客服專員會在這裡找您。
handover-rated-why = 方便的話，請用幾句話告訴我們原因。
handover-commented = 謝謝，我們已經轉告。
handover-sends-file = { $name }傳來檔案：{ $file }。30 天內可開啟。
