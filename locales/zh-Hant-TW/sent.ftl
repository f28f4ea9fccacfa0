# 已傳送的：再看、移動、收回、說明。

sent-head = 為「{ $title }」傳送的檔案：
sent-line = { $number }、{ $name }，{ $size }
sent-nothing = 還沒有為「{ $title }」傳送檔案。
sent-unknown = 找不到這個檔案了。
sent-too-late = 這個檔案已經開始審核，不能在這裡更改。客服專員可以幫您。
sent-what-to-do = { $name }：請問您想怎麼處理？
sent-taken-back = 已收回{ $name }，這個檔案會被刪除。
sent-where-to = { $name }其實是哪一項文件？
sent-not-that-kind = 「{ $title }」不能用文書檔。請另存為PDF再傳送。
sent-noted = 已把您的備註加到「{ $title }」。
sent-back = 貸款機構退回：{ $reason }
