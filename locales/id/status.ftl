# Sampai di mana pinjaman: setiap baris adalah fakta dari pemberi pinjaman.

status-none = Saya tidak menemukan pengajuan Anda. Jika baru saja mengajukan, mungkin pemberi pinjaman belum memasukkannya.
status-which = Anda punya { $count } pengajuan. Yang mana yang Anda maksud?
status-unknown-number = Saya tidak menemukannya di antara pengajuan Anda. Periksa nomor pengajuan, atau pilih salah satu di bawah.
status-unknown-thrice = Masih belum ketemu. Perlukah petugas mencarinya?

status-number = Pengajuan: { $number } ({ $lender })
status-product = Produk: { $product }
status-amount = Jumlah diajukan: { $amount }
status-applied = Tanggal pengajuan: { $on }
status-stage = Status: { $stage } (sejak { $since })
status-decision-amount = Jumlah disetujui: { $amount }
status-decision-term = Jangka waktu: { $months } bulan
status-decision-conditions = Syarat: { $words }
status-decision-reason = Keterangan pemberi pinjaman: { $words }
status-decision-no-reason = Pemberi pinjaman tidak menyebutkan alasan. Anda bisa menanyakannya kepada petugas.
status-disbursed = Dana cair: { $amount } pada { $on }
status-disbursed-on = Dana cair pada: { $on }
status-collection = Dokumen: { $collection }
status-outstanding = Masih kurang: { $count }
status-outstanding-due = Masih kurang: { $count }, yang pertama paling lambat { $due }
status-next-send = Berikutnya: silakan kirim yang masih kurang. Tekan “Yang masih kurang” untuk melihat satu per satu.
status-next-send-here = Selanjutnya: silakan kirim yang masih kurang.
status-next = Berikutnya: { $next }
status-usual = Tahap ini biasanya: { $low } sampai { $high } hari
status-amounts-hidden = Jumlah uang ditampilkan setelah Anda mengonfirmasi nomor telepon.
status-as-of = Per: { $at } (dikonfirmasi pemberi pinjaman)

## Langkah berikutnya

status-next-submitted = pemberi pinjaman akan mencatat pengajuan Anda. Sekarang belum ada yang perlu Anda lakukan.
status-next-accepted = pemberi pinjaman akan mulai memeriksa. Sekarang belum ada yang perlu Anda lakukan.
status-next-in-review = pemberi pinjaman sedang memeriksa pengajuan Anda. Saya akan memberi kabar begitu ada perkembangan.
status-next-approved = pemberi pinjaman akan menghubungi Anda untuk menandatangani kontrak.
status-next-signing = silakan tandatangani kontrak sesuai petunjuk pemberi pinjaman. Setelah itu dana dicairkan.
status-next-disbursing = pemberi pinjaman sedang mencairkan dana. Bank Anda akan menunjukkan saat dana masuk.
status-next-disbursed = silakan bayar cicilan pada tanggal dalam kontrak Anda.
status-next-declined = pengajuan ini sudah ditutup. Anda bisa bertanya kepada pemberi pinjaman apakah boleh mengajukan lagi.
status-next-withdrawn = pengajuan ini sudah dibatalkan. Tidak ada yang perlu Anda lakukan.
status-next-expired = pengajuan ini sudah kedaluwarsa. Jika masih memerlukan pinjaman, silakan ajukan lagi.
status-page = Ini halaman pengajuan Anda. Tautan bisa dibuka sekali, dalam { $minutes } menit.
