# Hasil pemeriksaan berkas, dan apa yang perlu dilakukan.

inspection-doubtful = Saya sudah melihat “{ $name }” ({ $title }):
inspection-choose = Anda bisa mengirim ulang, atau memakai yang ini: pemberi pinjaman akan menerimanya dengan catatan ini.
inspection-kept = Dipakai: { $title }. Pemberi pinjaman menerimanya dengan catatan ini.
inspection-refused = Kami tidak bisa memakai “{ $name }” ({ $title }).
inspection-album = Saya sudah memeriksa kiriman Anda untuk “{ $title }”. Tampaknya ada masalah pada berkas ini:
inspection-album-file = “{ $name }”:
inspection-album-choose = Anda bisa mengirim ulang atau tetap memakainya: pemberi pinjaman menerimanya beserta catatan ini.

finding-line = • { $problem }

## Tidak bisa dipakai

finding-empty = Berkas kosong. Silakan periksa dan kirim lagi.
finding-unknown-type = Kami tidak bisa menerima jenis berkas ini. Silakan kirim foto atau PDF.
finding-unreadable = Berkas tidak bisa dibuka. Silakan simpan atau foto lagi.
finding-unusable = Silakan kirim foto atau pindaian baru dari dokumen itu.
finding-password = Berkas memakai kata sandi. Kirim salinan tanpa kata sandi, atau pakai halaman aman dan ketik kata sandinya di sana.
finding-too-many-pages = Halaman berkas terlalu banyak. Silakan kirim dalam beberapa bagian.
finding-too-many-pixels = Gambar terlalu besar. Silakan ambil yang baru dengan ponsel Anda.
finding-too-small = Gambar terlalu kecil untuk dibaca. Silakan kirim yang asli.
finding-timeout = Berkas tidak bisa diperiksa. Silakan kirim sebagai foto atau PDF.
finding-archive = Ini berkas arsip. Silakan ekstrak dan kirim isinya.
finding-office = Ini dokumen perkantoran. Silakan simpan sebagai PDF dan kirim PDF itu.
finding-office-old = Ini berkas perkantoran versi lama. Silakan simpan sebagai PDF, .docx, atau .xlsx lalu kirim.
finding-form = Formulir ini hanya tampil di perangkat lunak khusus. Silakan cetak ke PDF dan kirim PDF itu.

## Mungkin kurang memadai

finding-blurred = Gambar buram. Pegang ponsel dengan mantap, tunggu sampai tajam, lalu foto lagi.
finding-dark = Gambar terlalu gelap. Foto lagi di siang hari atau di bawah lampu.
finding-glare = Ada pantulan cahaya. Miringkan dokumen atau geser lampu, lalu foto lagi.
finding-cut-off = Ada tepi yang terpotong. Letakkan rata hingga keempat tepinya terlihat, lalu foto lagi.
finding-low-resolution = Gambar terlalu kecil untuk dibaca jelas. Kirim yang asli “sebagai berkas”, atau foto dari lebih dekat.
finding-blank = Halaman tampak kosong. Pastikan sisinya benar.
finding-wrong-document = Ini tampak seperti dokumen lain, bukan yang diminta.
finding-expired = Tampaknya sudah tidak berlaku. Silakan kirim yang masih berlaku.
finding-too-old = Tampaknya terlalu lama. Silakan dapatkan yang baru.
finding-incomplete-period = Tampaknya tidak mencakup seluruh periode yang diminta.
finding-missing-page = Tampaknya ada halaman yang kurang. Silakan kirim semua halaman.
finding-missing-side = Baru satu sisi. Silakan kirim sisi lainnya juga.
finding-same-side = Kedua gambar tampak menunjukkan sisi yang sama. Silakan kirim sisi lainnya.
finding-name-differs = Nama di dalamnya tampak berbeda dari yang ada di pengajuan.
finding-format-not-taken = Pemberi pinjaman meminta dokumen ini dalam format lain. Silakan lihat keterangannya.
