# 客服工作台中的贷款申请。

desk-applications = 贷款申请
desk-application-number = 申请编号
desk-find = 查找
desk-applications-none = 没有找到申请。
desk-older = 更早的申请
desk-waiting-review = 待审核的资料：{ $count }
desk-product = 产品
desk-amount = 金额
desk-applied = 申请日期
desk-stage = 申请状态
desk-collection = 资料状态
desk-as-of = 更新时间
desk-language = 语言
desk-people = 相关人员
desk-history = 进度记录
desk-step-warned = 不符合进度顺序，已记录并提示
desk-step-corrected = 更正
desk-role-main = 借款人
desk-role-co_borrower = 共同借款人
desk-role-spouse = 配偶
desk-role-guarantor = 担保人
desk-role-legal_representative = 法定代表人

## 补充资料要求

desk-asked = 补充资料要求
desk-asked-none = 目前没有要求。
desk-need-requested = 未提交
desk-need-uploaded = 待审核
desk-need-in-review = 审核中
desk-need-accepted = 已通过
desk-need-rejected = 已退回
desk-need-waived = 不再需要
desk-need-not-applicable = 借款人称不适用
desk-need-withdrawn = 已取消
desk-due-on = { $day }前提交
desk-optional = 选交
forms-form = 要填写的空白表格
forms-sample = 样例
forms-none = 没有
desk-waive = 免交
desk-withdraw = 取消要求

## 提出要求

desk-ask = 要求补充
desk-ask-what = 资料
desk-ask-question = 提问（文字回答）
desk-ask-whom = 由谁提供
desk-due = 截止日期
desk-ask-why = 原因或问题（{ $language }）
desk-ask-send = 提出要求
desk-choose = 请选择

## 资料

desk-document-received = 已收到
desk-document-accepted = 已通过
desk-document-rejected = 已退回
desk-document-partial = 部分退回
reviews-file-accepted = 通过
reviews-file-rejected = 已退回
reviews-file-replaced = 已有新文件替换
reviews-accept-file = 通过这个文件
reviews-reject-file = 退回这个文件…
reviews-accept-all = 全部通过
reviews-reject-all = 全部退回…
reviews-only-page = 只退这一页
desk-file = 文件 { $number }
desk-pages = 共 { $count } 页
desk-picture = 文件 { $number }，第 { $page } 页
desk-inspection-pending = 检查中
desk-inspection-fits = 已检查
desk-inspection-doubtful = 存疑，已询问提交人
desk-inspection-kept = 存疑，提交人选择保留
desk-inspection-refused = 无法使用
desk-inspection-quarantined = 有危险，已隔离
desk-accept = 通过
desk-accept-nothing = 其中没有可以安全打开的文件。请退回，系统会请借款人重新提交。
desk-accept-after-all = 改为通过
desk-reject = 退回…
desk-reject-send = 退回
desk-reject-words = 补充说明，可不填（{ $language }）
reviews-answered-by = 由这一项的资料一并满足：{ $fact }
reviews-answers-also = 同时满足：{ $fact }
reviews-answers-no-more = 取消
reviews-serve = 这份资料也满足
reviews-serve-do = 两项共用
reviews-past = 已有的审核结果
reviews-by-system = 贷款机构的系统
reviews-page = 第{ $page }页
reviews-undone = 已撤回
reviews-undo = 撤回
reviews-undo-hint = 恢复到审核以前；借款人若已收到消息，会另行告知。
desk-not-done = 未执行：情况已有变化，现状如下。
desk-not-done-form = 未执行：表单没有填完整。选择“其他”时请写明原因。

## 个人信息

desk-what-name = 姓名
desk-what-phone = 手机号
desk-what-identity = 身份证号
desk-reveal = 查看个人信息
desk-reveal-what = 内容
desk-reveal-why = 用途
desk-reveal-do = 显示一分钟
desk-why-call = 致电本人
desk-why-check = 核实身份
desk-why-correct = 更正错误
desk-why-complaint = 处理投诉
desk-reveal-enough = 您今天已查看 { $times } 条个人信息，请联系主管。
desk-reveal-empty = 没有内容。
