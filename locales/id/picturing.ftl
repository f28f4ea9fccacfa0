# Kemajuan sebagai gambar.

picture-settled = { $done } dari { $all } beres
picture-more = dan { $count } lagi
picture-alt = Gambar pengajuan { $number } di { $lender }. Sekarang: { $stage }.
picture-alt-asked = Gambar pengajuan { $number } di { $lender }. Sekarang: { $stage }. Yang diminta dari Anda: { $done } dari { $all } beres.
picture-off = Baik, saya hanya akan menjawab dengan kata-kata.
picture-on = Baik, saya sertakan gambar jika ada perubahan.
picture-due = hingga { $due }
picture-as-of = Per { $at }
