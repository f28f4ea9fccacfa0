# 貸款機構需要的文件。每種文件都回答同樣五個問題：
# 是什麼、為什麼要、在哪裡辦、要什麼樣的、多久內有效。

## 分類

document-group-personal = 個人身分文件
document-group-financial = 所得和資產文件
document-group-credit = 信用紀錄文件
document-group-loan = 貸款用途和擔保文件
document-group-company = 公司文件

## 文件從哪裡來

source-police = 警察局或移民署
source-civil-affairs = 戶政事務所
source-court = 法院
source-notary = 公證人
source-tax-office = 國稅局
source-social-insurance = 勞工保險局
source-housing-fund = 勞工退休金帳戶
source-market-regulator = 公司或商業登記機關
source-registry = 地政事務所
source-vehicle-office = 監理所
source-bureau = 聯徵中心
source-bank = 銀行
source-payment-service = 行動支付業者
source-utility = 水電瓦斯或電信公司
source-employer = 任職公司
source-accountant = 會計師
source-valuer = 估價師
source-insurer = 保險公司
source-seller = 賣方
source-landlord = 房東
source-guarantor = 保證人
source-lender = 貸款機構
source-self = 自行填寫或拍攝
source-own-copy = 自己持有的正本

## 退回原因

reason-unreadable = 看不清楚
    .fix = 請在光線充足的地方重新拍，拿穩手機，傳送前放大檢查，每個字都看得清楚再傳。
reason-wrong-document = 文件不對
    .fix = 這不是要求的那份文件。請再看一次說明，傳送正確的那一份。
reason-expired = 已過有效期
    .fix = 證件上印的有效期已過。請先換領新的，再傳送新的。
reason-too-old = 開立時間太早
    .fix = 請重新申請一份，收到後盡快傳來。
reason-missing-page = 缺頁
    .fix = 請按順序傳送全部頁面，看來空白或不重要的頁也要傳。
reason-missing-side = 缺少一面
    .fix = 請把正面和背面都拍下來傳送。
reason-name-differs = 姓名不一致
    .fix = 文件上的姓名與申請不一致。請傳送本人的文件；如果改過名字，請告訴我們。
reason-password = 檔案有密碼
    .fix = 檔案打不開。請移除密碼後再傳，例如開啟後以「列印」另存成一份PDF。請不要把密碼傳給我們。
reason-incomplete-period = 期間不完整
    .fix = 中間缺少一些日期或月份。請傳送涵蓋全部要求期間的文件，不要有空缺。
reason-altered = 不是原始檔案
    .fix = 檔案似乎在開立之後被更改過。請傳送收到時的原始檔案，不要編輯、塗改或遮蓋。
reason-cut-off = 邊角沒拍全
    .fix = 請重新拍攝，讓頁面或證件的四個角都在畫面裡。
reason-other = 其他原因
    .fix = 請看貸款機構的說明。如果不清楚該怎麼做，可以找客服專員。

## 個人身分文件

document-identity-card = 國民身分證
    .what = 您的國民身分證，正面和背面都要。
    .why = 貸款機構要確認借款的是您本人，防止別人冒用您的名義借款。
    .where = 在您自己手裡。遺失或毀損的，請到戶政事務所補領。
    .how = 兩面各拍一張彩色照片，放在深色桌面上，四個角拍全，不開閃光燈，不反光，不遮蓋。
    .validity = 以證件上的資料為準，應與您現在的情況一致。

document-passport = 護照
    .what = 護照上有照片和個人資料的那一頁。
    .why = 用來確認您的身分和國籍。
    .where = 在您自己手裡。過期的，請向外交部領事事務局換發；人在國外的，請聯絡駐外機構或領事館。
    .how = 打開資料頁拍彩色照片，四個角拍全，最下面兩行字母要清晰。
    .validity = 以護照上印的有效期為準。

document-residence-permit = 居留證
    .what = 證明您可以在現居地居住的證件。
    .why = 貸款機構要了解您在貸款期間能否留在當地。
    .where = 由移民署或當地主管機關發出，換證也在同一處辦理。
    .how = 兩面都拍，彩色，四個角拍全，日期和號碼看得清楚。貼在護照上的，拍整頁。
    .validity = 以證件上印的日期為準。正在換證的，請把收據一併傳來。

document-household-register = 戶口名簿或戶籍謄本
    .what = 記載您家庭成員的官方文件。
    .why = 用來確認登記地址和家庭成員。
    .where = 戶口名簿在家裡；戶籍謄本可到任一戶政事務所申請。
    .how = 有戶長和您本人的頁面都要，整頁拍全，彩色，印章清楚。
    .validity = 長期有效，但地址和婚姻狀況要與現在一致。

document-marriage-certificate = 結婚證明書
    .what = 證明您已婚的官方文件。
    .why = 有些貸款需要夫妻雙方同意，貸款機構要了解您是否已婚。
    .where = 在您自己手裡。遺失的，可向戶政事務所申請。
    .how = 有姓名、日期、編號和印章的頁都要拍，整頁拍全，彩色。
    .validity = 長期有效。

document-divorce-certificate = 離婚證明書或離婚判決
    .what = 離婚的證明文件，或法院已經確定的判決。
    .why = 用來確認哪些財產和債務屬於您個人。
    .where = 離婚登記資料向戶政事務所申請；法院判決的，向原審法院申請確定證明。
    .how = 所有頁都要拍，姓名、日期、印章清楚，並附上判決確定的證明。
    .validity = 長期有效。

document-single-status-declaration = 單身聲明
    .what = 您寫明自己目前沒有結婚的聲明。
    .why = 貸款機構要了解是否需要配偶同意。
    .where = 自己書寫，或向貸款機構索取表格。也可到戶政事務所申請婚姻狀況證明。
    .how = 寫明姓名、證件號碼、目前未婚、日期，親筆簽名，拍整頁。
    .validity = 簽署日期在30天以內。

document-proof-of-address = 住址證明
    .what = 寫有您姓名和現居地址的帳單或證明。
    .why = 貸款機構要確認您住在哪裡、信件寄到哪裡。
    .where = 水、電、瓦斯或電信帳單、銀行對帳單、租賃契約或戶籍謄本。
    .how = 整頁拍全，姓名、完整地址、日期和開立單位都看得清楚。電子帳單請傳PDF原檔。
    .validity = 開立日期在90天以內。

document-driving-licence = 駕照
    .what = 您的駕駛執照，正面和背面。
    .why = 辦理汽車貸款時確認您可以駕駛，也可作為輔助的身分證明。
    .where = 在您自己手裡。遺失或到期的，可向監理所補發或換領，多數可在網上辦理。
    .how = 兩面都拍，彩色，四個角拍全，號碼和日期清楚。
    .validity = 以證件上印的有效期為準。

document-power-of-attorney = 授權書
    .what = 您同意由別人代辦這筆貸款的書面文件。
    .why = 沒有授權書，貸款機構不能向代辦人透露資料，也不能接受代簽。
    .where = 使用貸款機構的表格，或自己書寫。要求公證的，請到公證人處辦理。
    .how = 所有頁都要，寫明雙方姓名、證件號碼、授權事項、期限、日期，並有授權人簽名。
    .validity = 以授權書寫明的期限為準。

## 所得和資產文件

document-proof-of-income = 薪資證明
    .what = 任職公司開立的收入證明。
    .why = 貸款機構要確認每月還款之後，您還有足夠的錢生活。
    .where = 向公司人事或財務部門索取，很多貸款機構有現成表格。
    .how = 寫明姓名、職稱、月收入或年收入、日期、公司印章或簽名，以及聯絡電話。
    .validity = 開立日期在30天以內。

document-proof-of-employment = 在職證明
    .what = 任職公司證明您在那裡工作的文件。
    .why = 說明您的收入能夠持續。
    .where = 向公司人事部門索取。
    .how = 寫明姓名、職稱、到職日期、合約類型、日期，並有公司印章或簽名。
    .validity = 開立日期在30天以內。

document-employment-contract = 勞動契約
    .what = 您與公司簽訂的合約。
    .why = 說明工作期限和約定的薪資。
    .where = 自己那一份，沒有的話向人事部門索取副本。
    .how = 全部頁面，有雙方簽名和日期，最好合成一份PDF。
    .validity = 以合約期限為準，不定期的長期有效。

document-payslip = 薪資單
    .what = 每月的薪資明細。
    .why = 能看出扣除稅款和保險之後，您實際拿到多少。
    .where = 公司的薪資系統、電子郵件，或向人事部門索取。
    .how = 每月一份，通常要最近3個月，整頁，有姓名、月份和實領金額。
    .validity = 最近一份在60天以內。

document-salary-statement = 薪轉帳戶明細
    .what = 薪資轉帳帳戶的交易明細。
    .why = 證明薪資按時入帳，以及每月多少。
    .where = 從網路銀行下載PDF，或到分行索取蓋章的版本。
    .how = 最近6個月，不缺月份，全部頁面，有姓名和帳號。不要編輯，移除密碼。
    .validity = 開立日期在30天以內。

document-bank-statement = 銀行對帳單
    .what = 銀行帳戶一段時間內所有收入和支出的明細。
    .why = 貸款機構從中了解您的收入、支出和正在償還的債務。
    .where = 從網路銀行或銀行App下載PDF，或到分行索取蓋章的版本。
    .how = 通常要最近6個月，不缺月份，全部頁面，有姓名和帳號。不要編輯，移除密碼。
    .validity = 開立日期在30天以內。

document-wallet-statement = 行動支付交易紀錄
    .what = 行動支付帳戶的收支明細。
    .why = 如果您用它收款或做生意，可以證明這部分收入。
    .where = 在App裡找到對帳單或交易紀錄，選好日期，匯出正式的PDF。
    .how = 通常要最近6個月，全部頁面，有真實姓名。請傳匯出的檔案，不要截圖，移除密碼。
    .validity = 開立日期在30天以內。

document-tax-return = 綜合所得稅申報書
    .what = 一年的所得稅申報書及申報收執聯。
    .why = 能看出您全年的全部收入，自僱的也一樣。
    .where = 從財政部電子申報系統下載，或向會計師索取。
    .how = 最近一個完整年度，所有頁面，附上已申報的證明。請傳下載的PDF。
    .validity = 最近一個已到申報期的年度。

document-income-tax-record = 扣繳憑單或所得清單
    .what = 稅務機關的收入和繳稅紀錄。
    .why = 官方紀錄可以印證您填報的收入。
    .where = 向任職公司索取扣繳憑單，或向國稅局申請所得清單。
    .how = 最近12個月，全部頁面，有印章或查驗碼。請傳開立時的PDF原檔。
    .validity = 開立日期在30天以內。

document-social-insurance-record = 勞保投保紀錄
    .what = 為您繳納保險費的紀錄。
    .why = 能看出您的工作是否穩定、在哪家公司。
    .where = 勞保局e化服務系統、行動App或勞保局櫃檯。
    .how = 最近12個月，全部頁面，有姓名、公司、月份，帶印章或查驗碼。
    .validity = 開立日期在30天以內。

document-housing-fund-record = 勞工退休金提繳紀錄
    .what = 住房基金或勞工退休金的提繳紀錄。
    .why = 每月金額能反映收入，也能看出是否穩定。
    .where = 勞保局e化服務系統或櫃檯。
    .how = 最近12個月，全部頁面，有姓名、公司、結餘，帶印章或查驗碼。
    .validity = 開立日期在30天以內。

document-pension-statement = 退休金證明
    .what = 證明您正在領取退休金及其金額的文件。
    .why = 退休金也是可以用來還款的收入。
    .where = 向發放退休金的機構或保險公司索取，郵寄或在網上取得。
    .how = 整頁，有姓名、每月金額和日期。
    .validity = 最近一年的，開立日期在12個月以內。

document-proof-of-assets = 財力證明
    .what = 證明您名下存款、投資、股票、保單或房產的文件。
    .why = 有積蓄和資產，還款更有保障。
    .where = 從銀行或證券App下載，或向保險公司、地政事務所索取。
    .how = 有姓名、資產種類、金額、日期和開立單位。能下載PDF的請傳PDF。
    .validity = 開立日期在30天以內。

document-balance-sheet = 資產負債表
    .what = 列出某一天的資產和負債的表。
    .why = 貸款機構要比較您擁有的和欠下的。
    .where = 由會計師編製，用記帳軟體匯出，或填寫貸款機構的表格。
    .how = 全部頁面，有名稱、日期，合計相符，並有編製人簽名。
    .validity = 編製日期在90天以內。

document-income-statement = 損益表
    .what = 列出一段時間的收入、成本和利潤的表。
    .why = 還款來自賺到的錢。
    .where = 由會計師編製，用記帳軟體匯出，或填寫貸款機構的表格。
    .how = 通常要最近12個月，全部頁面，有名稱、期間、合計和編製人簽名。
    .validity = 編製日期在90天以內。

## 信用紀錄文件

document-central-bank-credit-report = 中央銀行信用報告
    .what = 中央銀行信用登記系統裡您的貸款和信用卡紀錄，例如中國人民銀行徵信報告。
    .why = 貸款機構從中了解您以往的還款情況和現有負債。
    .where = 在該登記系統的官方網站或櫃檯申請，有些地方可經銀行申請。
    .how = 完整報告的每一頁，PDF，有報告編號和日期。不要編輯，不要遮蓋。
    .validity = 報告日期在30天以內。

document-baihang-credit-report = 百行徵信報告
    .what = 中國內地百行徵信開立的個人信用報告。
    .why = 裡面可能有中央銀行報告中沒有的網路貸款紀錄。
    .where = 在百行徵信官方網站或官方微信公眾號申請本人報告。
    .how = 完整報告的每一頁，有報告編號和日期。移除密碼。
    .validity = 報告日期在30天以內。

document-credit-bureau-report = 聯徵中心信用報告
    .what = 聯徵中心或您所在地信用機構開立的本人報告。
    .why = 貸款機構從中了解您以往的還款情況和現有負債。
    .where = 用自然人憑證在聯徵中心網站申請，或到櫃檯、郵局辦理。
    .how = 完整報告的每一頁，PDF，有姓名和日期。不要編輯，不要遮蓋。
    .validity = 報告日期在30天以內。

document-credit-enquiry-authorisation = 聯徵查詢同意書
    .what = 您同意貸款機構查詢您信用紀錄的文件。
    .why = 沒有您的同意，貸款機構不能查詢。
    .where = 由貸款機構提供。請只使用貸款機構給的文件，不要簽來歷不明的同意書。
    .how = 看清內容，每一欄填寫完整，親筆簽名並寫上日期，拍整頁。
    .validity = 簽署日期在90天以內。

document-repayment-record = 還款紀錄
    .what = 其他貸款每一期的還款明細。
    .why = 按時還款的紀錄對您有幫助。
    .where = 在那家銀行或貸款機構的App裡下載，或向其客服索取。
    .how = 最近12個月，全部頁面，有姓名、合約編號、到期日和還款日。
    .validity = 開立日期在30天以內。

document-existing-loan-contract = 其他貸款的合約
    .what = 您還沒有還清的其他貸款的合約。
    .why = 貸款機構要了解您每月還多少、還到什麼時候。
    .where = 自己那一份，或在那家機構的App裡下載，也可以向客服索取。
    .how = 全部頁面，有金額、利率、還款計劃和簽名，最好是一份PDF。
    .validity = 在那筆貸款還清之前都有效。

document-settlement-certificate = 貸款清償證明
    .what = 證明以前的貸款已經還清的文件。
    .why = 還清的貸款不再算作您的負債。
    .where = 在原銀行或貸款機構的App裡申請，或向客服、櫃檯索取。
    .how = 有姓名、合約編號、還清日期，並有開立單位的印章或簽名。
    .validity = 長期有效。

document-late-payment-explanation = 逾期還款說明
    .what = 您對以前逾期還款的書面說明。
    .why = 生病、失業等特殊情況，審核時可以考慮。
    .where = 自己寫。有醫院單據等證明的，請一併傳來。
    .how = 寫明哪筆貸款、什麼時候、什麼原因、何時還清，寫上姓名和日期並簽名。
    .validity = 簽署日期在30天以內。

document-court-case-closure = 法院結案證明
    .what = 法院開立的債務案件已經結案的文件。
    .why = 未結的案件可能影響貸款，已結的通常可以說明清楚。
    .where = 向辦理案件的法院申請。
    .how = 全部頁面，有案號、當事人姓名、日期和法院印章。
    .validity = 長期有效。

## 貸款用途和擔保文件

document-loan-purpose-statement = 貸款用途說明
    .what = 說明這筆錢用來做什麼的文件。
    .why = 依規定，貸款要用在約定的合法用途上。
    .where = 自己寫，或填寫貸款機構的表格。
    .how = 寫明用在什麼事、付給誰、什麼時候、多少錢，寫上姓名和日期並簽名。
    .validity = 簽署日期在30天以內。

document-amount-breakdown = 借款金額明細
    .what = 借款金額由哪些項目組成的清單。
    .why = 貸款機構要核對金額與用途是否相符。
    .where = 自己列出，可參考商家的報價單。
    .how = 每項一行，寫明價格、自己出多少、合計多少。有報價單的請一併傳來。
    .validity = 編製日期在30天以內。

document-purchase-contract = 買賣合約
    .what = 買房、買車或買貨的合約。
    .why = 證明貸款付的是什麼、價格多少、賣方是誰。
    .where = 自己那一份，沒有的話向賣方或仲介索取。
    .how = 全部頁面和附件，有價格、雙方名稱、日期和簽名，最好是一份PDF。
    .validity = 合約有效期間都可以。

document-down-payment-receipt = 頭期款收據
    .what = 您已經支付自備款項的憑證。
    .why = 您的部分付清後，貸款機構才會支付其餘部分。
    .where = 賣方開的收據，或銀行的轉帳憑證。
    .how = 有付款人、收款人、金額、日期，有印章或交易編號。
    .validity = 長期有效。

document-invoice = 發票
    .what = 貸款所付商品或服務的發票。
    .why = 證明價格，也證明交易真實。
    .where = 向賣方索取，紙本或電子發票都可以。
    .how = 整張發票，有號碼、日期、買方、賣方和金額。電子發票請傳原始PDF檔。
    .validity = 長期有效。

document-rental-contract = 房屋租賃契約
    .what = 您租住或出租房屋的合約。
    .why = 說明您每月付多少租金，或收多少租金。
    .where = 自己那一份，沒有的話向房東或仲介索取。
    .how = 全部頁面，有地址、租金、租期、雙方姓名和簽名。
    .validity = 以合約租期為準。

document-payout-account = 收款帳戶證明
    .what = 用來接收貸款的銀行帳戶的證明。
    .why = 確保錢只會存入您本人的帳戶。
    .where = 存摺封面，或銀行App裡的帳戶證明。
    .how = 有姓名、銀行和帳號。不要拍卡片背面的三位數字，不要把任何密碼告訴別人。
    .validity = 帳戶正常使用期間都有效。

document-property-certificate = 土地及建物所有權狀
    .what = 證明房屋或土地歸誰所有的官方文件。
    .why = 用房屋或土地做抵押前，要確認它是您的。
    .where = 自己持有的正本，或向地政事務所申請謄本。
    .how = 有業主、地址、面積、編號和印章的頁，以及註記的頁，都要拍全。
    .validity = 長期有效，但業主要與現在一致。

document-property-valuation = 房產估價報告
    .what = 專業人士對房產價值的報告。
    .why = 能貸多少與估值有關。
    .where = 由合資格的估價師開立。請先問貸款機構認可哪幾家，再付費。
    .how = 完整報告，有照片、估值、日期、估價師簽名和印章。
    .validity = 開立日期在180天以內。

document-vehicle-registration = 行車執照
    .what = 隨車攜帶的車輛登記文件。
    .why = 確認車是誰的、可否在道路上行駛。
    .where = 隨車攜帶。遺失的，請向監理所補發。
    .how = 兩面都拍，彩色，車牌號碼、車主和有效日期看得清楚。
    .validity = 以上面印的有效日期為準。

document-vehicle-certificate = 汽車新領牌照登記書
    .what = 記載車輛歸誰所有、有沒有抵押的文件。
    .why = 用車做抵押前，要確認車是您的。
    .where = 自己持有的正本。遺失的，請向監理所補發。
    .how = 所有有內容的頁都拍，車身號碼、車主和抵押紀錄要清楚。
    .validity = 長期有效，但車主要與現在一致。

document-vehicle-insurance = 汽車保險單
    .what = 車輛的保險單。
    .why = 萬一出事故，不至於車沒了還要還款。
    .where = 保險公司的App、電子郵件，或向保險業務員索取。
    .how = 完整保單，有車牌號碼、保障範圍、受保人和起訖日期。
    .validity = 以保單的到期日為準。

document-guarantee-letter = 保證書
    .what = 保證人承諾在您無法還款時代為償還的文件。
    .why = 有保證人，還款更有保障。
    .where = 使用貸款機構的表格。請保證人看清內容再簽。
    .how = 全部頁面，有保證人姓名、證件號碼、金額、日期和親筆簽名。
    .validity = 簽署日期在90天以內。

document-spouse-consent = 配偶同意書
    .what = 配偶同意這筆貸款或抵押的文件。
    .why = 夫妻共有的財產，要雙方同意才能抵押。
    .where = 使用貸款機構的表格，由配偶本人簽名。
    .how = 有雙方姓名、證件號碼、貸款事項、日期和配偶簽名，拍整頁。
    .validity = 簽署日期在90天以內。

document-collateral-photos = 擔保品照片
    .what = 用作抵押的房屋、車輛或物品的照片。
    .why = 確認物品真實存在，以及現在的狀況。
    .where = 用手機自己拍。
    .how = 至少4張，從不同方向拍全貌，再拍一張車牌、門牌或編號。不要用濾鏡，不要修圖。
    .validity = 拍攝日期在30天以內。

## 公司文件

document-business-licence = 公司或商業登記證明
    .what = 證明企業已經登記的官方文件。
    .why = 證明企業真實存在、可以營業。
    .where = 自己持有的正本，或從經濟部商工登記系統取得。
    .how = 整張拍全，彩色，名稱、編號、日期、印章或查驗碼清楚。
    .validity = 以證書上的日期為準，名稱和地址要與現在一致。

document-legal-representative-identity = 公司負責人身分證
    .what = 可代表公司簽名的人的身分證，兩面都要。
    .why = 確認代表公司簽名的人是誰、有沒有這個權力。
    .where = 請負責人提供。外籍人士通常可用護照。
    .how = 兩面各拍一張彩色照片，四個角拍全，不反光，不遮蓋。
    .validity = 以證件上的資料為準。

document-articles-of-association = 公司章程
    .what = 規定公司業務、資本、股東和決策辦法的文件。
    .why = 貸款機構從中了解由誰決定借款。
    .where = 公司自己那一份，或從公司登記機關取得副本。
    .how = 最新版本的全部頁面和歷次修訂，有簽名或印章，最好是一份PDF。
    .validity = 以最新版本為準。

document-shareholder-register = 股東名簿
    .what = 列出公司股東和持股比例的名單。
    .why = 依規定，貸款機構要了解公司的實際擁有人。
    .where = 由公司自己編製，登記的股東可向公司登記機關查詢。
    .how = 全部股東的姓名和比例，合計百分之百，有日期並有簽名或印章。
    .validity = 開立日期在90天以內。

document-shareholder-resolution = 股東會議事錄
    .what = 股東同意公司辦理這筆貸款的決議。
    .why = 避免沒有經過股東同意就借款。
    .where = 由公司自己編製，很多貸款機構有表格。
    .how = 全部頁面，寫明貸款機構、金額、期限、擔保方式、日期，並按章程要求簽名。
    .validity = 簽署日期在90天以內。

document-annual-accounts = 年度財務報表
    .what = 公司一個完整年度的財務報表。
    .why = 能看出公司全年的經營情況。
    .where = 向會計師或會計事務所索取。
    .how = 最近一個完整年度的資產負債表、損益表和附註。有查核報告的請一併傳來。
    .validity = 最近一個已結束的年度。

document-company-bank-statement = 公司銀行對帳單
    .what = 公司帳戶一段時間的全部收支明細。
    .why = 能看出真實的營業額，以及還款日帳戶裡有沒有錢。
    .where = 從公司網路銀行下載PDF，或到分行索取蓋章的版本。
    .how = 通常要主要帳戶最近12個月，不缺月份，全部頁面。不要編輯，移除密碼。
    .validity = 開立日期在30天以內。

document-company-credit-report = 公司信用報告
    .what = 公司的貸款和擔保紀錄。
    .why = 能看出公司的負債和還款情況。
    .where = 向聯徵中心或中央銀行登記系統申請，由公司負責人辦理。
    .how = 完整報告的每一頁，有報告編號和日期。
    .validity = 報告日期在30天以內。

document-tax-clearance = 無欠稅證明
    .what = 稅務機關開立的公司沒有欠稅的證明。
    .why = 欠稅要先繳清，貸款機構需要了解。
    .where = 從國稅局的網上服務或櫃檯申請。
    .how = 整頁，有公司名稱、編號、日期和印章或查驗碼。
    .validity = 開立日期在30天以內。

document-vat-return = 營業稅申報書
    .what = 公司已經申報的營業稅申報書。
    .why = 用來核對公司的營業額。
    .where = 從稅務機關的網上服務下載，或向會計師索取。
    .how = 通常要最近12個月，每期的全部表格，附上已申報的證明。
    .validity = 到最近一個已到申報期的月份或季度。

document-lease-of-premises = 營業場所租賃契約
    .what = 店舖、辦公室或廠房的租約。
    .why = 說明在哪裡經營、還能經營多久。
    .where = 自己那一份，或向房東索取。如果是自有房屋，請傳所有權狀並說明。
    .how = 全部頁面，有地址、租金、租期、雙方名稱和簽名。
    .validity = 以合約租期為準。

document-trade-contract = 購銷合約
    .what = 與客戶或供應商正在履行的合約或訂單。
    .why = 說明有哪些業務、錢用在哪裡。
    .where = 公司自己的檔案裡。
    .how = 選最主要的幾份，全部頁面，有雙方名稱、貨物、價格、日期和簽名。
    .validity = 合約履行期間都可以。

document-industry-permit = 行業許可證
    .what = 行業需要的專門許可，例如食品業或運輸業的許可。
    .why = 沒有許可就不能營業，還款也沒有保障。
    .where = 自己持有的正本，或向發證機關申請補發。
    .how = 整張拍全，彩色，名稱、編號、許可範圍、日期和印章清楚。
    .validity = 以證上印的有效期為準。
