# Nhận giấy tờ: nhận được gì, cho mục nào, đã đủ chưa.

uploads-nothing-wanted = Hiện không cần giấy tờ nào. Khi bên cho vay yêu cầu, tôi sẽ báo.
uploads-which = Quý khách muốn gửi giấy tờ nào?
uploads-what-for =
    { $count ->
        [1] Tôi đã nhận tệp của quý khách. Đây là giấy tờ nào?
       *[other] Tôi đã nhận { $count } tệp của quý khách. Đây là giấy tờ nào?
    }
uploads-no-need =
    { $count ->
        [1] Tôi đã nhận tệp của quý khách, nhưng hiện không cần giấy tờ nào nên chưa chuyển cho bên cho vay. Nhân viên có thể giúp quý khách.
       *[other] Tôi đã nhận { $count } tệp của quý khách, nhưng hiện không cần giấy tờ nào nên chưa chuyển cho bên cho vay. Nhân viên có thể giúp quý khách.
    }
uploads-received =
    { $count ->
        [1] ✓ Đã nhận: { $title }
       *[other] ✓ Đã nhận: { $title } ({ $count } tệp)
    }
uploads-received-file = { $name }, { $size }, mã tham chiếu { $hash }
uploads-same-again = Lưu ý: quý khách đã từng gửi đúng tệp này.
uploads-more = Đã có { $have } trên { $wanted }. Xin gửi phần còn lại, hoặc một tệp PDF đầy đủ.
uploads-more-again = Còn { $count } tệp bị trả lại cần gửi lại.
uploads-checked-next = Tôi sẽ kiểm tra tệp có mở được không, sau đó bên cho vay sẽ xem xét.
uploads-left = Còn thiếu { $count } mục nữa.
uploads-all-in = Đã nhận đủ mọi thứ được yêu cầu. Cảm ơn quý khách.

uploads-too-large = Tệp này quá lớn. Giới hạn là { $limit } MB. Xin giảm dung lượng hoặc gửi thành nhiều phần.
uploads-too-many = Hôm nay đã nhận quá nhiều tệp. Xin gửi phần còn lại vào ngày mai hoặc gặp nhân viên.
uploads-empty = Tệp này trống. Xin kiểm tra và gửi lại.
uploads-not-fetched = Tệp chưa đến trọn vẹn. Xin gửi lại.
uploads-unknown-type = Chúng tôi không nhận loại tệp này. Xin gửi { $accepted }.
uploads-by-page = Telegram không cho tôi nhận tệp lớn như vậy. Xin gửi trên trang bảo mật.
uploads-office = Mục này không nhận tệp văn phòng. Xin lưu thành PDF, hoặc gửi { $accepted }.
