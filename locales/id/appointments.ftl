# Janji temu: telepon, kunjungan, atau pertemuan di cabang.

appointment-call = telepon dari kami
appointment-visit = kunjungan ke alamat Anda
appointment-branch = pertemuan di cabang
appointment-what = Anda ingin membuat janji temu untuk apa?
appointment-when = Kapan waktu yang cocok bagi Anda? Waktu berikut masih kosong.
appointment-taken = Waktu itu baru saja terisi. Yang berikut masih kosong.
appointment-full = Tidak ada waktu kosong dalam dua minggu ke depan. Petugas bisa membantu mencarikannya.
appointment-none = Saat ini janji temu belum bisa dibuat di sini. Petugas bisa membantu Anda.
appointment-booked = Janji temu Anda sudah dibuat.
appointment-yours = Anda punya janji temu.
appointment-reminder = Pengingat janji temu Anda.
appointment-at = { $at }: { $kind }.
appointment-place = Tempat: { $place }
appointment-cancelled = Janji temu Anda dibatalkan.
appointment-cancelled-by-us = Maaf, kami harus membatalkan { $kind } pada { $at }. Silakan pilih waktu lain.
