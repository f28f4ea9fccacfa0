# Putus asa dan makian.

distress-calm = Saya turut prihatin keadaan ini begitu berat bagi Anda. Saya ingin membantu semampu saya, dan petugas bisa berbuat lebih banyak.
distress-careful =
    Saya sangat prihatin Anda merasa seperti ini. Anda jauh lebih berharga daripada pinjaman apa pun, dan Anda tidak harus menghadapinya sendirian.
    Jika Anda dalam bahaya, segera hubungi nomor darurat setempat (di Indonesia: 112 atau 119), atau ceritakan kepada orang yang Anda percaya.
