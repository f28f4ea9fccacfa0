# 收取文件：收到什麼、給哪一項、夠不夠。

uploads-nothing-wanted = 現在不需要您傳送文件。貸款機構有需要時，我會通知您。
uploads-which = 請問您要傳送哪一項文件？
uploads-what-for =
    { $count ->
        [1] 檔案收到了。請問這是哪一項文件？
       *[other] { $count }個檔案收到了。請問這是哪一項文件？
    }
uploads-no-need =
    { $count ->
        [1] 檔案收到了，但目前沒有要交的文件，所以還沒有轉交貸款機構。如有需要，請找客服專員。
       *[other] { $count }個檔案收到了，但目前沒有要交的文件，所以還沒有轉交貸款機構。如有需要，請找客服專員。
    }
uploads-received =
    { $count ->
        [1] ✓ 已收到：{ $title }
       *[other] ✓ 已收到：{ $title }（{ $count }個檔案）
    }
uploads-received-file = { $name }，{ $size }，編號{ $hash }
uploads-same-again = 提示：這個檔案您之前傳過，內容完全一樣。
uploads-more = 已有{ $have }張，一共要{ $wanted }張。請繼續傳送，也可以傳一份完整的PDF。
uploads-more-again = 還有{ $count }個被退回的檔案需要重新傳送，請繼續傳送。
uploads-checked-next = 我會先檢查檔案能否開啟，再交給貸款機構審核。
uploads-left = 還缺{ $count }項文件。
uploads-all-in = 要交的文件都收到了，謝謝您。

uploads-too-large = 這個檔案太大，上限是{ $limit }MB。請縮小或分成幾份再傳。
uploads-too-many = 今天收到的檔案太多了。請明天再傳，或找客服專員。
uploads-empty = 這個檔案是空的。請檢查後再傳一次。
uploads-not-fetched = 檔案沒有傳送完整。請再傳一次。
uploads-unknown-type = 我們無法接收這種檔案。請傳送{ $accepted }格式的檔案。
uploads-by-page = 檔案太大，Telegram不讓我接收。請在安全網頁傳送。
uploads-office = 這項資料不能用文書檔。請另存為PDF，或傳送{ $accepted }格式的檔案。
