# Yang sudah dikirim: dilihat lagi, dipindahkan, ditarik, dijelaskan.

sent-head = Dikirim untuk “{ $title }”:
sent-line = { $number }. { $name }, { $size }
sent-nothing = Belum ada yang dikirim untuk “{ $title }”.
sent-unknown = Berkas ini tidak bisa ditemukan lagi.
sent-too-late = Pemeriksaan berkas ini sudah dimulai, jadi tidak bisa diubah lagi di sini. Petugas bisa membantu Anda.
sent-what-to-do = { $name }: apa yang ingin Anda lakukan?
sent-taken-back = { $name } sudah saya tarik dan akan dihapus.
sent-where-to = Dokumen apa sebenarnya { $name }?
sent-not-that-kind = Berkas perkantoran tidak dapat dipakai untuk “{ $title }”. Silakan simpan sebagai PDF dan kirim PDF itu.
sent-noted = Catatan Anda sudah saya tambahkan ke “{ $title }”.
sent-back = Dikembalikan oleh pemberi pinjaman: { $reason }
