"""Words of other languages than English and Mandarin, as they are typed in haste."""

from typing import Final

import pytest

from bot.learning import keeping
from handlers import intents
from handlers.intents import Wish

KNOWN: Final = keeping.load()


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("¿Dónde está mi préstamo?", Wish.STATUS),
        ("donde esta mi prestamo", Wish.STATUS),
        ("¿qué documentos faltan?", Wish.NEEDS),
        ("¿cuándo me pagan?", Wish.DISBURSEMENT),
        ("quiero hablar con una persona", Wish.PERSON),
        ("cadê meu empréstimo", Wish.STATUS),
        ("qd cai o dinheiro na conta", Wish.DISBURSEMENT),
        ("pq foi recusado meu empréstimo", Wish.DECLINED_WHY),
        ("sampai di mana pengajuan saya", Wish.STATUS),
        ("kpn dana cair", Wish.DISBURSEMENT),
        ("apakah ini penipuan", Wish.TRUST),
        ("hồ sơ của tôi đến đâu rồi", Wish.STATUS),
        ("ho so cua toi den dau roi", Wish.STATUS),
        ("còn thiếu giấy tờ gì", Wish.NEEDS),
        ("khi nào giải ngân", Wish.DISBURSEMENT),
        ("मेरा लोन कहाँ तक पहुँचा", Wish.STATUS),
        ("mera loan kaha tak pahucha", Wish.STATUS),
        ("कौन से दस्तावेज़ बाकी हैं", Wish.NEEDS),
        ("पैसा कब मिलेगा", Wish.DISBURSEMENT),
        ("未收到錢呀", Wish.DISBURSEMENT),
        ("仲差咩文件", Wish.NEEDS),
        ("請問什麼時候撥款", Wish.DISBURSEMENT),
    ],
)
def test_every_language_is_read_with_accents_and_without(words: str, wish: Wish) -> None:
    assert intents.wish_of(words, KNOWN) is wish


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
