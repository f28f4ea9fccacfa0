# 检查文件时发现了什么，该怎么办。

inspection-doubtful = 我看了“{ $name }”（{ $title }）：
inspection-choose = 您可以重新发一份，也可以保留这份：贷款机构会连同以上说明一起收到。
inspection-kept = 已保留：{ $title }。贷款机构会连同以上说明一起收到。
inspection-refused = “{ $name }”（{ $title }）不能用。
inspection-album = 您为“{ $title }”发的文件我都看了，下面这几个好像有问题：
inspection-album-file = “{ $name }”：
inspection-album-choose = 您可以重新发，也可以保留它们：贷款机构会连同以上说明一起收到。

finding-line = • { $problem }

## 不能用

finding-empty = 文件是空的，请检查后再发一次。
finding-unknown-type = 这种文件我们收不了，请发照片或PDF。
finding-unreadable = 文件打不开，请重新保存或拍照后再发。
finding-unusable = 请重新拍照或扫描这份资料后再发。
finding-password = 文件有密码。请发一份没有密码的，或者到安全页面上传并在那里输入密码。
finding-too-many-pages = 页数太多，请分成几份再发。
finding-too-many-pixels = 图片尺寸太大，请用手机直接拍照再发。
finding-too-small = 图片太小，看不清字，请用原图再发一次。
finding-timeout = 文件检查不了，请换成照片或PDF再发。
finding-archive = 这是压缩包，请解压后把里面的文件发来。
finding-office = 这是办公文档，请另存为PDF再发。
finding-office-old = 这是旧版的办公文档。请另存为PDF、.docx或.xlsx再发。
finding-form = 这份表格要用专门的软件才能显示，请打印成PDF再发。

## 可能不行

finding-blurred = 照片有点模糊。请拿稳手机，对好焦再拍一张。
finding-dark = 照片太暗。请在日光或灯光下重新拍一张。
finding-glare = 照片有反光。请换个角度或移开灯，再拍一张。
finding-cut-off = 边缘没拍全。请放平，让四条边都在画面里，再拍一张。
finding-low-resolution = 图片太小，看不清字。请“以文件形式”发原图，或者靠近一点拍。
finding-blank = 这一页好像是空白的。请看看是不是拍错了面。
finding-wrong-document = 这份看起来不是要求的那种资料。
finding-expired = 这份好像已经过期。请发现在有效的那份。
finding-too-old = 这份的日期好像太早。请开一份最近的。
finding-incomplete-period = 这份好像没有覆盖要求的整个时间段。
finding-missing-page = 好像缺页。请把所有页都发来。
finding-missing-side = 只有一面。请把另一面也发来。
finding-same-side = 两张好像是同一面。请发另一面。
finding-name-differs = 上面的姓名好像和申请上的不一样。
finding-format-not-taken = 贷款机构要求用其他格式的文件，请看这份资料的说明。
