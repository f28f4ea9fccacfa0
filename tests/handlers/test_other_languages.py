"""Words of languages that we do not read: never taken for something they do not say."""

from typing import Final

import pytest

from bot.learning import keeping
from handlers import intents
from handlers.intents import Wish

KNOWN: Final = keeping.load()
SMALL: Final = {Wish.UNKNOWN, Wish.GREETING, Wish.THANKS, Wish.YES, Wish.NO, None}
"""What may be made of them: greetings that are alike, or nothing at all."""


@pytest.mark.parametrize(
    "words",
    [
        "¿Dónde está mi préstamo?",
        "¿qué documentos faltan?",
        "¿cuándo me pagan?",
        "quiero hablar con una persona",
        "mi solicitud fue rechazada, por qué",
        "cadê meu empréstimo",
        "quando o dinheiro cai na conta",
        "por que foi recusado",
        "preciso de mais prazo",
        "sampai di mana pengajuan saya",
        "kapan dana cair",
        "saya mau bicara dengan petugas",
        "apakah ini penipuan",
        "hồ sơ của tôi đến đâu rồi",
        "còn thiếu giấy tờ gì",
        "khi nào giải ngân",
        "मेरा लोन कहाँ तक पहुँचा",
        "कौन से दस्तावेज़ बाकी हैं",
        "पैसा कब मिलेगा",
    ],
)
def test_what_we_do_not_read_is_not_guessed(words: str) -> None:
    assert intents.wish_of(words, KNOWN) in SMALL


@pytest.mark.parametrize(
    "words",
    [
        "ya no puedo, me quiero morir",
        "não quero mais viver com essa dívida",
        "saya ingin mati saja, utang ini terlalu berat",
        "nợ nhiều quá tôi không muốn sống nữa",
        "मैं मरना चाहता हूँ",
        "karz se tang aakar mar jaunga",
        "我真係唔想做人",
    ],
)
def test_danger_is_heard_in_every_language(words: str) -> None:
    assert intents.wish_of(words, KNOWN) is Wish.DISTRESS


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("我的貸款到哪一步了", Wish.STATUS),
        ("還欠什麼文件", Wish.NEEDS),
        ("幾時放款", Wish.DISBURSEMENT),
        ("是不是詐騙", Wish.TRUST),
        ("我要投訴", Wish.COMPLAINT),
        ("停止通知", Wish.STOP_NOTICES),
        ("不想活了", Wish.DISTRESS),
    ],
)
def test_traditional_chinese_is_read_as_simplified_is(words: str, wish: Wish) -> None:
    assert intents.wish_of(words, KNOWN) is wish
