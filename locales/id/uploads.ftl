# Menerima dokumen: apa yang masuk, untuk apa, dan sudah cukup atau belum.

uploads-nothing-wanted = Saat ini tidak ada dokumen yang diperlukan. Saya beri kabar jika pemberi pinjaman memintanya.
uploads-which = Dokumen mana yang ingin Anda kirim?
uploads-what-for =
    { $count ->
        [1] Berkas Anda sudah saya terima. Ini dokumen yang mana?
       *[other] { $count } berkas Anda sudah saya terima. Ini dokumen yang mana?
    }
uploads-no-need =
    { $count ->
        [1] Berkas Anda sudah saya terima, tetapi saat ini tidak ada dokumen yang diperlukan, jadi belum diteruskan kepada pemberi pinjaman. Petugas bisa membantu Anda.
       *[other] { $count } berkas Anda sudah saya terima, tetapi saat ini tidak ada dokumen yang diperlukan, jadi belum diteruskan kepada pemberi pinjaman. Petugas bisa membantu Anda.
    }
uploads-received =
    { $count ->
        [1] ✓ Diterima: { $title }
       *[other] ✓ Diterima: { $title } ({ $count } berkas)
    }
uploads-received-file = { $name }, { $size }, referensi { $hash }
uploads-same-again = Catatan: berkas yang sama persis sudah pernah Anda kirim.
uploads-more = Sudah ada { $have } dari { $wanted }. Silakan kirim sisanya, atau satu PDF lengkap.
uploads-more-again = Masih ada { $count } berkas yang dikembalikan dan perlu dikirim ulang.
uploads-checked-next = Saya periksa dulu apakah bisa dibuka, lalu pemberi pinjaman akan memeriksanya.
uploads-left = Masih kurang { $count } hal lagi.
uploads-all-in = Semua yang diminta sudah lengkap. Terima kasih.

uploads-too-large = Berkas ini terlalu besar. Batasnya { $limit } MB. Silakan perkecil atau kirim dalam beberapa bagian.
uploads-too-many = Terlalu banyak berkas yang masuk hari ini. Kirim sisanya besok, atau bicara dengan petugas.
uploads-empty = Berkas ini kosong. Silakan periksa dan kirim lagi.
uploads-not-fetched = Berkas tidak sampai dengan lengkap. Silakan kirim lagi.
uploads-unknown-type = Kami tidak bisa menerima jenis berkas ini. Silakan kirim { $accepted }.
uploads-by-page = Telegram tidak mengizinkan saya mengambil berkas sebesar ini. Silakan kirim di halaman aman.
uploads-office = Berkas perkantoran tidak dapat dipakai untuk ini. Silakan simpan sebagai PDF, atau kirim { $accepted }.
