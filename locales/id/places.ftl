# What lenders say of themselves: their own answers, and their branches.

faq-answer = { $lender } menjawab: { $answer }
branch-head = Cabang { $lender }:
branch-line = • { $name }, { $address }
branch-phone = { "  " }Telepon: { $phone }
branch-open = { "  " }Sedang buka, sampai { $until }
branch-closed = { "  " }Sedang tutup; buka { $opens }
branch-more = Dan { $count } lagi.
branch-nearest = Cabang terdekat berjarak { $kilometres } km:
branch-share = Kirim lokasi Anda dari menu 📎, saya akan mencari cabang terdekat. Lokasi tidak disimpan.
button-nearest = Mana yang terdekat?
button-map = Lihat di peta
