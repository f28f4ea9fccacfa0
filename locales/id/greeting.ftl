# Salam, bahasa, pemberitahuan privasi, dan jawaban sehari-hari.

# Bahasa orangnya belum diketahui, jadi ini ada dalam semua bahasa, sama di setiap berkas.
greeting-language =
    您好！请选择语言。
    您好！請選擇語言。
    Hello! Please choose your language.
    ¡Hola! Elija su idioma.
    Olá! Escolha o seu idioma.
    Halo! Silakan pilih bahasa Anda.
    Xin chào! Vui lòng chọn ngôn ngữ.
    नमस्ते! कृपया अपनी भाषा चुनें।
greeting-choose-language = Bahasa mana yang Anda inginkan?
greeting-language-set = Baik, saya akan menjawab dalam bahasa Indonesia.

greeting-privacy =
    Halo! Saya dapat memberi tahu status pengajuan pinjaman Anda dan menerima dokumennya. Sebelum mulai:
    • Siapa: pemberi pinjaman Anda, dan layanan ini atas namanya.
    • Data yang dipakai: nomor telepon, pengajuan, chat ini, dan dokumen yang Anda kirim. Sebagian bersifat sensitif, misalnya KTP atau rekening koran.
    • Untuk apa: memastikan bahwa ini Anda, memberi kabar, dan meneruskan dokumen kepada pemberi pinjaman. Tidak untuk yang lain.
    • Berapa lama: selama pengajuan diproses, lalu selama hukum mewajibkan pemberi pinjaman menyimpannya.
    • Hak Anda: kirim /privacy kapan saja untuk tahu lebih banyak atau memutuskan chat ini.
    Apakah Anda setuju?
greeting-refused = Tidak apa-apa. Tanpa persetujuan Anda, saya tidak akan mencari data apa pun. Jika berubah pikiran, tekan “Setuju”. Anda juga bisa bicara dengan petugas.

greeting-hello = Halo! Saya dapat memberi tahu status pengajuan pinjaman Anda dan apa yang masih kurang. Dokumen juga bisa dikirim di sini. Apa yang ingin Anda lakukan?
greeting-help =
    Tulis saja, atau tekan tombol:
    • Status: sampai di mana pengajuan Anda
    • Yang masih kurang: setiap dokumen dan cara mendapatkannya
    • Kirim dokumen: foto atau berkas PDF
    • Bicara dengan petugas: staf kami akan menjawab
    Jika Anda punya beberapa pengajuan, kirim nomor pengajuannya.
greeting-thanks = Sama-sama. Saya siap membantu kapan pun Anda perlu.
greeting-bye = Sampai jumpa. Silakan kembali kapan pun Anda perlu.
greeting-trust = Anda benar untuk berhati-hati. Untuk memastikan chat ini, telepon pemberi pinjaman di nomor yang ada pada kontrak atau situs webnya. Kami tidak pernah memungut biaya, tidak meminta kata sandi, dan tidak meminta Anda memberikan kode kepada siapa pun.
greeting-not-understood = Maaf, untuk itu saya tidak bisa membantu. Saya dapat memberi tahu status pengajuan pinjaman Anda, apa yang masih kurang, dan menerima dokumen.
greeting-cancelled = Baik, dibatalkan.
greeting-nothing-to-cancel = Saat ini tidak ada yang perlu dibatalkan.
greeting-old-button = Tombol itu sudah tidak berlaku. Silakan pakai salah satu yang ini.
greeting-unsupported = Maaf, saya tidak bisa membaca pesan jenis ini. Silakan kirim teks, foto, atau berkas PDF.
