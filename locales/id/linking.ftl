# Siapa Anda: undangan, kontak yang dibagikan, atau kode lewat SMS.

# Jawabannya sama, baik nomor itu dikenal maupun tidak.
linking-ask-contact = Untuk melindungi data Anda, saya perlu memeriksa nomor telepon Anda dulu. Tekan tombol di bawah untuk membagikannya. Jika Anda memberikan nomor lain kepada pemberi pinjaman, ketik nomor itu dan saya kirim kode lewat SMS.
linking-ask-phone = Untuk melindungi data Anda, saya perlu memeriksa nomor telepon Anda dulu. Ketik nomor yang Anda berikan kepada pemberi pinjaman.
linking-phone-unreadable = Nomor telepon ini tidak terbaca. Silakan ketik lagi, diawali + dan kode negara.
linking-code-sent = Jika ini nomor yang Anda berikan kepada pemberi pinjaman, kode 6 angka sedang dikirim. Masukkan di sini dalam { $minutes } menit, dan jangan berikan kepada siapa pun.
linking-code-unreadable = Silakan ketik 6 angka dari SMS.
linking-code-wrong = Kode itu salah. Anda masih punya { $left } kesempatan.
linking-code-expired = Kode ini sudah tidak berlaku. Ketik nomor telepon Anda lagi dan saya kirim yang baru.
linking-paused = Terlalu banyak kode yang salah, jadi demi keamanan Anda kami berhenti untuk hari ini. Coba lagi besok, atau bicara dengan petugas.
linking-too-many = Terlalu sering dalam waktu singkat. Tunggu beberapa menit, atau bicara dengan petugas.

linking-not-your-contact = Ini bukan nomor Anda sendiri. Bagikan nomor Anda dengan tombol di bawah, atau ketik.
linking-no-match = Saya tidak menemukan pengajuan dengan nomor telepon ini. Jika Anda memberikan nomor lain kepada pemberi pinjaman, ketik nomor itu.
linking-invitation-invalid = Tautan ini sudah dipakai atau kedaluwarsa. Minta yang baru kepada pemberi pinjaman, atau pakai nomor telepon Anda.
linking-already = Chat ini sudah terhubung. Silakan bertanya.
linking-done = Terima kasih, { $name }. Chat ini sekarang terhubung dengan pengajuan Anda di { $lender }.
