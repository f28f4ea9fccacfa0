# 傳送文件的安全網頁。

sending-title = 傳送文件
sending-skip = 跳到文件清單
sending-for = { $lender }的安全網頁
sending-foot = 檔案在接收時即被加密，只有貸款機構可以使用。30 分鐘沒有操作，網頁會自動關閉。
sending-nothing = 目前沒有需要傳送的文件。
sending-strays = 請問這些是哪一項文件？
sending-state = { $state }
sending-how = 這是什麼、怎麼拍
sending-sent = 已傳送的檔案
sending-queue = 準備傳送的頁面（按順序）
sending-pick = 選擇檔案
sending-shoot = 拍照
sending-drop = 把檔案拖到對應的文件上

## 示意圖

sending-sample-card = 正反兩面，卡片佔滿整張照片
sending-sample-table = 從第一頁到最後一頁，一頁不少
sending-sample-page = 整頁都要拍到，四角完整，不要裁切

## 傳送前和傳送中的檔案

sending-send-one = 傳送這一頁
sending-send-many = 傳送 { "{0}" } 頁
sending-page-name = 第 { "{0}" } 頁
sending-rotate = 旋轉
sending-earlier = 上移
sending-later = 下移
sending-remove = 移除
sending-stop = 正在傳送
sending-unlock = 這份 PDF 的密碼（加密保存，用於檢查和開啟檔案）
sending-file-type = 照片
sending-paused = 網路中斷，恢復後會自動繼續。
sending-stored = 已收到
sending-done-all = 全部檔案已收到。
sending-lost = 沒有連線，恢復後會自動繼續。
sending-failed = 沒有成功，請再試一次。
sending-too-large = 這個檔案太大，上限是{ $size }。
sending-too-many = 收到的檔案太多，請在對話中聯絡我們。
sending-full = 儲存空間已滿，請在對話中聯絡我們。
sending-not-taken = 這個檔案無法接收，原因請看對話。
sending-closed = 網頁已關閉，請在對話中重新索取連結。

## 在頁面上徵求的同意

sending-consent = 您的同意
sending-not-now = 暫不同意
sending-not-agreed = 您尚未同意，所以這項資料暫時不能提交。您隨時可以同意。
sending-silent = 您尚未同意，所以聊天中不會提起。收到了什麼，請看本頁。
sending-agree-first = 請先回答上面的問題。

## 已傳送的檔案

sending-checking = 檢查中
sending-checked = 已檢查
sending-doubtful = 可能有問題，請看一下
sending-problem = 請重新傳送
sending-take-back = 收回
sending-move = { $name }是哪一項文件
sending-move-to = 換到…
sending-also = 也用在這裡
sending-which = 請選擇…
sending-note = 給貸款機構的備註
sending-save = 儲存
sending-saved = 已儲存
sending-unsaved = 沒有儲存成功，請再試一次。
sending-not-applicable = 這一項不適用於我
sending-reason = 為什麼不適用？
sending-claim = 告訴貸款機構

## 相機

sending-camera = 相機
sending-frame-hint = 請放平，光線充足，四角都要拍到。
sending-camera-shoot = 拍照
sending-camera-use = 使用這張
sending-camera-again = 重拍
sending-camera-close = 完成
sending-camera-broken = 照片沒有儲存成功，請再試一次。
sending-add-more = 已加入。請拍下一頁，或按「完成」。
sending-form = 下載空白表格
sending-form-how = 填好後在這裡傳回來。
sending-own-sample = 貸款機構提供的範例
