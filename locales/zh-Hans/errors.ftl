# 办不成的事：说明情况，告诉借款人可以怎么做。

error-unsaid = 抱歉，这部分内容暂时无法显示。请稍后再试，或者找人工客服。
    .label = 继续
error-accident = 抱歉，系统出了点问题，您的消息我已经保存。请稍后再试，或者告诉客服编号{ $incident }。

error-unknown-application = 您名下没有编号为{ $number }的申请。
error-unknown-borrower = 没有找到对应的借款人。
error-unknown-need = 这一项现在不需要了。
error-unknown-document = 没有找到这份资料。
error-unknown-file = 没有找到这个文件。
error-unknown-document-type = 没有这一类资料。
error-uninspected-file = 文件还在检查，请稍后再试。
error-refused-file = 这个文件没有通过检查，用不了。请重新发一个。
error-forbidden-step = 申请现在的状态下，不能这样操作。
error-forbidden-need-step = 这一项已经处理过了，现在不用再发。
error-incomplete-application = 申请信息还不完整，暂时办不了。
error-closed-application = 申请{ $number }已经结束，不再收资料。有疑问请找人工客服。
error-too-many-files = 这一项收到的文件太多了，最多{ $limit }个。多出来的没有保存，请找人工客服。
error-no-room = 存储空间已满，这个文件没有保存。需要的话，请找人工客服。
