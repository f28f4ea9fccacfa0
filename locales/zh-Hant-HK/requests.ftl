# 只有貸款機構的人員才能辦的事。

requests-change = 申請內容只能由貸款機構更改，我會轉告他們。
requests-wrong-details = 我不能直接更改個人資料，我會轉告貸款機構。請寫明哪裡需要更正。
requests-more-time = 能否延期由貸款機構決定，我會轉告他們。答覆之前，原來的日期不變。
requests-complaint = 很抱歉讓您不滿意。我會作為投訴轉交，請在這裡寫下事情經過。
requests-withdraw-sure = 要請貸款機構撤回申請{ $number }嗎？撤回後可能無法恢復。
requests-withdraw = 我會轉告貸款機構：您要撤回申請{ $number }。在他們確認之前，申請照常辦理。
requests-kept = 好的，申請{ $number }保持不變。
