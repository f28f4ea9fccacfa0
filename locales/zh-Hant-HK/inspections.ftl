# 檢查檔案發現了什麼，該怎麼辦。

inspection-doubtful = 我看過「{ $name }」（{ $title }）：
inspection-choose = 您可以重新傳送，也可以保留這份，貸款機構會連同以上備註一併收到。
inspection-kept = 已保留：{ $title }。貸款機構會連同以上備註一併收到。
inspection-refused = 「{ $name }」（{ $title }）不能使用。
inspection-album = 您為「{ $title }」傳送的檔案我都看了，以下幾個好像有問題：
inspection-album-file = 「{ $name }」：
inspection-album-choose = 您可以重新傳送，亦可以保留它們：貸款機構會連同以上說明一併收到。

finding-line = • { $problem }

## 不能使用

finding-empty = 檔案是空的。請檢查後重新傳送。
finding-unknown-type = 我們無法接收這種檔案。請傳送照片或PDF。
finding-unreadable = 檔案打不開。請重新儲存或重新拍照。
finding-unusable = 請傳送文件的新照片或掃描檔。
finding-password = 檔案設有密碼。請傳送沒有密碼的副本，或在安全網頁上輸入密碼。
finding-too-many-pages = 檔案頁數太多。請分成幾份傳送。
finding-too-many-pixels = 圖片太大。請用手機重新拍一張。
finding-too-small = 圖片太小，看不清楚。請傳送原圖。
finding-timeout = 無法檢查這個檔案。請改傳照片或PDF。
finding-archive = 這是壓縮檔。請解壓縮後傳送裡面的檔案。
finding-office = 這是文書檔。請另存為PDF再傳送。
finding-office-old = 這是舊版的文書檔。請另存為PDF、.docx或.xlsx再傳送。
finding-form = 這份表格只有專用軟件才能顯示。請列印成PDF再傳送。

## 可能不合格

finding-blurred = 照片模糊。請拿穩手機，對焦清晰後重新拍。
finding-dark = 照片太暗。請在日光或燈光下重新拍。
finding-glare = 有反光。請調整角度或移開燈光，重新拍。
finding-cut-off = 邊緣被裁掉。請平放，讓四邊都入鏡，重新拍。
finding-low-resolution = 圖片太小，不夠清晰。請「以檔案方式」傳送原圖，或靠近一點拍。
finding-blank = 這一頁好像是空白的。請檢查是否拍對了面。
finding-wrong-document = 這看起來不是要求的那份文件。
finding-expired = 看起來已經過期。請傳送目前有效的。
finding-too-old = 看起來太舊。請取得近期的。
finding-incomplete-period = 看起來沒有涵蓋要求的全部時間。
finding-missing-page = 看起來少了一頁。請傳送全部頁面。
finding-missing-side = 只有一面。請把另一面也傳來。
finding-same-side = 兩張照片看起來是同一面。請傳送另一面。
finding-name-differs = 上面的姓名看起來與申請不同。
finding-format-not-taken = 貸款機構要求用其他格式的檔案，請看這份文件的說明。
