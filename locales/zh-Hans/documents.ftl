# 贷款机构需要的资料。每种资料都回答同样五个问题：
# 是什么、为什么要、在哪里办、要什么样的、多久内有效。

## 分类

document-group-personal = 个人身份资料
document-group-financial = 收入和财产资料
document-group-credit = 信用记录资料
document-group-loan = 贷款用途和担保资料
document-group-company = 企业资料

## 资料从哪里来

source-police = 公安机关
source-civil-affairs = 民政局婚姻登记处
source-court = 法院
source-notary = 公证处
source-tax-office = 税务局
source-social-insurance = 社保部门
source-housing-fund = 住房公积金管理中心
source-market-regulator = 市场监督管理局
source-registry = 不动产登记中心
source-vehicle-office = 车辆管理所
source-bureau = 征信机构
source-bank = 银行
source-payment-service = 微信、支付宝等支付平台
source-utility = 水电燃气或通信公司
source-employer = 工作单位
source-accountant = 会计或会计师事务所
source-valuer = 评估机构
source-insurer = 保险公司
source-seller = 卖方
source-landlord = 房东
source-guarantor = 担保人
source-lender = 贷款机构
source-self = 自己填写或拍摄
source-own-copy = 自己手里的原件

## 退回原因

reason-unreadable = 看不清
    .fix = 请在光线好的地方重新拍，手机拿稳，发送前放大看看，每个字都能看清再发。
reason-wrong-document = 资料不对
    .fix = 这不是要求的那份资料。请再看一下说明，发送正确的那一份。
reason-expired = 已过有效期
    .fix = 证件上印的有效期已经过了。请先换领新的，再把新的发来。
reason-too-old = 开具时间太早
    .fix = 请重新开具一份，拿到后尽快发来。
reason-missing-page = 缺页
    .fix = 请按顺序发送全部页面，看起来空白或不重要的页也要发。
reason-missing-side = 缺少一面
    .fix = 请把正面和反面都拍下来发送。
reason-name-differs = 姓名不一致
    .fix = 资料上的姓名与申请不一致。请发送本人的资料。如果改过名字，请告诉我们。
reason-password = 文件有密码
    .fix = 文件打不开。请去掉密码后再发，例如打开后用“打印”另存为一份PDF。请不要把密码发给我们。
reason-incomplete-period = 时间段不完整
    .fix = 中间缺少一些日期或月份。请重新导出，覆盖要求的全部时间，不要有空缺。
reason-altered = 不是原始文件
    .fix = 文件好像在开具之后被修改过。请发送收到时的原文件，不要编辑、涂抹或遮挡。
reason-cut-off = 边角没拍全
    .fix = 请重新拍摄，让页面或证件的四个角都在画面里。
reason-other = 其他原因
    .fix = 请看贷款机构的说明。如果不清楚该怎么做，可以找人工客服。

## 个人身份资料

document-identity-card = 居民身份证
    .what = 您的居民身份证，人像面和国徽面都要。
    .why = 贷款机构要确认借款的是您本人，防止别人冒用您的名字贷款。
    .where = 在您自己手里。丢失或过期的，请到就近的派出所或政务大厅户籍窗口补领、换领。
    .how = 两面各拍一张彩色照片，放在深色桌面上，四个角拍全，不开闪光灯，不反光，不遮挡。
    .validity = 以证件上印的有效期为准，办理贷款期间不要到期。

document-passport = 护照
    .what = 护照上有照片和个人信息的那一页。
    .why = 用来确认您的身份和国籍。
    .where = 在您自己手里。过期的，请到公安机关出入境管理部门换发，人在国外的请联系使领馆。
    .how = 打开资料页拍彩色照片，四个角拍全，最下面两行字母要清楚。
    .validity = 以护照上印的有效期为准。

document-residence-permit = 居住证或居留许可
    .what = 证明您可以在现在的地方居住的证件。
    .why = 贷款机构要了解您在当地住得是否稳定。
    .where = 居住证到居住地派出所或社区受理点办理，外国人的居留许可到公安机关出入境管理部门办理。
    .how = 正反两面都拍，彩色，四个角拍全，日期和号码能看清。贴在护照上的，拍整页和旁边一页。
    .validity = 以证件上印的日期或签注为准。正在换领的，请把受理回执一起发来。

document-household-register = 户口本
    .what = 您家的居民户口簿。
    .why = 用来确认户籍地址和家庭成员。
    .where = 在家里，由户主保管。丢失的，请户主到户籍地派出所补领。集体户口请向单位或学校借用首页并复印。
    .how = 首页、户主页、本人页各拍一张，整页拍全，彩色，印章清楚。
    .validity = 长期有效，但地址和婚姻状况要与现在一致。

document-marriage-certificate = 结婚证
    .what = 民政部门发的结婚证。
    .why = 有些贷款需要夫妻双方同意，贷款机构要了解您是否已婚。
    .where = 在您自己手里。丢失的，夫妻双方可到婚姻登记处补领。
    .how = 有照片、姓名、登记日期和印章的页都要拍，整页拍全，彩色。
    .validity = 长期有效。

document-divorce-certificate = 离婚证或离婚判决书
    .what = 离婚证，或法院已经生效的离婚判决书、调解书。
    .why = 用来确认哪些财产和债务属于您个人。
    .where = 离婚证丢失的，到婚姻登记处补领。法院判决的，向原审法院申请复印文书和生效证明。
    .how = 所有页都要拍，姓名、日期、印章清楚。判决书请附上生效证明。
    .validity = 长期有效。

document-single-status-declaration = 单身声明
    .what = 您写明自己目前没有结婚的声明。
    .why = 贷款机构要了解是否需要配偶同意。
    .where = 自己写，或向贷款机构要模板。民政局现在一般不再开具单身证明。
    .how = 写明姓名、身份证号、“目前未婚”或“离异未再婚”、日期，亲笔签名，拍整页。
    .validity = 签署日期在30天以内。

document-proof-of-address = 住址证明
    .what = 写有您姓名和现住址的账单或证明。
    .why = 贷款机构要确认您住在哪里、信件寄到哪里。
    .where = 水电燃气账单（电费可在网上国网App查）、宽带账单、租房合同，或居住地派出所、社区能开的居住材料。
    .how = 整页拍全，姓名、完整地址、日期和开具单位都能看清。电子账单请发PDF原文件。
    .validity = 开具日期在90天以内。

document-driving-licence = 驾驶证
    .what = 机动车驾驶证的正页和副页。
    .why = 办车贷时确认您可以开车，也可以作为补充的身份证明。
    .where = 在您自己手里。丢失或到期的，可在交管12123App或车管所补换。
    .how = 正页和副页都拍，彩色，四个角拍全，证号和日期清楚。
    .validity = 以证件上印的有效期为准。

document-power-of-attorney = 授权委托书
    .what = 您同意由别人代办这笔贷款的书面文件。
    .why = 没有委托书，贷款机构不能向代办人透露信息，也不能接受代签。
    .where = 用贷款机构的模板，或自己书写。要求公证的，双方带身份证到公证处办理。
    .how = 所有页都要，写清双方姓名、身份证号、委托事项、期限、日期，并有委托人签名。
    .validity = 以委托书写明的期限为准。

## 收入和财产资料

document-proof-of-income = 收入证明
    .what = 工作单位开具的收入说明。
    .why = 贷款机构要确认每月还款之后，您还有足够的钱生活。
    .where = 找单位人事或财务部门开，很多贷款机构有现成模板。
    .how = 写明姓名、职务、月收入或年收入、日期、单位电话，并盖单位公章。
    .validity = 开具日期在30天以内。

document-proof-of-employment = 在职证明
    .what = 工作单位证明您正在那里上班的文件。
    .why = 说明您的收入能够持续。
    .where = 找单位人事部门开。
    .how = 写明姓名、职务、入职时间、合同类型、日期、单位电话，并盖公章。
    .validity = 开具日期在30天以内。

document-employment-contract = 劳动合同
    .what = 您与工作单位签的劳动合同。
    .why = 说明工作期限和约定的工资。
    .where = 自己那一份，没有的话找人事部门复印。电子合同可在签约平台下载。
    .how = 全部页面，有双方签字或盖章和日期，最好合成一份PDF。
    .validity = 以合同期限为准，无固定期限的长期有效。

document-payslip = 工资条
    .what = 每月的工资明细。
    .why = 能看出扣除社保和个税后，您实际拿到多少。
    .where = 单位的工资系统、邮件、企业微信或钉钉，或找财务部门要。
    .how = 每月一份，一般要最近3个月，整页，有姓名、月份和实发金额。
    .validity = 最近一份在60天以内。

document-salary-statement = 工资流水
    .what = 工资卡的银行流水。
    .why = 证明工资按时到账，以及每月多少。
    .where = 在手机银行搜“流水”或“交易明细”，导出带电子章的PDF，或带身份证和银行卡到柜台打印盖章。
    .how = 最近6个月，不缺月份，全部页面，有姓名和账号，有银行章。不要编辑，去掉打开密码。
    .validity = 开具日期在30天以内。

document-bank-statement = 银行流水
    .what = 银行卡一段时间内所有收入和支出的明细。
    .why = 贷款机构从中了解您的收入、支出和正在还的款。
    .where = 在手机银行搜“流水”或“交易明细”，导出带电子章的PDF，或带身份证和银行卡到柜台打印盖章。
    .how = 一般要最近6至12个月，不缺月份，全部页面，有姓名和账号，有银行章。不要编辑，去掉打开密码。
    .validity = 开具日期在30天以内。

document-wallet-statement = 微信或支付宝流水
    .what = 微信或支付宝的收支明细证明。
    .why = 如果您用它收款或做生意，可以证明这部分收入。
    .where = 微信：在“服务、钱包、账单”里申请下载，用途选“用作证明材料”。支付宝：在“账单”里选“开具交易流水证明”。
    .how = 一般要最近6个月，全部页面，有实名姓名和电子章。请发导出的文件，不要截图，去掉打开密码。
    .validity = 开具日期在30天以内。

document-tax-return = 个税年度汇算申报表
    .what = 一年的个人所得税综合所得年度汇算申报记录。
    .why = 能看出您全年的全部收入。
    .where = 打开个人所得税App，在申报查询里找到已完成的年度申报。个体户的经营所得可在自然人电子税务局查。
    .how = 最近一个完整年度，所有页面，能看到姓名、年度、收入合计和“已完成”。最好发PDF。
    .validity = 最近一个已到申报期的年度。

document-income-tax-record = 个人所得税纳税记录
    .what = 税务局开具的收入和个税缴纳记录。
    .why = 官方记录可以印证您填写的收入。
    .where = 打开个人所得税App，选“纳税记录开具”，也可到办税服务厅办理。
    .how = 最近12个月，全部页面，有税务章和查验码。请发下载的PDF原文件。
    .validity = 开具日期在30天以内。

document-social-insurance-record = 社保缴费记录
    .what = 社保参保和缴费的证明。
    .why = 能看出您工作是否稳定、在哪家单位。
    .where = 国家社会保险公共服务平台、掌上12333App、电子社保卡、支付宝市民中心，或当地社保大厅。
    .how = 最近12个月，全部页面，有姓名、单位、缴费月份，带电子章或验证码。
    .validity = 开具日期在30天以内。

document-housing-fund-record = 公积金缴存证明
    .what = 住房公积金的缴存记录。
    .why = 每月缴存额能反映收入，也能看出是否稳定。
    .where = 全国住房公积金小程序、国家政务服务平台、支付宝市民中心、当地公积金网站，或公积金管理中心柜台。
    .how = 最近12个月，全部页面，有姓名、单位、月缴存额、余额，带电子章或验证码。
    .validity = 开具日期在30天以内。

document-pension-statement = 养老金证明
    .what = 证明您正在领取养老金和金额的材料。
    .why = 养老金也是可以用来还款的收入。
    .where = 国家社会保险公共服务平台、掌上12333App，或当地社保大厅。单位发放的找原单位。
    .how = 整页，有姓名、每月金额和日期，带印章或验证码。
    .validity = 最近一年的，开具日期在12个月以内。

document-proof-of-assets = 财产证明
    .what = 证明您名下存款、理财、股票、保单或房产的材料。
    .why = 有积蓄和财产，还款更有保障。
    .where = 存款证明在手机银行或柜台开，理财、股票和保单在相应的App里下载，房产到不动产登记中心查询。
    .how = 有姓名、财产种类、金额、日期和出具单位的章。能下载PDF的请发PDF。
    .validity = 开具日期在30天以内。

document-balance-sheet = 资产负债表
    .what = 列出某一天的资产和负债的表。
    .why = 贷款机构要比较您拥有的和欠下的。
    .where = 找会计出具，用记账软件导出，或填写贷款机构的表格。
    .how = 全部页面，有名称、日期，合计要平，有制表人签字，企业要盖公章。
    .validity = 编制日期在90天以内。

document-income-statement = 利润表
    .what = 列出一段时间的收入、成本和利润的表。
    .why = 还款来自赚到的钱。
    .where = 找会计出具，用记账软件导出，或填写贷款机构的表格。
    .how = 一般要最近12个月，全部页面，有名称、期间、合计和制表人签字，企业要盖公章。
    .validity = 编制日期在90天以内。

## 信用记录资料

document-central-bank-credit-report = 人民银行征信报告
    .what = 中国人民银行征信中心出具的个人信用报告。
    .why = 贷款机构从中了解您以往的还款情况和现有负债。
    .where = 中国人民银行征信中心官网、云闪付App、部分银行的网银或手机银行申请，或带身份证到人民银行查询网点打印。
    .how = 完整报告的每一页，有报告编号和报告时间，最好是PDF。不要编辑，不要遮挡，去掉打开密码。
    .validity = 报告时间在30天以内。

document-baihang-credit-report = 百行征信报告
    .what = 百行征信出具的个人信用报告。
    .why = 里面可能有人民银行征信报告中没有的网络贷款记录。
    .where = 在百行征信官网或官方微信公众号，实名认证后申请本人报告。
    .how = 完整报告的每一页，有报告编号和日期。去掉打开密码。
    .validity = 报告时间在30天以内。

document-credit-bureau-report = 境外征信机构报告
    .what = 您所在国家或地区的征信机构出具的本人信用报告。
    .why = 贷款机构从中了解您以往的还款情况和现有负债。
    .where = 在当地征信机构的官网申请，很多国家和地区可以免费获取。
    .how = 完整报告的每一页，PDF，有姓名和日期。不要编辑，不要遮挡。
    .validity = 报告时间在30天以内。

document-credit-enquiry-authorisation = 征信查询授权书
    .what = 您同意贷款机构查询您信用记录的授权书。
    .why = 没有您的授权，贷款机构不能查询征信。
    .where = 由贷款机构提供。请只用贷款机构给的文本，不要签来历不明的授权书。
    .how = 看清内容，每一栏填完整，亲笔签名并写日期，拍整页。
    .validity = 签署日期在90天以内。

document-repayment-record = 还款记录
    .what = 其他贷款每一期的还款明细。
    .why = 按时还款的记录对您有帮助。
    .where = 在那家银行或贷款机构的App里下载，或找它的客服开具。
    .how = 最近12个月，全部页面，有姓名、合同号、应还日期和实还日期。
    .validity = 开具日期在30天以内。

document-existing-loan-contract = 其他贷款的合同
    .what = 您还没有还清的其他贷款的合同。
    .why = 贷款机构要了解您每月还多少、还到什么时候。
    .where = 自己那一份，或在那家机构的App里下载，也可以找客服要。
    .how = 全部页面，有金额、利率、还款计划和签字盖章，最好是一份PDF。
    .validity = 在那笔贷款还清之前都有效。

document-settlement-certificate = 贷款结清证明
    .what = 证明以前的贷款已经还清的文件。
    .why = 还清的贷款不再算作您的负债。
    .where = 在原银行或贷款机构的App里申请，或找客服、柜台开具。
    .how = 有姓名、合同号、结清日期，并盖出具单位的章。
    .validity = 长期有效。

document-late-payment-explanation = 逾期情况说明
    .what = 您对以前逾期还款的书面说明。
    .why = 生病、失业等特殊情况，审核时可以考虑。
    .where = 自己写。有住院单据等证明的，请一起发来。
    .how = 写明哪笔贷款、什么时候、什么原因、何时还清，写上姓名和日期并签名。
    .validity = 签署日期在30天以内。

document-court-case-closure = 法院结案证明
    .what = 法院出具的债务案件已经结案的文书。
    .why = 未结的案件可能影响放款，已结的一般可以说明清楚。
    .where = 向办理案件的法院申请，可先打12368咨询。
    .how = 全部页面，有案号、当事人姓名、日期和法院印章。
    .validity = 长期有效。

## 贷款用途和担保资料

document-loan-purpose-statement = 贷款用途说明
    .what = 说明这笔钱用来做什么的材料。
    .why = 按规定，贷款要用在约定的合法用途上。
    .where = 自己写，或填写贷款机构的模板。
    .how = 写明用在什么事、付给谁、什么时候、多少钱，写上姓名和日期并签名。
    .validity = 签署日期在30天以内。

document-amount-breakdown = 借款金额明细
    .what = 借款金额由哪些项目组成的清单。
    .why = 贷款机构要核对金额与用途是否相符。
    .where = 自己列，可参考商家的报价单。
    .how = 每项一行，写明价格、自己出多少、合计多少。有报价单的请一起发来。
    .validity = 编制日期在30天以内。

document-purchase-contract = 购买合同
    .what = 买房、买车或买货的合同。
    .why = 证明贷款付的是什么、价格多少、卖方是谁。
    .where = 自己那一份，没有的话找卖方或中介要。
    .how = 全部页面和附件，有价格、双方姓名或名称、日期和签字盖章，最好是一份PDF。
    .validity = 合同有效期间都可以。

document-down-payment-receipt = 首付款凭证
    .what = 您已经支付首付款的凭证。
    .why = 首付款付清后，贷款机构才会支付其余部分。
    .where = 卖方开的收据，或手机银行里的转账回单。
    .how = 有付款人、收款人、金额、日期，有收款方印章或交易流水号。
    .validity = 长期有效。

document-invoice = 发票
    .what = 贷款所付商品或服务的发票。
    .why = 证明价格，也证明交易真实。
    .where = 找卖方开具。电子发票可在电子税务局或个人所得税App的票夹里查看下载。
    .how = 整张发票，有号码、日期、买方、卖方和金额。电子发票请发原始PDF文件。
    .validity = 长期有效。

document-rental-contract = 租房合同
    .what = 您租房或出租房屋的合同。
    .why = 说明您每月付多少房租，或收多少房租。
    .where = 自己那一份，没有的话找房东或中介要。
    .how = 全部页面，有地址、租金、租期、双方姓名和签字。
    .validity = 以合同租期为准。

document-payout-account = 收款账户证明
    .what = 用来接收贷款的银行账户的证明。
    .why = 确保钱只打到您本人的账户。
    .where = 拍银行卡正面，或在手机银行里开具账户证明。
    .how = 有姓名、开户银行和账号。只拍正面，不要拍背面三位数字，不要把任何密码告诉别人。
    .validity = 账户正常使用期间都有效。

document-property-certificate = 不动产权证
    .what = 不动产权证书，或以前发的房产证、土地证。
    .why = 用房屋或土地做抵押前，要确认它是您的。
    .where = 自己手里的原件。丢失的，到不动产登记中心补办，很多地方也能在网上查询登记信息。
    .how = 有权利人、坐落、面积、证号和印章的页，以及附图页、附记页，都要拍全。
    .validity = 长期有效，但权利人要与现在一致。

document-property-valuation = 房产评估报告
    .what = 评估机构对房产价值的报告。
    .why = 能贷多少与评估价有关。
    .where = 由有资质的评估机构出具。请先问贷款机构认可哪几家，再付费。
    .how = 完整报告，有照片、评估价、日期、估价师签字和机构盖章。
    .validity = 出具日期在180天以内。

document-vehicle-registration = 行驶证
    .what = 机动车行驶证的正页和副页。
    .why = 确认车是谁的、年检是否在有效期内。
    .where = 随车携带。丢失的，可在交管12123App或车管所补领。
    .how = 正页和副页都拍，彩色，车牌号、所有人和检验有效期能看清。
    .validity = 以副页上的检验有效期为准。

document-vehicle-certificate = 机动车登记证书
    .what = 俗称“大绿本”，记载车辆归谁所有、有没有抵押。
    .why = 用车做抵押前，要确认车是您的。
    .where = 自己手里的原件。丢失的，车主本人带身份证到车管所补领。
    .how = 所有有内容的页都拍，车架号、所有人和抵押登记栏要清楚。
    .validity = 长期有效，但所有人要与现在一致。

document-vehicle-insurance = 车辆保险单
    .what = 车辆的交强险和商业险保单。
    .why = 万一出事故，不至于车没了还要还款。
    .where = 保险公司的App、短信或邮件里的电子保单，也可以找保险业务员。
    .how = 完整保单，有车牌号、险种、被保险人和起止日期。
    .validity = 以保单的到期日为准。

document-guarantee-letter = 担保函
    .what = 担保人承诺在您无法还款时代为偿还的文件。
    .why = 有担保人，还款更有保障。
    .where = 用贷款机构的模板。请担保人看清内容再签。
    .how = 全部页面，有担保人姓名、身份证号、担保金额、日期和亲笔签名，单位担保要盖公章。
    .validity = 签署日期在90天以内。

document-spouse-consent = 配偶同意书
    .what = 配偶同意这笔贷款或抵押的文件。
    .why = 夫妻共有的财产，要双方同意才能抵押。
    .where = 用贷款机构的模板，由配偶本人签名。
    .how = 有双方姓名、身份证号、贷款事项、日期和配偶签名，拍整页。
    .validity = 签署日期在90天以内。

document-collateral-photos = 抵押物照片
    .what = 抵押的房屋、车辆或物品的照片。
    .why = 确认东西真实存在，以及现在的状况。
    .where = 用手机自己拍。
    .how = 至少4张，从不同方向拍全貌，再拍一张车牌、门牌或编号。不要用滤镜，不要修图。
    .validity = 拍摄日期在30天以内。

## 企业资料

document-business-licence = 营业执照
    .what = 市场监督管理局发的营业执照，正本或副本。
    .why = 证明企业真实存在、可以经营。
    .where = 企业自己手里的原件，或用电子营业执照小程序下载。丢失的到市场监督管理局补领。
    .how = 整张拍全，彩色，名称、统一社会信用代码、日期、印章和二维码清楚。
    .validity = 以执照上的营业期限为准，名称和地址要与现在一致。

document-legal-representative-identity = 法定代表人身份证
    .what = 企业法定代表人的身份证，两面都要。
    .why = 确认代表企业签字的人是谁、有没有这个权力。
    .where = 请法定代表人提供，要与营业执照上的姓名一致。外籍人士一般可用护照。
    .how = 两面各拍一张彩色照片，四个角拍全，不反光，不遮挡。
    .validity = 以证件上印的有效期为准。

document-articles-of-association = 公司章程
    .what = 规定公司经营范围、注册资本、股东和决策办法的文件。
    .why = 贷款机构从中了解由谁决定贷款。
    .where = 公司自己那一份，或到市场监督管理局查询企业档案并打印盖章。
    .how = 最新版本的全部页面和历次修正案，有股东签字或盖章，最好是一份PDF。
    .validity = 以最新版本为准。

document-shareholder-register = 股东名册
    .what = 列出公司股东和持股比例的名单。
    .why = 按规定，贷款机构要了解企业的实际所有人。
    .where = 公司自己编制。登记的股东可在国家企业信用信息公示系统查询。
    .how = 全部股东的姓名和比例，合计百分之百，有日期并盖公章。
    .validity = 出具日期在90天以内。

document-shareholder-resolution = 股东会决议
    .what = 股东同意公司办理这笔贷款的决议。
    .why = 避免没有经过股东同意就借款。
    .where = 公司自己出具，很多贷款机构有模板。
    .how = 全部页面，写明贷款机构、金额、期限、担保方式、日期，按章程要求签字并盖公章。
    .validity = 签署日期在90天以内。

document-annual-accounts = 年度财务报表
    .what = 公司一个完整年度的财务报表。
    .why = 能看出公司全年的经营情况。
    .where = 找公司会计、代账公司或会计师事务所。
    .how = 最近一个完整年度的资产负债表、利润表、现金流量表和附注，盖公章。有审计报告的请一起发来。
    .validity = 最近一个已结束的年度。

document-company-bank-statement = 对公账户流水
    .what = 企业对公账户一段时间的全部收支明细。
    .why = 能看出真实的营业收入，以及还款日账上有没有钱。
    .where = 在企业网银导出带电子章的PDF，或到开户行柜台打印盖章。
    .how = 一般要主要账户最近12个月，不缺月份，全部页面。不要编辑，去掉打开密码。
    .validity = 开具日期在30天以内。

document-company-credit-report = 企业信用报告
    .what = 中国人民银行征信中心出具的企业信用报告。
    .why = 能看出企业的贷款、担保和还款情况。
    .where = 部分银行的企业网银可以申请，或由法定代表人带营业执照和身份证到人民银行查询网点办理。
    .how = 完整报告的每一页，有报告编号和日期。
    .validity = 报告时间在30天以内。

document-tax-clearance = 无欠税证明
    .what = 税务局开具的企业没有欠税的证明。
    .why = 欠税要先缴清，贷款机构需要了解。
    .where = 登录电子税务局，选“开具无欠税证明”，或到办税服务厅办理。
    .how = 整页，有企业名称、编号、日期和税务章。
    .validity = 开具日期在30天以内。

document-vat-return = 增值税申报表
    .what = 企业已经申报的增值税纳税申报表。
    .why = 用来核对企业的营业收入。
    .where = 登录电子税务局，在申报信息查询里下载，或找会计要。
    .how = 一般要最近12个月，每期的主表和附表，能看到已申报。
    .validity = 到最近一个已到申报期的月份或季度。

document-lease-of-premises = 经营场所租赁合同
    .what = 店铺、办公室或厂房的租赁合同。
    .why = 说明在哪里经营、还能经营多久。
    .where = 自己那一份，或找房东要。如果是自有房屋，请发不动产权证并说明。
    .how = 全部页面，有地址、租金、租期、双方名称和签字盖章。
    .validity = 以合同租期为准。

document-trade-contract = 购销合同
    .what = 与客户或供应商正在履行的合同或订单。
    .why = 说明有哪些业务、钱用在哪里。
    .where = 企业自己的档案里。
    .how = 选最主要的几份，全部页面，有双方名称、货物、价格、日期和签字盖章。
    .validity = 合同履行期间都可以。

document-industry-permit = 行业许可证
    .what = 行业需要的专门许可，如食品经营许可证、道路运输经营许可证。
    .why = 没有许可就不能经营，还款也没有保障。
    .where = 企业自己手里的原件，或向发证部门申请补发，很多可在当地政务服务网办理。
    .how = 整张拍全，彩色，名称、编号、许可范围、日期和印章清楚。
    .validity = 以证上印的有效期为准。
