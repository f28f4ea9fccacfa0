# The copy of all that is held about somebody: its page, and the README in it.

export-title = A copy of your data
export-what = One ZIP file with everything { $lender } holds about you here, and the files you sent.
export-fetch = Download the copy
export-later = You have fetched several copies today. Please try again tomorrow.
export-readme = This is a copy of what { $lender } holds about you here, as of { $at }.
export-data = data.json: your person, your applications, what was asked and answered, your consents and the messages of this chat, for people and programs to read.
export-people = data.json also holds when people helped you, how you rated that, and your appointments; the folder “from-lender” holds the files that people sent you.
export-files = The folder “files”: the files that you sent ({ $count }), byte for byte, sorted by application and kind of document.
export-left-out = Files that are still being checked, or that may do harm, are listed but not enclosed.
export-other-chats = Messages of your other chats with us are not in it; please ask for a copy there.
export-careful = The copy is not encrypted. Keep it where only you can open it, and delete it from shared devices.
