# आवेदन पर अब तक क्या हुआ, और पिछली बार देखने के बाद क्या नया है।

history-since = { $since } को आपके देखने के बाद नया:
history-nothing = { $since } को आपके देखने के बाद कुछ नहीं बदला है।
history-first = अब से मैं बता सकता हूँ कि पिछली बार देखने के बाद क्या नया है। सबसे हाल का:
history-more =
    { $count ->
        [one] इससे पहले { $count } और बदलाव हुआ।
       *[other] इससे पहले { $count } और बदलाव हुए।
    }
history-day = { $on }

history-stage = • स्थिति: { $stage }
history-corrected = • ऋणदाता ने स्थिति सुधारी: { $stage }
history-asked = • आपसे माँगा गया: { $title }
history-asked-again = • फिर से माँगा गया: { $title }
history-changed = • माँग में बदलाव: { $title }
history-sent = • आपने भेजा: { $title }
history-taken-in = • कर्मचारी ने आपके लिए लिया: { $title }
history-in-review = • जाँच में: { $title }
history-accepted = • स्वीकार हुआ: { $title }
history-rejected = • लौटाया गया: { $title } ({ $reason })
history-review-undone = • ऋणदाता ने फ़ैसला वापस लिया: { $title } (अब: { $state })
history-waived = • ऋणदाता ने छूट दी: { $title }
history-not-applicable = • आपके अनुसार लागू नहीं: { $title }
history-withdrawn = • अब नहीं माँगा जा रहा: { $title }
history-decision = • ऋणदाता ने अपना निर्णय बताया।
history-disbursement = • ऋणदाता ने भुगतान की जानकारी दी।
