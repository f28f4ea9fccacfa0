# 工作人员查看借款人的页面。

glimpse-title = 以借款人视角查看页面
glimpse-do = 打开查看
glimpse-band = 您看到的是{ $who }此刻所见的页面。您在这里不能进行任何操作；查看行为已记入审计。
glimpse-hidden = 以该借款人目前的验证程度，其页面不显示这笔申请的任何内容。
glimpse-no-chat = 该借款人没有与这笔申请绑定的聊天，因此没有页面。
