# Consents asked for one by one, and taken back.

consent-sensitive = { $title } memuat data pribadi yang peka. { $lender } memakainya hanya untuk memproses pengajuan Anda; data disimpan terenkripsi selama diwajibkan hukum. Apakah Anda setuju saya menerimanya?
consent-sensitive-all = Beberapa dokumen, seperti kartu identitas atau rekening koran, memuat data pribadi yang peka. { $lender } memakainya hanya untuk memproses pengajuan Anda dan menyimpannya terenkripsi. Apakah Anda setuju saya menerimanya?
consent-abroad = Aplikasi chat ini menyimpan pesan di server di luar negara Anda. Apakah Anda setuju { $lender } membicarakan pengajuan Anda di sini?
consent-abroad-page = Tanda terima untuk yang Anda kirim di sini juga akan disampaikan di aplikasi obrolan Anda, yang menyimpan pesan di server di luar negara Anda. Setujukah Anda jika { $lender } membicarakan permohonan Anda di sana?
consent-credit = Untuk memutuskan pengajuan Anda, { $lender } ingin meminta laporan kredit Anda, hanya untuk pengajuan ini. Apakah Anda setuju?
consent-noted = Terima kasih, persetujuan Anda sudah dicatat. Anda bisa menariknya kapan saja lewat /privacy.
consent-refused-sensitive = Tidak apa-apa. Kalau begitu saya tidak bisa menerima dokumen seperti ini untuk { $lender }. Petugas bisa memberi tahu cara lain.
consent-refused-abroad = Tidak apa-apa. Saya tidak akan membahas pengajuan Anda di { $lender } di sini. Anda bisa bertanya di halaman kami sendiri, atau bicara dengan petugas.
consent-refused-credit = Tidak apa-apa. { $lender } akan melihat bahwa Anda tidak setuju. Petugas bisa menjelaskan artinya bagi pengajuan Anda.
consent-withdrawn = Ditarik: { $what } ({ $lender }). Berlaku mulai sekarang.
consent-list = Inilah yang sudah Anda setujui. Tombol menariknya atau memberikannya lagi.
consent-line-service = • Pemberitahuan privasi: disetujui pada { $on }
consent-line-given = • { $what } ({ $lender }): disetujui pada { $on }
consent-line-refused = • { $what } ({ $lender }): tidak disetujui, { $on }
consent-line-open = • { $what } ({ $lender }): belum ditanyakan
consent-name-service = semuanya
consent-name-sensitive = data peka
consent-name-abroad = chat luar negeri
consent-name-credit = laporan kredit
