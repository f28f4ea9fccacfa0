# After a question on the side: what was going on goes on.

aside-file = Saya masih menunggu: { $title }. Kirim saja jika sudah siap.
aside-answer = Saya masih menunggu jawaban Anda: { $title }. Tulis saja di sini.
aside-reason = Saya masih perlu tahu mengapa ini tidak berlaku: { $title }. Tulis saja di sini.
aside-code = Saya masih menunggu 6 angka dari SMS.
aside-over = Yang saya tunggu tadi sudah tidak diperlukan.
aside-permission = Saya masih perlu jawaban Anda tentang persetujuan di atas.
