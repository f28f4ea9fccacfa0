# 工作台：成批导入申请。

imports-title = 导入
imports-how = 上传申请表格。系统先检查一遍，不保存任何内容；您先看清会有哪些变化、哪些行需要修改，再决定导入。
imports-drop = 把文件拖到这里，或点击选择
imports-choose = 选择文件
imports-what = 支持 CSV、XLSX、NDJSON，最大 { $limit }。列名用中文或英文均可，顺序不限。
imports-sending = 正在上传……
imports-broken = 文件没有传到，请检查网络后重新上传。
imports-template = 模板
imports-template-what = 空白表格，包含可识别的列名。
imports-earlier = 以往的导入
imports-none = 还没有上传过文件。

imports-file = 文件
imports-state = 状态
imports-rows = 行数
imports-by = 上传人
imports-at = 上传时间
imports-by-system = 贵机构的系统
imports-by-command = 命令行
imports-dry = 仅检查
imports-would-count = 将导入 { $applied } 行，待修改 { $faulty } 行
imports-counted = 导入 { $applied } 行，待修改 { $faulty } 行

imports-is-waiting = 等待中
imports-is-running = 进行中
imports-is-done = 已完成
imports-is-failed = 未能导入

imports-counting = 正在清点行数
imports-looking = 正在检查文件
imports-importing = 正在导入
imports-looked = 检查完毕
imports-done = 导入完毕
imports-progress = 已处理 { $done } 行，共 { $rows } 行。
imports-left = 大约还需 { $minutes } 分钟。
imports-goes-on = 系统会自动继续，您可以关闭本页。
imports-number = { $count }
imports-would-apply = 将导入
imports-applied = 已导入
imports-unchanged = 没有变化
imports-merged = 下方有更新的同一申请
imports-faulty = 需要修改
imports-nothing-stored = 目前还没有保存任何内容。
imports-without-faulty = 需要修改的行不会导入，改好后请另行上传。
imports-all-right = 所有行都已处理。
imports-for-good = 立即导入 { $count } 行
imports-go-on = 从第 { $row } 行继续
imports-report = 下载需要修改的行（{ $format }）
imports-another = 上传另一个文件

imports-mends = 需要修改的内容
imports-mends-how = 个人信息在这里已遮盖。下载的文件保留原始内容，并多出一列说明；改好后直接上传该文件即可。
imports-row = 行
imports-column = 列
imports-value = 内容
imports-fix = 修改方法
imports-first = 回到开头
imports-more = 更多行

imports-refused-bad-request = 文件没有完整传到，请重新上传。
imports-refused-import-empty = 文件是空的。
imports-refused-import-too-large = 文件超过了系统允许的大小，请分成几份上传。
imports-refused-import-unknown-format = 这不是 CSV、XLSX 或 NDJSON。请另存为 CSV，或不带密码的 XLSX；旧版 .xls 无法读取。
imports-refused-too-many = 等待处理的文件太多，请等其中一个完成后再上传。
