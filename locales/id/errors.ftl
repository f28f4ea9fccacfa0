# Yang tidak bisa dilakukan, dan apa yang bisa diperbuat.

error-unsaid = Maaf, bagian ini belum bisa ditampilkan. Coba lagi nanti, atau bicara dengan petugas.
    .label = Lanjut
error-accident = Maaf, ada gangguan di sisi kami. Pesan Anda tersimpan. Coba lagi nanti, atau sebutkan nomor ini kepada staf kami: { $incident }

error-unknown-application = Anda tidak punya pengajuan dengan nomor { $number }.
error-unknown-borrower = Orang ini tidak ditemukan.
error-unknown-need = Ini sudah tidak diperlukan.
error-unknown-document = Dokumen ini tidak ditemukan.
error-unknown-file = Berkas ini tidak ditemukan.
error-unknown-document-type = Jenis dokumen seperti itu tidak ada.
error-uninspected-file = Berkas ini masih diperiksa. Coba lagi nanti.
error-refused-file = Berkas ini tidak lolos pemeriksaan kami. Silakan kirim yang lain.
error-forbidden-step = Ini tidak bisa dilakukan pada tahap pengajuan sekarang.
error-forbidden-need-step = Ini sudah ditangani. Sekarang tidak ada yang perlu dikirim.
error-incomplete-application = Pengajuan belum lengkap, jadi ini belum bisa dilakukan.
error-closed-application = Pengajuan { $number } sudah ditutup dan tidak menerima dokumen lagi. Jika ada pertanyaan, silakan bicara dengan petugas.
error-too-many-files = Terlalu banyak berkas yang dikirim untuk ini. Batasnya { $limit }. Yang terakhir tidak disimpan. Silakan bicara dengan petugas.
error-no-room = Tidak ada tempat untuk berkas lain, jadi berkas ini tidak disimpan. Petugas dapat membantu Anda.
