# 網頁自己的文字：按鈕、檔案傳送狀態、螢幕閱讀器標籤。

## 對話

page-title = 我的貸款申請
page-skip = 跳到輸入欄
page-conversation = 對話
page-language = 語言
page-menu = 更多
page-quick = 常用操作
page-files = 正在傳送的檔案
page-write = 您的訊息
page-placeholder = 請輸入訊息
page-placeholder-phone = 手機號碼
page-placeholder-code = 6 位數字驗證碼
page-send = 傳送
page-attach = 加入檔案
page-camera = 拍照
page-drop = 把檔案拖到這裡即可傳送
page-hint = 全程加密。我們絕不會索取密碼。
page-hint-plain = 我們絕不會索取密碼。
page-noscript = 本網頁需要 JavaScript，請在瀏覽器中啟用。
page-today = 今天
page-yesterday = 昨天
page-new-message = 有新訊息
page-new-tab = 在新分頁中開啟
page-old-buttons = 之前的選項

## 誰在說話

page-bot = 智能助理
page-staff = 客服職員
page-writing = 職員正在輸入…
page-you = 我

## 隨時可用的操作

page-command-status = 查進度
page-command-documents = 查文件
page-command-upload = 傳檔案
page-command-human = 找職員
page-command-help = 說明
page-command-privacy = 私隱與個人資料
page-command-language = 語言
page-command-cancel = 取消目前的操作

## 連線

page-connecting = 正在連線…
page-connected = 已連線
page-offline = 網絡已中斷，恢復後會自動傳送您的訊息。

## 訊息傳送

page-sending = 傳送中…
page-waiting = 等候網絡恢復
page-sent = 已傳送
page-retry = 重試
page-remove = 移除
page-cancel = 取消
page-incident = 事件編號：

## 檔案傳送

page-file = 檔案
page-file-size = { $size }
page-upload-progress = 正在傳送
page-upload-waiting = 等候傳送
page-upload-done = 已收到
page-upload-cancelled = 已取消，沒有保存任何內容。
page-upload-broken = 網絡已中斷，恢復後會自動繼續傳送。
page-upload-busy = 已有多個檔案正在傳送，請稍後再試。
page-upload-limit = 檔案太大，每個檔案上限 { $size }。
page-upload-too-large = 檔案太大，沒有保存。
page-upload-empty = 這是空的檔案，沒有保存。
page-upload-unknown-type = 我們無法接收這種檔案，請傳送 PDF 或照片。
page-upload-not-linked = 請先完成身份驗證，再在這裡傳送檔案。

## 出錯時

page-problem-frame = 無法讀取這項內容，請重新整理網頁後再試。
page-problem-long = 訊息太長，請分幾則傳送。
page-problem-empty = 訊息是空的。
page-problem-failed = 我們這邊出了問題，這則訊息沒有傳送。
page-problem-cookie = 瀏覽器封鎖了 Cookie，暫時無法對話。請允許 Cookie，或在獨立視窗中開啟對話。
page-problem-windows = 開啟的對話視窗太多，請關閉一些。

## 嵌入貸款機構的網頁

page-embed-open = 查詢我的貸款
page-embed-close = 關閉對話
page-embed-title = 貸款查詢

## 示範首頁

page-start-title = Loanline 已啟動
page-start-lead = 申請貸款之後，借款人與貸款機構之間的溝通渠道。這裡的資料都是虛構的，請像借款人一樣試用。
page-start-try = 以借款人身份試用
page-start-steps = 開啟對話，輸入下面任一手機號碼，再到示範短訊收件匣查看驗證碼。
page-start-phone = 手機號碼
page-start-application = 申請編號
page-start-missing = 還缺三份文件
page-start-review = 審批中，還缺一份文件
page-start-approved = 剛剛獲批，還缺一份文件
page-start-copy = 複製
page-start-copied = 已複製
page-start-chat = 開啟對話
page-start-sms = 短訊收件匣
page-start-sms-why = 示範用的驗證碼會傳到這裡
page-start-console = 客服工作台
page-start-console-why = 客服職員在這裡接手對話
page-start-docs = 貸款機構介面
page-start-docs-why = 推送進度、索取文件、下載檔案
page-start-telegram = Telegram
page-start-telegram-why = 在通訊軟件裡使用同樣的服務
page-start-places = 入口

## 示範短訊收件匣

page-sms-title = 短訊收件匣
page-sms-lead = 示範環境本應傳到手機的短訊，最新的在最上面。
page-sms-empty = 還沒有短訊。在對話中取得驗證碼後，會顯示在這裡。
page-sms-copy = 複製驗證碼 { $code }
page-sms-back = 返回首頁
page-edited = 已修改
