# 管理员为贷款机构设置的内容，以及失败事项的处理。

manage-title = 管理
manage-more = 不限于某一机构
manage-people-what = 谁可以登录，担任什么角色
manage-queues = 队列
manage-queues-what = 时限与分配方式
manage-hours = 工作时间与节假日
manage-hours-what = 何时有人值守
manage-policy = 政策
manage-policy-what = 借款人可以查看和办理的内容
manage-texts = 文字
manage-texts-what = 机构自己的措辞
manage-keys = 密钥
manage-keys-what = 供机构自己的系统使用
manage-bot = 机器人
manage-bot-what = 替机构说话的机器人
manage-webhooks = 回调
manage-webhooks-what = 向哪里通知所发生的事
manage-kept = 已完成。
manage-never = 从不
manage-look = 预览
manage-not-kept = 这是预览，尚未保存。
manage-secret-once = 请立即复制到需要的地方：只显示这一次，别处不再保存。
manage-fault-wrong = 表单中有内容缺失或超出范围，未作任何更改。
manage-fault-hours = 有一天的时间无法识别。请按 { "09:00–12:00, 13:30–18:00" } 填写，时段不能重叠。
manage-fault-days = 有一行节假日无法识别。每行请以日期开头，例如 2026-10-01。
manage-fault-calendar = 这不是含有全天日期的日历。请选择不超过 512 kB 的 iCalendar 文件（.ics）。
manage-fault-token = Telegram 不认识这个令牌，请从 @BotFather 重新复制。
manage-fault-taken = 这个机器人已经属于别的机构，请用 @BotFather 另建一个。
manage-fault-telegram = 暂时连不上 Telegram，没有任何改动，请过一分钟再试。
manage-fault-address = 回调地址必须是互联网上公开的 https 地址。
manage-fault-many = 回调数量已达上限，请先删除一个。
manage-fault-off = 该回调已停用，请先启用。
manage-fault-why = 请选择原因，审计记录会保留它。
manage-fault-language = 不支持这种语言。
manage-fault-unknown = 聊天中没有这句话。
manage-fault-long = 句子太长。
manage-fault-unreadable = 句子无法识别。请填写文字，空位写成 { "{" } $name { "}" }。
manage-fault-counted = 这句话不能随数量变化，请只写文字。
manage-fault-blanks = 句中有我们不会填写的空位，请只用列出的空位。

## 队列

manage-queues-how = 对借款人的承诺，按工作时间计算。留空表示不承诺。没有单独设置的队列，适用范围更大的最近一行。每人同时处理的会话数在人员页面设置。
manage-queues-none = 尚无队列设有时限，因此没有承诺。
manage-queue-add = 添加队列
manage-queue-remove = 删除此队列
manage-queue-first = 首次答复（分钟）
manage-queue-next = 后续答复（分钟）
manage-queue-settled = 办结（分钟）
manage-queue-sharing = 工单如何分配
manage-queue-hand = 由员工自行领取
manage-queue-round-robin = 在岗员工轮流
manage-queue-fewest = 分给手头最少的人

## 工作时间与节假日

manage-week = 工作时间
manage-week-how = 按 { $zone } 时区。一天可写多个时段，中间即为休息；留空表示当天不上班。
manage-day-0 = 星期一
manage-day-1 = 星期二
manage-day-2 = 星期三
manage-day-3 = 星期四
manage-day-4 = 星期五
manage-day-5 = 星期六
manage-day-6 = 星期日
manage-coming = 未来两周
manage-closed = 休息
manage-there = 有人值守
manage-always = 未设置工作时间时，视为随时有人。
manage-holidays = 节假日
manage-holidays-lines = 每行一天，可写名称
manage-holidays-how = 例如：2026-10-01 国庆节。以 # 开头的行会被忽略。
manage-holidays-keep = 保存节假日
manage-calendar = 从日历文件读取节假日
manage-calendar-how = iCalendar 文件（.ics）中的休息日会加入上方各行，供您核对；此操作不会保存。
manage-calendar-read-it = 读取文件
manage-calendar-read = 从文件读取的天数：{ $count }。请核对各行后保存。

## 政策

policy-sights = 身份证明等级可做的事
policy-sights-how = 要求的证明越强越安全；越弱，借款人越快得到答复。
policy-level-1 = 有邀请即可
policy-level-2 = 须验证手机号
policy-level-3 = 邀请与手机号都需要
policy-may-see-stage = 查看申请状态
policy-may-see-amounts = 查看金额与审批意见
policy-may-see-needs = 查看待补充的资料
policy-may-send = 发送资料
policy-switches = 资料的传递方式
policy-sensitive-in-chat = 敏感资料可以在聊天应用中发送
policy-pictures-in-chat = 可以在聊天软件里发送申请进度图
policy-office-files = 常以办公文档（Word、Excel、OpenDocument）提供的资料可以直接发送办公文档
policy-unscanned-given-out = 未经杀毒引擎检查的文件也可取用
policy-erase-after-intake = 文件安全入库后，删除聊天应用中的原件
policy-step-up-pages = 从聊天打开的页面先要求短信验证码
policy-may-read-back = 回看已发送的内容，以及取得全部副本
policy-forbidden-steps-recorded = 状态表不允许的步骤予以记录并提示，而不拒绝
policy-consents = 逐项征求的同意
policy-consent-sensitive = 含敏感个人信息的资料
policy-consent-abroad = 消息存放在境外的聊天
policy-consent-credit = 征信查询
policy-numbers = 限额
policy-proof-minutes = 身份验证全效的分钟数（0 为与绑定同期）
policy-link-days = 借款人多少天后须重新验证身份
policy-invitation-hours = 邀请的有效小时数
policy-quota-borrower-mb = 每位借款人保存的兆字节（0 为不限）
policy-quota-lender-gb = 机构总共保存的吉字节（0 为不限）

## 文字

manage-texts-how = 借款人在聊天中看到的任何句子，都可按语言改用机构自己的措辞。此前说过的话保持原样。
manage-texts-find = 包含的文字
manage-texts-none = 没有句子包含这些文字。
manage-texts-more = 还有 { $count } 条，请用文字搜索。
manage-text-own = 机构的措辞
manage-text-ours = 我们的措辞
manage-text-words = 句子
manage-text-blanks = 可填入：
manage-text-back = 恢复我们的措辞
manage-text-seen = 效果

## 密钥

manage-keys-none = 没有密钥，机构的系统无法调用。
manage-keys-over = 已结束的密钥：{ $count }
manage-key-add = 新建密钥
manage-key-new = 新密钥：{ $name }
manage-key-name = 用途
manage-key-nameless = 未命名
manage-key-scopes = 可用于
manage-key-push = 报送状态
manage-key-review = 审核资料
manage-key-read-documents = 取用资料
manage-key-admin = 设置与密钥
manage-key-days = 多少天后结束（留空为永不）
manage-key-sign = 请求必须签名
manage-key-signed = 需签名
manage-key-signing = 用于请求签名的密钥：
manage-key-made = 创建
manage-key-used = 最近使用
manage-key-ends = 结束
manage-key-overlap = 新旧并用的小时数
manage-key-rotate = 轮换
manage-key-end = 立即结束

## 回调

manage-webhooks-how = 每个地址从设置起收到所发生的事，带签名、按顺序，三天内最多尝试十次。
manage-webhooks-none = 没有回调，不会通知任何地方。
manage-hook-add = 添加回调
manage-hook-url = 地址
manage-hook-types = 接收哪些事件（不选为全部）
manage-hook-all = 全部
manage-hook-on = 启用
manage-hook-off-asked = 已停用
manage-hook-off-gone = 已停用：对方表示地址不再存在
manage-hook-off-failing = 已停用：连续失败五天
manage-hook-failing = 自 { $at } UTC 起失败
manage-hook-waiting = 等待发送：{ $count }
manage-hook-test = 发送测试事件
manage-hook-rotate = 更换签名密钥
manage-hook-secret = 用于签名的密钥
manage-hook-enable = 启用
manage-hook-disable = 停用
manage-hook-remove = 删除
manage-hook-dead = 未能送达：{ $count }
manage-hook-log = 最近发送的内容
manage-hook-log-none = 最近没有发送。
manage-hook-event = 事件
manage-hook-state = 状态
manage-hook-tries = 尝试次数
manage-hook-last = 最近应答
manage-hook-when = 时间
manage-hook-took = { $count } 毫秒
manage-hook-is-waiting = 等待中
manage-hook-is-delivered = 已送达
manage-hook-is-dead = 已放弃
manage-hook-is-let-go = 不再处理

## 已放弃的事项

upkeep-title = 失败事项
upkeep-what = 已放弃的任务、消息和来信
upkeep-how = 用尽所有尝试后放弃的事项。原因排除后可重新执行，或注明原因后不再处理；审计记录会保留原因。
upkeep-messages = 未能送达的消息
upkeep-messages-none = 所有消息均已送达。
upkeep-webhooks = 有未送达事件的回调
upkeep-webhooks-none = 所有事件均已送达。
upkeep-no-error = 原因不明
upkeep-tries = 尝试次数：{ $count }
upkeep-again = 重新执行
upkeep-let-go = 不再处理
upkeep-why = 原因
upkeep-why-outdated = 已过时
upkeep-why-done-by-hand = 已人工处理
upkeep-why-twice = 会重复
upkeep-why-trial = 仅为试验
upkeep-why-hopeless = 无法修复
desk-state-let-go = 未送达，已处理

## 企业账号

manage-companies = 登录
manage-companies-what = 使用企业自己的账号（OpenID Connect）
manage-companies-how = 本机构的人员可以在自己企业的登录服务登录。请把返回地址告诉该服务；每一项都列有返回地址。只有您邀请过、或登记过企业邮箱的人才能这样进入。
manage-companies-none = 还没有人使用企业账号登录。
manage-company-add = 添加登录服务
manage-company-name = 按钮上的名称
manage-company-issuer = 签发者（issuer），与服务所写完全一致
manage-company-client = 客户端 ID
manage-company-secret = 客户端密钥（如有）
manage-company-second = 除非服务说明已验证两种方式，否则再要求我们的验证码
manage-company-listed = 显示在登录页面上
manage-company-roles = 自动加入的人员：每行一个，组 = 角色。留空则不自动加入。
manage-company-claim = 含有组的声明（claim）
manage-company-back = 返回地址
manage-company-takes-on = 自动加入
manage-company-nobody = 无
manage-company-end = 移除这个登录服务
manage-company-end-how = 由此进入的人会立即退出。
manage-fault-issuer = 这个地址上的服务没有给出应有的答复。请按服务所写填写签发者；必须是公网 https 地址。
manage-fault-roles = 有一行无法读取。请写成：support = agent。角色有 agent、supervisor、officer、auditor、administrator。

manage-bot-speaks = 谁在 Telegram 上说话
manage-bot-own = 机构自己的机器人
manage-bot-since = 始于
manage-bot-shared = 本系统的机器人 { $name }，它也替其他机构说话。
manage-bot-none = 没有：还没有机器人。
manage-bot-end = 撤下机器人
manage-bot-end-how = 正在和它聊天的借款人将收不到回复，请重新邀请他们。
manage-bot-bring = 接入机器人
manage-bot-replace = 换一个机器人，或更新令牌
manage-bot-step-make = 在 Telegram 里给 @BotFather 发送 /newbot，取一个借款人认得的名字，配上头像。
manage-bot-step-token = 复制它给出的令牌，粘贴到这里。令牌加密保存，以后不再显示。
manage-bot-step-wait = 几秒钟后，机器人就会回答您的借款人，也只回答他们；邀请链接会指向它。
manage-bot-token = 令牌
manage-answers = 自有问答
manage-answers-what = 由贷款机构自己回答的问题
manage-branches = 网点
manage-branches-what = 地点和营业时间
manage-fault-full = 数量已达上限，请先删除一个。
answers-how = 借款人的话与这里的某个问题相近、又不是在问自己的申请时，会以贷款机构的名义给出答案。
answers-try = 像借款人那样提问
answers-try-it = 看看会找到什么
answers-tried = 提问：“{ $ask }”
answers-alike = 相似度{ $share }（满分100）
answers-told = 会给出这个答案
answers-not-told = 相似度不够，系统会请借款人说明意思。可以把这种问法加到对应的问题里。
answers-sure = 这句话问的是申请本身，或是系统自己会回答的事，因此优先按那个意思回答。
answers-nothing-like = 没有相近的问题。
answers-new = 添加问答
answers-none = 还没有自有问答。
answers-repayment = 凡是问还款的，都用它回答；不需要写问法。
answers-key-how = 用小写字母写一个短名，例如 early-payback。名为 repayment 的会回答所有还款问题。
answers-questions = 问法，每行一种（最多20种）
answers-answer = 答案
answers-remove = 删除这条问答
knowledge-key = 名称
branches-how = 借款人询问网点、电话或营业时间时会看到这些；分享位置后会找出最近的一家。
branches-new = 添加网点
branches-none = 还没有网点。
branches-no-hours = 没有填写营业时间，借款人也看不到。
branches-no-place = 没有填写坐标，因此不会被当作最近的网点。
branches-map = 在地图上查看
branches-key-how = 用小写字母写一个短名，例如 lakeside。借款人看不到。
branches-name = 网点名称
branches-address = 地址
branches-phone = 电话
branches-hours = 营业时间
branches-place = 地图坐标
branches-place-how = 以度为单位，两项都填或都不填；在地图上长按该地点即可看到。
branches-latitude = 纬度
branches-longitude = 经度
branches-remove = 删除这个网点
