# 发送资料的安全页面。

sending-title = 提交资料
sending-skip = 跳到资料清单
sending-for = { $lender }的安全页面
sending-foot = 文件在接收时即被加密，只有贷款机构可以使用。30 分钟不操作，页面会自动关闭。
sending-nothing = 目前没有需要提交的资料。
sending-strays = 请问这些是哪一项资料？
sending-state = { $state }
sending-how = 这是什么、怎么拍
sending-sent = 已提交的文件
sending-queue = 准备发送的页面（按顺序）
sending-pick = 选择文件
sending-shoot = 拍照
sending-drop = 把文件拖到对应的资料上

## 示意图

sending-sample-card = 正反两面，卡片占满整张照片
sending-sample-table = 从第一页到最后一页，一页不少
sending-sample-page = 整页都要拍到，四角完整，不要裁切

## 发送前和发送中的文件

sending-send-one = 发送这一页
sending-send-many = 发送 { "{0}" } 页
sending-page-name = 第 { "{0}" } 页
sending-rotate = 旋转
sending-earlier = 上移
sending-later = 下移
sending-remove = 移除
sending-stop = 正在发送
sending-unlock = 这份 PDF 的密码（加密保存，用于检查和打开文件）
sending-file-type = 照片
sending-paused = 网络中断，恢复后会自动继续。
sending-stored = 已收到
sending-done-all = 全部文件已收到。
sending-lost = 网络未连接，恢复后会自动继续。
sending-failed = 没有成功，请重试。
sending-too-large = 这个文件太大，最大不超过{ $size }。
sending-too-many = 收到的文件太多了，请在聊天中联系我们。
sending-full = 存储空间已满，请在聊天中联系我们。
sending-not-taken = 这个文件无法接收，原因请看聊天。
sending-closed = 页面已关闭，请在聊天中重新获取链接。

## 在页面上征求的同意

sending-consent = 您的同意
sending-not-now = 暂不同意
sending-not-agreed = 您还没有同意，所以这项资料暂时不能提交。您随时可以同意。
sending-silent = 您还没有同意，所以聊天里不会提起。收到了什么，请看本页。
sending-agree-first = 请先回答上面的问题。

## 已发送的文件

sending-checking = 检查中
sending-checked = 已检查
sending-doubtful = 可能有问题，请看一下
sending-problem = 请重新发送
sending-take-back = 撤回
sending-move = { $name }是哪一项资料
sending-move-to = 换到…
sending-also = 也用在这里
sending-which = 请选择…
sending-note = 给贷款机构的说明
sending-save = 保存
sending-saved = 已保存
sending-unsaved = 没有保存成功，请重试。
sending-not-applicable = 这一项不适用于我
sending-reason = 为什么不适用？
sending-claim = 告诉贷款机构

## 相机

sending-camera = 相机
sending-frame-hint = 请放平，光线充足，四角都要拍到。
sending-camera-shoot = 拍照
sending-camera-use = 使用这张
sending-camera-again = 重拍
sending-camera-close = 完成
sending-camera-broken = 照片没有保存成功，请重试。
sending-add-more = 已添加。请拍下一页，或按“完成”。
sending-form = 下载空白表格
sending-form-how = 填好后在这里发回来。
sending-own-sample = 贷款机构给的样例
