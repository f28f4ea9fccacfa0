# 停止和恢复通知。

silence-stopped = 好的，我不再主动发通知。您随时可以来问我。
silence-resumed = 好的，有新消息我会在这里告诉您。
