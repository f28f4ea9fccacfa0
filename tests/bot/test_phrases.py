"""What borrowers say is read from the locales, and damaged phrases are refused by name."""

from pathlib import Path
from typing import Final

import pytest

from bot import phrases
from bot.phrases import Language, PhrasesError
from handlers.intents import Wish

LEAST: Final = {Wish.UNKNOWN: 150}


READ: Final = [it for it in phrases.read() if it.spoken.wishes]
"""The languages that are read; of the others only words of danger are known."""


@pytest.mark.parametrize("language", READ, ids=lambda it: it.name)
def test_every_wish_can_be_said_in_many_ways(language: Language) -> None:
    few = {
        wish: len(language.spoken.wishes.get(wish, []))
        for wish in Wish
        if len(language.spoken.wishes.get(wish, [])) < LEAST.get(wish, 40)
    }

    assert few == {}


def test_people_in_danger_are_known_in_every_language() -> None:
    assert [it.name for it in READ] == ["en", "zh-Hans"]
    assert all(len(language.spoken.alarming) >= 20 for language in phrases.read())


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
