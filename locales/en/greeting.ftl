# Hello, the language, the privacy notice, and everyday answers.

# We do not know yet what they speak, so this is in every language, the same in every file.
greeting-language =
    您好！请选择语言。
    您好！請選擇語言。
    Hello! Please choose your language.
    ¡Hola! Elija su idioma.
    Olá! Escolha o seu idioma.
    Halo! Silakan pilih bahasa Anda.
    Xin chào! Vui lòng chọn ngôn ngữ.
    नमस्ते! कृपया अपनी भाषा चुनें।
greeting-choose-language = Which language would you like?
greeting-language-set = All right, I will answer in English.

greeting-privacy =
    Hello! I can tell you how your loan application stands and take the documents for it. Before we start:
    • Who: your lender, and this service on your lender’s behalf.
    • What we use: your phone number, your application, this chat and the documents you send. Some of them are sensitive, such as your ID card or bank statements.
    • What for: to know that it is you, to tell you how things stand, and to pass your documents on to the lender. Nothing else.
    • How long: while your application is handled, and then as long as the law obliges the lender to keep it.
    • Your rights: send /privacy at any time to learn more or to unlink this chat.
    Do you agree?
greeting-refused = That is fine. Without your consent I will not look anything up. If you change your mind, press “I agree”. You can also speak to a person.

greeting-hello = Hello! I can tell you where your loan application stands and what is still missing. You can send documents right here. What would you like to do?
greeting-help =
    Just write to me, or press a button:
    • Status: how far your application is
    • What is missing: each document, and where to get it
    • Send documents: photos or PDF files
    • Talk to a person: our staff will answer you
    If you have several applications, send me the application number.
greeting-thanks = You are welcome. I am here whenever you need me.
greeting-bye = Good-bye. Come back whenever you need me.
greeting-trust = It is right to be careful. To check this chat, call your lender on the number in your contract or on its website. We never charge you, never ask for a password, and never ask you to give a code to anybody.
greeting-not-understood = Sorry, I cannot help with that. I can tell you where your loan application stands, what is still missing, and take your documents.
greeting-cancelled = All right, cancelled.
greeting-nothing-to-cancel = There is nothing to cancel right now.
greeting-old-button = That button no longer works. Please use one of these.
greeting-unsupported = Sorry, I cannot read this kind of message. Please send text, a photo or a PDF file.
