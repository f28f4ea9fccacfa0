"""What borrowers say is read from the locales, and damaged phrases are refused by name."""

from pathlib import Path
from typing import Final

import pytest

from bot import phrases
from bot.catalogue import Catalogue
from bot.phrases import Language, PhrasesError
from handlers.intents import Wish

LEAST: Final = 40
OUTSIDE: Final = {"en": 150, "zh-Hans": 150}
"""How many things are known that we cannot help with; elsewhere topics stand for most of them."""

ALL: Final = phrases.read()
WHOLE: Final = [it for it in ALL if not it.name.startswith("zh-Hant")]
"""Traditional Chinese is read as simplified; its own phrases are what is said there alone."""


@pytest.mark.parametrize("language", WHOLE, ids=lambda it: it.name)
def test_every_wish_can_be_said_in_many_ways(language: Language) -> None:
    said = {wish: len(language.spoken.wishes.get(wish, [])) for wish in Wish}
    few = {wish: count for wish, count in said.items() if count < LEAST}

    assert few == {}
    assert said[Wish.UNKNOWN] >= OUTSIDE.get(language.name, LEAST)
    assert len(language.spoken.elsewhere.topics) >= 80


def test_every_language_is_known_and_so_are_people_in_danger() -> None:
    assert sorted(it.name for it in ALL) == sorted(Catalogue.load().locales)
    assert all(len(language.spoken.alarming) >= 20 for language in ALL)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("wishes: {status: [a], needs: ['A!']}", "'A!' means status already"),
        ("wishes: {status: ['  ']}", "has no words"),
        ("wishes: {statsu: [a]}", "statsu"),
        ("wishes: {status: a}", "list"),
        ("wishes: {status: [1]}", "string"),
        ("status: [a]", "wishes"),
        ("status: [", "is not YAML"),
        ("", "Spoken"),
    ],
)
def test_damaged_phrases_are_refused(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "phrases.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(PhrasesError, match=r"en/phrases\.yaml") as caught:
        phrases.read(tmp_path)

    assert problem in str(caught.value)


def test_no_phrases_at_all_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PhrasesError, match="no phrases"):
        phrases.read(tmp_path)
