# 個人資料副本：下載頁面和其中的說明。

export-title = 您的資料副本
export-what = 一個ZIP檔案，包含{ $lender }在這裡保存的您的全部資料，以及您傳送的檔案。
export-fetch = 下載副本
export-later = 您今天已下載多次，請明天再試。
export-readme = 這是{ $lender }在這裡保存的您的資料副本，截至{ $at }。
export-data = data.json：您的個人資料、申請、文件要求和答覆、同意紀錄，以及這個對話的訊息，可供閱讀，亦可用程式處理。
export-people = data.json 亦包括人手服務的紀錄、您的評價和預約；資料夾 from-lender 是職員傳給您的檔案。
export-files = 資料夾「files」：您傳送的{ $count }個檔案，內容原樣，按申請和文件類別存放。
export-left-out = 仍在檢查或可能有害的檔案只列出名稱，不在副本內。
export-other-chats = 您在其他對話的訊息不在副本內，請在那裡索取。
export-careful = 副本沒有加密。請存放在只有您能打開的地方，用完後從共用裝置刪除。
