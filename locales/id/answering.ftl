# How a question is answered, errands on the lender’s page, and what comes before which step.

answer-choose = Silakan tekan jawaban Anda: { $title }
answer-in-digits = Silakan ketik angka.
answer-as-date = Silakan ketik tanggal sebagai tahun, bulan, dan hari, misalnya 2026-03-31.
answer-taken = Jawaban Anda: { $words }
answer-not-a-number = Saya tidak dapat membacanya sebagai angka. Silakan ketik angkanya, misalnya 3500.
answer-too-low = Terlalu kecil. Silakan ketik angka paling sedikit { $least }.
answer-too-high = Terlalu besar. Silakan ketik angka paling banyak { $most }.
answer-not-a-date = Saya tidak dapat membacanya sebagai tanggal. Silakan ketik tahun, bulan, dan hari, misalnya 2026-03-31.
answer-too-early = Terlalu awal. Silakan isi tanggal { $day } atau sesudahnya.
answer-too-late = Terlalu lambat. Silakan isi tanggal { $day } atau sebelumnya.
answer-too-short = Terlalu pendek. Silakan ketik paling sedikit { $count } karakter.
answer-too-long = Terlalu panjang. Silakan ketik paling banyak { $count } karakter.
answer-not-fitting = Bentuknya belum sesuai dengan yang diperlukan pemberi pinjaman. Silakan periksa dan ketik lagi.
answer-not-a-choice = Itu bukan salah satu jawaban. Silakan tekan salah satu tombol.

## Errands, and before which step something is needed

needs-errand = Ini dilakukan di halaman pemberi pinjaman: tekan tombolnya. Dianggap selesai setelah pemberi pinjaman mengonfirmasikannya kepada kami.
needs-before = Diperlukan sebelum: { $step }
prior-approval = keputusan pinjaman
prior-signing = penandatanganan kontrak
prior-disbursement = pencairan dana
status-before = Masih diperlukan sebelum { $step }: { $count } hal
notice-errand-done = Pemberi pinjaman mengonfirmasi bahwa ini selesai: { $title }
need-state-suggested = disarankan
button-choice = { $choice }
button-errand = Buka halaman pemberi pinjaman
button-form = Buka formulir
button-sample = Lihat contoh
