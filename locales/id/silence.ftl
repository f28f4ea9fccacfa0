# Kabar tanpa diminta, dihentikan dan dilanjutkan.

silence-stopped = Baik, saya tidak akan mengirim kabar lagi ke chat ini. Anda tetap bisa bertanya kapan saja.
silence-resumed = Baik, saya akan memberi tahu di sini jika ada kabar.
