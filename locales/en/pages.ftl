# The pages' own words: what stands on buttons, beside a file that is sent, and in screen readers.

## The chat

page-title = Your loan application
page-skip = Go to the message field
page-conversation = Conversation
page-language = Language
page-menu = More
page-quick = Quick actions
page-files = Files being sent
page-write = Your message
page-placeholder = Write a message
page-placeholder-phone = Phone number
page-placeholder-code = 6-digit code
page-send = Send
page-attach = Attach a file
page-camera = Take a photo
page-drop = Drop your files here to send them
page-hint = Encrypted. We never ask for passwords.
page-hint-plain = We never ask for passwords.
page-noscript = This chat needs JavaScript. Please switch it on in your browser.
page-today = Today
page-yesterday = Yesterday
page-new-message = New message
page-new-tab = opens in a new tab
page-old-buttons = Earlier choices

## Who speaks

page-bot = Assistant
page-staff = Customer service
page-writing = Somebody is writing to you…
page-you = You

## What can always be asked for

page-command-status = Status
page-command-documents = Documents
page-command-upload = Send a file
page-command-human = Talk to a person
page-command-help = Help
page-command-privacy = Privacy and your data
page-command-language = Language
page-command-cancel = Cancel what I was doing

## The connection

page-connecting = Connecting…
page-connected = Connected
page-offline = Offline. What you write is sent as soon as you are back.

## A message on its way

page-sending = Sending…
page-waiting = Waits for the connection
page-sent = Sent
page-retry = Try again
page-remove = Remove
page-cancel = Cancel
page-incident = Incident number:

## A file on its way

page-file = File
page-file-size = { $size }
page-upload-progress = Sending
page-upload-waiting = Waiting to be sent
page-upload-done = Received
page-upload-cancelled = Cancelled. Nothing was kept.
page-upload-broken = The connection was lost. It goes on by itself once you are back.
page-upload-busy = Several files are being sent already. Please try again in a moment.
page-upload-limit = This file is too large. A file may have at most { $size }.
page-upload-too-large = This file is too large. Nothing was kept.
page-upload-empty = This file is empty. Nothing was kept.
page-upload-unknown-type = We cannot take this kind of file. Please send a PDF or a photo.
page-upload-not-linked = Please prove who you are first. Then you can send files here.

## What went wrong

page-problem-frame = That could not be read. Please reload the page and try again.
page-problem-long = That is too long for one message. Please send it in several.
page-problem-empty = There is nothing in this message.
page-problem-failed = Something went wrong on our side and this was not sent.
page-problem-cookie = Your browser blocks cookies here, so we cannot talk. Please allow them, or open the chat in a window of its own.
page-problem-windows = The chat is open in too many windows. Please close some.

## In a lender's page

page-embed-open = Ask about your loan
page-embed-close = Close the chat
page-embed-title = Chat about your loan

## The demo's start page

page-start-title = Loanline is running
page-start-lead = The line between a borrower and a lender, after a loan has been applied for. Everything here is made up; try it as a borrower would.
page-start-try = Be a borrower
page-start-steps = Open the chat, give one of these phone numbers, and take the code from the demo’s inbox.
page-start-phone = Phone number
page-start-application = Application number
page-start-missing = Three documents are missing
page-start-review = Under review, one document missing
page-start-approved = Just approved, one document missing
page-start-copy = Copy
page-start-copied = Copied
page-start-chat = Open the chat
page-start-sms = SMS inbox
page-start-sms-why = Where the demo’s codes arrive
page-start-console = Staff console
page-start-console-why = Where people take over from the bot
page-start-docs = API for lenders
page-start-docs-why = Push status, ask for documents, fetch them
page-start-telegram = Telegram
page-start-telegram-why = The same line in a chat app
page-start-places = Where to go

## The demo's SMS inbox

page-sms-title = SMS inbox
page-sms-lead = Text messages that the demo would have sent to phones, newest first.
page-sms-empty = No messages yet. Ask for a code in the chat and it appears here.
page-sms-copy = Copy the code { $code }
page-sms-back = Start page
page-edited = edited
