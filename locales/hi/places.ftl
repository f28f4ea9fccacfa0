# What lenders say of themselves: their own answers, and their branches.

faq-answer = { $lender } का उत्तर: { $answer }
branch-head = { $lender } की शाखाएँ:
branch-line = • { $name }, { $address }
branch-phone = { "  " }फ़ोन: { $phone }
branch-open = { "  " }अभी खुली है, { $until } तक
branch-closed = { "  " }अभी बंद है; { $opens } को खुलेगी
branch-more = और { $count } अन्य।
branch-nearest = सबसे नज़दीकी शाखा { $kilometres } कि.मी. दूर है:
branch-share = 📎 मेनू से अपना स्थान भेजें, मैं सबसे नज़दीकी शाखा ढूँढ दूँगा। स्थान सहेजा नहीं जाता।
button-nearest = सबसे नज़दीकी कौन-सी?
button-map = नक्शे पर देखें
