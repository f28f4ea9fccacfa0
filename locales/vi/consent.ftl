# Consents asked for one by one, and taken back.

consent-sensitive = { $title } có dữ liệu cá nhân nhạy cảm. { $lender } chỉ dùng để xử lý hồ sơ của quý khách; dữ liệu được mã hóa và lưu theo thời hạn luật định. Quý khách có đồng ý cho tôi nhận không?
consent-sensitive-all = Một số giấy tờ như giấy tờ tùy thân hoặc sao kê ngân hàng có dữ liệu cá nhân nhạy cảm. { $lender } chỉ dùng để xử lý hồ sơ của quý khách và lưu ở dạng mã hóa. Quý khách có đồng ý cho tôi nhận không?
consent-abroad = Ứng dụng này lưu tin nhắn trên máy chủ ở nước ngoài. Quý khách có đồng ý để { $lender } trao đổi về hồ sơ ở đây không?
consent-abroad-page = Biên nhận cho những gì Quý khách gửi ở đây cũng sẽ được báo trong ứng dụng trò chuyện của Quý khách, nơi tin nhắn được lưu trên máy chủ ở nước ngoài. Quý khách có đồng ý để { $lender } trao đổi với Quý khách về hồ sơ ở đó không?
consent-credit = Để xét hồ sơ, { $lender } muốn tra cứu thông tin tín dụng của quý khách, chỉ dùng cho hồ sơ này. Quý khách có đồng ý không?
consent-noted = Cảm ơn quý khách, sự đồng ý đã được ghi nhận. Quý khách có thể rút lại bất cứ lúc nào bằng /privacy.
consent-refused-sensitive = Không sao. Khi đó tôi không thể nhận loại giấy tờ này cho { $lender }. Nhân viên có thể cho quý khách biết cách khác.
consent-refused-abroad = Không sao. Khi đó tôi sẽ không nói gì về hồ sơ của quý khách tại { $lender } ở đây. Quý khách có thể hỏi trên trang riêng của chúng tôi, hoặc gặp nhân viên.
consent-refused-credit = Không sao. { $lender } sẽ thấy là quý khách không đồng ý. Nhân viên có thể cho biết điều này ảnh hưởng thế nào đến hồ sơ.
consent-withdrawn = Đã rút lại: { $what } ({ $lender }). Có hiệu lực từ bây giờ.
consent-list = Đây là những điều quý khách đã đồng ý. Bấm nút để rút lại hoặc đồng ý lại.
consent-line-service = • Thông báo về dữ liệu cá nhân: đã đồng ý ngày { $on }
consent-line-given = • { $what } ({ $lender }): đã đồng ý ngày { $on }
consent-line-refused = • { $what } ({ $lender }): không đồng ý, { $on }
consent-line-open = • { $what } ({ $lender }): chưa hỏi
consent-name-service = tất cả
consent-name-sensitive = dữ liệu nhạy cảm
consent-name-abroad = trò chuyện nước ngoài
consent-name-credit = thông tin tín dụng
