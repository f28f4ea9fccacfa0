# 预约：回电、上门核实、到网点办理。

appointment-call = 客服回电
appointment-visit = 上门核实
appointment-branch = 到网点办理
appointment-what = 您想预约什么服务？
appointment-when = 您什么时间方便？以下时间可以预约。
appointment-taken = 这个时间刚刚被约满，以下时间还可以预约。
appointment-full = 未来两周没有可预约的时间，客服人员可以帮您安排。
appointment-none = 目前不能在这里预约，客服人员可以帮您。
appointment-booked = 预约成功。
appointment-yours = 您有一个预约。
appointment-reminder = 提醒您有一个预约。
appointment-at = { $at }，{ $kind }。
appointment-place = 地点：{ $place }
appointment-cancelled = 您的预约已取消。
appointment-cancelled-by-us = 很抱歉，{ $at } 的{ $kind }需要取消，请另选时间。
