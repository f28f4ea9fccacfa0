# 找人工客服。

handover-requested = 已经为您转人工，客服人员会在这里回复您。等待时，您可以继续查进度、发资料。
handover-waiting = 您已经在排队了，客服人员会在这里回复您。
handover-cancelled = 好的，已取消人工服务。我继续为您服务。
handover-none = 您现在没有在等人工客服。
handover-position = 您排在第 { $position } 位。
handover-wait = 最近的等待时间约 { $minutes } 分钟。

## 客服已接入

handover-claimed = 客服{ $name }已接入，将为您解答。
handover-says = { $name }：{ $text }
handover-passed-on = 将由同事继续为您处理，您的排队位置保留。等待时由我为您服务。
handover-lapsed = 您已重新排到最前面，等待客服。等待时由我为您服务。
handover-returned = 我回来了，我们接着刚才的继续。
handover-solved = 客服已处理完毕，由我继续为您服务。您对这次服务满意吗？
handover-rated = 谢谢您的评价。
handover-rated-before = 这次服务已经评价过，或已不能评价。
