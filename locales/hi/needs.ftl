# क्या बाकी है: क्या, क्यों, कहाँ से, कैसा, कब तक।

needs-head =
    { $count ->
        [one] आवेदन { $number }: { $count } चीज़ बाकी है।
       *[other] आवेदन { $number }: { $count } चीज़ें बाकी हैं।
    }
needs-line = { $number }. { $title }
needs-line-due = { $number }. { $title } ({ $due } तक)
needs-line-again = (पिछली बार लौटाया गया: { $reason })
needs-line-optional = (वैकल्पिक)
needs-press = विवरण देखने के लिए नाम दबाएँ।
needs-none = आवेदन { $number } के लिए कुछ बाकी नहीं है।
needs-under-review =
    { $count ->
        [one] { $count } और पहुँच चुका है और ऋणदाता की जाँच की प्रतीक्षा में है।
       *[other] { $count } और पहुँच चुके हैं और ऋणदाता की जाँच की प्रतीक्षा में हैं।
    }
needs-hidden = कौन-से दस्तावेज़ चाहिए, यह देखने के लिए कृपया फ़ोन नंबर की पुष्टि करें।
needs-sending-hidden = दस्तावेज़ भेजने से पहले कृपया फ़ोन नंबर की पुष्टि करें।
needs-unknown = इसकी अब ज़रूरत नहीं है। ताज़ा सूची के लिए “क्या बाकी है” दबाएँ।

needs-title = { $title }
needs-state = अभी: { $state }
needs-what = क्या: { $words }
needs-why = क्यों: { $words }
needs-where = कहाँ: { $words }
needs-how = कैसे: { $words }
needs-period =
    { $months ->
        [one] अवधि: पिछला महीना, बिना किसी अंतराल के
       *[other] अवधि: पिछले { $months } महीने, बिना किसी अंतराल के
    }
needs-fresh =
    { $days ->
        [one] जारी: पिछले एक दिन के भीतर
       *[other] जारी: पिछले { $days } दिनों के भीतर
    }
needs-validity = मान्यता: { $words }
needs-files =
    { $count ->
        [one] कितने: कम से कम { $count } फ़ोटो, या एक पूरी PDF
       *[other] कितने: कम से कम { $count } फ़ोटो, या एक पूरी PDF
    }
needs-formats = फ़ाइल का प्रकार: { $formats }
needs-note = ऋणदाता का कहना है: { $words }
needs-form = फ़ॉर्म: ऋणदाता का फ़ॉर्म खोलें, भरें, जहाँ माँगा गया हो हस्ताक्षर करें और यहाँ वापस भेजें।
needs-sample = नमूना: ऋणदाता का नमूना दिखाता है कि दस्तावेज़ कैसा होना चाहिए।
needs-shared = अलग से भेजने की ज़रूरत नहीं: “{ $title }” के लिए आप जो भेजेंगे, वह यहाँ भी काम आएगा।
needs-also = क्या यह किसी और बाकी दस्तावेज़ की जगह भी चलेगा? दोनों में लगाने के लिए बटन दबाएँ।
needs-also-sent = आप “{ $title }” पहले ही भेज चुके हैं। अगर यह यहाँ भी चलता है, तो दोनों में लगा सकते हैं।
needs-also-taken = “{ $sent }” अब “{ $title }” के लिए भी माना जाएगा। दोबारा भेजने की ज़रूरत नहीं; फ़ैसला ऋणदाता करेगा।
needs-apart = “{ $title }” में अब यह नहीं लगा है। कृपया इसके लिए दूसरा दस्तावेज़ भेजें।
needs-due = कृपया इस तारीख तक भेजें: { $due }

needs-rejected = लौटाने का कारण: { $reason }
needs-rejected-page = संबंधित पन्ना: { $page }
needs-rejected-file = लौटाई गई: फ़ाइल { $number } (“{ $name }”), कारण: { $reason }
needs-rejected-file-page = लौटाया गया: फ़ाइल { $number } (“{ $name }”) का पन्ना { $page }, कारण: { $reason }
needs-only-again = कृपया केवल वही भेजें जो यहाँ लिखा है। आपकी भेजी बाक़ी फ़ाइलें रखी रहेंगी।
needs-rejected-words = ऋणदाता का कहना है: { $words }
needs-fix = क्या करें: { $fix }

needs-send-now = कृपया अभी भेजें: { $title }
needs-send-now-chat = 📎 दबाएँ और फ़ोटो या फ़ाइल चुनें। “फ़ाइल” के रूप में भेजी फ़ोटो ज़्यादा साफ़ रहती है।
needs-send-now-web = “फ़ाइल जोड़ें” दबाएँ, या फ़ोन से फ़ोटो लें।
needs-secure-page = { $title } संवेदनशील है, इसलिए कृपया इस चैट में न भेजें। सुरक्षित पेज पर अपलोड करने के लिए बटन दबाएँ।
needs-answer-now = कृपया अपना उत्तर लिखें: { $title }
needs-answered = “{ $title }” पर आपका उत्तर मिल गया, मैं इसे ऋणदाता तक पहुँचा दूँगा।
needs-why-not-applicable = “{ $title }” आप पर क्यों लागू नहीं होता? कृपया कारण लिखें।
needs-not-applicable-claimed = “{ $title }” क्यों लागू नहीं होता, यह मैंने ऋणदाता को बता दिया है। पुष्टि होने पर आपको बताऊँगा।

needs-nothing-sent = आवेदन { $number } के लिए अभी कुछ नहीं मिला है।
needs-sent-head = आवेदन { $number } के लिए मिला:
needs-standing = • { $title }: { $state }
