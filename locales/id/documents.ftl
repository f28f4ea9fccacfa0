# Dokumen yang diminta pemberi pinjaman. Setiap dokumen menjawab hal yang sama:
# apa itu, mengapa diminta, di mana didapat, bagaimana bentuknya, berapa lama berlaku.

## Kelompok

document-group-personal = Dokumen pribadi
document-group-financial = Penghasilan dan aset
document-group-credit = Riwayat kredit
document-group-loan = Tentang pinjaman dan agunan
document-group-company = Dokumen perusahaan

## Asal dokumen

source-police = Kepolisian atau imigrasi
source-civil-affairs = Dukcapil atau KUA
source-court = Pengadilan
source-notary = Notaris
source-tax-office = Kantor pajak
source-social-insurance = BPJS Ketenagakerjaan
source-housing-fund = Dana perumahan
source-market-regulator = OSS atau Kemenkumham
source-registry = Kantor pertanahan (BPN)
source-vehicle-office = Samsat
source-bureau = Biro kredit
source-bank = Bank
source-payment-service = Aplikasi dompet digital
source-utility = PLN, PDAM, gas, atau telepon
source-employer = Tempat kerja
source-accountant = Akuntan
source-valuer = Penilai
source-insurer = Perusahaan asuransi
source-seller = Penjual
source-landlord = Pemilik sewa
source-guarantor = Penjamin
source-lender = Pemberi pinjaman
source-self = Anda tulis atau foto sendiri
source-own-copy = Lembar milik Anda

## Alasan dokumen dikembalikan

reason-unreadable = Tidak terbaca
    .fix = Foto lagi dengan cahaya cukup, pegang ponsel dengan mantap, dan pastikan setiap kata terbaca sebelum dikirim.
reason-wrong-document = Dokumen lain
    .fix = Ini bukan dokumen yang diminta. Baca lagi apa yang diperlukan, lalu kirim yang itu.
reason-expired = Sudah tidak berlaku
    .fix = Tanggal yang tercetak sudah lewat. Perbarui dokumennya dan kirim yang baru.
reason-too-old = Terlalu lama diterbitkan
    .fix = Minta yang baru dan segera kirim setelah diterima.
reason-missing-page = Ada halaman yang kurang
    .fix = Kirim semua halaman secara berurutan, juga yang tampak kosong atau tidak penting.
reason-missing-side = Satu sisi kurang
    .fix = Kirim bagian depan dan belakang.
reason-name-differs = Nama berbeda
    .fix = Namanya tidak cocok dengan pengajuan. Kirim dokumen milik orang yang benar, atau beri tahu kami jika nama pernah berubah.
reason-password = Terkunci kata sandi
    .fix = Berkas tidak bisa kami buka. Simpan tanpa kata sandi, misalnya dengan mencetak ke PDF, lalu kirim. Jangan kirim kata sandinya kepada kami.
reason-incomplete-period = Periode tidak lengkap
    .fix = Ada hari atau bulan yang kurang. Kirim yang mencakup seluruh periode yang diminta, tanpa terputus.
reason-altered = Bukan berkas asli
    .fix = Berkas tampaknya diubah setelah diterbitkan. Kirim persis seperti saat Anda terima, tanpa disunting atau ditutupi.
reason-cut-off = Tepi terpotong
    .fix = Foto lagi sehingga keempat sudutnya terlihat.
reason-other = Alasan lain
    .fix = Baca catatan pemberi pinjaman. Jika belum jelas apa yang harus dilakukan, mintalah bicara dengan petugas.

## Dokumen pribadi

document-identity-card = KTP
    .what = Kartu tanda penduduk Anda, depan dan belakang.
    .why = Pemberi pinjaman harus tahu pasti siapa yang meminjam, agar tidak ada yang meminjam atas nama Anda.
    .where = Ada pada Anda. Jika hilang atau rusak, urus yang baru di Dukcapil.
    .how = Satu foto berwarna untuk setiap sisi, di atas meja gelap. Keempat sudut terlihat, tanpa lampu kilat, tanpa pantulan, tidak ada yang ditutupi.
    .validity = Sampai tanggal yang tercetak, atau seumur hidup. Jangan sampai habis selama pengajuan berjalan.

document-passport = Paspor
    .what = Halaman paspor dengan foto dan data pribadi Anda.
    .why = Menunjukkan siapa Anda dan kewarganegaraan Anda.
    .where = Ada pada Anda. Jika habis masa berlakunya, urus di kantor imigrasi, atau di kedutaan jika tinggal di luar negeri.
    .how = Halaman foto terbuka, berwarna, keempat sudut dan dua baris huruf di bawah tajam.
    .validity = Sampai tanggal yang tercetak di paspor.

document-residence-permit = Izin tinggal
    .what = Kartu atau surat yang menyatakan Anda boleh tinggal di tempat Anda sekarang.
    .why = Pemberi pinjaman perlu tahu bahwa Anda bisa tinggal selama pinjaman berjalan.
    .where = Dari kantor imigrasi atau instansi yang menerbitkannya. Perpanjangan di kantor yang sama.
    .how = Kedua sisi berwarna, keempat sudut terlihat, tanggal dan nomor terbaca.
    .validity = Sampai tanggal yang tercetak. Jika sudah mengajukan perpanjangan, kirim juga tanda terimanya.

document-household-register = Kartu Keluarga (KK)
    .what = Kartu resmi yang mencantumkan anggota keluarga Anda.
    .why = Memastikan alamat terdaftar dan keluarga Anda.
    .where = Disimpan keluarga Anda. Jika hilang, Dukcapil menerbitkan yang baru.
    .how = Satu lembar utuh, berwarna, dengan nomor, tanda tangan, dan kode QR atau stempel yang terbaca.
    .validity = Tidak ada batas, tetapi harus menunjukkan alamat dan status perkawinan sekarang.

document-marriage-certificate = Buku nikah atau akta perkawinan
    .what = Bukti resmi perkawinan Anda.
    .why = Beberapa pinjaman memerlukan persetujuan suami dan istri, jadi pemberi pinjaman perlu tahu apakah Anda menikah.
    .where = Lembar milik Anda. Duplikat dari KUA atau Dukcapil tempat Anda menikah.
    .how = Semua halaman dengan nama, foto, nomor, dan stempel, berwarna, tidak ada yang terpotong.
    .validity = Tidak ada batas.

document-divorce-certificate = Akta cerai atau putusan cerai
    .what = Akta perceraian Anda, atau putusan pengadilan yang sudah berkekuatan tetap.
    .why = Menunjukkan apa yang milik Anda sendiri dan pembayaran apa yang disepakati.
    .where = Dari Dukcapil. Jika diputus pengadilan, minta salinan yang menyatakan putusan sudah berkekuatan tetap.
    .how = Semua halaman dengan nama, tanggal, dan stempel. Untuk putusan, sertakan halaman yang menyatakan berkekuatan tetap.
    .validity = Tidak ada batas.

document-single-status-declaration = Surat pernyataan belum menikah
    .what = Pernyataan singkat bertanda tangan bahwa Anda saat ini tidak menikah.
    .why = Pemberi pinjaman perlu tahu apakah pasangan harus menyetujui pinjaman.
    .where = Anda tulis sendiri, atau minta formulir kepada pemberi pinjaman. Kelurahan juga bisa menerbitkan suratnya.
    .how = Nama lengkap, nomor identitas, pernyataan, tanggal, dan tanda tangan basah. Foto seluruh halaman.
    .validity = Ditandatangani dalam 30 hari terakhir.

document-proof-of-address = Bukti alamat
    .what = Surat atau tagihan dengan nama dan alamat tempat tinggal Anda.
    .why = Pemberi pinjaman perlu tahu tempat tinggal Anda dan ke mana harus bersurat.
    .where = Tagihan listrik, air, gas, atau telepon, surat bank, perjanjian sewa, atau surat domisili dari kelurahan.
    .how = Seluruh halaman dengan nama, alamat lengkap, tanggal, dan pengirim. PDF dari akun daring paling baik.
    .validity = Diterbitkan dalam 90 hari terakhir.

document-driving-licence = Surat Izin Mengemudi (SIM)
    .what = SIM Anda, kedua sisi.
    .why = Untuk pinjaman kendaraan, ini menunjukkan Anda boleh mengemudi; sebagian menerimanya sebagai identitas kedua.
    .where = Ada pada Anda. Jika hilang atau habis masa berlakunya, urus di Satpas atau secara daring.
    .how = Kedua sisi berwarna, keempat sudut terlihat, nomor dan tanggal terbaca.
    .validity = Sampai tanggal yang tercetak.

document-power-of-attorney = Surat kuasa
    .what = Surat bertanda tangan yang mengizinkan orang lain bertindak untuk Anda dalam pengajuan ini.
    .why = Tanpa itu pemberi pinjaman tidak boleh bicara dengan orang tersebut atau menerima tanda tangannya.
    .where = Pakai formulir pemberi pinjaman atau surat Anda sendiri. Jika diminta, tandatangani di depan notaris.
    .how = Semua halaman: kedua nama dan nomor identitas, apa yang boleh dilakukan, sampai kapan, tanggal, dan tanda tangan.
    .validity = Sampai tanggal akhir yang tertulis di dalamnya.

## Penghasilan dan aset

document-proof-of-income = Surat keterangan penghasilan
    .what = Surat dari tempat kerja yang menyatakan penghasilan Anda.
    .why = Pemberi pinjaman memeriksa apakah Anda mampu membayar cicilan dan masih cukup untuk hidup.
    .where = Dari bagian SDM atau keuangan tempat kerja. Banyak pemberi pinjaman punya formulirnya.
    .how = Nama, jabatan, penghasilan per bulan atau tahun, tanggal, stempel atau tanda tangan perusahaan, dan nomor kontak.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-proof-of-employment = Surat keterangan kerja
    .what = Surat dari tempat kerja bahwa Anda bekerja di sana.
    .why = Menunjukkan bahwa penghasilan Anda kemungkinan berlanjut.
    .where = Dari bagian SDM tempat kerja Anda.
    .how = Nama, jabatan, hari pertama bekerja, jenis kontrak, tanggal, dan stempel atau tanda tangan perusahaan.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-employment-contract = Perjanjian kerja
    .what = Perjanjian antara Anda dan tempat kerja.
    .why = Menunjukkan lama pekerjaan dan gaji yang disepakati.
    .where = Lembar milik Anda, atau minta kepada bagian SDM.
    .how = Semua halaman, dengan kedua tanda tangan dan tanggal. Satu PDF paling baik.
    .validity = Sampai tanggal akhir perjanjian; perjanjian tetap tidak punya batas.

document-payslip = Slip gaji
    .what = Slip bulanan yang menunjukkan gaji dan potongannya.
    .why = Menunjukkan berapa yang benar-benar Anda terima setelah pajak dan iuran.
    .where = Dari portal gaji tempat kerja, lewat email, atau dari bagian SDM.
    .how = Satu untuk setiap bulan, biasanya 3 yang terakhir, seluruh halaman, dengan nama, bulan, dan gaji bersih.
    .validity = Yang terbaru dari dalam 60 hari terakhir.

document-salary-statement = Rekening koran gaji
    .what = Rekening koran dari rekening tempat gaji Anda masuk.
    .why = Membuktikan gaji Anda masuk teratur, dan berapa jumlahnya.
    .where = Unduh PDF dari mobile atau internet banking, atau minta yang berstempel di cabang.
    .how = 6 bulan terakhir tanpa terputus, semua halaman, dengan nama dan nomor rekening. Tanpa suntingan dan tanpa kata sandi.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-bank-statement = Rekening koran
    .what = Daftar semua uang masuk dan keluar dari rekening Anda.
    .why = Dari sini pemberi pinjaman melihat penghasilan, pengeluaran, dan cicilan Anda yang berjalan.
    .where = Unduh PDF dari mobile atau internet banking, atau minta yang berstempel di cabang.
    .how = Biasanya 6 bulan terakhir tanpa terputus, semua halaman, dengan nama dan nomor rekening. Tanpa suntingan dan tanpa kata sandi.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-wallet-statement = Riwayat dompet digital
    .what = Daftar pembayaran masuk dan keluar dari dompet digital Anda.
    .why = Jika Anda dibayar atau berjualan lewat aplikasi, ini menunjukkan penghasilan itu.
    .where = Di aplikasi, cari laporan atau riwayat transaksi, pilih tanggal, lalu ekspor PDF resmi.
    .how = Biasanya 6 bulan terakhir, semua halaman, dengan nama lengkap. Berkas hasil ekspor, bukan tangkapan layar, tanpa kata sandi.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-tax-return = SPT Tahunan
    .what = Laporan pajak penghasilan tahunan Anda beserta bukti penerimaannya.
    .why = Menunjukkan seluruh penghasilan setahun, juga bagi yang bekerja sendiri.
    .where = Dari layanan daring Direktorat Jenderal Pajak, atau dari akuntan Anda.
    .how = Semua halaman tahun penuh terakhir, dengan bukti penerimaan. Kirim PDF hasil unduhan.
    .validity = Tahun terakhir yang sudah wajib dilaporkan.

document-income-tax-record = Bukti potong pajak penghasilan
    .what = Catatan resmi penghasilan Anda dan pajak yang dibayar.
    .why = Catatan resmi menguatkan penghasilan yang Anda sebutkan.
    .where = Dari tempat kerja, atau dari layanan daring dan loket kantor pajak.
    .how = 12 bulan terakhir, semua halaman, dengan stempel atau kode verifikasi. Kirim PDF persis seperti diterbitkan.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-social-insurance-record = Catatan BPJS Ketenagakerjaan
    .what = Catatan iuran yang dibayarkan untuk Anda.
    .why = Menunjukkan pekerjaan Anda tetap, dan di tempat kerja mana.
    .where = Dari aplikasi atau situs BPJS Ketenagakerjaan, atau di loketnya.
    .how = 12 bulan terakhir, semua halaman, dengan nama, tempat kerja, bulan, dan stempel atau kode verifikasi.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-housing-fund-record = Catatan dana perumahan
    .what = Catatan setoran ke dana perumahan atau dana hari tua Anda.
    .why = Setoran bulanan menunjukkan penghasilan Anda dan keteraturannya.
    .where = Dari aplikasi atau situs dana tersebut, atau di loketnya.
    .how = 12 bulan terakhir, semua halaman, dengan nama, tempat kerja, saldo, dan stempel atau kode verifikasi.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-pension-statement = Keterangan pensiun
    .what = Surat atau laporan yang menunjukkan uang pensiun Anda.
    .why = Uang pensiun adalah penghasilan yang bisa dipakai membayar.
    .where = Dari dana pensiun atau asuransi Anda, lewat pos atau layanan daring.
    .how = Seluruh surat dengan nama, jumlah setiap bulan, dan tanggal.
    .validity = Yang tahunan terakhir, paling lama 12 bulan.

document-proof-of-assets = Bukti aset
    .what = Surat yang menunjukkan milik Anda: tabungan, deposito, saham, asuransi, atau properti.
    .why = Tabungan dan properti membuat pembayaran pinjaman lebih terjamin.
    .where = Dari aplikasi bank atau sekuritas, perusahaan asuransi, atau kantor pertanahan.
    .how = Nama, jenis aset, nilai, tanggal, dan penerbit. Unduh PDF jika bisa.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-balance-sheet = Neraca
    .what = Lembar yang mencatat harta dan utang usaha atau rumah tangga pada satu hari.
    .why = Pemberi pinjaman membandingkan harta dengan utang Anda.
    .where = Dari akuntan atau program pembukuan, atau isi formulir pemberi pinjaman.
    .how = Semua halaman, dengan nama, tanggal, jumlah yang seimbang, dan tanda tangan pembuatnya.
    .validity = Dibuat dalam 90 hari terakhir.

document-income-statement = Laporan laba rugi
    .what = Lembar yang mencatat pendapatan dan biaya selama satu periode, dan sisanya.
    .why = Pinjaman dibayar dari sisa itu.
    .where = Dari akuntan atau program pembukuan, atau isi formulir pemberi pinjaman.
    .how = Biasanya 12 bulan terakhir, semua halaman, dengan nama, periode, jumlah, dan tanda tangan pembuatnya.
    .validity = Dibuat dalam 90 hari terakhir.

## Riwayat kredit

document-central-bank-credit-report = Laporan SLIK OJK
    .what = Catatan pinjaman dan kartu Anda di pusat data kredit negara; di Indonesia, SLIK milik OJK.
    .why = Menunjukkan cara Anda membayar selama ini dan utang Anda di tempat lain.
    .where = Ajukan secara daring di layanan iDebKu OJK atau di kantor OJK; di negara lain, di bank sentral.
    .how = Setiap halaman laporan sebagai PDF, dengan nomor dan tanggal. Jangan disunting atau ditutupi.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-baihang-credit-report = Laporan kredit Baihang
    .what = Laporan tentang pinjaman daring, dikelola Baihang Credit di Tiongkok.
    .why = Memuat pinjaman yang mungkin tidak ada di laporan bank sentral.
    .where = Minta laporan Anda kepada Baihang Credit di situs resmi atau akun WeChat-nya.
    .how = Setiap halaman laporan persis seperti diterbitkan, dengan nomor dan tanggal. Simpan tanpa kata sandi.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-credit-bureau-report = Laporan biro kredit
    .what = Laporan Anda sendiri dari biro kredit di negara tempat Anda tinggal.
    .why = Menunjukkan cara Anda membayar selama ini dan utang Anda di tempat lain.
    .where = Minta di situs biro itu; di banyak negara ada yang gratis.
    .how = Setiap halaman sebagai PDF, dengan nama dan tanggal. Jangan disunting atau ditutupi.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-credit-enquiry-authorisation = Persetujuan pemeriksaan kredit
    .what = Formulir yang Anda tandatangani agar pemberi pinjaman boleh melihat riwayat kredit Anda.
    .why = Tanpa persetujuan Anda, pemberi pinjaman tidak boleh memeriksanya.
    .where = Formulirnya dari pemberi pinjaman. Terima hanya dari pemberi pinjaman itu sendiri.
    .how = Baca, isi setiap kolom, tandatangani dan beri tanggal dengan pena, lalu foto seluruh halaman.
    .validity = Ditandatangani dalam 90 hari terakhir.

document-repayment-record = Riwayat pembayaran
    .what = Daftar cicilan pinjaman yang sudah Anda bayar.
    .why = Pembayaran teratur menjadi nilai baik bagi Anda.
    .where = Dari bank atau pemberi pinjaman itu: di aplikasinya, atau lewat layanan pelanggan.
    .how = 12 bulan terakhir, semua halaman, dengan nama, nomor pinjaman, serta tanggal jatuh tempo dan tanggal bayar.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-existing-loan-contract = Perjanjian pinjaman lain
    .what = Perjanjian pinjaman yang masih Anda bayar.
    .why = Pemberi pinjaman perlu tahu cicilan Anda per bulan dan sampai kapan.
    .where = Lembar milik Anda, atau minta kepada pemberi pinjaman itu; sering ada di aplikasinya.
    .how = Semua halaman, dengan jumlah, bunga, jadwal cicilan, dan tanda tangan. Satu PDF paling baik.
    .validity = Selama pinjaman itu berjalan.

document-settlement-certificate = Surat keterangan lunas
    .what = Surat yang menyatakan pinjaman terdahulu sudah lunas.
    .why = Pinjaman yang lunas tidak lagi dihitung sebagai utang.
    .where = Minta kepada bank atau pemberi pinjaman itu, di aplikasinya atau lewat layanan pelanggan.
    .how = Nama, nomor pinjaman, tanggal lunas, dan stempel atau tanda tangan pemberi pinjaman.
    .validity = Tidak ada batas.

document-late-payment-explanation = Penjelasan keterlambatan bayar
    .what = Surat singkat dengan kata-kata Anda tentang sebab pembayaran terlambat.
    .why = Alasan yang baik, misalnya sakit, bisa dipertimbangkan.
    .where = Anda tulis sendiri. Sertakan bukti jika ada, misalnya tagihan rumah sakit.
    .how = Pinjaman mana, kapan, mengapa, kapan dibayar; lalu nama, tanggal, dan tanda tangan.
    .validity = Ditandatangani dalam 30 hari terakhir.

document-court-case-closure = Bukti perkara selesai
    .what = Surat pengadilan yang menyatakan perkara utang sudah selesai.
    .why = Perkara yang masih berjalan bisa menghambat pinjaman; yang selesai belum tentu.
    .where = Minta kepada panitera pengadilan yang menangani perkara.
    .how = Semua halaman, dengan nomor perkara, nama, tanggal, dan stempel pengadilan.
    .validity = Tidak ada batas.

## Tentang pinjaman dan agunan

document-loan-purpose-statement = Surat tujuan pinjaman
    .what = Pernyataan singkat untuk apa uangnya.
    .why = Pinjaman hanya boleh untuk tujuan yang sah dan disebutkan, dan syaratnya bisa bergantung pada itu.
    .where = Anda tulis sendiri, atau isi formulir pemberi pinjaman.
    .how = Apa yang dibayar, kepada siapa, kapan, dan berapa; lalu nama, tanggal, dan tanda tangan.
    .validity = Ditandatangani dalam 30 hari terakhir.

document-amount-breakdown = Rincian jumlah pinjaman
    .what = Daftar hal-hal yang membentuk jumlah pinjaman.
    .why = Pemberi pinjaman memeriksa apakah jumlahnya sesuai dengan yang ingin Anda bayar.
    .where = Anda tulis sendiri, dari penawaran atau daftar harga penjual.
    .how = Satu baris untuk setiap hal dengan harganya, bagian Anda sendiri, dan totalnya. Sertakan penawaran jika ada.
    .validity = Dibuat dalam 30 hari terakhir.

document-purchase-contract = Perjanjian jual beli
    .what = Perjanjian untuk yang Anda beli: rumah, kendaraan, atau barang.
    .why = Membuktikan apa yang dibayar pinjaman, harganya, dan penjualnya.
    .where = Dari penjual atau agen; Anda semestinya punya lembar yang ditandatangani.
    .how = Semua halaman dan lampiran, dengan harga, nama, tanggal, dan tanda tangan kedua pihak. Satu PDF paling baik.
    .validity = Selama perjanjian berlaku.

document-down-payment-receipt = Bukti uang muka
    .what = Bukti bahwa Anda sudah membayar bagian Anda.
    .why = Pemberi pinjaman membayar sisanya hanya setelah bagian Anda dibayar.
    .where = Kuitansi penjual, atau bukti transfer bank Anda.
    .how = Pembayar, penerima, jumlah, tanggal, dan stempel atau nomor transaksi.
    .validity = Tidak ada batas.

document-invoice = Faktur
    .what = Tagihan penjual untuk yang dibayar pinjaman.
    .why = Membuktikan harga dan bahwa pembelian benar terjadi.
    .where = Dari penjual, di kertas atau elektronik.
    .how = Seluruh faktur dengan nomor, tanggal, pembeli, penjual, dan jumlah. Yang elektronik, kirim PDF aslinya.
    .validity = Tidak ada batas.

document-rental-contract = Perjanjian sewa
    .what = Perjanjian rumah yang Anda sewa atau sewakan.
    .why = Menunjukkan sewa yang Anda bayar, atau yang Anda terima sebagai penghasilan.
    .where = Lembar milik Anda, atau minta kepada pemilik atau agen.
    .how = Semua halaman, dengan alamat, harga sewa, jangka waktu, nama, dan kedua tanda tangan.
    .validity = Sampai tanggal akhir perjanjian.

document-payout-account = Bukti rekening pencairan
    .what = Bukti rekening bank tempat pinjaman akan dicairkan.
    .why = Uangnya harus sampai kepada Anda dan bukan orang lain.
    .where = Buku tabungan, kartu bank, atau keterangan rekening dari aplikasi bank.
    .how = Nama, bank, dan nomor rekening. Tutupi kode tiga angka di belakang kartu. Jangan pernah kirim PIN atau kata sandi.
    .validity = Selama rekening aktif.

document-property-certificate = Sertifikat tanah atau bangunan
    .what = Sertifikat resmi yang menyatakan pemilik rumah atau tanah.
    .why = Membuktikan properti itu milik Anda sebelum menjadi agunan.
    .where = Lembar milik Anda, atau keterangan dari kantor pertanahan.
    .how = Semua halaman dengan pemilik, alamat, luas, nomor, dan stempel, juga halaman catatan.
    .validity = Tidak ada batas, tetapi harus menunjukkan pemilik sekarang.

document-property-valuation = Laporan penilaian properti
    .what = Laporan ahli tentang nilai properti.
    .why = Jumlah yang bisa Anda pinjam bergantung pada nilai ini.
    .where = Dari penilai berizin. Tanyakan dulu kepada pemberi pinjaman penilai mana yang diterima.
    .how = Seluruh laporan, dengan foto, nilai, tanggal, serta tanda tangan dan stempel penilai.
    .validity = Diterbitkan dalam 180 hari terakhir.

document-vehicle-registration = STNK
    .what = Surat tanda nomor kendaraan yang dibawa di kendaraan.
    .why = Menunjukkan milik siapa kendaraan itu dan bahwa boleh dipakai di jalan.
    .where = Disimpan bersama kendaraan. Jika hilang, urus di Samsat.
    .how = Kedua sisi berwarna, dengan nomor polisi, pemilik, dan masa berlaku terbaca.
    .validity = Sampai masa berlaku yang tercetak.

document-vehicle-certificate = BPKB
    .what = Buku yang menyatakan pemilik kendaraan dan apakah sedang diagunkan.
    .why = Membuktikan kendaraan itu milik Anda sebelum menjadi agunan.
    .where = Lembar milik Anda. Jika hilang, urus di kepolisian lalu lintas.
    .how = Semua halaman yang terisi, dengan nomor rangka, pemilik, dan catatan agunan.
    .validity = Tidak ada batas, tetapi harus menunjukkan pemilik sekarang.

document-vehicle-insurance = Asuransi kendaraan
    .what = Polis yang mengasuransikan kendaraan.
    .why = Kecelakaan jangan sampai meninggalkan utang tanpa kendaraan.
    .where = Dari perusahaan asuransi: lewat email, di aplikasinya, atau dari agen.
    .how = Seluruh polis, dengan nomor polisi, pertanggungan, tertanggung, dan tanggal.
    .validity = Sampai tanggal akhir polis.

document-guarantee-letter = Surat penjaminan
    .what = Janji bertanda tangan dari orang atau perusahaan lain untuk membayar jika Anda tidak mampu.
    .why = Penjamin membuat pembayaran pinjaman lebih terjamin.
    .where = Pakai formulir pemberi pinjaman. Penjamin sebaiknya membacanya dengan teliti sebelum menandatangani.
    .how = Semua halaman, dengan nama dan nomor identitas penjamin, jumlah, tanggal, dan tanda tangan.
    .validity = Ditandatangani dalam 90 hari terakhir.

document-spouse-consent = Persetujuan suami atau istri
    .what = Surat persetujuan pasangan Anda atas pinjaman atau agunan.
    .why = Harta bersama hanya boleh menjadi agunan jika keduanya setuju.
    .where = Pakai formulir pemberi pinjaman. Pasangan Anda menandatangani sendiri.
    .how = Kedua nama dan nomor identitas, pinjaman, tanggal, dan tanda tangan pasangan; seluruh halaman.
    .validity = Ditandatangani dalam 90 hari terakhir.

document-collateral-photos = Foto agunan
    .what = Foto rumah, kendaraan, atau barang yang menjadi agunan.
    .why = Menunjukkan bahwa barangnya ada dan bagaimana keadaannya.
    .where = Anda foto sendiri dengan ponsel.
    .how = Paling sedikit 4 foto: tampak utuh dari beberapa sisi dan satu untuk nomor polisi, nomor rumah, atau nomor seri. Tanpa filter.
    .validity = Diambil dalam 30 hari terakhir.

## Dokumen perusahaan

document-business-licence = NIB atau izin usaha
    .what = Bukti resmi bahwa usaha Anda terdaftar.
    .why = Membuktikan usaha itu ada dan boleh berjalan.
    .where = Lembar milik Anda, atau dari sistem OSS secara daring.
    .how = Seluruh dokumen berwarna, dengan nama, nomor, tanggal, dan stempel atau kode verifikasi.
    .validity = Sampai tanggal yang tercetak; sebagian tidak punya batas. Nama dan alamat harus yang sekarang.

document-legal-representative-identity = Identitas direktur atau wakil sah
    .what = Kartu identitas orang yang boleh menandatangani atas nama perusahaan.
    .why = Pemberi pinjaman perlu tahu siapa yang menandatangani, dan bahwa ia berhak.
    .where = Dari orang tersebut. Bagi warga asing, paspor sering diterima.
    .how = Satu foto berwarna untuk setiap sisi, keempat sudut terlihat, tanpa pantulan, tidak ada yang ditutupi.
    .validity = Sampai tanggal yang tercetak pada kartu.

document-articles-of-association = Anggaran dasar atau akta pendirian
    .what = Aturan perusahaan: tujuan, modal, pemilik, dan siapa yang memutuskan.
    .why = Dari sini pemberi pinjaman melihat siapa yang boleh memutuskan meminjam.
    .where = Lembar milik Anda, atau dari notaris dan Kemenkumham.
    .how = Semua halaman versi terakhir dengan setiap perubahan, tanda tangan atau stempel. Satu PDF paling baik.
    .validity = Versi terakhir yang berlaku.

document-shareholder-register = Daftar pemegang saham
    .what = Daftar pemilik perusahaan dan bagian mereka.
    .why = Menurut hukum, pemberi pinjaman harus tahu siapa di balik perusahaan.
    .where = Disimpan perusahaan; bisa juga dari data Kemenkumham.
    .how = Semua pemilik dengan nama dan bagian, berjumlah 100 persen, dengan tanggal dan tanda tangan atau stempel.
    .validity = Diterbitkan dalam 90 hari terakhir.

document-shareholder-resolution = Keputusan pemegang saham
    .what = Keputusan para pemilik bahwa perusahaan mengambil pinjaman ini.
    .why = Melindungi pemilik dari pinjaman yang tidak mereka setujui.
    .where = Dibuat perusahaan; banyak pemberi pinjaman punya formulirnya.
    .how = Semua halaman: pemberi pinjaman, jumlah, jangka waktu, agunan, tanggal, dan tanda tangan sesuai anggaran dasar.
    .validity = Ditandatangani dalam 90 hari terakhir.

document-annual-accounts = Laporan keuangan tahunan
    .what = Laporan keuangan perusahaan untuk satu tahun buku penuh.
    .why = Menunjukkan keadaan perusahaan selama setahun.
    .where = Dari akuntan atau auditor Anda.
    .how = Semua halaman tahun penuh terakhir: neraca, laba rugi, catatan, dan laporan audit jika ada.
    .validity = Tahun terakhir yang sudah selesai.

document-company-bank-statement = Rekening koran perusahaan
    .what = Daftar semua uang masuk dan keluar dari rekening perusahaan.
    .why = Menunjukkan omzet sebenarnya dan apakah uang tersedia saat jatuh tempo.
    .where = Unduh dari internet banking perusahaan, atau minta yang berstempel di cabang.
    .how = Biasanya 12 bulan terakhir dari rekening utama tanpa terputus, semua halaman. Tanpa suntingan dan tanpa kata sandi.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-company-credit-report = Laporan kredit perusahaan
    .what = Catatan pinjaman dan jaminan perusahaan.
    .why = Menunjukkan utang perusahaan dan cara membayarnya.
    .where = Dari SLIK OJK atau biro kredit; diajukan oleh wakil sah perusahaan.
    .how = Setiap halaman laporan persis seperti diterbitkan, dengan nomor dan tanggal.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-tax-clearance = Surat keterangan fiskal
    .what = Surat bahwa perusahaan tidak punya utang pajak.
    .why = Utang pajak harus dibayar lebih dulu daripada pinjaman, jadi pemberi pinjaman perlu tahu.
    .where = Dari layanan daring Direktorat Jenderal Pajak, atau di kantor pajak.
    .how = Seluruh surat dengan nama perusahaan, nomor, tanggal, dan stempel atau kode verifikasi.
    .validity = Diterbitkan dalam 30 hari terakhir.

document-vat-return = SPT Masa PPN
    .what = Laporan pajak pertambahan nilai yang sudah disampaikan perusahaan.
    .why = Menguatkan omzet yang disebutkan perusahaan.
    .where = Dari layanan daring Direktorat Jenderal Pajak, atau dari akuntan.
    .how = Biasanya 12 bulan terakhir, semua formulir, dengan bukti penyampaian.
    .validity = Sampai bulan atau triwulan terakhir yang sudah wajib dilaporkan.

document-lease-of-premises = Perjanjian sewa tempat usaha
    .what = Perjanjian sewa toko, kantor, atau bengkel.
    .why = Menunjukkan di mana usaha berjalan dan berapa lama bisa menempatinya.
    .where = Lembar milik Anda, atau minta kepada pemilik. Jika tempatnya milik sendiri, kirim sertifikatnya dan beri tahu kami.
    .how = Semua halaman, dengan alamat, harga sewa, jangka waktu, nama, dan kedua tanda tangan.
    .validity = Sampai tanggal akhir perjanjian.

document-trade-contract = Kontrak pelanggan atau pemasok
    .what = Kontrak atau pesanan yang berjalan dengan pemasok atau pembeli Anda.
    .why = Menunjukkan pekerjaan yang akan datang dan untuk apa pinjaman diperlukan.
    .where = Dari arsip Anda sendiri.
    .how = Yang paling penting, semua halaman, dengan nama, barang, harga, tanggal, dan tanda tangan.
    .validity = Selama masih dijalankan.

document-industry-permit = Izin khusus bidang usaha
    .what = Izin khusus yang diperlukan bidang usaha Anda, misalnya makanan atau angkutan.
    .why = Tanpa izin itu usaha tidak boleh berjalan, dan pinjaman berisiko.
    .where = Lembar milik Anda, atau instansi yang menerbitkannya.
    .how = Seluruh izin berwarna, dengan nama, nomor, cakupan, tanggal, dan stempel.
    .validity = Sampai tanggal yang tercetak.
