# 進度之外，關於申請的各種問題。

answers-time-unknown = 貸款機構沒有說明這一步通常需要多久。
answers-terms-elsewhere = 這裡沒有列出的，貸款機構沒有告訴我，可以請客服專員查詢。
answers-not-decided = 貸款機構還沒有公布審核結果。有結果我會馬上告訴您。
answers-not-declined = 這個申請沒有被拒絕。
answers-not-paid = 貸款機構目前沒有撥款紀錄。
answers-money-sent = 如果還沒有入帳，請先向收款銀行查詢，也可以找客服專員。
answers-no-dates = 貸款機構沒有訂下截止日期。
answers-not-asked-for = 目前沒有要求您提供這份文件。
answers-which-not-applicable = 請問哪一項不適用於您，或無法提供？
answers-repayment-unknown = 貸款機構沒有把還款日期和金額告訴我，合約裡可以查到，也可以請客服專員回答。
answers-branch-unknown = 貸款機構沒有把分行、營業時間和電話告訴我。官方網站和合約裡可以查到，也可以問客服專員。
answers-nothing-returned = 申請{ $number }沒有被退回的文件。
