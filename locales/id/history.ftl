# Yang terjadi pada pengajuan, dan yang baru sejak terakhir dilihat.

history-since = Yang baru sejak Anda melihatnya pada { $since }:
history-nothing = Tidak ada perubahan sejak Anda melihatnya pada { $since }.
history-first = Mulai sekarang saya bisa memberi tahu apa yang baru sejak Anda terakhir melihat. Yang terbaru:
history-more = Sebelum ini ada { $count } perubahan lagi.
history-day = { $on }

history-stage = • Keadaan: { $stage }
history-corrected = • Keadaan, dikoreksi pemberi pinjaman: { $stage }
history-asked = • Diminta: { $title }
history-asked-again = • Diminta lagi: { $title }
history-changed = • Permintaan diubah: { $title }
history-sent = • Anda kirim: { $title }
history-taken-in = • Diterima petugas untuk Anda: { $title }
history-in-review = • Sedang diperiksa: { $title }
history-accepted = • Disetujui: { $title }
history-rejected = • Dikembalikan: { $title } ({ $reason })
history-review-undone = • Keputusan dicabut oleh pemberi pinjaman: { $title } (sekarang: { $state })
history-waived = • Dibebaskan oleh pemberi pinjaman: { $title }
history-not-applicable = • Tidak berlaku menurut Anda: { $title }
history-withdrawn = • Tidak diminta lagi: { $title }
history-decision = • Pemberi pinjaman menyatakan keputusannya.
history-disbursement = • Pemberi pinjaman menyatakan pencairan dana.
