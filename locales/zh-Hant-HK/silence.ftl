# 停止和恢復通知。

silence-stopped = 好的，我不再主動發通知。您隨時可以來問我。
silence-resumed = 好的，有新消息我會在這裡告訴您。
