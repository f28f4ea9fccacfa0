# Tuyệt vọng và lời xúc phạm.

distress-calm = Tôi rất tiếc vì quý khách đang gặp khó khăn. Tôi muốn giúp hết sức, và nhân viên có thể giúp được nhiều hơn tôi.
distress-careful =
    Tôi rất buồn khi biết quý khách cảm thấy như vậy. Quý khách quan trọng hơn bất kỳ khoản vay nào và không phải chịu đựng một mình.
    Nếu đang gặp nguy hiểm, xin gọi ngay số cấp cứu tại nơi quý khách ở (tại Việt Nam: 115 hoặc 113), hoặc nói với người mà quý khách tin tưởng.
