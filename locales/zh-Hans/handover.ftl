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

## 等待期间

handover-moved-up = 您的排队位置提前了，现在排在第 { $position } 位。
handover-closed-now = 现在是非工作时间，我们将于 { $opens } 恢复人工服务。
handover-by = 客服会在 { $by } 之前回复您。
handover-late = 很抱歉，没能在承诺的时间内回复您。您的排队位置保留，我们已通知主管。
handover-passed-to = 将由{ $name }继续为您处理。等待时由我为您服务。
handover-snoozed = { $name }会在 { $until } 之前再联系您。等待时由我为您服务。
handover-still-there = 您还需要人工客服吗？如果没有回复，我们会在今天稍后结束本次服务。
handover-closed-quiet = 一直没有收到您的消息，本次人工服务已结束。您可以随时重新发起。
handover-reopened = 好的，我们继续处理。客服人员会在这里回复您。
handover-blocked = 这样的消息我们无法回复。{ $until } 之后恢复服务。

## 主动转人工

handover-opened = 我已请客服人员查看，他们会在这里回复您。
handover-lender-asked = 贷款机构希望就申请 { $number } 与您沟通，客服人员会在这里联系您。

## 服务之后

handover-rated-why = 方便的话，请用几句话告诉我们原因。
handover-commented = 谢谢，我们已经记下来了。
handover-sends-file = { $name }发来文件：{ $file }。30 天内可打开。
