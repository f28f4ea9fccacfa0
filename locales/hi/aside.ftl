# After a question on the side: what was going on goes on.

aside-file = अब भी इसकी प्रतीक्षा है: { $title }। तैयार होने पर यहीं भेज दें।
aside-answer = अब भी आपके उत्तर की प्रतीक्षा है: { $title }। यहीं लिख दें।
aside-reason = अब भी जानना है कि यह क्यों लागू नहीं है: { $title }। यहीं लिख दें।
aside-code = अब भी SMS के 6 अंकों की प्रतीक्षा है।
aside-over = जिसकी प्रतीक्षा थी, अब उसकी ज़रूरत नहीं है।
aside-permission = ऊपर की सहमति पर अब भी आपका उत्तर चाहिए।
