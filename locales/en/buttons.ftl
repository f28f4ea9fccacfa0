# What stands on buttons: the shorter the better.

language-zh-hans = 简体中文
language-en = English

button-agree = I agree
button-refuse = I do not agree
button-status = Status
button-needs = What is missing
button-upload = Send documents
button-person = Talk to a person
button-no-person = Stop waiting
button-language = Language
button-code-again = Send a new code
button-other-phone = Another number
button-verify-phone = Confirm my number
button-share-phone = Share my number
button-application = { $number } · { $stage }
button-need = { $title }
button-send = Send it now
button-answer = Answer now
button-add-page = Add a page
button-not-applicable = Does not apply
button-secure-page = Open secure page
button-unlink = Unlink this chat
button-unlink-surely = Yes, unlink it
