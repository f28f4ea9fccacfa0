# Những gì chưa hiểu.

intents-did-you-mean = Tôi chưa chắc ý của quý khách. Có phải một trong các mục này không?
intents-still-not-understood = Xin lỗi, tôi vẫn chưa hiểu. Nhân viên có thể giúp quý khách tốt hơn.
intents-nothing-asked = Vâng. Quý khách muốn làm gì?
