# बिना पूछे दी जाने वाली ख़बरें।

notice-head = आपके आवेदन { $number } की ख़बर:
notice-need = • कृपया भेजें: { $title }
notice-need-withdrawn = • अब ज़रूरत नहीं: { $title }
notice-need-waived = • ऋणदाता ने छूट दी: { $title }
notice-accepted = ✓ स्वीकार हुआ: { $title }
notice-taken-counter =
    • { $on } को काउंटर पर हमने आपसे लिया: { $title } ({ $count ->
        [one] 1 फ़ाइल
       *[other] { $count } फ़ाइलें
    })
notice-taken-email =
    • { $on } को हमने आपके ईमेल से लिया: { $title } ({ $count ->
        [one] 1 फ़ाइल
       *[other] { $count } फ़ाइलें
    })
notice-taken-post =
    • { $on } को हमें डाक से मिला: { $title } ({ $count ->
        [one] 1 फ़ाइल
       *[other] { $count } फ़ाइलें
    })
notice-rejected = • कृपया फिर से भेजें: { $title }
notice-review-undone = • ऋणदाता ने अपना पिछला फ़ैसला वापस ले लिया है: { $title }। अब की स्थिति: { $state }
notice-file-refused = • आपकी फ़ाइल “{ $name }” का उपयोग नहीं हो सकता:
