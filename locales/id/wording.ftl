# Sebutan keadaan.

stage-submitted = Diajukan
stage-accepted = Tercatat
stage-in-review = Sedang diperiksa
stage-approved = Disetujui
stage-signing = Menunggu tanda tangan
stage-disbursing = Sedang dicairkan
stage-disbursed = Sudah cair
stage-declined = Tidak disetujui
stage-withdrawn = Dibatalkan
stage-expired = Kedaluwarsa

collection-submitted = Semua sudah dikirim
collection-accepted = Diterima pemberi pinjaman
collection-supplement-needed = Masih ada yang kurang
collection-complete = Lengkap
collection-in-review = Sedang diperiksa
collection-passed = Diperiksa dan diterima
collection-failed = Perlu dokumen lain

need-state-requested = belum dikirim
need-state-uploaded = diterima
need-state-in-review = sedang diperiksa
need-state-accepted = disetujui
need-state-rejected = dikembalikan, silakan kirim ulang
need-state-waived = tidak diperlukan lagi
need-state-not-applicable = tidak berlaku menurut Anda; menunggu konfirmasi pemberi pinjaman
need-state-withdrawn = dibatalkan
