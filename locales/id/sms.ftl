# Pesan SMS.

sms-code = { $lender }: { $code } adalah kode untuk melihat pengajuan pinjaman Anda. Berlaku { $minutes } menit. Jangan berikan kepada siapa pun; staf kami tidak akan memintanya.
