# One more proof of who somebody is, before more is shown.

proof-invitation = Untuk ini, { $lender } meminta satu bukti lagi: buka tautan yang dikirimnya. Jika belum punya, mintalah kepadanya.
proof-stage-hidden = Agar saya bisa memberi tahu tentang pengajuan Anda, konfirmasi dulu nomor telepon Anda.
proof-reading-hidden = Agar saya bisa menampilkan yang sudah Anda kirim, konfirmasi dulu nomor telepon Anda.
