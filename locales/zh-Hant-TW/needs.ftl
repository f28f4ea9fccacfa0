# 還缺什麼文件：是什麼、為什麼、到哪裡辦、要什麼樣的、何時交。

needs-head = 申請{ $number }還缺{ $count }項文件：
needs-line = { $number }. { $title }
needs-line-due = { $number }. { $title }（{ $due }前）
needs-line-again = （上次退回的原因：{ $reason }）
needs-line-optional = （這一項可以不交）
needs-press = 按文件名稱，可以看詳細說明。
needs-none = 申請{ $number }目前不缺文件。
needs-under-review = 另有{ $count }項已經收到，等候貸款機構審核。
needs-hidden = 驗證手機號碼之後，才能查看要交的文件。
needs-sending-hidden = 驗證手機號碼之後，才能傳送文件。
needs-unknown = 這一項現在不需要了。請按「還缺什麼文件」查看最新的清單。

needs-title = { $title }
needs-state = 目前情況：{ $state }
needs-what = 是什麼：{ $words }
needs-why = 為什麼要：{ $words }
needs-where = 到哪裡辦：{ $words }
needs-how = 要什麼樣的：{ $words }
needs-period = 時間範圍：最近{ $months }個月，中間不要缺漏
needs-fresh = 開立時間：最近{ $days }天內
needs-validity = 有效期：{ $words }
needs-files = 數量：至少{ $count }張照片，或一份完整的PDF
needs-formats = 檔案格式：{ $formats }
needs-note = 貸款機構的說明：{ $words }
needs-form = 表格：請開啟貸款機構提供的表格，填好（需要簽名的請簽名），再傳回來。
needs-sample = 範例：從貸款機構的範例可以看到資料應該是什麼樣子。
needs-shared = 不用另外傳送：您為「{ $title }」傳送的資料也用在這裡。
needs-also = 這份資料也能用於其他還缺的項目嗎？按一下按鈕就可以兩項共用。
needs-also-sent = 您已經傳送過「{ $title }」。如果它也能用在這裡，可以兩項共用。
needs-also-taken = 「{ $sent }」現在也用於「{ $title }」，不用再傳送一次；是否可用由貸款機構決定。
needs-apart = 「{ $title }」不再用它了，請另外傳送。
needs-due = 請在{ $due }前傳來

needs-rejected = 退回原因：{ $reason }
needs-rejected-page = 有問題的頁：第{ $page }頁
needs-rejected-file = 第{ $number }個檔案「{ $name }」被退回：{ $reason }
needs-rejected-file-page = 第{ $number }個檔案「{ $name }」的第{ $page }頁被退回：{ $reason }
needs-only-again = 只要重新傳送上面這些就可以，您傳過的其他檔案都會保留。
needs-rejected-words = 貸款機構的說明：{ $words }
needs-fix = 怎麼改：{ $fix }

needs-send-now = 好的，請傳送：{ $title }。
needs-send-now-chat = 按📎選照片或檔案。選「檔案」傳送，比直接傳照片更清晰。
needs-send-now-web = 請按「加入檔案」，或用手機直接拍照。
needs-secure-page = { $title }屬於敏感文件，請不要在對話中傳送。請按下面的按鈕，到安全網頁上傳。
needs-answer-now = 請直接打字回答：{ $title }
needs-answered = 已收到您對「{ $title }」的回答，我會轉交貸款機構。
needs-why-not-applicable = 「{ $title }」為什麼不適用於您？請寫下原因。
needs-not-applicable-claimed = 已把您對「{ $title }」的說明轉交貸款機構。他們確認後，我會告訴您。

needs-nothing-sent = 申請{ $number }還沒有收到文件。
needs-sent-head = 申請{ $number }已收到的文件：
needs-standing = • { $title }：{ $state }
