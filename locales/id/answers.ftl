# Pertanyaan tentang pengajuan, di luar kartu status.

answers-time-unknown = Pemberi pinjaman belum menyebutkan berapa lama biasanya tahap ini.
answers-terms-elsewhere = Yang tidak tercantum di sini belum diberitahukan kepada saya. Petugas bisa memeriksanya.
answers-not-decided = Pemberi pinjaman belum memberi keputusan. Saya beri kabar begitu ada.
answers-not-declined = Pengajuan ini tidak ditolak.
answers-not-paid = Pemberi pinjaman belum menyatakan pencairan dana.
answers-money-sent = Jika dana belum masuk ke rekening Anda, tanyakan dulu kepada bank. Petugas juga bisa membantu.
answers-no-dates = Pemberi pinjaman belum menetapkan tanggal untuk ini.
answers-not-asked-for = Saat ini tidak ada yang meminta dokumen ini dari Anda.
answers-which-not-applicable = Yang mana yang tidak berlaku bagi Anda, atau tidak bisa Anda dapatkan?
answers-repayment-unknown = Pemberi pinjaman belum memberi tahu saya tanggal atau jumlah cicilan Anda; semuanya ada dalam kontrak. Petugas bisa menjawabnya.
answers-branch-unknown = Pemberi pinjaman belum memberi tahu saya cabang, jam buka, atau nomor teleponnya. Lihat situs web atau kontrak Anda, atau tanyakan kepada petugas.
answers-nothing-returned = Tidak ada kiriman untuk pengajuan { $number } yang dikembalikan.
