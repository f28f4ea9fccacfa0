# Halaman yang menampilkan seluruh pengajuan.

progress-title = Pengajuan saya
progress-skip = Lompat ke keadaan pengajuan
progress-choose = Pengajuan Anda
progress-way = Pengajuan { $number }
progress-done = Selesai
progress-now = Sekarang
progress-next = Berikutnya
progress-reached = Tercapai
progress-ended = Berakhir
progress-news = Yang baru
progress-no-news = Tidak ada perubahan sejak Anda terakhir melihat.
progress-needs = Yang diminta dari Anda
progress-nothing = Tidak ada yang diminta dari Anda.
progress-send = Kirim di halaman aman
progress-change = Tambah halaman atau ubah kiriman
progress-answer = Mohon jawab ini di obrolan.
progress-about = Pinjaman
progress-hidden = Jumlah dan keputusan disembunyikan sampai Anda membuktikan dengan kode bahwa ini Anda.
progress-prove = Buktikan dengan kode
progress-unprovable = Jumlah dan keputusan tidak bisa ditampilkan di sini. Mohon tanyakan kepada petugas di obrolan.
progress-history = Semua yang terjadi
progress-foot = Semua ini sesuai pernyataan pemberi pinjaman. Halaman ini menutup sendiri setelah 30 menit tidak dipakai; minta lagi di obrolan.
progress-taken-counter = diterima di loket
progress-taken-email = diambil dari email Anda
progress-taken-post = diterima lewat pos
