# Halaman aman untuk mengirim dokumen.

sending-title = Kirim dokumen
sending-skip = Ke daftar dokumen
sending-for = Halaman aman untuk { $lender }
sending-foot = Berkas dienkripsi saat diterima, dan hanya pemberi pinjaman yang bisa memakainya. Halaman ini tertutup sendiri setelah 30 menit tidak dipakai.
sending-nothing = Saat ini tidak ada dokumen yang diperlukan.
sending-strays = Dokumen apa saja ini?
sending-state = { $state }
sending-how = Apa ini dan bagaimana seharusnya
sending-sent = Sudah dikirim
sending-queue = Halaman yang akan dikirim, berurutan
sending-pick = Pilih berkas
sending-shoot = Ambil foto
sending-drop = Letakkan berkas di atas dokumen yang sesuai

## Gambar contoh

sending-sample-card = Kedua sisi, kartu memenuhi seluruh foto
sending-sample-table = Semua halaman, dari yang pertama sampai terakhir
sending-sample-page = Seluruh halaman dengan semua sudut, tidak ada yang terpotong

## Berkas sebelum dan saat dikirim

sending-send-one = Kirim halaman ini
sending-send-many = Kirim { "{0}" } halaman
sending-page-name = Halaman { "{0}" }
sending-rotate = Putar
sending-earlier = Naikkan
sending-later = Turunkan
sending-remove = Hapus
sending-stop = Mengirim
sending-unlock = Kata sandi PDF ini (disimpan terenkripsi, untuk memeriksa dan membuka berkas)
sending-file-type = Foto
sending-paused = Jaringan terputus. Akan berlanjut sendiri.
sending-stored = Diterima
sending-done-all = Semuanya sudah diterima.
sending-lost = Tidak ada koneksi. Akan berlanjut sendiri setelah koneksi kembali.
sending-failed = Tidak berhasil. Silakan coba lagi.
sending-too-large = Berkas ini terlalu besar. Ukuran paling besar { $size }.
sending-too-many = Terlalu banyak berkas yang masuk. Silakan hubungi kami di chat.
sending-full = Tidak ada tempat untuk berkas lain. Silakan hubungi kami di chat.
sending-not-taken = Berkas ini tidak bisa diterima. Alasannya ada di chat.
sending-closed = Halaman ini sudah ditutup. Silakan minta tautan baru di chat.

## Persetujuan yang diminta di halaman

sending-consent = Persetujuan Anda
sending-not-now = Nanti saja
sending-not-agreed = Anda belum setuju, jadi dokumen ini belum dapat dikirim. Anda boleh setuju kapan saja.
sending-silent = Anda belum setuju, jadi obrolan tidak menyebutkannya. Halaman ini menunjukkan apa yang sudah sampai.
sending-agree-first = Mohon jawab dulu pertanyaan di atas.

## Yang sudah dikirim

sending-checking = sedang diperiksa
sending-checked = sudah diperiksa
sending-doubtful = mungkin ada yang kurang
sending-problem = silakan kirim ulang
sending-take-back = Tarik kembali
sending-move = Untuk apa { $name }
sending-move-to = Pindahkan ke…
sending-also = Pakai juga di sini
sending-which = Pilih…
sending-note = Catatan untuk pemberi pinjaman
sending-save = Simpan
sending-saved = Tersimpan
sending-unsaved = Tidak bisa disimpan. Silakan coba lagi.
sending-not-applicable = Tidak berlaku bagi saya
sending-reason = Mengapa tidak berlaku bagi Anda?
sending-claim = Beri tahu pemberi pinjaman

## Kamera

sending-camera = Kamera
sending-frame-hint = Letakkan rata dengan cahaya cukup, semua sudut masuk gambar.
sending-camera-shoot = Ambil foto
sending-camera-use = Pakai
sending-camera-again = Ulangi
sending-camera-close = Selesai
sending-camera-broken = Foto tidak bisa disimpan. Silakan coba lagi.
sending-add-more = Ditambahkan. Ambil halaman berikutnya, atau tekan “Selesai”.
sending-form = Unduh formulir
sending-form-how = Isi, lalu kirim kembali di sini.
sending-own-sample = Contoh dari pemberi pinjaman
