# What is still missing: what it is, why, where to get it, how it must look, by when.

needs-head =
    { $count ->
        [one] Application { $number }: { $count } item is still missing.
       *[other] Application { $number }: { $count } items are still missing.
    }
needs-line = { $number }. { $title }
needs-line-due = { $number }. { $title } (by { $due })
needs-line-again = (returned last time: { $reason })
needs-line-optional = (optional)
needs-press = Press a name to see the details.
needs-none = Nothing is missing for application { $number }.
needs-under-review =
    { $count ->
        [one] { $count } more has arrived and waits for the lender’s review.
       *[other] { $count } more have arrived and wait for the lender’s review.
    }
needs-hidden = Please confirm your phone number to see which documents are needed.
needs-sending-hidden = Please confirm your phone number before you send documents.
needs-unknown = This is not needed any more. Press “What is missing” for the current list.

needs-title = { $title }
needs-state = Now: { $state }
needs-what = What: { $words }
needs-why = Why: { $words }
needs-where = Where: { $words }
needs-how = How: { $words }
needs-period =
    { $months ->
        [one] Period: the last month, without gaps
       *[other] Period: the last { $months } months, without gaps
    }
needs-fresh =
    { $days ->
        [one] Issued: within the last day
       *[other] Issued: within the last { $days } days
    }
needs-validity = Valid: { $words }
needs-files =
    { $count ->
        [one] How many: at least { $count } photo, or one complete PDF
       *[other] How many: at least { $count } photos, or one complete PDF
    }
needs-formats = Send it as: { $formats }
needs-note = The lender says: { $words }
needs-form = Form: open the lender’s form, fill it in, sign it if it asks for that, and send it back here.
needs-sample = Sample: the lender’s sample shows how the document should look.
needs-shared = Already covered: what you send for “{ $title }” answers this as well. You need not send it twice.
needs-also = Does this also answer something else that is missing? Press a button to use it for both.
needs-also-sent = You have already sent “{ $title }”. If it answers this as well, you can use it for both.
needs-also-taken = “{ $sent }” now also counts for “{ $title }”. You need not send it twice; the lender decides whether it will do.
needs-apart = “{ $title }” no longer uses it. Please send something for it.
needs-due = Please send it by: { $due }

needs-rejected = Returned because: { $reason }
needs-rejected-page = Page concerned: { $page }
needs-rejected-file = Returned: file { $number } (“{ $name }”), because: { $reason }
needs-rejected-file-page = Returned: page { $page } of file { $number } (“{ $name }”), because: { $reason }
needs-only-again = Please send only what is named here. Everything else you sent is kept.
needs-rejected-words = The lender says: { $words }
needs-fix = What to do: { $fix }

needs-send-now = Please send it now: { $title }
needs-send-now-chat = Press 📎 and choose a photo or file. Sent as a “file”, a photo stays sharper.
needs-send-now-web = Press “Attach a file”, or take a photo with your phone.
needs-secure-page = { $title } is sensitive, so please do not send it in this chat. Press the button to upload it on the secure page.
needs-answer-now = Please type your answer: { $title }
needs-answered = I have your answer to “{ $title }” and will pass it on to the lender.
needs-why-not-applicable = Why does “{ $title }” not apply to you? Please write the reason.
needs-not-applicable-claimed = I have passed on to the lender why “{ $title }” does not apply. I will tell you when they confirm.

needs-nothing-sent = Nothing has been received for application { $number } yet.
needs-sent-head = Received for application { $number }:
needs-standing = • { $title }: { $state }
