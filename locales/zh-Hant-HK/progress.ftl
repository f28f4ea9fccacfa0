# 顯示申請全部情況的頁面。

progress-title = 我的申請
progress-skip = 跳到申請進度
progress-choose = 您的申請
progress-way = 申請{ $number }
progress-done = 已完成
progress-now = 現在
progress-next = 接下來
progress-reached = 已到達
progress-ended = 已結束
progress-news = 新變化
progress-no-news = 上次查看以後沒有變化。
progress-needs = 需要您提供的文件
progress-nothing = 目前不需要您提供文件。
progress-send = 到安全頁面上載
progress-change = 補充或更改已傳送的文件
progress-answer = 請在對話中回答。
progress-about = 貸款
progress-hidden = 金額和審批結果已隱藏，以驗證碼證明是您本人後顯示。
progress-prove = 以驗證碼證明
progress-unprovable = 這裡不能顯示金額和審批結果，請在對話中找客服職員。
progress-history = 全部經過
progress-foot = 以上內容以貸款機構提供的為準。30分鐘沒有使用，頁面會自動關閉；需要時請在對話中重新打開。
progress-taken-counter = 由櫃位代收
progress-taken-email = 來自您的電郵
progress-taken-post = 來自您的郵寄文件
