# 主动告诉借款人的消息。

notice-head = 您的申请{ $number }有新消息：
notice-need = • 需要您补充：{ $title }
notice-need-withdrawn = • 不用再交：{ $title }
notice-need-waived = • 贷款机构同意免交：{ $title }
notice-accepted = ✓ 审核通过：{ $title }
notice-rejected = • 需要重新发：{ $title }
notice-file-refused = • 您的文件“{ $name }”不能用：
