# Keterangan pada menu perintah.

command-status = Sampai di mana pengajuan saya
command-documents = Dokumen yang masih kurang
command-upload = Kirim dokumen
command-help = Yang bisa saya bantu
command-language = Ganti bahasa
command-privacy = Privasi dan data Anda
command-human = Bicara dengan petugas
command-cancel = Batalkan yang sedang berjalan
