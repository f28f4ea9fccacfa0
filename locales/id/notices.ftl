# Kabar yang dikirim tanpa diminta.

notice-head = Kabar tentang pengajuan Anda { $number }:
notice-need = • Silakan kirim: { $title }
notice-need-withdrawn = • Tidak diperlukan lagi: { $title }
notice-need-waived = • Dibebaskan oleh pemberi pinjaman: { $title }
notice-accepted = ✓ Diterima: { $title }
notice-taken-counter = • Pada { $on } kami menerima dari Anda di loket: { $title } ({ $count } berkas)
notice-taken-email = • Pada { $on } kami menerima dari email Anda: { $title } ({ $count } berkas)
notice-taken-post = • Pada { $on } kami menerima lewat pos: { $title } ({ $count } berkas)
notice-rejected = • Silakan kirim ulang: { $title }
notice-review-undone = • Pemberi pinjaman mencabut keputusan terakhirnya atas: { $title }. Keadaan sekarang: { $state }
notice-file-refused = • Berkas Anda “{ $name }” tidak bisa dipakai:
