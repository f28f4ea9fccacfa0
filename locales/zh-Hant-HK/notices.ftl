# 主動告訴借款人的消息。

notice-head = 您的申請{ $number }有新消息：
notice-need = • 需要您補交：{ $title }
notice-need-withdrawn = • 不用再交：{ $title }
notice-need-waived = • 貸款機構同意免交：{ $title }
notice-accepted = ✓ 審批通過：{ $title }
notice-taken-counter = • 我們已於{ $on }在櫃位代您收取：{ $title }（{ $count }個檔案）
notice-taken-email = • 我們已於{ $on }從您的電郵收取：{ $title }（{ $count }個檔案）
notice-taken-post = • 我們已於{ $on }收到您郵寄的：{ $title }（{ $count }個檔案）
notice-rejected = • 需要重新傳送：{ $title }
notice-review-undone = • 貸款機構撤回了對「{ $title }」的上一次審批結果。目前情況：{ $state }
notice-file-refused = • 您的檔案「{ $name }」不能使用：
