# स्थितियों के नाम।

stage-submitted = जमा हुआ
stage-accepted = दर्ज हुआ
stage-in-review = जाँच में
stage-approved = स्वीकृत
stage-signing = हस्ताक्षर की प्रतीक्षा
stage-disbursing = भुगतान हो रहा है
stage-disbursed = भुगतान हो गया
stage-declined = स्वीकृत नहीं
stage-withdrawn = वापस लिया गया
stage-expired = अवधि समाप्त

collection-submitted = सब भेज दिया
collection-accepted = ऋणदाता को मिल गए
collection-supplement-needed = कुछ बाकी है
collection-complete = पूरे हैं
collection-in-review = जाँच में
collection-passed = जाँचे और स्वीकार किए गए
collection-failed = दूसरे दस्तावेज़ चाहिए

need-state-requested = अभी नहीं भेजा
need-state-uploaded = मिल गया
need-state-in-review = जाँच में
need-state-accepted = स्वीकार हुआ
need-state-rejected = लौटाया गया, कृपया फिर से भेजें
need-state-waived = अब ज़रूरत नहीं
need-state-not-applicable = आपके अनुसार लागू नहीं; ऋणदाता की पुष्टि बाकी है
need-state-withdrawn = रद्द
