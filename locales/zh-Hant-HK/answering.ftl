# How a question is answered, errands on the lender’s page, and what comes before which step.

answer-choose = 請選按您的回答：{ $title }
answer-in-digits = 請用數字回答。
answer-as-date = 請按年、月、日填寫，例如 2026-03-31。
answer-taken = 您的回答：{ $words }
answer-not-a-number = 未能讀出數字。請直接輸入數字，例如 3500。
answer-too-low = 數字偏小，請輸入不小於 { $least } 的數字。
answer-too-high = 數字偏大，請輸入不大於 { $most } 的數字。
answer-not-a-date = 未能讀出日期。請按年、月、日填寫，例如 2026-03-31。
answer-too-early = 日期太早，請填寫 { $day } 或之後的日期。
answer-too-late = 日期太晚，請填寫 { $day } 或之前的日期。
answer-too-short = 內容太短，請最少輸入 { $count } 個字元。
answer-too-long = 內容太長，請最多輸入 { $count } 個字元。
answer-not-fitting = 格式與貸款機構的要求不符，請核對後重新輸入。
answer-not-a-choice = 這不是可選的回答，請按其中一個按鈕。

## Errands, and before which step something is needed

needs-errand = 這一項在貸款機構自己的網頁上辦理，請按按鈕開啟。貸款機構向我們確認之後，才算辦妥。
needs-before = 須在此之前完成：{ $step }
prior-approval = 貸款審批
prior-signing = 簽約
prior-disbursement = 放款
status-before = { $step }之前還需要 { $count } 項
notice-errand-done = 貸款機構已確認辦妥：{ $title }
need-state-suggested = 建議
button-choice = { $choice }
button-errand = 開啟貸款機構網頁
button-form = 開啟表格
button-sample = 查看樣本
