# 没有看懂的话。

intents-did-you-mean = 我不确定您的意思。是下面哪一项？
intents-still-not-understood = 抱歉，我还是没有看懂。客服人员可以更好地帮您。
intents-nothing-asked = 好的。请问您想办哪一项？
