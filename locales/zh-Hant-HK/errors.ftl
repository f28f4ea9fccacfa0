# 辦不成的事：說明情況，告訴借款人可以怎麼做。

error-unsaid = 抱歉，這部分內容暫時無法顯示。請稍後再試，或找客服職員。
    .label = 繼續
error-accident = 抱歉，系統出了問題，您的訊息已經保存。請稍後再試，或告訴客服編號{ $incident }。

error-unknown-application = 您名下沒有編號為{ $number }的申請。
error-unknown-borrower = 找不到對應的借款人。
error-unknown-need = 這一項現在不需要了。
error-unknown-document = 找不到這份文件。
error-unknown-file = 找不到這個檔案。
error-unknown-document-type = 沒有這一類文件。
error-uninspected-file = 檔案還在檢查，請稍後再試。
error-refused-file = 這個檔案沒有通過檢查，無法使用。請重新傳送一個。
error-forbidden-step = 以申請目前的狀態，不能這樣操作。
error-forbidden-need-step = 這一項已經處理過，現在不用再傳。
error-incomplete-application = 申請資料還不完整，暫時無法辦理。
error-closed-application = 申請{ $number }已經結束，不再收取文件。如有疑問，請找客服職員。
error-too-many-files = 這一項收到的檔案太多，最多{ $limit }個。多出的沒有保存，請找客服職員。
error-no-room = 儲存空間已滿，這個檔案沒有儲存。如有需要，可找真人客服協助。
