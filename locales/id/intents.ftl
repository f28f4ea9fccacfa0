# Yang tidak dipahami.

intents-did-you-mean = Saya kurang yakin dengan maksud Anda. Apakah salah satu dari ini?
intents-still-not-understood = Maaf, saya masih belum paham. Petugas bisa membantu Anda lebih baik.
intents-nothing-asked = Baik. Apa yang ingin Anda lakukan?
