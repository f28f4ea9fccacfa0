# दस्तावेज़ भेजने का सुरक्षित पेज।

sending-title = दस्तावेज़ भेजें
sending-skip = दस्तावेज़ों की सूची पर जाएँ
sending-for = { $lender } का सुरक्षित पेज
sending-foot = फ़ाइलें आते ही एन्क्रिप्ट होती हैं, और केवल ऋणदाता उनका उपयोग कर सकता है। 30 मिनट उपयोग न होने पर यह पेज अपने आप बंद हो जाता है।
sending-nothing = अभी किसी दस्तावेज़ की ज़रूरत नहीं है।
sending-strays = ये कौन-से दस्तावेज़ हैं?
sending-state = { $state }
sending-how = यह क्या है और कैसा हो
sending-sent = भेजा जा चुका
sending-queue = भेजे जाने वाले पन्ने, क्रम से
sending-pick = फ़ाइलें चुनें
sending-shoot = फ़ोटो लें
sending-drop = फ़ाइलें उसी दस्तावेज़ पर छोड़ें जिसकी वे हैं

## कैसा हो, इसके चित्र

sending-sample-card = दोनों तरफ़, हर फ़ोटो में पूरा कार्ड
sending-sample-table = सभी पन्ने, पहले से आख़िरी तक
sending-sample-page = पूरा पन्ना, सभी कोने दिखें, कुछ कटा न हो

## भेजने से पहले और भेजते समय

sending-send-one = यह पन्ना भेजें
sending-send-many = { "{0}" } पन्ने भेजें
sending-page-name = पन्ना { "{0}" }
sending-rotate = घुमाएँ
sending-earlier = ऊपर करें
sending-later = नीचे करें
sending-remove = हटाएँ
sending-stop = भेजा जा रहा है
sending-unlock = इस PDF का पासवर्ड (फ़ाइल जाँचने और खोलने के लिए, एन्क्रिप्ट करके रखा जाता है)
sending-file-type = फ़ोटो
sending-paused = नेटवर्क नहीं है। अपने आप आगे बढ़ेगा।
sending-stored = मिल गया
sending-done-all = सब मिल गया।
sending-lost = कनेक्शन नहीं है। लौटते ही अपने आप आगे बढ़ेगा।
sending-failed = नहीं हो सका। कृपया फिर से कोशिश करें।
sending-too-large = यह फ़ाइल बहुत बड़ी है। एक फ़ाइल अधिकतम { $size } की हो सकती है।
sending-too-many = बहुत सारी फ़ाइलें आ चुकी हैं। कृपया चैट में हमसे बात करें।
sending-full = और फ़ाइलों के लिए जगह नहीं है। कृपया चैट में हमसे बात करें।
sending-not-taken = यह फ़ाइल नहीं ली जा सकती। कारण चैट में है।
sending-closed = यह पेज बंद हो गया है। कृपया चैट में नया लिंक माँगें।

## पेज पर माँगी जाने वाली सहमति

sending-consent = आपकी सहमति
sending-not-now = अभी नहीं
sending-not-agreed = आपने सहमति नहीं दी है, इसलिए इसके लिए अभी कुछ नहीं भेजा जा सकता। आप कभी भी सहमति दे सकते हैं।
sending-silent = आपने सहमति नहीं दी है, इसलिए चैट में कुछ नहीं कहा जाएगा। क्या पहुँचा है, यह पृष्ठ दिखाता है।
sending-agree-first = कृपया पहले ऊपर के प्रश्न का उत्तर दें।

## जो भेजा गया

sending-checking = जाँच चल रही है
sending-checked = जाँच हो गई
sending-doubtful = कुछ गड़बड़ हो सकती है
sending-problem = कृपया फिर से भेजें
sending-take-back = वापस लें
sending-move = { $name } किसलिए है
sending-move-to = इसमें डालें…
sending-also = यहाँ भी लगाएँ
sending-which = चुनें…
sending-note = ऋणदाता के लिए टिप्पणी
sending-save = सहेजें
sending-saved = सहेज लिया
sending-unsaved = सहेजा नहीं जा सका। कृपया फिर से कोशिश करें।
sending-not-applicable = यह मुझ पर लागू नहीं है
sending-reason = यह आप पर क्यों लागू नहीं है?
sending-claim = ऋणदाता को बताएँ

## कैमरा

sending-camera = कैमरा
sending-frame-hint = समतल और अच्छी रोशनी में रखें, सभी कोने तस्वीर में हों।
sending-camera-shoot = फ़ोटो लें
sending-camera-use = यही रखें
sending-camera-again = फिर से
sending-camera-close = हो गया
sending-camera-broken = फ़ोटो सहेजी नहीं जा सकी। कृपया फिर से कोशिश करें।
sending-add-more = जोड़ दिया। अगला पन्ना लें, या “हो गया” दबाएँ।
sending-form = फ़ॉर्म डाउनलोड करें
sending-form-how = भरकर यहाँ वापस भेजें।
sending-own-sample = ऋणदाता का नमूना
