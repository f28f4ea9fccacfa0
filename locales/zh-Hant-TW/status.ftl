# 貸款到哪一步了：每一行都是貸款機構告訴我們的事實。

status-none = 目前查不到您的申請。如果您剛剛提交，貸款機構可能尚未登錄。
status-which = 您有{ $count }個申請，請問要查哪一個？
status-unknown-number = 在您的申請裡找不到。請核對申請編號，或從下面選擇。
status-unknown-thrice = 還是找不到。要請客服專員幫您查嗎？

status-number = 申請編號：{ $number }（{ $lender }）
status-product = 貸款產品：{ $product }
status-amount = 申請金額：{ $amount }
status-applied = 申請日期：{ $on }
status-stage = 目前狀態：{ $stage }（自{ $since }起）
status-decision-amount = 核准金額：{ $amount }
status-decision-term = 貸款期限：{ $months }個月
status-decision-conditions = 附帶條件：{ $words }
status-decision-reason = 貸款機構的說明：{ $words }
status-decision-no-reason = 貸款機構沒有說明原因。您可以向客服專員查詢。
status-disbursed = 撥款：{ $on }，{ $amount }
status-disbursed-on = 撥款日期：{ $on }
status-collection = 文件狀態：{ $collection }
status-outstanding = 還缺文件：{ $count }項
status-outstanding-due = 還缺文件：{ $count }項，最早一項請在{ $due }前傳來
status-next-send = 下一步：請傳送還缺的文件。按「還缺什麼文件」，可以逐項查看。
status-next-send-here = 下一步：請把還缺的文件傳來。
status-next = 下一步：{ $next }
status-usual = 這一步通常需要：{ $low }至{ $high }天
status-amounts-hidden = 金額暫不顯示，驗證手機號碼之後就能看到。
status-as-of = 更新時間：{ $at }（由貸款機構確認）

## 下一步會怎樣

status-next-submitted = 貸款機構會先受理您的申請，您暫時不用做什麼。
status-next-accepted = 貸款機構會開始審核，您暫時不用做什麼。
status-next-in-review = 貸款機構正在審核，有結果我會馬上告訴您。
status-next-approved = 貸款機構會聯絡您簽訂合約。
status-next-signing = 請按貸款機構的通知簽訂合約，簽妥後才能撥款。
status-next-disbursing = 貸款機構正在安排撥款，入帳請以銀行通知為準。
status-next-disbursed = 請按合約約定的日期還款。
status-next-declined = 這個申請已經結束。您可以詢問貸款機構，日後能否再申請。
status-next-withdrawn = 這個申請已經撤回，您不用再做什麼。
status-next-expired = 這個申請已經失效。如果仍需要貸款，請重新申請。
status-page = 這是您的申請頁面。連結只能開啟一次，{ $minutes } 分鐘內有效。
