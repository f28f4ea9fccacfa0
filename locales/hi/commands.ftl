# कमांड मेन्यू में क्या लिखा है।

command-status = मेरा आवेदन कहाँ पहुँचा
command-documents = कौन-से दस्तावेज़ बाकी हैं
command-upload = दस्तावेज़ भेजें
command-help = मैं आपके लिए क्या कर सकता हूँ
command-language = भाषा बदलें
command-privacy = गोपनीयता और आपका डेटा
command-human = किसी से बात करें
command-cancel = जो चल रहा है उसे रद्द करें
