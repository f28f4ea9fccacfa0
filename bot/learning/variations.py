"""Examples varied as people vary them: slips of the finger, words left out, others put in."""

import random
from collections.abc import Iterator
from typing import Final

from bot.phrases import Spoken
from handlers.intents import Wish
from handlers.script import is_han

_SHORT: Final = frozenset(
    {Wish.GREETING, Wish.THANKS, Wish.BYE, Wish.YES, Wish.NO, Wish.CANCEL, Wish.HELP}
)
"""What is said alone: with words before or after it, it would be something else."""
_OFTEN: Final = 0.5
_SOMETIMES: Final = 0.35
"""How probable it is that an example is varied in one way or another."""
_SLIPPERY: Final = 5
"""Words shorter than this are typed right, or nobody could tell what they are."""


def varied(spoken: Spoken, wish: Wish, example: str, count: int, seed: int) -> Iterator[str]:
    """Give variations of an example, the same ones for the same seed."""
    chance = random.Random(f"{seed}|{wish}|{example}")  # noqa: S311  variety, not secrecy
    for _ in range(count):
        said = _exchanged(spoken, example, chance)
        if chance.random() < _OFTEN:
            said = _shortened(spoken, said, chance)
        if wish not in _SHORT:
            said = _framed(spoken, said, chance)
        if chance.random() < _SOMETIMES:
            said = _slipped(said, chance)
        yield said


def elsewhere(spoken: Spoken, count: int, seed: int) -> Iterator[str]:
    """Give questions that have nothing to do with us, asked as people ask us."""
    chance = random.Random(seed)  # noqa: S311  as above
    frames, topics = spoken.elsewhere.frames, spoken.elsewhere.topics
    if frames and topics:
        for _ in range(count):
            yield chance.choice(frames).replace("◇", chance.choice(topics))


def nonsense(languages: list[list[str]], count: int, seed: int) -> Iterator[str]:
    """Give messages that mean nothing: real letters in no order of sense."""
    chance = random.Random(seed)  # noqa: S311  as above
    letters = ["".join(sorted(set("".join(said)))) for said in languages]
    for _ in range(count):
        alphabet = chance.choice(letters)
        yield "".join(chance.choice(alphabet) for _ in range(chance.randint(2, 14)))


def _exchanged(spoken: Spoken, said: str, chance: random.Random) -> str:
    """Put words in the place of others that mean the same."""
    for group in spoken.alike:
        here = max((word for word in group if _stands(word, said)), key=len, default="")
        if here and chance.random() < _SOMETIMES:
            said = _put(said, here, chance.choice(group))
    return said


def _stands(word: str, said: str) -> bool:
    return word in said if is_han(word) else f" {word} " in f" {said} "


def _put(said: str, word: str, other: str) -> str:
    if is_han(word):
        return said.replace(word, other, 1)
    return f" {said} ".replace(f" {word} ", f" {other} ", 1).strip()


def _shortened(spoken: Spoken, said: str, chance: random.Random) -> str:
    """Leave little words out, but never the greater part of what is said."""
    for word in chance.sample(spoken.dropped, min(6, len(spoken.dropped))):
        if _stands(word, said) and len(word) * 3 < len(said):
            said = _put(said, word, "") if is_han(word) else _without(said, word)
    return said


def _without(said: str, word: str) -> str:
    return " ".join(f" {said} ".replace(f" {word} ", " ", 1).split())


def _framed(spoken: Spoken, said: str, chance: random.Random) -> str:
    if spoken.before and chance.random() < _SOMETIMES:
        said = f"{chance.choice(spoken.before)} {said}"
    if spoken.after and chance.random() < _SOMETIMES:
        said = f"{said} {chance.choice(spoken.after)}"
    return said


def _slipped(said: str, chance: random.Random) -> str:
    """Leave out, double or exchange one letter of a long word, or drop one character."""
    words = said.split(" ")
    at = chance.randrange(len(words))
    word = words[at]
    if len(word) < _SLIPPERY:
        return said
    place = chance.randrange(1, len(word) - 1)
    words[at] = chance.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )
    return " ".join(words)
