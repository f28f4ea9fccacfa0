# पेजों के शब्द: बटन, फ़ाइल भेजना और स्क्रीन रीडर।

## चैट

page-title = आपका लोन आवेदन
page-skip = संदेश लिखने की जगह पर जाएँ
page-conversation = बातचीत
page-language = भाषा
page-menu = और
page-quick = त्वरित काम
page-files = भेजी जा रही फ़ाइलें
page-write = आपका संदेश
page-placeholder = संदेश लिखें
page-placeholder-phone = फ़ोन नंबर
page-placeholder-code = 6 अंकों का कोड
page-send = भेजें
page-attach = फ़ाइल जोड़ें
page-camera = फ़ोटो लें
page-drop = भेजने के लिए फ़ाइलें यहाँ छोड़ें
page-hint = एन्क्रिप्टेड। हम कभी पासवर्ड नहीं माँगते।
page-hint-plain = हम कभी पासवर्ड नहीं माँगते।
page-noscript = इस चैट के लिए JavaScript चाहिए। कृपया ब्राउज़र में उसे चालू करें।
page-today = आज
page-yesterday = कल
page-new-message = नया संदेश
page-new-tab = नए टैब में खुलेगा
page-old-buttons = पहले के विकल्प

## कौन बोल रहा है

page-bot = सहायक
page-staff = ग्राहक सेवा
page-writing = कोई आपको लिख रहा है…
page-you = आप

## जो कभी भी पूछा जा सकता है

page-command-status = स्थिति
page-command-documents = दस्तावेज़
page-command-upload = फ़ाइल भेजें
page-command-human = व्यक्ति से बात
page-command-help = मदद
page-command-privacy = गोपनीयता और आपका डेटा
page-command-language = भाषा
page-command-cancel = जो कर रहा था उसे रद्द करें

## कनेक्शन

page-connecting = जुड़ रहा है…
page-connected = जुड़ गया
page-offline = ऑफ़लाइन। आपका लिखा कनेक्शन लौटते ही भेजा जाएगा।

## जाता हुआ संदेश

page-sending = भेजा जा रहा है…
page-waiting = कनेक्शन की प्रतीक्षा
page-sent = भेज दिया
page-retry = फिर कोशिश करें
page-remove = हटाएँ
page-cancel = रद्द करें
page-incident = घटना संख्या:

## जाती हुई फ़ाइल

page-file = फ़ाइल
page-file-size = { $size }
page-upload-progress = भेजी जा रही है
page-upload-waiting = भेजे जाने की प्रतीक्षा में
page-upload-done = मिल गई
page-upload-cancelled = रद्द हुआ। कुछ नहीं रखा गया।
page-upload-broken = कनेक्शन टूट गया। लौटते ही अपने आप आगे बढ़ेगा।
page-upload-busy = कई फ़ाइलें पहले से भेजी जा रही हैं। कृपया थोड़ी देर में कोशिश करें।
page-upload-limit = यह फ़ाइल बहुत बड़ी है। एक फ़ाइल अधिकतम { $size } की हो सकती है।
page-upload-too-large = यह फ़ाइल बहुत बड़ी है। कुछ नहीं रखा गया।
page-upload-empty = यह फ़ाइल खाली है। कुछ नहीं रखा गया।
page-upload-unknown-type = हम ऐसी फ़ाइल नहीं ले सकते। कृपया PDF या फ़ोटो भेजें।
page-upload-not-linked = पहले कृपया अपनी पहचान की पुष्टि करें। फिर यहाँ फ़ाइलें भेज सकते हैं।

## जो गड़बड़ हुआ

page-problem-frame = यह पढ़ा नहीं जा सका। कृपया पेज फिर से खोलें और कोशिश करें।
page-problem-long = यह एक संदेश के लिए बहुत लंबा है। कृपया कई संदेशों में भेजें।
page-problem-empty = इस संदेश में कुछ नहीं है।
page-problem-failed = हमारी ओर से कुछ गड़बड़ हुई और यह नहीं भेजा गया।
page-problem-cookie = आपका ब्राउज़र यहाँ कुकी रोकता है, इसलिए बात नहीं हो सकती। कृपया अनुमति दें, या चैट अलग विंडो में खोलें।
page-problem-windows = चैट बहुत सारी विंडो में खुली है। कृपया कुछ बंद करें।

## ऋणदाता के पेज में

page-embed-open = अपने लोन के बारे में पूछें
page-embed-close = चैट बंद करें
page-embed-title = आपके लोन के बारे में चैट

## डेमो का पहला पेज

page-start-title = Loanline चल रहा है
page-start-lead = लोन आवेदन के बाद उधारकर्ता और ऋणदाता के बीच की कड़ी। यहाँ सब काल्पनिक है; इसे उधारकर्ता की तरह आज़माएँ।
page-start-try = उधारकर्ता बनकर देखें
page-start-steps = चैट खोलें, इनमें से कोई फ़ोन नंबर दें, और डेमो के इनबॉक्स से कोड लें।
page-start-phone = फ़ोन नंबर
page-start-application = आवेदन संख्या
page-start-missing = तीन दस्तावेज़ बाकी हैं
page-start-review = जाँच में, एक दस्तावेज़ बाकी
page-start-approved = अभी स्वीकृत, एक दस्तावेज़ बाकी
page-start-copy = कॉपी करें
page-start-copied = कॉपी हो गया
page-start-chat = चैट खोलें
page-start-sms = SMS इनबॉक्स
page-start-sms-why = डेमो के कोड यहाँ आते हैं
page-start-console = कर्मचारी कंसोल
page-start-console-why = जहाँ लोग बॉट से काम संभालते हैं
page-start-docs = ऋणदाताओं के लिए API
page-start-docs-why = स्थिति भेजें, दस्तावेज़ माँगें और लें
page-start-telegram = Telegram
page-start-telegram-why = चैट ऐप में यही सेवा
page-start-places = कहाँ जाएँ

## डेमो का SMS इनबॉक्स

page-sms-title = SMS इनबॉक्स
page-sms-lead = वे संदेश जो डेमो फ़ोन पर भेजता, सबसे नए पहले।
page-sms-empty = अभी कोई संदेश नहीं। चैट में कोड माँगें, वह यहाँ दिखेगा।
page-sms-copy = कोड { $code } कॉपी करें
page-sms-back = पहला पेज
page-edited = बदला गया
