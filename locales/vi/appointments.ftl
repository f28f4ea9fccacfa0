# Lịch hẹn: cuộc gọi, đến thăm, hoặc gặp tại chi nhánh.

appointment-call = cuộc gọi từ chúng tôi
appointment-visit = buổi gặp tại địa chỉ của quý khách
appointment-branch = buổi gặp tại chi nhánh
appointment-what = Quý khách muốn đặt lịch hẹn cho việc gì?
appointment-when = Quý khách tiện lúc nào? Các giờ sau còn trống.
appointment-taken = Giờ đó vừa có người đặt. Các giờ sau vẫn còn trống.
appointment-full = Trong hai tuần tới không còn giờ trống. Nhân viên có thể giúp quý khách tìm giờ.
appointment-none = Hiện chưa thể đặt lịch hẹn tại đây. Nhân viên có thể giúp quý khách.
appointment-booked = Lịch hẹn của quý khách đã được đặt.
appointment-yours = Quý khách có một lịch hẹn.
appointment-reminder = Xin nhắc quý khách về lịch hẹn.
appointment-at = { $at }: { $kind }.
appointment-place = Địa điểm: { $place }
appointment-cancelled = Lịch hẹn của quý khách đã được hủy.
appointment-cancelled-by-us = Rất tiếc, chúng tôi phải hủy { $kind } lúc { $at }. Xin chọn giờ khác.
