# 申請的經過，以及上次查看以後的變化。

history-since = 您於{ $since }查看以後，有以下變化：
history-nothing = 您於{ $since }查看以後，沒有變化。
history-first = 由現在起，我可以告訴您上次查看以後的變化。最新進展是：
history-more = 在此之前還有{ $count }項變化。
history-day = { $on }

history-stage = • 狀態：{ $stage }
history-corrected = • 貸款機構更正了狀態：{ $stage }
history-asked = • 需要您提供：{ $title }
history-asked-again = • 需要您重新提供：{ $title }
history-changed = • 要求有更改：{ $title }
history-sent = • 您已傳送：{ $title }
history-taken-in = • 職員代您收取：{ $title }
history-in-review = • 審批中：{ $title }
history-accepted = • 審批通過：{ $title }
history-rejected = • 已退回：{ $title }（{ $reason }）
history-review-undone = • 貸款機構撤回了審批結果：{ $title }（目前：{ $state }）
history-waived = • 貸款機構同意免交：{ $title }
history-not-applicable = • 您說不適用：{ $title }
history-withdrawn = • 不用再交：{ $title }
history-decision = • 貸款機構公布了審批結果。
history-disbursement = • 貸款機構登記了放款。
