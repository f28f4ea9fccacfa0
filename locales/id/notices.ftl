# Kabar yang dikirim tanpa diminta.

notice-head = Kabar tentang pengajuan Anda { $number }:
notice-need = • Silakan kirim: { $title }
notice-need-withdrawn = • Tidak diperlukan lagi: { $title }
notice-need-waived = • Dibebaskan oleh pemberi pinjaman: { $title }
notice-accepted = ✓ Diterima: { $title }
notice-rejected = • Silakan kirim ulang: { $title }
notice-review-undone = • Pemberi pinjaman mencabut keputusan terakhirnya atas: { $title }. Keadaan sekarang: { $state }
notice-file-refused = • Berkas Anda “{ $name }” tidak bisa dipakai:
