# 問候、選擇語言、隱私同意，以及日常回應。

# 還不知道對方說哪種語言，所以每種語言都寫，各語言檔案內容相同。
greeting-language =
    您好！请选择语言。
    您好！請選擇語言。
    Hello! Please choose your language.
    ¡Hola! Elija su idioma.
    Olá! Escolha o seu idioma.
    Halo! Silakan pilih bahasa Anda.
    Xin chào! Vui lòng chọn ngôn ngữ.
    नमस्ते! कृपया अपनी भाषा चुनें।
greeting-choose-language = 請選擇語言。
greeting-language-set = 好的，之後我會用中文回覆您。

greeting-privacy =
    您好！我可以為您查詢貸款進度、收取補充文件。開始之前，請您先了解：
    • 由誰處理：您的貸款機構，以及受其委託的本服務。
    • 會用到什麼：您的手機號碼、申請資料、對話內容和您傳來的文件，其中身分證、銀行對帳單等屬於敏感的個人資料。
    • 用來做什麼：核對您的身分、告訴您進度、把文件交給貸款機構審核。不作其他用途。
    • 保存多久：申請辦理期間，以及其後法律要求貸款機構保存的期限。
    • 您的權利：隨時傳送 /privacy，即可了解詳情或解除連結。
    您是否同意？
greeting-refused = 好的，沒有您的同意，我不會查詢您的任何資料。如果改變主意，請按「同意」，也可以找客服專員。

greeting-hello = 您好！我可以為您查詢貸款進度、看看還缺什麼文件，也可以直接在這裡收取文件。請問您想辦哪一項？
greeting-help =
    您可以直接打字問我，也可以按下面的按鈕：
    • 查進度：申請到了哪一步
    • 還缺什麼文件：逐項說明要什麼、到哪裡辦
    • 傳送文件：直接傳照片或PDF
    • 找專人：請客服專員回覆您
    如果有多個申請，請傳送申請編號。
greeting-thanks = 不客氣，有需要隨時找我。
greeting-bye = 再見，有需要隨時回來。
greeting-trust = 您謹慎是對的。請撥打合約或貸款機構官方網站上的電話，核實這個對話。我們不會向您收費，不會索取密碼，也不會要您把驗證碼告訴別人。
greeting-not-understood = 抱歉，這個我幫不上忙。我可以為您查詢貸款進度、看看還缺什麼文件，以及收取文件。
greeting-cancelled = 好的，已取消。
greeting-nothing-to-cancel = 目前沒有需要取消的操作。
greeting-old-button = 這個按鈕已經失效，請按下面的按鈕。
greeting-unsupported = 抱歉，我無法處理這類訊息。請傳送文字、照片或PDF檔案。
