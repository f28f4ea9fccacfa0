# Việc chỉ người của bên cho vay làm được.

requests-change = Chỉ bên cho vay mới thay đổi được hồ sơ, nên tôi sẽ chuyển yêu cầu của quý khách.
requests-wrong-details = Tôi không sửa được thông tin cá nhân nên sẽ chuyển cho bên cho vay. Xin viết cần sửa điều gì.
requests-more-time = Chỉ bên cho vay mới gia hạn được. Tôi sẽ chuyển yêu cầu; trước khi có trả lời, thời hạn giữ nguyên.
requests-complaint = Tôi rất tiếc vì quý khách chưa hài lòng. Tôi sẽ chuyển đi như một khiếu nại. Xin viết tại đây chuyện đã xảy ra.
requests-withdraw-sure = Tôi có nên đề nghị bên cho vay rút hồ sơ { $number } không? Việc này có thể không hoàn lại được.
requests-withdraw = Tôi sẽ chuyển lời rằng quý khách muốn rút hồ sơ { $number }. Hồ sơ vẫn được xử lý cho đến khi bên cho vay xác nhận.
requests-kept = Vâng, hồ sơ { $number } giữ nguyên như cũ.
