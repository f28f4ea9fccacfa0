# 问候、选择语言、隐私同意，以及日常应答。

# 还不知道对方说哪种语言，所以每种语言都写，各语言文件内容相同。
greeting-language =
    您好！请选择语言。
    您好！請選擇語言。
    Hello! Please choose your language.
    ¡Hola! Elija su idioma.
    Olá! Escolha o seu idioma.
    Halo! Silakan pilih bahasa Anda.
    Xin chào! Vui lòng chọn ngôn ngữ.
    नमस्ते! कृपया अपनी भाषा चुनें।
greeting-choose-language = 请选择语言。
greeting-language-set = 好的，之后我用中文回复您。

greeting-privacy =
    您好！我可以帮您查询贷款进度、提交补充资料。开始前，请您了解：
    • 由谁处理：您的贷款机构，以及受其委托的本服务。
    • 用到什么：您的手机号、申请信息、聊天内容和您发来的资料，其中身份证、银行流水等属于敏感个人信息。
    • 用来做什么：核对您的身份，告诉您进度，把资料交给贷款机构审核。不作其他用途。
    • 保存多久：申请办理期间，以及之后法律要求贷款机构保存的期限。
    • 您的权利：发送 /privacy，随时可以了解详情、解除绑定。
    您是否同意？
greeting-refused = 好的，没有您的同意，我不会查询您的任何信息。您改变主意时点“同意”即可，也可以找人工客服。

greeting-hello = 您好！我可以帮您查贷款进度、看还缺什么资料，也可以直接在这里收资料。请问您想办哪一项？
greeting-help =
    您可以直接打字问我，也可以点下面的按钮：
    • 查进度：申请到了哪一步，什么时候更新的
    • 缺什么资料：逐项说明要什么、到哪里办
    • 发资料：直接发照片或PDF
    • 找人工：请客服人员回复您
    有多个申请时，发送申请编号就能查到对应的那一个。
greeting-thanks = 不客气，有需要随时找我。
greeting-bye = 再见，有需要随时回来。
greeting-trust = 您谨慎是对的。您可以拨打贷款机构合同或官网上的电话，核实这个聊天。我们不会向您收费，不会索要密码，也不会让您把验证码告诉别人。
greeting-not-understood = 抱歉，这个我帮不上忙。我可以帮您查贷款进度、看还缺什么资料、收资料。
greeting-cancelled = 好的，已取消。
greeting-nothing-to-cancel = 现在没有需要取消的操作。
greeting-old-button = 这个按钮已经失效。请点下面的按钮重新开始。
greeting-unsupported = 抱歉，这类消息我处理不了。请发文字、照片或PDF文件。
