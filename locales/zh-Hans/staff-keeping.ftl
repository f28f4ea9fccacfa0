# 资料保存期限（客服控制台）。

keeping-expiring = 即将删除的资料：{ $count }
keeping-expiring-why = 已到贷款机构规定的保存期限。仍需要的，请提前下载，或请机构对该申请设置法律保全。
keeping-on = 将于 { $at } 删除
keeping-gone = 保存期满，已删除（{ $at }）
