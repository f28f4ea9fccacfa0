"""Reading words: what is said just so is certain, the rest is likely, and nothing is guessed."""

import json
from pathlib import Path
from typing import Final

import pytest

from bot.learning import keeping
from bot.learning.measuring import Prediction, Row, predict
from handlers import intents
from handlers.intents import Phrases, Wish

KNOWN = intents.phrases(
    {"status": ["进度", "status"], "cancel": ["取消", "stop"], "thanks": ["谢谢"]},
    alarming=["不想活", "kill myself"],
)
HELD_OUT: Final = Path(__file__).parent


@pytest.fixture(scope="module")
def known() -> Phrases:
    return keeping.load()


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("取消", True),
        ("取消！", True),
        ("STOP.", True),
        ("上个月取消了合同", False),
        ("bus stop", False),
    ],
)
def test_a_wish_alone_is_told_from_one_within_other_words(text: str, alone: bool) -> None:  # noqa: FBT001  a table's own column
    assert intents.only_says(text, Wish.CANCEL, KNOWN) is alone


@pytest.mark.parametrize("text", ["进 度", "\uff33tatus", "進度", "Status!!"])
def test_what_is_said_just_so_is_certain_however_it_is_written(text: str) -> None:
    (reading,) = intents.readings(text, KNOWN)

    assert (reading.wish, reading.confidence) == (Wish.STATUS, 1.0)


@pytest.mark.parametrize("text", ["我真的不想活了", "I'm going to KILL   MYSELF tonight"])
def test_words_of_somebody_in_danger_are_never_left_to_likelihood(text: str) -> None:
    assert intents.wish_of(text, KNOWN) is Wish.DISTRESS


def test_a_wish_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="nonsense"):
        intents.phrases({"nonsense": ["a"]})


def test_where_nothing_was_learned_nothing_is_read() -> None:
    assert intents.wishes("where is my loan", intents.phrases({})) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("还缺什么材料？什么时候放款？", (Wish.NEEDS, Wish.DISBURSEMENT)),
        ("where is my loan and what documents are missing", (Wish.STATUS, Wish.NEEDS)),
        ("你好，我的贷款到哪一步了，谢谢", (Wish.STATUS,)),
        ("Thanks, but what is missing?", (Wish.NEEDS,)),
        ("你好", (Wish.GREETING,)),
        ("donde esta mi prestamo y que documentos faltan", (Wish.STATUS, Wish.NEEDS)),
        ("kapan cair, terus kurang dokumen apa", (Wish.DISBURSEMENT, Wish.NEEDS)),
        ("loan kab milega aur kya documents baki hai", (Wish.DISBURSEMENT, Wish.NEEDS)),
    ],
)
def test_two_questions_are_two_wishes_and_politeness_is_none(
    known: Phrases, text: str, found: tuple[Wish, ...]
) -> None:
    assert intents.wishes(text, known) == found


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("带款到哪一步了", Wish.STATUS),
        ("還差什麼資料", Wish.NEEDS),
        ("我 的 贷 款 到 哪 了", Wish.STATUS),
        ("wheres my laon", Wish.STATUS),
        ("\uff37here is my loan\uff1f", Wish.STATUS),
        ("我的loan到哪了", Wish.STATUS),
        ("放款了没😭😭", Wish.DISBURSEMENT),
        ("请问LN-2044什么时候能放款", Wish.DISBURSEMENT),
        ("fangkuan le ma", Wish.DISBURSEMENT),
        ("hai cha shenme cailiao", Wish.NEEDS),
        ("y was i turnd down", Wish.DECLINED_WHY),
        ("did u get teh bank statment i sent", Wish.RECEIPT),
        ("上次传的流水收到没", Wish.RECEIPT),
        ("钱什么时候dao账", Wish.DISBURSEMENT),
        ("hellooooo", Wish.GREETING),
    ],
)
def test_slips_scripts_spaces_and_mixtures_are_tolerated(
    known: Phrases, text: str, wish: Wish
) -> None:
    assert intents.wish_of(text, known) is wish


def held_out(language: str, known: Phrases) -> list[Prediction]:
    lines = (HELD_OUT / f"heldout_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [predict(Row.model_validate(json.loads(line)), known) for line in lines]


LEAST: Final = dict.fromkeys(("es", "pt-BR", "id", "vi", "hi"), 0.92) | {
    "en": 0.95,
    "zh": 0.95,
}
"""How much of what people said is understood at least, language by language."""
OUTSIDE: Final = dict.fromkeys(("es", "pt-BR", "id", "vi", "hi"), 0.5)
"""The same of what has nothing to do with us: only eight messages each, so one alone shows."""


@pytest.mark.parametrize("language", LEAST)
def test_people_whom_nobody_has_heard_before_are_understood(known: Phrases, language: str) -> None:
    found = held_out(language, known)
    outside = [it for it in found if it.row.wish is Wish.UNKNOWN]
    wrong = [f"{it.row.text}: {it.wish}" for it in found if not it.right]

    assert len(found) - len(wrong) >= LEAST[language] * len(found), wrong
    assert sum(it.right for it in outside) >= OUTSIDE.get(language, 0.9) * len(outside), wrong


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_wrong_is_seldom_also_sure(known: Phrases, language: str) -> None:
    found = held_out(language, known)

    assert sum(not (it.right or it.unsure) for it in found) <= 0.04 * len(found)


@pytest.mark.parametrize("language", LEAST)
def test_the_held_out_messages_are_not_among_the_phrases(known: Phrases, language: str) -> None:
    found = [it.row for it in held_out(language, known)]

    assert [it.text for it in found if intents.only_says(it.text, it.wish, known)] == []
