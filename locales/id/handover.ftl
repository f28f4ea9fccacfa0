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
