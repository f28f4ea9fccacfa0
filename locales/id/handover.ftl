# Bicara dengan petugas.

handover-requested = Saya sudah meminta petugas membantu Anda. Jawabannya akan muncul di chat ini. Sementara itu Anda bisa tetap memakai chat ini.
handover-waiting = Anda sudah dalam antrean. Petugas akan menjawab di chat ini.
handover-cancelled = Baik, Anda tidak lagi menunggu petugas. Saya siap membantu.
handover-none = Anda tidak sedang menunggu petugas.
handover-position = Anda di urutan { $position } dalam antrean.
handover-wait = Belakangan ini waktu tunggu sekitar { $minutes } menit.

## Petugas sudah ada

handover-claimed = { $name } sudah hadir dan akan menjawab Anda.
handover-says = { $name }: { $text }
handover-passed-on = Rekan lain akan melanjutkan; tempat Anda dalam antrean tetap. Sementara itu saya siap membantu.
handover-lapsed = Anda kembali menunggu petugas, di urutan pertama. Sementara itu saya siap membantu.
handover-returned = Saya kembali. Sampai di mana kita tadi?
handover-solved = Rekan kami sudah selesai dan saya kembali. Bagaimana bantuan yang Anda terima?
handover-rated = Terima kasih, sudah dicatat.
handover-rated-before = Ini sudah dinilai, atau tidak bisa dinilai lagi.
handover-moved-up = Antrean Anda maju: sekarang di urutan { $position }.
handover-closed-now = Saat ini tidak ada petugas. Kami kembali pada { $opens }.
handover-by = Petugas akan menjawab paling lambat { $by }.
handover-late = Maaf, belum ada yang bisa menjawab dalam waktu yang dijanjikan. Tempat Anda tetap, dan supervisor sudah diberi tahu.
handover-passed-to = { $name } akan melanjutkan ini. Sementara itu saya siap membantu.
handover-snoozed = { $name } akan menghubungi Anda paling lambat { $until }. Sementara itu saya siap membantu.
handover-still-there = Apakah Anda masih memerlukan petugas? Tanpa jawaban, ini kami tutup nanti hari ini.
handover-closed-quiet = Kami belum mendengar kabar dari Anda, jadi ini kami tutup. Anda bisa membukanya lagi kapan saja.
handover-reopened = Baik, kita lanjutkan. Petugas akan menjawab di chat ini.
handover-blocked = Pesan seperti ini tidak bisa kami jawab. Chat ini dijawab lagi mulai { $until }.
handover-opened = Saya sudah meminta petugas melihat ini. Jawabannya akan muncul di chat ini.
handover-lender-asked = Pemberi pinjaman ingin petugas berbicara dengan Anda tentang pengajuan { $number }. Ia akan menulis di chat ini.
handover-rated-why = Jika berkenan, tuliskan alasannya secara singkat.
handover-commented = Terima kasih, sudah kami teruskan.
handover-sends-file = { $name } mengirim berkas untuk Anda: { $file }. Berkas dapat dibuka selama 30 hari.
