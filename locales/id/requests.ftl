# Yang hanya bisa dilakukan orang di pemberi pinjaman.

requests-change = Perubahan pengajuan hanya bisa dilakukan pemberi pinjaman, jadi keinginan Anda saya teruskan.
requests-wrong-details = Saya tidak bisa mengubah data pribadi, jadi saya teruskan. Silakan tulis apa yang perlu diperbaiki.
requests-more-time = Hanya pemberi pinjaman yang bisa memberi waktu tambahan. Permintaan Anda saya teruskan; sampai dijawab, tanggalnya tetap.
requests-complaint = Maaf bahwa Anda tidak puas. Ini saya teruskan sebagai keluhan. Silakan tulis di sini apa yang terjadi.
requests-withdraw-sure = Haruskah saya meminta pemberi pinjaman membatalkan pengajuan { $number }? Mungkin ini tidak bisa dikembalikan.
requests-withdraw = Saya teruskan bahwa Anda ingin membatalkan pengajuan { $number }. Pengajuan tetap berjalan sampai pemberi pinjaman mengonfirmasi.
requests-kept = Baik, pengajuan { $number } tetap seperti semula.
