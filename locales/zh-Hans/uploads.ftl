# 收资料：收到什么、给谁、够不够。

uploads-nothing-wanted = 现在不需要您发资料。贷款机构要什么，我会马上通知您。
uploads-which = 请问您要发哪一项资料？
uploads-what-for =
    { $count ->
        [1] 文件收到了。请问这是哪一项资料？
       *[other] { $count }个文件收到了。请问这是哪一项资料？
    }
uploads-no-need =
    { $count ->
        [1] 文件收到了，不过目前没有要交的资料，所以还没有转给贷款机构。需要的话，请找人工客服。
       *[other] { $count }个文件收到了，不过目前没有要交的资料，所以还没有转给贷款机构。需要的话，请找人工客服。
    }
uploads-received =
    { $count ->
        [1] ✓ 已收到：{ $title }
       *[other] ✓ 已收到：{ $title }（{ $count }个文件）
    }
uploads-received-file = { $name }，{ $size }，编号{ $hash }
uploads-same-again = 提示：这个文件您之前发过，内容完全一样。
uploads-more = 已有{ $have }张，一共要{ $wanted }张。请接着发，也可以发一份完整的PDF。
uploads-more-again = 还有{ $count }个被退回的文件需要重发，请接着发。
uploads-checked-next = 我会先检查文件能不能打开，再交给贷款机构审核。
uploads-left = 还缺{ $count }项资料。
uploads-all-in = 要交的资料都收到了，谢谢您。

uploads-too-large = 这个文件太大了，最大{ $limit }MB。请压缩或分成几份再发。
uploads-by-page = 文件太大，Telegram不让我接收。请在安全页面发送。
uploads-too-many = 今天收到的文件太多了。请明天再发，或者找人工客服。
uploads-empty = 这个文件是空的。请检查后再发一次。
uploads-not-fetched = 文件没有传完整。请再发一次。
uploads-unknown-type = 这种文件我们收不了。请发{ $accepted }格式的文件。
uploads-office = 这项资料不能用办公文档。请另存为PDF，或者发{ $accepted }格式的文件。
