# मिलने का समय: फ़ोन, घर पर मुलाक़ात, या शाखा में।

appointment-call = हमारी ओर से फ़ोन
appointment-visit = आपके पते पर मुलाक़ात
appointment-branch = शाखा में मुलाक़ात
appointment-what = आप किसलिए समय लेना चाहते हैं?
appointment-when = आपको कब सुविधा होगी? ये समय खाली हैं।
appointment-taken = वह समय अभी-अभी भर गया। ये अब भी खाली हैं।
appointment-full = अगले दो हफ़्तों में कोई समय खाली नहीं है। कोई व्यक्ति समय ढूँढने में मदद कर सकता है।
appointment-none = अभी यहाँ समय नहीं लिया जा सकता। कोई व्यक्ति आपकी मदद कर सकता है।
appointment-booked = आपका समय तय हो गया है।
appointment-yours = आपका समय तय है।
appointment-reminder = आपके तय समय की याद दिला रहे हैं।
appointment-at = { $at }: { $kind }।
appointment-place = कहाँ: { $place }
appointment-cancelled = आपका तय समय रद्द हो गया है।
appointment-cancelled-by-us = खेद है, हमें { $at } का { $kind } रद्द करना पड़ा। कृपया दूसरा समय चुनें।
