# Giấy tờ mà bên cho vay yêu cầu. Mỗi giấy tờ đều trả lời năm điều:
# là gì, để làm gì, lấy ở đâu, phải thế nào, có giá trị bao lâu.

## Nhóm

document-group-personal = Giấy tờ cá nhân
document-group-financial = Thu nhập và tài sản
document-group-credit = Lịch sử tín dụng
document-group-loan = Về khoản vay và tài sản bảo đảm
document-group-company = Giấy tờ doanh nghiệp

## Giấy tờ lấy từ đâu

source-police = Công an hoặc cơ quan xuất nhập cảnh
source-civil-affairs = Ủy ban nhân dân (hộ tịch)
source-court = Tòa án
source-notary = Văn phòng công chứng
source-tax-office = Cơ quan thuế
source-social-insurance = Bảo hiểm xã hội
source-housing-fund = Quỹ nhà ở
source-market-regulator = Cơ quan đăng ký kinh doanh
source-registry = Văn phòng đăng ký đất đai
source-vehicle-office = Cơ quan đăng ký xe
source-bureau = Trung tâm thông tin tín dụng
source-bank = Ngân hàng
source-payment-service = Ví điện tử
source-utility = Công ty điện, nước, gas hoặc viễn thông
source-employer = Nơi làm việc
source-accountant = Kế toán
source-valuer = Đơn vị thẩm định giá
source-insurer = Công ty bảo hiểm
source-seller = Bên bán
source-landlord = Chủ nhà
source-guarantor = Người bảo lãnh
source-lender = Bên cho vay
source-self = Quý khách tự viết hoặc tự chụp
source-own-copy = Bản quý khách đang giữ

## Vì sao giấy tờ bị trả lại

reason-unreadable = Không đọc được
    .fix = Xin chụp lại nơi đủ sáng, giữ chắc điện thoại và kiểm tra đọc được từng chữ trước khi gửi.
reason-wrong-document = Sai loại giấy tờ
    .fix = Đây không phải giấy tờ được yêu cầu. Xin đọc lại yêu cầu và gửi đúng giấy tờ.
reason-expired = Đã hết hạn
    .fix = Ngày in trên giấy tờ đã qua. Xin đổi giấy tờ mới và gửi bản mới.
reason-too-old = Cấp đã quá lâu
    .fix = Xin lấy bản mới cấp và gửi sớm sau khi nhận được.
reason-missing-page = Thiếu trang
    .fix = Xin gửi đủ các trang theo thứ tự, kể cả trang có vẻ trống hoặc không quan trọng.
reason-missing-side = Thiếu một mặt
    .fix = Xin gửi cả mặt trước và mặt sau.
reason-name-differs = Tên không khớp
    .fix = Tên không khớp với hồ sơ. Xin gửi giấy tờ của đúng người, hoặc cho biết nếu đã đổi tên.
reason-password = Có mật khẩu
    .fix = Chúng tôi không mở được tệp. Xin lưu bản không có mật khẩu, ví dụ bằng cách in ra PDF, rồi gửi. Xin đừng gửi mật khẩu.
reason-incomplete-period = Chưa đủ thời gian
    .fix = Thiếu một số ngày hoặc tháng. Xin gửi bản bao gồm toàn bộ thời gian được yêu cầu, không thiếu đoạn nào.
reason-altered = Không phải tệp gốc
    .fix = Tệp có vẻ đã bị sửa sau khi cấp. Xin gửi đúng như khi nhận được, không chỉnh sửa hay che gì.
reason-cut-off = Bị cắt mép
    .fix = Xin chụp lại cho thấy đủ bốn góc của trang hoặc thẻ.
reason-other = Lý do khác
    .fix = Xin đọc ghi chú của bên cho vay. Nếu chưa rõ phải làm gì, xin gặp nhân viên.

## Giấy tờ cá nhân

document-identity-card = Căn cước công dân
    .what = Thẻ căn cước của quý khách, mặt trước và mặt sau.
    .why = Bên cho vay phải biết chắc ai là người vay, để không ai vay dưới tên quý khách.
    .where = Quý khách đang giữ. Nếu mất hoặc hết hạn, xin làm lại tại cơ quan công an.
    .how = Mỗi mặt một ảnh màu, đặt trên bàn tối màu. Thấy đủ bốn góc, không dùng đèn chớp, không lóa, không che gì.
    .validity = Đến ngày in trên thẻ. Thẻ không nên hết hạn trong khi hồ sơ đang xử lý.

document-passport = Hộ chiếu
    .what = Trang hộ chiếu có ảnh và thông tin cá nhân.
    .why = Cho biết quý khách là ai và có quốc tịch nào.
    .where = Quý khách đang giữ. Nếu hết hạn, xin làm lại tại cơ quan xuất nhập cảnh, hoặc tại sứ quán nếu sống ở nước ngoài.
    .how = Trang có ảnh mở ra, ảnh màu, đủ bốn góc, hai dòng chữ ở dưới rõ nét.
    .validity = Đến ngày in trong hộ chiếu.

document-residence-permit = Thẻ tạm trú hoặc thường trú
    .what = Thẻ hoặc giấy cho phép quý khách sống ở nơi hiện tại.
    .why = Bên cho vay cần biết quý khách được ở lại trong suốt thời gian vay.
    .where = Tại cơ quan xuất nhập cảnh hoặc công an đã cấp. Gia hạn cũng tại nơi đó.
    .how = Hai mặt, ảnh màu, đủ bốn góc, đọc được ngày và số.
    .validity = Đến ngày in trên thẻ. Nếu đã xin gia hạn, xin gửi kèm giấy hẹn.

document-household-register = Giấy xác nhận thông tin cư trú
    .what = Giấy chính thức ghi các thành viên trong hộ của quý khách, trước đây là sổ hộ khẩu.
    .why = Xác nhận địa chỉ đăng ký và gia đình của quý khách.
    .where = Xin tại công an xã, phường hoặc trên cổng dịch vụ công.
    .how = Ảnh màu các trang có chủ hộ và quý khách; trang đầy đủ, thấy dấu hoặc chữ ký số.
    .validity = Không có hạn, nhưng phải đúng địa chỉ và tình trạng hôn nhân hiện nay.

document-marriage-certificate = Giấy chứng nhận kết hôn
    .what = Giấy chính thức về việc kết hôn của quý khách.
    .why = Một số khoản vay cần cả vợ và chồng đồng ý, nên bên cho vay cần biết quý khách đã kết hôn chưa.
    .where = Bản quý khách đang giữ. Trích lục xin tại ủy ban nhân dân nơi đăng ký.
    .how = Tất cả các trang có tên, số và dấu, ảnh màu, không bị cắt.
    .validity = Không có hạn.

document-divorce-certificate = Quyết định hoặc bản án ly hôn
    .what = Quyết định công nhận ly hôn hoặc bản án đã có hiệu lực của tòa.
    .why = Cho biết tài sản nào là của riêng quý khách và các khoản phải trả đã thỏa thuận.
    .where = Xin trích lục tại tòa án đã giải quyết, có ghi đã có hiệu lực.
    .how = Tất cả các trang có tên, ngày và dấu. Gửi kèm trang ghi bản án đã có hiệu lực.
    .validity = Không có hạn.

document-single-status-declaration = Giấy xác nhận tình trạng hôn nhân
    .what = Giấy ghi rằng hiện quý khách không có vợ hoặc chồng.
    .why = Bên cho vay cần biết có phải hỏi ý kiến vợ hoặc chồng về khoản vay không.
    .where = Xin tại ủy ban nhân dân nơi thường trú, hoặc dùng mẫu cam kết của bên cho vay.
    .how = Họ tên, số giấy tờ, nội dung, ngày và chữ ký hoặc dấu. Chụp cả trang.
    .validity = Ký trong 30 ngày gần nhất.

document-proof-of-address = Giấy tờ chứng minh địa chỉ
    .what = Thư hoặc hóa đơn có tên và địa chỉ nơi quý khách ở.
    .why = Bên cho vay cần biết quý khách ở đâu và gửi thư đến đâu.
    .where = Hóa đơn điện, nước, gas hoặc điện thoại, thư ngân hàng, hợp đồng thuê nhà hoặc xác nhận của phường, xã.
    .how = Cả trang có tên, địa chỉ đầy đủ, ngày và nơi gửi. Tốt nhất là PDF từ tài khoản trực tuyến.
    .validity = Cấp trong 90 ngày gần nhất.

document-driving-licence = Giấy phép lái xe
    .what = Giấy phép lái xe của quý khách, hai mặt.
    .why = Với khoản vay mua xe, giấy này cho thấy quý khách được lái xe; một số nơi nhận làm giấy tờ tùy thân thứ hai.
    .where = Quý khách đang giữ. Nếu mất hoặc hết hạn, xin cấp lại tại cơ quan cấp, thường làm được trực tuyến.
    .how = Hai mặt, ảnh màu, đủ bốn góc, đọc được số và ngày.
    .validity = Đến ngày in trên giấy.

document-power-of-attorney = Giấy ủy quyền
    .what = Giấy có chữ ký cho phép người khác thay quý khách làm hồ sơ này.
    .why = Không có giấy này, bên cho vay không được trao đổi với người đó hay nhận chữ ký của họ.
    .where = Dùng mẫu của bên cho vay hoặc tự viết. Nếu được yêu cầu, xin ký trước công chứng.
    .how = Tất cả các trang: tên và số giấy tờ của hai người, được làm gì, đến khi nào, ngày và chữ ký.
    .validity = Đến ngày kết thúc ghi trong giấy.

## Thu nhập và tài sản

document-proof-of-income = Xác nhận thu nhập
    .what = Giấy của nơi làm việc ghi thu nhập của quý khách.
    .why = Bên cho vay xem quý khách có trả được từng kỳ mà vẫn đủ sống không.
    .where = Xin tại phòng nhân sự hoặc tài chính. Nhiều bên cho vay có mẫu sẵn.
    .how = Tên, chức vụ, thu nhập theo tháng hoặc năm, ngày, dấu hoặc chữ ký của công ty và số liên hệ.
    .validity = Cấp trong 30 ngày gần nhất.

document-proof-of-employment = Xác nhận công tác
    .what = Giấy của nơi làm việc ghi rằng quý khách đang làm ở đó.
    .why = Cho thấy thu nhập của quý khách có khả năng tiếp tục.
    .where = Xin tại phòng nhân sự.
    .how = Tên, chức vụ, ngày vào làm, loại hợp đồng, ngày, dấu hoặc chữ ký của công ty.
    .validity = Cấp trong 30 ngày gần nhất.

document-employment-contract = Hợp đồng lao động
    .what = Hợp đồng giữa quý khách và nơi làm việc.
    .why = Cho biết công việc kéo dài bao lâu và mức lương đã thỏa thuận.
    .where = Bản quý khách đang giữ, hoặc xin phòng nhân sự.
    .how = Tất cả các trang, có hai chữ ký và ngày. Tốt nhất là một tệp PDF.
    .validity = Đến ngày kết thúc hợp đồng; hợp đồng không thời hạn thì không có hạn.

document-payslip = Phiếu lương
    .what = Phiếu hằng tháng ghi tiền lương và các khoản trừ.
    .why = Cho biết số tiền thực nhận sau thuế và bảo hiểm.
    .where = Từ cổng lương của công ty, qua email hoặc từ phòng nhân sự.
    .how = Mỗi tháng một phiếu, thường là 3 phiếu gần nhất, cả trang, có tên, tháng và lương thực nhận.
    .validity = Phiếu mới nhất trong 60 ngày gần nhất.

document-salary-statement = Sao kê tài khoản lương
    .what = Sao kê tài khoản ngân hàng nhận lương.
    .why = Chứng minh lương về đều đặn và là bao nhiêu.
    .where = Tải PDF từ ngân hàng trực tuyến, hoặc xin bản có dấu tại chi nhánh.
    .how = 6 tháng gần nhất không thiếu đoạn nào, đủ các trang, có tên và số tài khoản. Không chỉnh sửa, không mật khẩu.
    .validity = Cấp trong 30 ngày gần nhất.

document-bank-statement = Sao kê ngân hàng
    .what = Danh sách mọi khoản tiền vào và ra tài khoản của quý khách.
    .why = Bên cho vay xem được quý khách kiếm, chi và đang trả nợ bao nhiêu.
    .where = Tải PDF từ ngân hàng trực tuyến hoặc ứng dụng ngân hàng, hoặc xin bản có dấu tại chi nhánh.
    .how = Thường là 6 tháng gần nhất không thiếu đoạn nào, đủ các trang, có tên và số tài khoản. Không chỉnh sửa, không mật khẩu.
    .validity = Cấp trong 30 ngày gần nhất.

document-wallet-statement = Sao kê ví điện tử
    .what = Danh sách các khoản vào và ra ví điện tử của quý khách.
    .why = Nếu nhận tiền hoặc bán hàng qua ví, đây là bằng chứng thu nhập.
    .where = Trong ứng dụng ví, tìm sao kê hoặc lịch sử giao dịch, chọn ngày rồi xuất PDF chính thức.
    .how = Thường là 6 tháng gần nhất, đủ các trang, có họ tên. Gửi tệp đã xuất, không gửi ảnh màn hình, không mật khẩu.
    .validity = Cấp trong 30 ngày gần nhất.

document-tax-return = Tờ khai quyết toán thuế
    .what = Tờ khai quyết toán thuế thu nhập cá nhân của một năm, có xác nhận của cơ quan thuế.
    .why = Cho biết toàn bộ thu nhập cả năm, kể cả khi tự kinh doanh.
    .where = Từ dịch vụ trực tuyến của cơ quan thuế, hoặc từ kế toán.
    .how = Tất cả các trang của năm đầy đủ gần nhất, có xác nhận đã nộp. Gửi tệp PDF đã tải.
    .validity = Năm gần nhất đã đến hạn quyết toán.

document-income-tax-record = Chứng từ khấu trừ thuế
    .what = Bản ghi chính thức về thu nhập và thuế đã nộp.
    .why = Số liệu chính thức xác nhận thu nhập quý khách đã khai.
    .where = Từ nơi làm việc, từ ứng dụng của cơ quan thuế hoặc tại quầy.
    .how = 12 tháng gần nhất, đủ các trang, có dấu hoặc mã xác thực. Gửi đúng tệp PDF được cấp.
    .validity = Cấp trong 30 ngày gần nhất.

document-social-insurance-record = Quá trình đóng bảo hiểm xã hội
    .what = Bản ghi các khoản đóng bảo hiểm cho quý khách.
    .why = Cho thấy quý khách có việc ổn định và làm ở đâu.
    .where = Từ ứng dụng VssID, cổng bảo hiểm xã hội hoặc tại quầy.
    .how = 12 tháng gần nhất, đủ các trang, có tên, nơi làm việc, các tháng và dấu hoặc mã xác thực.
    .validity = Cấp trong 30 ngày gần nhất.

document-housing-fund-record = Sao kê quỹ nhà ở
    .what = Bản ghi các khoản đóng vào quỹ nhà ở hoặc quỹ tiết kiệm bắt buộc.
    .why = Số đóng hằng tháng phản ánh thu nhập và sự đều đặn.
    .where = Từ trang web hoặc ứng dụng của quỹ, hoặc tại quầy.
    .how = 12 tháng gần nhất, đủ các trang, có tên, nơi làm việc, số dư và dấu hoặc mã xác thực.
    .validity = Cấp trong 30 ngày gần nhất.

document-pension-statement = Xác nhận lương hưu
    .what = Giấy hoặc sao kê ghi lương hưu quý khách nhận.
    .why = Lương hưu là thu nhập có thể dùng để trả nợ.
    .where = Từ cơ quan bảo hiểm xã hội, qua thư hoặc trực tuyến.
    .how = Cả giấy, có tên, số tiền mỗi tháng và ngày.
    .validity = Bản năm gần nhất, không quá 12 tháng.

document-proof-of-assets = Chứng minh tài sản
    .what = Giấy tờ về tài sản: tiết kiệm, tiền gửi, cổ phiếu, bảo hiểm hoặc nhà đất.
    .why = Tiền tiết kiệm và tài sản giúp chắc chắn hơn rằng khoản vay sẽ được trả.
    .where = Từ ứng dụng ngân hàng hoặc chứng khoán, công ty bảo hiểm, hoặc văn phòng đăng ký đất đai.
    .how = Tên quý khách, loại tài sản, giá trị, ngày và nơi cấp. Nếu được, xin tải PDF.
    .validity = Cấp trong 30 ngày gần nhất.

document-balance-sheet = Bảng cân đối kế toán
    .what = Bảng ghi tài sản và nợ của doanh nghiệp hoặc gia đình tại một ngày.
    .why = Bên cho vay so sánh tài sản với số nợ.
    .where = Từ kế toán hoặc phần mềm kế toán, hoặc điền mẫu của bên cho vay.
    .how = Đủ các trang, có tên, ngày, các tổng khớp nhau và chữ ký người lập.
    .validity = Lập trong 90 ngày gần nhất.

document-income-statement = Báo cáo kết quả kinh doanh
    .what = Bảng ghi doanh thu và chi phí trong một thời gian, và phần còn lại.
    .why = Phần còn lại là nguồn để trả nợ.
    .where = Từ kế toán hoặc phần mềm kế toán, hoặc điền mẫu của bên cho vay.
    .how = Thường là 12 tháng gần nhất, đủ các trang, có tên, thời gian, các tổng và chữ ký người lập.
    .validity = Lập trong 90 ngày gần nhất.

## Lịch sử tín dụng

document-central-bank-credit-report = Báo cáo tín dụng CIC
    .what = Bản ghi các khoản vay và thẻ của quý khách tại cơ quan tín dụng nhà nước, ở Việt Nam là CIC.
    .why = Cho biết quý khách đã trả nợ thế nào và còn nợ ở đâu.
    .where = Tại cổng thông tin hoặc ứng dụng CIC Credit Connect; ở nước khác, tại ngân hàng trung ương.
    .how = Tất cả các trang của báo cáo dạng PDF, có số và ngày. Không sửa, không che gì.
    .validity = Cấp trong 30 ngày gần nhất.

document-baihang-credit-report = Báo cáo tín dụng Baihang
    .what = Báo cáo về các khoản vay trực tuyến do Baihang Credit ở Trung Quốc lưu giữ.
    .why = Có những khoản vay mà báo cáo của ngân hàng trung ương có thể không ghi.
    .where = Yêu cầu báo cáo của mình trên trang chính thức hoặc tài khoản WeChat của Baihang Credit.
    .how = Tất cả các trang của báo cáo đúng như được cấp, có số và ngày. Lưu không mật khẩu.
    .validity = Cấp trong 30 ngày gần nhất.

document-credit-bureau-report = Báo cáo của công ty tín dụng
    .what = Báo cáo của chính quý khách từ công ty thông tin tín dụng ở nước quý khách sống.
    .why = Cho biết quý khách đã trả nợ thế nào và còn nợ ở đâu.
    .where = Yêu cầu trên trang web của công ty đó; nhiều nước cho xem miễn phí.
    .how = Tất cả các trang dạng PDF, có tên và ngày. Không sửa, không che gì.
    .validity = Cấp trong 30 ngày gần nhất.

document-credit-enquiry-authorisation = Đồng ý tra cứu tín dụng
    .what = Mẫu quý khách ký để bên cho vay được xem lịch sử tín dụng.
    .why = Không có sự đồng ý, bên cho vay không được tra cứu.
    .where = Bên cho vay đưa mẫu. Chỉ nhận mẫu từ chính bên cho vay.
    .how = Xin đọc, điền đủ các ô, ký và ghi ngày bằng bút, rồi chụp cả trang.
    .validity = Ký trong 90 ngày gần nhất.

document-repayment-record = Lịch sử trả nợ
    .what = Danh sách các kỳ quý khách đã trả của một khoản vay.
    .why = Trả nợ đều đặn là điểm tốt cho quý khách.
    .where = Từ ngân hàng hoặc bên cho vay đó: trong ứng dụng hoặc qua bộ phận hỗ trợ.
    .how = 12 tháng gần nhất, đủ các trang, có tên, số hợp đồng, ngày đến hạn và ngày trả.
    .validity = Cấp trong 30 ngày gần nhất.

document-existing-loan-contract = Hợp đồng khoản vay khác
    .what = Hợp đồng của khoản vay quý khách đang trả.
    .why = Bên cho vay cần biết mỗi tháng quý khách trả bao nhiêu và đến khi nào.
    .where = Bản quý khách đang giữ, hoặc xin bên cho vay đó; thường có trong ứng dụng của họ.
    .how = Đủ các trang, có số tiền, lãi suất, lịch trả nợ và chữ ký. Tốt nhất là một tệp PDF.
    .validity = Trong khi khoản vay đó còn hiệu lực.

document-settlement-certificate = Xác nhận tất toán khoản vay
    .what = Giấy ghi rằng một khoản vay trước đã trả hết.
    .why = Khoản vay đã tất toán không còn tính là nợ.
    .where = Xin tại ngân hàng hoặc bên cho vay đó, trong ứng dụng hoặc qua bộ phận hỗ trợ.
    .how = Tên, số hợp đồng, ngày tất toán và dấu hoặc chữ ký của bên cho vay.
    .validity = Không có hạn.

document-late-payment-explanation = Giải trình trả chậm
    .what = Thư ngắn, bằng lời của quý khách, về lý do trả chậm.
    .why = Lý do chính đáng, như bệnh tật, có thể được xem xét.
    .where = Quý khách tự viết. Nếu có bằng chứng, như hóa đơn viện phí, xin gửi kèm.
    .how = Khoản vay nào, khi nào, vì sao, đã trả khi nào; rồi tên, ngày và chữ ký.
    .validity = Ký trong 30 ngày gần nhất.

document-court-case-closure = Xác nhận vụ án đã kết thúc
    .what = Giấy của tòa ghi rằng vụ việc về nợ đã kết thúc.
    .why = Vụ việc chưa xong có thể cản trở khoản vay; đã xong thì không nhất thiết.
    .where = Xin tại tòa án đã giải quyết vụ việc.
    .how = Đủ các trang, có số vụ việc, tên, ngày và dấu của tòa.
    .validity = Không có hạn.

## Về khoản vay và tài sản bảo đảm

document-loan-purpose-statement = Giấy nêu mục đích vay
    .what = Bản ngắn nêu quý khách cần tiền để làm gì.
    .why = Chỉ được cho vay vào mục đích hợp pháp đã nêu, và điều kiện vay có thể tùy theo đó.
    .where = Quý khách tự viết, hoặc điền mẫu của bên cho vay.
    .how = Trả cho việc gì, cho ai, khi nào, bao nhiêu; rồi tên, ngày và chữ ký.
    .validity = Ký trong 30 ngày gần nhất.

document-amount-breakdown = Bảng chi tiết số tiền
    .what = Danh sách các khoản tạo nên số tiền vay.
    .why = Bên cho vay xem số tiền có khớp với việc cần chi không.
    .where = Quý khách tự viết, theo báo giá hoặc bảng giá của bên bán.
    .how = Mỗi khoản một dòng có giá, phần quý khách tự trả và tổng. Có báo giá thì gửi kèm.
    .validity = Lập trong 30 ngày gần nhất.

document-purchase-contract = Hợp đồng mua bán
    .what = Hợp đồng của thứ quý khách mua: nhà, xe hoặc hàng hóa.
    .why = Chứng minh khoản vay trả cho gì, giá bao nhiêu và ai bán.
    .where = Từ bên bán hoặc môi giới; quý khách nên có một bản đã ký.
    .how = Đủ các trang và phụ lục, có giá, tên, ngày và chữ ký hai bên. Tốt nhất là một tệp PDF.
    .validity = Trong khi hợp đồng còn hiệu lực.

document-down-payment-receipt = Biên nhận trả trước
    .what = Bằng chứng quý khách đã trả phần của mình.
    .why = Bên cho vay chỉ trả phần còn lại khi phần của quý khách đã được trả.
    .where = Biên nhận của bên bán, hoặc chứng từ chuyển khoản của ngân hàng.
    .how = Người trả, người nhận, số tiền, ngày và dấu hoặc mã giao dịch.
    .validity = Không có hạn.

document-invoice = Hóa đơn
    .what = Hóa đơn của bên bán cho thứ khoản vay chi trả.
    .why = Chứng minh giá và việc mua bán đã diễn ra.
    .where = Từ bên bán, bản giấy hoặc hóa đơn điện tử.
    .how = Cả hóa đơn có số, ngày, bên mua, bên bán và số tiền. Hóa đơn điện tử thì gửi PDF gốc.
    .validity = Không có hạn.

document-rental-contract = Hợp đồng thuê nhà
    .what = Hợp đồng nhà mà quý khách thuê hoặc cho thuê.
    .why = Cho biết tiền thuê quý khách trả, hoặc nhận được như thu nhập.
    .where = Bản quý khách đang giữ, hoặc xin chủ nhà hay môi giới.
    .how = Đủ các trang, có địa chỉ, tiền thuê, thời hạn, tên và hai chữ ký.
    .validity = Đến ngày kết thúc hợp đồng.

document-payout-account = Xác nhận tài khoản nhận tiền
    .what = Bằng chứng về tài khoản ngân hàng sẽ nhận tiền vay.
    .why = Tiền phải đến đúng quý khách, không phải ai khác.
    .where = Thẻ ngân hàng, hoặc xác nhận tài khoản từ ứng dụng ngân hàng.
    .how = Tên, ngân hàng và số tài khoản. Che mã ba chữ số ở mặt sau. Tuyệt đối không gửi mã PIN hay mật khẩu.
    .validity = Trong khi tài khoản còn mở.

document-property-certificate = Giấy chứng nhận nhà đất (sổ đỏ)
    .what = Giấy chính thức ghi ai sở hữu nhà hoặc đất.
    .why = Chứng minh nhà đất là của quý khách trước khi dùng làm bảo đảm.
    .where = Bản quý khách đang giữ, hoặc xin thông tin tại văn phòng đăng ký đất đai.
    .how = Các trang có chủ sở hữu, địa chỉ, diện tích, số và dấu, cả trang ghi chú.
    .validity = Không có hạn, nhưng phải đúng chủ sở hữu hiện nay.

document-property-valuation = Chứng thư thẩm định giá
    .what = Báo cáo của chuyên gia về giá trị nhà đất.
    .why = Số tiền được vay tùy thuộc giá trị này.
    .where = Từ đơn vị thẩm định có giấy phép. Xin hỏi trước bên cho vay chấp nhận đơn vị nào.
    .how = Cả báo cáo, có ảnh, giá trị, ngày, chữ ký và dấu của đơn vị thẩm định.
    .validity = Cấp trong 180 ngày gần nhất.

document-vehicle-registration = Giấy đăng ký xe
    .what = Giấy đăng ký mang theo xe, cùng giấy kiểm định nếu có.
    .why = Cho biết xe của ai và được phép lưu hành.
    .where = Để trong xe. Nếu mất, xin cấp lại tại cơ quan đăng ký xe.
    .how = Hai mặt, ảnh màu, đọc được biển số, chủ xe và hạn kiểm định.
    .validity = Đến hạn kiểm định in trên giấy.

document-vehicle-certificate = Giấy tờ sở hữu xe
    .what = Giấy ghi ai sở hữu xe và xe có đang thế chấp không.
    .why = Chứng minh xe là của quý khách trước khi dùng làm bảo đảm.
    .where = Bản quý khách đang giữ. Nếu mất, xin cấp lại tại cơ quan đăng ký xe.
    .how = Các trang có nội dung, có số khung, chủ xe và ghi chú về thế chấp.
    .validity = Không có hạn, nhưng phải đúng chủ xe hiện nay.

document-vehicle-insurance = Bảo hiểm xe
    .what = Hợp đồng bảo hiểm cho xe.
    .why = Tai nạn không nên để lại nợ mà không còn xe.
    .where = Từ công ty bảo hiểm: qua email, trong ứng dụng hoặc từ đại lý.
    .how = Cả hợp đồng, có biển số, quyền lợi, người được bảo hiểm và ngày.
    .validity = Đến ngày hết hạn của hợp đồng.

document-guarantee-letter = Thư bảo lãnh
    .what = Cam kết có chữ ký của người hoặc công ty khác sẽ trả nếu quý khách không trả được.
    .why = Có người bảo lãnh thì chắc chắn hơn rằng khoản vay sẽ được trả.
    .where = Dùng mẫu của bên cho vay. Người bảo lãnh nên đọc kỹ trước khi ký.
    .how = Đủ các trang, có tên và số giấy tờ của người bảo lãnh, số tiền, ngày và chữ ký.
    .validity = Ký trong 90 ngày gần nhất.

document-spouse-consent = Đồng ý của vợ hoặc chồng
    .what = Giấy mà vợ hoặc chồng quý khách đồng ý với khoản vay hoặc việc bảo đảm.
    .why = Tài sản chung chỉ được dùng làm bảo đảm khi cả hai đồng ý.
    .where = Dùng mẫu của bên cho vay. Vợ hoặc chồng tự tay ký.
    .how = Tên và số giấy tờ của hai người, khoản vay, ngày và chữ ký của vợ hoặc chồng; cả trang.
    .validity = Ký trong 90 ngày gần nhất.

document-collateral-photos = Ảnh tài sản bảo đảm
    .what = Ảnh nhà, xe hoặc hàng hóa dùng làm bảo đảm.
    .why = Cho thấy tài sản có thật và đang trong tình trạng nào.
    .where = Quý khách tự chụp bằng điện thoại.
    .how = Ít nhất 4 ảnh: toàn cảnh từ nhiều phía và một ảnh biển số, số nhà hoặc số sê-ri. Không dùng bộ lọc.
    .validity = Chụp trong 30 ngày gần nhất.

## Giấy tờ doanh nghiệp

document-business-licence = Giấy chứng nhận đăng ký kinh doanh
    .what = Giấy chính thức ghi rằng doanh nghiệp đã đăng ký.
    .why = Chứng minh doanh nghiệp có thật và được hoạt động.
    .where = Bản quý khách đang giữ, hoặc từ cổng đăng ký kinh doanh trực tuyến.
    .how = Cả giấy, ảnh màu, có tên, mã số, ngày và dấu hoặc mã xác thực.
    .validity = Đến ngày in trên giấy, nếu có. Tên và địa chỉ phải đúng hiện nay.

document-legal-representative-identity = Giấy tờ của người đại diện
    .what = Căn cước của người được ký thay doanh nghiệp.
    .why = Bên cho vay phải biết ai ký và người đó có quyền ký.
    .where = Từ người đại diện theo pháp luật. Người nước ngoài thường dùng hộ chiếu.
    .how = Mỗi mặt một ảnh màu, đủ bốn góc, không lóa, không che gì.
    .validity = Đến ngày in trên thẻ.

document-articles-of-association = Điều lệ công ty
    .what = Quy định của công ty: mục đích, vốn, chủ sở hữu và ai quyết định.
    .why = Bên cho vay xem ai được quyết định vay.
    .where = Bản quý khách đang giữ, hoặc bản sao từ cơ quan đăng ký kinh doanh.
    .how = Đủ các trang của bản mới nhất và mọi sửa đổi, có chữ ký hoặc dấu. Tốt nhất là một tệp PDF.
    .validity = Bản mới nhất có giá trị.

document-shareholder-register = Sổ đăng ký cổ đông
    .what = Danh sách chủ sở hữu công ty và phần vốn của họ.
    .why = Theo luật, bên cho vay phải biết ai đứng sau công ty.
    .where = Công ty lưu giữ; cơ quan đăng ký kinh doanh cũng có thông tin.
    .how = Mọi chủ sở hữu có tên và tỷ lệ, tổng bằng 100 phần trăm, có ngày và chữ ký hoặc dấu.
    .validity = Cấp trong 90 ngày gần nhất.

document-shareholder-resolution = Nghị quyết cổ đông
    .what = Quyết định của các chủ sở hữu để công ty vay khoản này.
    .why = Bảo vệ chủ sở hữu khỏi khoản vay mà họ không đồng ý.
    .where = Công ty lập; nhiều bên cho vay có mẫu.
    .how = Đủ các trang: bên cho vay, số tiền, thời hạn, tài sản bảo đảm, ngày và các chữ ký theo điều lệ.
    .validity = Ký trong 90 ngày gần nhất.

document-annual-accounts = Báo cáo tài chính năm
    .what = Báo cáo tài chính của công ty cho một năm đầy đủ.
    .why = Cho biết công ty hoạt động thế nào trong cả năm.
    .where = Từ kế toán hoặc kiểm toán.
    .how = Đủ các trang của năm gần nhất: cân đối kế toán, kết quả kinh doanh, thuyết minh, và báo cáo kiểm toán nếu có.
    .validity = Năm gần nhất đã kết thúc.

document-company-bank-statement = Sao kê tài khoản công ty
    .what = Danh sách mọi khoản tiền vào và ra tài khoản công ty.
    .why = Cho biết doanh thu thật và có sẵn tiền khi đến hạn không.
    .where = Tải từ ngân hàng trực tuyến của công ty, hoặc xin bản có dấu tại chi nhánh.
    .how = Thường là 12 tháng gần nhất của tài khoản chính không thiếu đoạn nào, đủ các trang. Không chỉnh sửa, không mật khẩu.
    .validity = Cấp trong 30 ngày gần nhất.

document-company-credit-report = Báo cáo tín dụng công ty
    .what = Bản ghi các khoản vay và bảo lãnh của công ty.
    .why = Cho biết công ty nợ gì và đã trả thế nào.
    .where = Từ CIC hoặc công ty thông tin tín dụng; người đại diện theo pháp luật yêu cầu.
    .how = Tất cả các trang của báo cáo đúng như được cấp, có số và ngày.
    .validity = Cấp trong 30 ngày gần nhất.

document-tax-clearance = Xác nhận không nợ thuế
    .what = Giấy ghi rằng công ty không nợ thuế.
    .why = Thuế còn nợ phải trả trước khoản vay, nên bên cho vay cần biết.
    .where = Từ dịch vụ trực tuyến của cơ quan thuế, hoặc tại quầy.
    .how = Cả giấy có tên công ty, số, ngày và dấu hoặc mã xác thực.
    .validity = Cấp trong 30 ngày gần nhất.

document-vat-return = Tờ khai thuế giá trị gia tăng
    .what = Các tờ khai thuế giá trị gia tăng công ty đã nộp.
    .why = Xác nhận doanh thu mà công ty đã khai.
    .where = Từ dịch vụ trực tuyến của cơ quan thuế, hoặc từ kế toán.
    .how = Thường là 12 tháng gần nhất, đủ các tờ khai, có bằng chứng đã nộp.
    .validity = Đến tháng hoặc quý gần nhất đã đến hạn.

document-lease-of-premises = Hợp đồng thuê mặt bằng
    .what = Hợp đồng thuê cửa hàng, văn phòng hoặc xưởng.
    .why = Cho biết nơi kinh doanh và còn ở được bao lâu.
    .where = Bản quý khách đang giữ, hoặc xin chủ nhà. Nếu là nhà của mình, xin gửi giấy chứng nhận nhà đất và nói rõ.
    .how = Đủ các trang, có địa chỉ, tiền thuê, thời hạn, tên và hai chữ ký.
    .validity = Đến ngày kết thúc hợp đồng.

document-trade-contract = Hợp đồng mua bán hàng hóa
    .what = Hợp đồng hoặc đơn hàng hiện tại với bên quý khách mua hoặc bán.
    .why = Cho biết sắp có việc gì và cần vay để làm gì.
    .where = Từ hồ sơ của quý khách.
    .how = Các hợp đồng quan trọng nhất, đủ các trang, có tên, hàng hóa, giá, ngày và chữ ký.
    .validity = Trong khi đang được thực hiện.

document-industry-permit = Giấy phép ngành nghề
    .what = Giấy phép riêng mà ngành của quý khách cần, ví dụ thực phẩm hoặc vận tải.
    .why = Không có giấy này thì không được hoạt động, và khoản vay gặp rủi ro.
    .where = Bản quý khách đang giữ, hoặc từ cơ quan đã cấp.
    .how = Cả giấy, ảnh màu, có tên, số, phạm vi, ngày và dấu.
    .validity = Đến ngày in trên giấy.
