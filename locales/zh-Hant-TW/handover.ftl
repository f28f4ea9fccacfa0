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
