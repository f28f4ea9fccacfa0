# How a question is answered, errands on the lender’s page, and what comes before which step.

answer-choose = 请点选您的回答：{ $title }
answer-in-digits = 请用数字回答。
answer-as-date = 请按年、月、日填写，例如 2026-03-31。
answer-taken = 您的回答：{ $words }
answer-not-a-number = 没能读出数字。请直接输入数字，例如 3500。
answer-too-low = 数字偏小，请输入不小于 { $least } 的数字。
answer-too-high = 数字偏大，请输入不大于 { $most } 的数字。
answer-not-a-date = 没能读出日期。请按年、月、日填写，例如 2026-03-31。
answer-too-early = 日期太早，请填写 { $day } 或之后的日期。
answer-too-late = 日期太晚，请填写 { $day } 或之前的日期。
answer-too-short = 内容太短，请至少输入 { $count } 个字符。
answer-too-long = 内容太长，请最多输入 { $count } 个字符。
answer-not-fitting = 格式与贷款机构的要求不符，请核对后重新输入。
answer-not-a-choice = 这不是可选的回答，请点选一个按钮。

## Errands, and before which step something is needed

needs-errand = 这一项在贷款机构自己的页面上办理，请点按钮打开。贷款机构向我们确认之后，才算办好。
needs-before = 须在此之前完成：{ $step }
prior-approval = 贷款审批
prior-signing = 签约
prior-disbursement = 放款
status-before = { $step }之前还需要 { $count } 项
notice-errand-done = 贷款机构已确认办好：{ $title }
need-state-suggested = 建议
button-choice = { $choice }
button-errand = 打开贷款机构页面
button-form = 打开表格
button-sample = 查看样例
