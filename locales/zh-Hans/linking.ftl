# 核对身份：邀请链接、分享号码、短信验证码。

# 不管号码是否存在，回答都一样。
linking-ask-contact = 为了保护您的信息，请先验证手机号。请点下方按钮，发送您的号码。如果申请时留的是别的号码，请直接输入那个号码，我会发短信验证码。
linking-ask-phone = 为了保护您的信息，请先验证手机号。请输入您申请贷款时留的手机号。
linking-phone-unreadable = 这个手机号我认不出来。请再输入一次，国外号码请以+和国家代码开头。
linking-code-sent = 如果这是您申请贷款时留的号码，您很快会收到6位验证码。请在{ $minutes }分钟内发到这里，不要告诉其他人。
linking-code-unreadable = 请输入短信里的6位数字验证码。
linking-code-wrong = 验证码不对，还可以再试{ $left }次。
linking-code-expired = 这个验证码已经失效。请再输入一次手机号，我会重新发一个。
linking-paused = 验证码输错的次数太多，为了安全，今天暂停验证。请明天再试，或者找人工客服。
linking-too-many = 您操作得太频繁了。请稍等几分钟再试，或者找人工客服。

linking-not-your-contact = 这不是您本人的号码。请点下方按钮发送您自己的号码，或者直接输入手机号。
linking-no-match = 没有找到用这个手机号提交的申请。如果申请时留的是别的号码，请直接输入那个号码。
linking-invitation-invalid = 这个链接已经用过或者过期了。请让贷款机构再发一个，或者用手机号验证。
linking-already = 您之前已经验证过了，可以直接查询。
linking-done = 验证成功，{ $name }。这个聊天已经绑定您在{ $lender }的申请。
