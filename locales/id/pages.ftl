# Kata-kata halaman: tombol, pengiriman berkas, dan pembaca layar.

## Chat

page-title = Pengajuan pinjaman Anda
page-skip = Ke kolom pesan
page-conversation = Percakapan
page-language = Bahasa
page-menu = Lainnya
page-quick = Tindakan cepat
page-files = Berkas yang sedang dikirim
page-write = Pesan Anda
page-placeholder = Tulis pesan
page-placeholder-phone = Nomor telepon
page-placeholder-code = Kode 6 angka
page-send = Kirim
page-attach = Lampirkan berkas
page-camera = Ambil foto
page-drop = Letakkan berkas di sini untuk mengirim
page-hint = Terenkripsi. Kami tidak pernah meminta kata sandi.
page-hint-plain = Kami tidak pernah meminta kata sandi.
page-noscript = Chat ini memerlukan JavaScript. Silakan aktifkan di peramban Anda.
page-today = Hari ini
page-yesterday = Kemarin
page-new-message = Pesan baru
page-new-tab = terbuka di tab baru
page-old-buttons = Pilihan sebelumnya

## Siapa yang bicara

page-bot = Asisten
page-staff = Layanan pelanggan
page-writing = Petugas sedang mengetik…
page-you = Anda

## Yang selalu bisa diminta

page-command-status = Status
page-command-documents = Dokumen
page-command-upload = Kirim berkas
page-command-human = Petugas
page-command-help = Bantuan
page-command-privacy = Privasi dan data Anda
page-command-language = Bahasa
page-command-cancel = Batalkan yang sedang saya lakukan

## Koneksi

page-connecting = Menghubungkan…
page-connected = Terhubung
page-offline = Terputus. Tulisan Anda dikirim begitu koneksi kembali.

## Pesan dalam perjalanan

page-sending = Mengirim…
page-waiting = Menunggu koneksi
page-sent = Terkirim
page-retry = Coba lagi
page-remove = Hapus
page-cancel = Batal
page-incident = Nomor kejadian:

## Berkas dalam perjalanan

page-file = Berkas
page-file-size = { $size }
page-upload-progress = Mengirim
page-upload-waiting = Menunggu dikirim
page-upload-done = Diterima
page-upload-cancelled = Dibatalkan. Tidak ada yang disimpan.
page-upload-broken = Koneksi terputus. Pengiriman berlanjut sendiri begitu koneksi kembali.
page-upload-busy = Beberapa berkas sedang dikirim. Coba lagi sebentar lagi.
page-upload-limit = Berkas ini terlalu besar. Ukuran paling besar { $size }.
page-upload-too-large = Berkas ini terlalu besar. Tidak ada yang disimpan.
page-upload-empty = Berkas ini kosong. Tidak ada yang disimpan.
page-upload-unknown-type = Kami tidak bisa menerima jenis berkas ini. Silakan kirim PDF atau foto.
page-upload-not-linked = Buktikan dulu siapa Anda. Setelah itu berkas bisa dikirim di sini.

## Yang tidak berhasil

page-problem-frame = Ini tidak terbaca. Muat ulang halaman dan coba lagi.
page-problem-long = Terlalu panjang untuk satu pesan. Kirim dalam beberapa pesan.
page-problem-empty = Pesan ini kosong.
page-problem-failed = Ada gangguan di sisi kami dan ini tidak terkirim.
page-problem-cookie = Peramban Anda memblokir cookie di sini, jadi kita tidak bisa bicara. Izinkan cookie, atau buka chat di jendela sendiri.
page-problem-windows = Chat terbuka di terlalu banyak jendela. Silakan tutup beberapa.

## Di halaman pemberi pinjaman

page-embed-open = Tanya tentang pinjaman Anda
page-embed-close = Tutup chat
page-embed-title = Chat tentang pinjaman Anda

## Halaman depan demo

page-start-title = Loanline berjalan
page-start-lead = Jalur antara peminjam dan pemberi pinjaman, setelah pinjaman diajukan. Semua di sini rekaan; cobalah seperti seorang peminjam.
page-start-try = Coba sebagai peminjam
page-start-steps = Buka chat, berikan salah satu nomor ini, dan ambil kodenya dari kotak masuk demo.
page-start-phone = Nomor telepon
page-start-application = Nomor pengajuan
page-start-missing = Tiga dokumen masih kurang
page-start-review = Sedang diperiksa, satu dokumen kurang
page-start-approved = Baru disetujui, satu dokumen kurang
page-start-copy = Salin
page-start-copied = Tersalin
page-start-chat = Buka chat
page-start-sms = Kotak masuk SMS
page-start-sms-why = Tempat kode demo masuk
page-start-console = Konsol staf
page-start-console-why = Tempat petugas mengambil alih dari bot
page-start-docs = API untuk pemberi pinjaman
page-start-docs-why = Kirim status, minta dokumen, ambil dokumen
page-start-telegram = Telegram
page-start-telegram-why = Jalur yang sama di aplikasi chat
page-start-places = Tujuan lain

## Kotak masuk SMS demo

page-sms-title = Kotak masuk SMS
page-sms-lead = Pesan yang seharusnya dikirim demo ke ponsel, yang terbaru di atas.
page-sms-empty = Belum ada pesan. Minta kode di chat dan kodenya muncul di sini.
page-sms-copy = Salin kode { $code }
page-sms-back = Halaman depan
page-edited = diubah
