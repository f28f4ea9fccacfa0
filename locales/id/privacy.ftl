# Privasi: apa yang disimpan, untuk apa, dan cara memutuskan chat ini.

privacy-notice =
    Beginilah data pribadi Anda diperlakukan:
    • Siapa: pemberi pinjaman Anda, dan layanan ini atas namanya.
    • Yang disimpan: nomor telepon, pengajuan, chat ini, dan dokumen yang Anda kirim. Semuanya terenkripsi.
    • Untuk apa: memastikan bahwa ini Anda, memberi kabar, dan meneruskan dokumen kepada pemberi pinjaman. Tidak untuk yang lain.
    • Berapa lama: selama pengajuan diproses, lalu selama hukum mewajibkan pemberi pinjaman menyimpannya.
    • Hak Anda: melihat, menyalin, memperbaiki, atau menghapus data, dan menarik persetujuan. Silakan minta kepada petugas.
    Tekan “Putuskan chat ini” agar chat ini tidak bisa lagi menampilkan pengajuan Anda.
privacy-unlink-sure = Chat ini tidak akan lagi menampilkan pengajuan Anda atau memberi kabar. Yang sudah dikirim tetap ada di pemberi pinjaman. Putuskan sekarang?
privacy-unlinked = Chat ini sudah diputuskan. Untuk bertanya lagi, konfirmasi nomor telepon Anda.
