# 主动告诉借款人的消息。

notice-head = 您的申请{ $number }有新消息：
notice-need = • 需要您补充：{ $title }
notice-need-withdrawn = • 不用再交：{ $title }
notice-need-waived = • 贷款机构同意免交：{ $title }
notice-accepted = ✓ 审核通过：{ $title }
notice-taken-counter = • 我们已于{ $on }在柜台代您收取：{ $title }（{ $count }个文件）
notice-taken-email = • 我们已于{ $on }从您的电子邮件中收取：{ $title }（{ $count }个文件）
notice-taken-post = • 我们已于{ $on }收到您邮寄的：{ $title }（{ $count }个文件）
notice-rejected = • 需要重新发：{ $title }
notice-review-undone = • 贷款机构撤回了对“{ $title }”的上一次审核结果。目前情况：{ $state }
notice-file-refused = • 您的文件“{ $name }”不能用：
