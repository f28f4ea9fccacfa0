# Halaman yang dibuka lebih dulu oleh tautan dari chat.

entrance-title = Halaman aman
entrance-opening = Membuka…
entrance-dead = Tautan ini sudah tidak berlaku. Setiap tautan terbuka satu kali, dalam 30 menit. Silakan minta yang baru di chat.
entrance-broken = Koneksi terputus. Silakan coba lagi.
entrance-noscript = Halaman ini memerlukan JavaScript. Silakan aktifkan di peramban Anda.
