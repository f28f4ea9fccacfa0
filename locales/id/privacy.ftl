# Privasi: apa yang disimpan, untuk apa, dan cara memutuskan chat ini.

privacy-notice =
    Beginilah data pribadi Anda diperlakukan:
    • Siapa: pemberi pinjaman Anda, dan layanan ini atas namanya.
    • Yang disimpan: nomor telepon, pengajuan, chat ini, dan dokumen yang Anda kirim. Semuanya terenkripsi.
    • Untuk apa: memastikan bahwa ini Anda, memberi kabar, dan meneruskan dokumen kepada pemberi pinjaman. Tidak untuk yang lain.
    • Berapa lama: selama pengajuan diproses, lalu selama hukum mewajibkan pemberi pinjaman menyimpannya.
    • Hak Anda: melihat, menyalin, memperbaiki, atau menghapus data, dan menarik persetujuan. Pakai tombol di bawah, atau minta kepada petugas.
    Tekan “Putuskan chat ini” agar chat ini tidak bisa lagi menampilkan pengajuan Anda.
privacy-unlink-sure = Chat ini tidak akan lagi menampilkan pengajuan Anda atau memberi kabar. Yang sudah dikirim tetap ada di pemberi pinjaman. Putuskan sekarang?
privacy-unlinked = Chat ini sudah diputuskan. Untuk bertanya lagi, konfirmasi nomor telepon Anda.
privacy-held = Yang disimpan sekarang: pengajuan: { $applications }, berkas: { $files }, pesan di chat ini: { $messages }.
privacy-export = Ini salinan semua yang disimpan tentang Anda, beserta berkasnya. Tautan bisa dibuka sekali, dalam { $minutes } menit.
privacy-export-hidden = Agar saya bisa memberi salinan data Anda, konfirmasi dulu nomor telepon Anda.
privacy-forget-nobody = Chat ini tidak terhubung dengan siapa pun, jadi saya tidak tahu data siapa yang dihapus. Petugas bisa membantu.
privacy-forget-sure = Chat ini langsung saya putuskan. Yang wajib disimpan menurut hukum dihapus setelah waktunya lewat; sisanya begitu pengajuan Anda ditutup. Lanjutkan?
privacy-forgotten = Selesai: chat ini sudah diputuskan dan tidak memberi kabar lagi. Permintaan penghapusan Anda bernomor { $number }; simpan sebagai tanda terima.
privacy-service-withdrawn = Persetujuan Anda ditarik dan chat ini diputuskan. Saya tidak mencari data apa pun sampai Anda setuju lagi. Petugas tetap bisa membantu.
