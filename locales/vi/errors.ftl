# Việc không làm được, và có thể làm gì.

error-unsaid = Xin lỗi, phần này hiện không hiển thị được. Xin thử lại sau hoặc gặp nhân viên.
    .label = Tiếp tục
error-accident = Xin lỗi, hệ thống của chúng tôi gặp sự cố. Tin nhắn của quý khách đã được lưu. Xin thử lại sau, hoặc báo cho nhân viên số này: { $incident }

error-unknown-application = Quý khách không có hồ sơ nào mang mã { $number }.
error-unknown-borrower = Không tìm thấy người này.
error-unknown-need = Mục này không còn cần nữa.
error-unknown-document = Không tìm thấy giấy tờ này.
error-unknown-file = Không tìm thấy tệp này.
error-unknown-document-type = Không có loại giấy tờ như vậy.
error-uninspected-file = Tệp này vẫn đang được kiểm tra. Xin thử lại sau.
error-refused-file = Tệp này không qua được kiểm tra. Xin gửi tệp khác.
error-forbidden-step = Không thể làm việc này ở giai đoạn hiện tại của hồ sơ.
error-forbidden-need-step = Mục này đã được xử lý. Hiện không cần gửi gì.
error-incomplete-application = Hồ sơ chưa đầy đủ nên chưa thể làm việc này.
error-closed-application = Hồ sơ { $number } đã đóng và không nhận thêm giấy tờ. Nếu có thắc mắc, xin gặp nhân viên.
error-too-many-files = Đã gửi quá nhiều tệp cho mục này. Giới hạn là { $limit }. Các tệp sau cùng không được lưu. Xin gặp nhân viên.
error-no-room = Không còn chỗ cho tệp khác nên tệp này không được lưu. Nhân viên có thể giúp bạn.
