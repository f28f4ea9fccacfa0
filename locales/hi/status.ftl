# लोन कहाँ पहुँचा: हर पंक्ति ऋणदाता का बताया तथ्य है।

status-none = आपका कोई आवेदन नहीं मिला। अगर अभी आवेदन किया है, तो हो सकता है ऋणदाता ने अभी दर्ज न किया हो।
status-which =
    { $count ->
        [one] आपका { $count } आवेदन है। क्या यही?
       *[other] आपके { $count } आवेदन हैं। आप किसके बारे में पूछ रहे हैं?
    }
status-unknown-number = यह आपके आवेदनों में नहीं मिला। कृपया आवेदन संख्या जाँचें, या नीचे से चुनें।
status-unknown-thrice = अब भी नहीं मिला। क्या कोई व्यक्ति इसे खोजे?

status-number = आवेदन: { $number } ({ $lender })
status-product = उत्पाद: { $product }
status-amount = माँगी गई राशि: { $amount }
status-applied = आवेदन की तारीख: { $on }
status-stage = स्थिति: { $stage } ({ $since } से)
status-decision-amount = स्वीकृत राशि: { $amount }
status-decision-term =
    { $months ->
        [one] अवधि: { $months } महीना
       *[other] अवधि: { $months } महीने
    }
status-decision-conditions = शर्तें: { $words }
status-decision-reason = ऋणदाता का कहना है: { $words }
status-decision-no-reason = ऋणदाता ने कारण नहीं बताया है। आप किसी व्यक्ति से पूछ सकते हैं।
status-disbursed = भुगतान हुआ: { $on } को { $amount }
status-disbursed-on = भुगतान की तारीख: { $on }
status-collection = दस्तावेज़: { $collection }
status-outstanding = अभी बाकी: { $count }
status-outstanding-due = अभी बाकी: { $count }, पहला { $due } तक
status-next-send = आगे: कृपया जो बाकी है वह भेजें। हर चीज़ देखने के लिए “क्या बाकी है” दबाएँ।
status-next-send-here = आगे: कृपया जो बाकी है वह भेजें।
status-next = आगे: { $next }
status-usual = इस चरण में आम तौर पर लगते हैं: { $low } से { $high } दिन
status-amounts-hidden = फ़ोन नंबर की पुष्टि होने तक राशियाँ छिपी रहेंगी।
status-as-of = कब तक की जानकारी: { $at } (ऋणदाता द्वारा पुष्ट)

## आगे क्या होगा

status-next-submitted = ऋणदाता आपका आवेदन दर्ज करेगा। अभी आपको कुछ नहीं करना है।
status-next-accepted = ऋणदाता जाँच शुरू करेगा। अभी आपको कुछ नहीं करना है।
status-next-in-review = ऋणदाता आपके आवेदन की जाँच कर रहा है। कोई ख़बर आते ही मैं बताऊँगा।
status-next-approved = ऋणदाता अनुबंध पर हस्ताक्षर के लिए आपसे संपर्क करेगा।
status-next-signing = कृपया ऋणदाता के बताए अनुसार अनुबंध पर हस्ताक्षर करें। उसके बाद पैसा दिया जाएगा।
status-next-disbursing = ऋणदाता पैसा भेज रहा है। पहुँचने पर आपका बैंक दिखाएगा।
status-next-disbursed = कृपया अनुबंध में दी तारीखों पर किस्तें चुकाएँ।
status-next-declined = यह आवेदन बंद हो चुका है। आप ऋणदाता से पूछ सकते हैं कि फिर आवेदन हो सकता है या नहीं।
status-next-withdrawn = यह आवेदन वापस लिया जा चुका है। आपको कुछ नहीं करना है।
status-next-expired = इस आवेदन की अवधि बीत चुकी है। अगर लोन अब भी चाहिए, तो कृपया नया आवेदन करें।
status-page = यह आपके आवेदन का पृष्ठ है। लिंक { $minutes } मिनट के भीतर एक बार खुलता है।
