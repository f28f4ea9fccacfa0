# 找人工客服。

handover-requested = 已经为您转人工，客服人员会在这里回复您。等待时，您可以继续查进度、发资料。
handover-waiting = 您已经在排队了，客服人员会在这里回复您。
handover-cancelled = 好的，已取消人工服务。我继续为您服务。
handover-none = 您现在没有在等人工客服。
