# One more proof of who somebody is, before more is shown.

proof-invitation = इसके लिए { $lender } एक और प्रमाण चाहता है: कृपया उसका भेजा लिंक खोलें। न हो तो उससे माँग लें।
proof-stage-hidden = आपके आवेदन के बारे में बताने के लिए फ़ोन नंबर की पुष्टि ज़रूरी है।
proof-reading-hidden = आपने जो भेजा है उसे दिखाने के लिए फ़ोन नंबर की पुष्टि ज़रूरी है।
