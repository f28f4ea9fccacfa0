# वह पेज जो आवेदन की पूरी स्थिति दिखाता है।

progress-title = मेरा आवेदन
progress-skip = आवेदन की स्थिति पर जाएँ
progress-choose = आपके आवेदन
progress-way = आवेदन { $number }
progress-done = पूरा
progress-now = अभी
progress-next = आगे
progress-reached = पहुँच गया
progress-ended = समाप्त
progress-news = क्या नया है
progress-no-news = पिछली बार देखने के बाद कुछ नहीं बदला है।
progress-needs = आपसे क्या माँगा गया है
progress-nothing = आपसे कुछ नहीं माँगा गया है।
progress-send = सुरक्षित पेज पर भेजें
progress-change = पन्ने जोड़ें या भेजा हुआ बदलें
progress-answer = कृपया इसका उत्तर चैट में दें।
progress-about = ऋण
progress-hidden = राशि और निर्णय तब तक छिपे रहेंगे, जब तक आप कोड से साबित न करें कि यह आप ही हैं।
progress-prove = कोड से साबित करें
progress-unprovable = राशि और निर्णय यहाँ नहीं दिखाए जा सकते। कृपया चैट में किसी व्यक्ति से पूछें।
progress-history = अब तक जो हुआ
progress-foot = यहाँ सब कुछ वही है जो ऋणदाता ने बताया है। 30 मिनट तक उपयोग न होने पर यह पेज अपने आप बंद हो जाता है; चैट से फिर खोलें।
progress-taken-counter = काउंटर पर लिया गया
progress-taken-email = आपके ईमेल से लिया गया
progress-taken-post = डाक से मिला
