# Finding one's way in the staff's console: lists and keys.

desk-of-all = All
desk-of-unassigned = Free
desk-of-mine = Mine
desk-of-snoozed = Put off
desk-of-waiting-longest = Waiting longest
desk-of-near-limit = Near the limit
desk-listed = Conversations: { $count }
desk-next-page = Next page
desk-close = Close
desk-keys = Keyboard shortcuts
desk-keys-on = Single keys work as shortcuts
desk-key-i = Inbox
desk-key-p = Applications
desk-key-o = Overview
desk-key-find = Find an application
desk-key-j = Next in the list
desk-key-k = Previous in the list
desk-key-c = Take the conversation
desk-key-r = Write an answer
desk-key-n = Write a note
