# Talking to a person.

handover-requested = I have asked a person to help you. They will answer in this chat. Meanwhile you can go on here as usual.
handover-waiting = You are in the queue already. A person will answer in this chat.
handover-cancelled = All right, you are no longer waiting for a person. I am here for you.
handover-none = You are not waiting for a person.
