# How a question is answered, errands on the lender’s page, and what comes before which step.

answer-choose = कृपया अपना उत्तर दबाएँ: { $title }
answer-in-digits = कृपया अंकों में संख्या लिखें।
answer-as-date = कृपया तारीख वर्ष, महीना और दिन के रूप में लिखें, जैसे 2026-03-31।
answer-taken = आपका उत्तर: { $words }
answer-not-a-number = मैं इसे संख्या के रूप में नहीं पढ़ पाया। कृपया अंकों में लिखें, जैसे 3500।
answer-too-low = यह बहुत कम है। कृपया कम से कम { $least } लिखें।
answer-too-high = यह बहुत अधिक है। कृपया अधिक से अधिक { $most } लिखें।
answer-not-a-date = मैं इसे तारीख के रूप में नहीं पढ़ पाया। कृपया वर्ष, महीना और दिन लिखें, जैसे 2026-03-31।
answer-too-early = यह तारीख बहुत पहले की है। कृपया { $day } या उसके बाद की तारीख दें।
answer-too-late = यह तारीख बहुत बाद की है। कृपया { $day } या उससे पहले की तारीख दें।
answer-too-short = यह बहुत छोटा है। कृपया कम से कम { $count } अक्षर लिखें।
answer-too-long = यह बहुत लंबा है। कृपया अधिक से अधिक { $count } अक्षर लिखें।
answer-not-fitting = यह ऋणदाता के माँगे रूप में नहीं है। कृपया जाँचकर फिर से लिखें।
answer-not-a-choice = यह दिए गए उत्तरों में से नहीं है। कृपया कोई एक बटन दबाएँ।

## Errands, and before which step something is needed

needs-errand = यह काम ऋणदाता के अपने पेज पर होता है: बटन दबाएँ। ऋणदाता के हमें पुष्टि करने पर ही यह पूरा माना जाएगा।
needs-before = इससे पहले ज़रूरी: { $step }
prior-approval = ऋण पर निर्णय
prior-signing = अनुबंध पर हस्ताक्षर
prior-disbursement = राशि का भुगतान
status-before =
    { $count ->
        [one] { $step } से पहले अभी { $count } चीज़ चाहिए
       *[other] { $step } से पहले अभी { $count } चीज़ें चाहिए
    }
notice-errand-done = ऋणदाता पुष्टि करता है कि यह पूरा हो गया: { $title }
need-state-suggested = सुझाया गया
button-choice = { $choice }
button-errand = ऋणदाता का पेज खोलें
button-form = फ़ॉर्म खोलें
button-sample = नमूना देखें
