# News unasked, stopped and taken up again.

silence-stopped = All right, I will send no more news to this chat. You can still ask me at any time.
silence-resumed = All right, I will tell you here when there is news.
