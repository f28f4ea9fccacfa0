# 员工如何登录、自己的账户，以及人员管理。

sign-in = 登录
sign-login = 登录名
sign-password = 密码
sign-busy = 正在打开邀请…
sign-wrong = 登录名或密码不正确。
sign-wait = 尝试次数过多，请在{ $minutes }分钟后再试。
sign-no-account = 第一次使用？请打开发给您的邀请链接。链接由管理员生成，或由命令“loanline staff add”生成。
sign-link-wrong = 这个邀请已经用过或已过期，请索取新的邀请。
sign-link-often = 从这里尝试的次数过多，请等一刻钟后再打开链接。
sign-link-broken = 现在连接不上，请稍后重新打开链接。
sign-go-on = 继续

## 第二步验证

sign-code-title = 还差一步
sign-code-how = 请输入身份验证器应用现在显示的验证码，或一个恢复码。
sign-code = 验证码
sign-code-wrong = 验证码不正确或已用过，请输入下一个。

## 首次登录

sign-welcome = 欢迎，{ $name }
sign-welcome-how = 请设置您的登录方式，大约需要两分钟。
sign-password-rule = 至少{ $shortest }个字符。可用几个互不相关的词；不要用自己的名字或“password”。
sign-password-again = 再输入一次密码
sign-app = 身份验证器应用
sign-app-how = 请用 Microsoft Authenticator、Google Authenticator 或 1Password 等应用扫描图片，应用每半分钟显示一个新的验证码。
sign-app-picture = 用于身份验证器应用的二维码
sign-app-typed = 或在应用中输入这个密钥：
sign-fault-login = 登录名须为3至60个字符，不含空格。
sign-fault-taken = 这个登录名已有人使用，请换一个。
sign-fault-again = 两次输入的密码不同，请重新输入。
sign-fault-short = 密码太短，至少需要{ $shortest }个字符。
sign-fault-long = 密码太长。
sign-fault-common = 这个密码太容易猜到，请换一个。
sign-fault-code = 验证码不正确，请扫描新的图片并输入它给出的验证码。

## 恢复码

sign-recovery = 恢复码
sign-recovery-how = 手机不在身边时，每个恢复码可登录一次。请打印或妥善保存，只在现在显示。
sign-recovery-kept = 我已保存
sign-recovery-left = 剩余{ $count }个
sign-recovery-renew = 重新生成

## 再次验证

sign-prove = 请确认是您本人
sign-prove-how = 这一步之前需要再次确认，请输入身份验证器应用现在显示的验证码。
sign-prove-passkey = 这一步之前需要再次确认，请使用您的通行密钥。
sign-prove-failed = 未能成功，请重试，或使用身份验证器应用的验证码。
sign-prove-none = 您是通过链接登录的，请先退出，再打开链接。

## 通行密钥

sign-passkey-in = 使用通行密钥
sign-passkey-make = 添加通行密钥
sign-passkey-how = 使用通行密钥，可凭指纹、面容或设备密码登录，无需密码和验证码。
sign-passkey-failed = 未能成功，请重试，或使用密码登录。

## 我的账户

sign-account = 我的账户
sign-sessions = 已登录的位置
sign-this-one = 当前浏览器
sign-browser-unknown = 未知浏览器
sign-session-times = 登录时间{ $since }（UTC），最近使用{ $seen }（UTC）
sign-end = 在该处退出
sign-end-others = 退出其他所有位置
sign-proofs = 身份验证方式
sign-proof-password = 密码
sign-proof-totp = 身份验证器应用
sign-proof-passkey = 通行密钥
sign-proof-company = 公司账户
sign-proof-since = 设置时间{ $at }（UTC）
sign-remove = 移除
sign-password-change = 修改密码
sign-password-ends = 您在其他浏览器中的登录将随之退出。

## 人员

people-title = 人员
people-change = 修改或停用
people-role = 角色
people-role-agent = 客服
people-role-supervisor = 主管
people-role-officer = 机构专员
people-role-auditor = 审计员
people-role-administrator = 管理员
people-all-lenders = 所有机构
people-capacity = 同时处理的会话数
people-languages = 可用来答复的语言
people-keep = 保存修改
people-invite-anew = 重新邀请
people-invite-anew-how = 用于手机和恢复码都已丢失的人员，此前的登录方式随之失效。
people-end = 立即停用
people-add = 邀请人员
people-name = 姓名
people-name-how = 借款人会看到。
people-lender = 机构
people-language = 工作台语言
people-invite = 生成邀请
people-fault-last = 这是最后一位管理员，请先指定其他管理员。
people-fault-officer = 机构专员须属于一家机构，请选择机构。
people-fault-wrong = 表单内容不完整或无法执行，未作任何修改。
people-link = 给{ $name }的邀请
people-link-how = 请只发给本人。链接三天内可用一次，只在现在显示。
people-back = 返回人员列表

## 企业账号

sign-company = 企业账号
sign-company-in = 使用{ $name }登录
sign-company-with = 使用您在{ $name }的账号继续
sign-company-link = 也可以用{ $name }登录
sign-company-to = 正在前往{ $name }…
sign-company-done = 您已登录
sign-company-not = 未能完成
sign-company-back = 返回
sign-company-why-unknown = 这里没有登记这个账号。请打开您的邀请，或请管理员登记您的企业邮箱。
sign-company-why-taken = 这个账号或您在这里的身份已绑定了另一个账号，请联系管理员。
sign-company-why-other = 这是别人的账号，请使用您在这里登录的账号。
sign-company-why-over = 这次登录已过期，或是在另一个浏览器中开始的，请重新开始。
sign-company-why-second = 您的企业账号只验证了一次，而这里需要两种验证。请使用验证码或通行密钥。
sign-company-why-denied = 登录在您的企业那里被中止了。
sign-company-why-wrong = 无法确认企业登录服务的答复，因此没有登录。如再次发生，请告诉管理员。
sign-company-why-down = 现在连接不上企业登录服务，请稍后再试。
sign-company-why-often = 从这里尝试的次数过多，请等一刻钟。
sign-welcome-app = 还差一步：只在您手机上显示的验证码。大约需要一分钟。
sign-prove-company = 在这一步之前需要再次确认，请在您的企业那里重新登录。
people-email = 企业邮箱
people-email-how = 第一次在企业登录服务用这个邮箱登录的人，将作为此人进入。不需要时请留空。
people-fault-email = 这个邮箱已属于另一个人，或不是有效的邮箱。
