# 客服工作的统计。

report-title = 报表
report-how = 收到多少、多快答复、结果如何。工单计入其创建当天。
report-own = 您自己的数据：最后由您处理的工单。
report-zone = 按{ $zone }时间计日。
report-period = 时段
report-span-today = 今天
report-span-7 = 7天
report-span-30 = 30天
report-span-90 = 90天
report-to = 至
report-show = 查看
report-every-queue = 所有队列
report-numbers = 数据
report-csv = 下载表格（CSV）
report-nothing = 这段时间内没有。
report-none = –
report-percent = { $number }%
report-seconds = { $number }秒
report-minutes = { $number }分钟
report-hours = { $number }小时
report-days = { $number }天

## 概览

report-tile-alone = 无需人工
report-tile-opened = 新工单
report-tile-settled = 已解决
report-tile-waits = 通常首次答复
report-tile-first = 按时答复
report-tile-stars = 评分（满分5）
report-tile-taken = 从索取到通过

## 各项问题

report-volume = 工作量
report-volume-said = 新建{ $opened }件，解决{ $settled }件。
report-volume-again = { $count }件被重新打开。
report-waiting = 首次答复等待时间
report-spread-said = 半数在{ $middle }内，九成在{ $most }内。
report-within-1m = 1分钟以内
report-within-5m = 5分钟以内
report-within-15m = 15分钟以内
report-within-1h = 1小时以内
report-within-4h = 4小时以内
report-within-1d = 1天以内
report-within-more = 更久
report-unanswered = 未答复
report-levels = 服务水平
report-levels-said = 统计创建时所在队列有时限的工单。
report-level-first = 首次答复按时
report-level-final = 按时解决
report-alone = 无需人工
report-helped = 有人工
report-alone-said = { $count }个会话中有{ $share }无需人工。
report-reasons = 原因
report-ratings = 评分
report-stars = { $count }星
report-stars-said = 共{ $count }个评分，平均{ $average }。
report-queues = 队列
report-people = 人员
report-rejected = 退回的资料
report-taken = 从索取到通过
report-taken-1d = 1天内
report-taken-3d = 3天内
report-taken-7d = 1周内
report-taken-14d = 2周内
report-taken-30d = 30天内
report-taken-more = 更久

## 表头

report-head-day = 日期
report-head-opened = 新建
report-head-settled = 已解决
report-head-wait = 等待
report-head-tickets = 工单
report-head-level = 时限
report-head-kept = 按时
report-head-late = 超时
report-head-share = 按时率
report-head-conversations = 会话
report-head-number = 数量
report-head-reason = 原因
report-head-rating = 评分
report-head-ratings = 评分数
report-head-queues = 队列
report-head-people = 人员
report-head-middle = 首次答复，半数在
report-head-most = 九成在
report-head-documents = 资料
report-head-taken = 用时
