# Halaman yang dibuka lebih dulu oleh tautan dari chat.

entrance-title = Halaman aman
entrance-opening = Membuka…
entrance-dead = Tautan ini sudah tidak berlaku. Setiap tautan terbuka satu kali, dalam 30 menit. Silakan minta yang baru di chat.
entrance-broken = Koneksi terputus. Silakan coba lagi.
entrance-noscript = Halaman ini memerlukan JavaScript. Silakan aktifkan di peramban Anda.
entrance-closed = Halaman ini sudah ditutup. Silakan minta tautan baru di chat.
entrance-code-title = Satu pemeriksaan lagi
entrance-code-why = Demi keamanan Anda, buktikan dengan kode bahwa ini Anda. Kode dikirim ke nomor telepon yang ada pada pemberi pinjaman.
entrance-code-send = Kirimi saya kode
entrance-code-label = Kode 6 angka
entrance-code-try = Lanjut
entrance-code-sent = Kode sedang dikirim dan berlaku 5 menit.
entrance-code-wrong = Kode ini salah atau kedaluwarsa. Coba lagi, atau minta yang baru.
entrance-code-many = Saat ini kode tidak bisa dikirim. Tunggu satu menit, atau minta petugas di chat.
