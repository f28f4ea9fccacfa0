# Salinan semua yang disimpan tentang seseorang: halamannya dan penjelasannya.

export-title = Salinan data Anda
export-what = Satu berkas ZIP berisi semua yang disimpan { $lender } di sini tentang Anda dan berkas yang Anda kirim.
export-fetch = Unduh salinan
export-later = Anda sudah mengunduh beberapa salinan hari ini. Silakan coba lagi besok.
export-readme = Ini salinan dari yang disimpan { $lender } di sini tentang Anda, per { $at }.
export-data = data.json: diri Anda, pengajuan Anda, yang diminta dan dijawab, persetujuan Anda, dan pesan obrolan ini, untuk dibaca orang dan program.
export-people = data.json juga memuat kapan petugas membantu Anda, penilaian Anda, dan janji temu Anda; folder “from-lender” memuat berkas yang dikirim petugas kepada Anda.
export-files = Folder “files”: { $count } berkas yang Anda kirim, persis aslinya, menurut pengajuan dan jenis dokumen.
export-left-out = Berkas yang masih diperiksa atau mungkin berbahaya disebutkan, tetapi tidak disertakan.
export-other-chats = Pesan dari obrolan Anda yang lain tidak termasuk; mintalah salinannya di sana.
export-careful = Salinan ini tidak dienkripsi. Simpan di tempat yang hanya bisa Anda buka, dan hapus dari perangkat bersama.
