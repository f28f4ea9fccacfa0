# 导入：哪一行有什么问题，怎么改。给贷款机构看。

import-faults-column = 需要修改
import-fault = { $column }“{ $value }”：{ $fix }
import-fault-blank = { $column }：{ $fix }

## 行

import-fix-amount = 请写金额，例如 200000 或 20万。
import-fix-amount-places = 小数点后最多四位。
import-fix-cell-error = 公式出错了，请直接写数值。
import-fix-control-characters = 含有无法显示的字符，请重新输入。
import-fix-currency = 请写币种代码，例如 CNY 或 USD。
import-fix-day = 请写成 2026-11-02 这样的日期。
import-fix-day-far = 请写 1900 年到 2199 年之间的日期。
import-fix-document = 资料目录里没有“{ $item }”，请用目录里的名称或代码，多项之间用分号隔开。
import-fix-field = { $fix }
import-fix-forbidden-step = 现在是“{ $before }”，不能改成“{ $after }”。要更正，请加一列“更正”，填“是”。
import-fix-identity = 请写证件号码：5 到 20 位数字和字母。
import-fix-identity-birth-date = 其中的出生日期不存在，请核对。
import-fix-identity-checksum = 最后一位校验码不对，请核对。
import-fix-identity-length = 有 { $digits } 位，居民身份证号应为 18 位。
import-fix-missing-borrowers = 这是新的申请，请填申请人姓名。
import-fix-missing-currency = 请加一列“币种”，例如 CNY。
import-fix-missing-stage = 这是新的申请，请填申请状态。
import-fix-moment = 请写完整的日期和时间，先年月日，后时和分。
import-fix-no-such-day = 没有这一天。
import-fix-not-json = 这一行不是 JSON 对象。
import-fix-number = 请写申请编号，最多 64 个字符。
import-fix-number-missing = 请填贷款申请编号。
import-fix-phone = 请写完整的手机号，例如 13800138000 或 +8613800138000。
import-fix-refused = 无法处理（{ $why }）。
import-fix-rounded = 表格软件把这个号码取整了，请把这一列设为文本后重新输入。
import-fix-sequence = 请写从 1 开始的整数。
import-fix-sequence-taken = 这个序号已用于别的内容，新的内容请用更大的序号。
import-fix-stage = 不认识这个状态。请用我们的状态，或用 PUT /v1/settings/stages 设定对应关系。
import-fix-term = 请写期限的月数，从 1 到 600。
import-fix-too-long = 太长了，最多 { $limit } 个字符。
import-fix-unexpected = 我们这边出了问题，请重新导入这一行。如果仍然失败，请告诉我们编号 { $incident }。
import-fix-yes-or-no = 请写“是”或“否”。

## 文件

import-problem-row = 第 { $row } 行：{ $problem }
import-problem-columns = 前 20 行里没有“贷款申请编号”这一列，可以参照模板。
import-problem-damaged = 文件已损坏或有密码，请重新保存后再发。
import-problem-encoding = 文字编码既不是 UTF-8 也不是 GB 18030，请另存为 CSV UTF-8。
import-problem-line-too-long = 有一行超过 1 MB，请检查换行。
import-problem-quotes = 有引号没有配对。
import-problem-too-many-columns = 超过 1000 列。
import-problem-too-much-inside = 工作簿解开后太大，请另存为 CSV。
import-problem-unexpected = 我们这边出了问题，请重新发送文件。

## 命令

import-command-progress = { $rows } 行中已读 { $read } 行：写入 { $applied }，未变 { $unchanged }，合并 { $merged }，有误 { $faulty }
import-command-dry-run = 这是试运行，没有写入任何内容。
import-command-report = 有误的行在 { $file }。
