# Yang masih kurang: apa, mengapa, di mana, bagaimana bentuknya, sampai kapan.

needs-head = Pengajuan { $number }: masih kurang { $count } hal.
needs-line = { $number }. { $title }
needs-line-due = { $number }. { $title } (paling lambat { $due })
needs-line-again = (dikembalikan terakhir kali: { $reason })
needs-line-optional = (tidak wajib)
needs-press = Tekan nama dokumen untuk melihat rinciannya.
needs-none = Tidak ada yang kurang untuk pengajuan { $number }.
needs-under-review = { $count } lainnya sudah diterima dan menunggu pemeriksaan pemberi pinjaman.
needs-hidden = Konfirmasi nomor telepon Anda untuk melihat dokumen yang diperlukan.
needs-sending-hidden = Konfirmasi nomor telepon Anda sebelum mengirim dokumen.
needs-unknown = Ini sudah tidak diperlukan. Tekan “Yang masih kurang” untuk daftar terbaru.

needs-title = { $title }
needs-state = Keadaan: { $state }
needs-what = Apa: { $words }
needs-why = Mengapa: { $words }
needs-where = Di mana: { $words }
needs-how = Bagaimana: { $words }
needs-period = Periode: { $months } bulan terakhir, tanpa terputus
needs-fresh = Diterbitkan: dalam { $days } hari terakhir
needs-validity = Masa berlaku: { $words }
needs-files = Jumlah: paling sedikit { $count } foto, atau satu PDF lengkap
needs-formats = Format berkas: { $formats }
needs-note = Keterangan pemberi pinjaman: { $words }
needs-form = Formulir: buka formulir pemberi pinjaman, isi, tanda tangani bila diminta, lalu kirim kembali di sini.
needs-sample = Contoh: contoh dari pemberi pinjaman menunjukkan seperti apa dokumennya.
needs-shared = Tidak perlu dikirim lagi: yang Anda kirim untuk “{ $title }” juga berlaku di sini.
needs-also = Apakah ini juga untuk hal lain yang masih kurang? Tekan tombol untuk memakainya di keduanya.
needs-also-sent = Anda sudah mengirim “{ $title }”. Jika juga berlaku di sini, Anda dapat memakainya untuk keduanya.
needs-also-taken = “{ $sent }” kini juga dipakai untuk “{ $title }”. Tidak perlu dikirim lagi; pemberi pinjaman yang memutuskan.
needs-apart = “{ $title }” tidak memakainya lagi. Silakan kirim dokumen lain untuk ini.
needs-due = Kirim paling lambat: { $due }

needs-rejected = Alasan dikembalikan: { $reason }
needs-rejected-page = Halaman yang dimaksud: { $page }
needs-rejected-file = Dikembalikan: berkas { $number } (“{ $name }”), alasan: { $reason }
needs-rejected-file-page = Dikembalikan: halaman { $page } dari berkas { $number } (“{ $name }”), alasan: { $reason }
needs-only-again = Silakan kirim yang disebut di sini saja. Berkas lain yang sudah Anda kirim tetap disimpan.
needs-rejected-words = Keterangan pemberi pinjaman: { $words }
needs-fix = Yang perlu dilakukan: { $fix }

needs-send-now = Silakan kirim sekarang: { $title }
needs-send-now-chat = Tekan 📎 lalu pilih foto atau berkas. Foto yang dikirim sebagai “berkas” tetap lebih tajam.
needs-send-now-web = Tekan “Lampirkan berkas”, atau ambil foto dengan ponsel Anda.
needs-secure-page = { $title } berisi data sensitif, jadi jangan kirim di chat ini. Tekan tombol untuk mengunggahnya di halaman aman.
needs-answer-now = Silakan ketik jawaban Anda: { $title }
needs-answered = Jawaban Anda untuk “{ $title }” sudah saya terima dan akan saya teruskan kepada pemberi pinjaman.
needs-why-not-applicable = Mengapa “{ $title }” tidak berlaku bagi Anda? Silakan tulis alasannya.
needs-not-applicable-claimed = Alasan mengapa “{ $title }” tidak berlaku sudah saya teruskan kepada pemberi pinjaman. Saya beri kabar setelah dikonfirmasi.

needs-nothing-sent = Belum ada yang diterima untuk pengajuan { $number }.
needs-sent-head = Sudah diterima untuk pengajuan { $number }:
needs-standing = • { $title }: { $state }
