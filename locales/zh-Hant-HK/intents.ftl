# 沒有看懂的話。

intents-did-you-mean = 我不確定您的意思。是下面哪一項？
intents-still-not-understood = 抱歉，我還是不明白。客服職員能更好地幫您。
intents-nothing-asked = 好的。請問您想辦哪一項？
