# 只有贷款机构的系统或人员会遇到的情况，借款人看不到。

error-sequence-taken = 这条信息和之前的有冲突，没有保存。
error-idempotency-key-reused = 这个请求和之前的有冲突，没有保存。
error-request-in-progress = 上一个请求还在处理，请稍后再试。
error-unknown-cursor = 这个位置已经没有内容了。
error-unknown-webhook = 没有找到这个地址。
error-unknown-delivery = 没有找到这次投递。
error-too-many-webhooks = 地址太多了，最多{ $limit }个。
error-bot-taken = 这个机器人已经属于别人了。
error-disabled-webhook = 这个地址已经停用。
error-no-dead-letter = 这一条没有作废，不用重发。
error-unknown-status = 不知道状态“{ $word }”是什么意思。
error-unknown-import = 没有这次导入。
error-too-many-imports = 已经有 { $limit } 个文件在等待，请等其中一个完成。
error-unfinished-import = 文件还在读取，请稍后再来。
error-no-report = 没有出错的行，不用修改。
error-unknown-key = 没有这个密钥。
error-changed-meanwhile = 内容刚刚有变化，请重试。
error-unreachable-borrower = 目前无法通过会话联系到这位借款人。
