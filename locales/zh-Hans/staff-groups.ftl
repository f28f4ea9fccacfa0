# What the bot says in groups of staff, and the console's page of these groups.

group-joined = 工单会显示在这里，每张工单一个话题。请把我设为可管理话题的管理员。
group-known = 您已绑定为 { $name }：您在员工群组中的操作都记在您名下。
group-unknown = 此链接已使用或已过期。请在账户页面重新生成。
group-somebody = 尚未绑定的用户
group-language = 借款人的语言：{ $language }
group-unreachable = 借款人已屏蔽本聊天或无法联系。
group-how = 用 /claim 接手；之后您在这里写的内容会发给借款人。给同事的备注请用 /note。
group-button-claim = 接手
group-button-return = 交还机器人
group-button-close = 已解决
group-button-send = 发送
group-button-claim-send = 接手并发送
group-button-note = 存为备注
group-button-drop = 不发送
group-numbers = 内容里似乎有证件号、手机号或卡号。仍要发给借款人吗？
group-claim-first = 这张工单还没有人接手。这条内容怎么处理？
group-dropped = 未发送。
group-held = 这张工单由 { $name } 处理。
group-free = 这张工单现在没有人处理，请先接手。
group-closed = 这张工单已关闭，在这里写的内容不会发给任何人。
group-not-passed-on = 这类消息没有发给借款人。
group-no-topic = 请在工单的话题里使用。
group-how-note = 请把备注写在命令后面：/note 请回电。
group-stranger = 写这条消息的人不是该贷款机构的已知员工，因此不作数。员工请在账户页面绑定。已通知主管。
group-accident = 我们这边出错了，没有完成。请在工作台重试。
group-help =
    /claim – 接手工单
    /note … – 给同事的备注
    /transfer [姓名] … – 转给同事，或放回队列
    /return – 交还机器人
    /close – 已解决
group-paper = 📎 { $name }（{ $size }），显示 { $shown } / { $pages } 页
group-undelivered = 未送达
group-under-way = 尚未送达

groups-title = 群组
groups-how = 工单也可以在带话题的 Telegram 群组里处理：每张工单一个话题，与这里一致。群组成员都能看到内容，请只邀请员工。
groups-none = 还没有群组显示工单。
groups-no-bot = 本系统没有 Telegram 机器人。
groups-add = 添加群组
groups-whose = 显示哪家的工单
groups-all-lenders = 所有贷款机构
groups-subject = 队列
groups-any-subject = 所有队列
groups-subject-general = 一般
groups-subject-application = 申请
groups-subject-complaint = 投诉
groups-subject-security = 安全
groups-subject-trouble = 故障
groups-locale = 借款人的语言
groups-any-locale = 所有语言
groups-language = 机器人在群里使用
groups-papers = 在群里显示借款人资料的图片
groups-make = 生成链接
groups-link = 请在一天之内，用可以把机器人加入群组的手机打开此链接。链接只能用一次。
groups-waiting = 等待链接被使用
groups-full = 不再接受新话题
groups-here = 正在显示工单
groups-end = 不再显示工单
account-chat = 您的 Telegram 账号
account-chat-known = 您的 Telegram 账号已于 { $at } 绑定：您在员工群组中的操作都记在您名下。
account-chat-none = 您的 Telegram 账号尚未绑定。
account-chat-make = 绑定
account-chat-link = 请在一天之内用 Telegram 打开此链接。链接只能用一次。
account-chat-forget = 解除绑定
group-edited = 只有已转给借款人的消息可以修改；请另发一条新消息。
group-edited-late = 借款人那边已无法修改：不是您发送的、未送达，或已超过48小时。请另发一条新消息。
group-edited-numbers = 其中含有个人号码：借款人那边保留原来的内容。
group-file-refused = “{ $name }”未转发：文件类型不支持、过大或未通过检查。
group-file-late = “{ $name }”未转发：该工单已不在您手中。
group-file-numbers = 文件说明中含有个人号码：未转发。
