"""What was learned from examples, applied: a linear model over the letters of a message.

Learning is done elsewhere, once (see `bot.learning`). Here are the features, which both sides
must see alike, and the weights' few multiplications.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

from handlers.script import tokens

UNSEEN: Final = 6
"""How finely the share of what was never seen before is told apart."""
UNSEEN_WEIGHT: Final = 0.5
LONGEST: Final = 4
"""How many letters in a row are looked at."""
MOST_TOKENS: Final = 120
"""A message is read up to here: what it wants is said by then."""

MOST_READINGS: Final = 5
"""How many of the likeliest wishes are told."""

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Model:
    """Weights for every known feature and every wish; ``rarity`` tells how much one counts."""

    features: dict[str, int] = field(repr=False)
    rarity: Floats = field(repr=False)
    weights: Floats = field(repr=False)
    bias: Floats = field(repr=False)
    names: tuple[str, ...]
    unseen: float
    marks: dict[str, str] = field(repr=False)
    """What kind of word a feature is: names of documents are alike, and so are words that mean the
    same."""
    unseen_weights: Floats = field(repr=False)
    """What follows from how much of a message was never seen before: a row for each share."""


def strangeness(unseen: int, all_of_them: int) -> int:
    """Tell how much of a message was never seen before, from 0 to the greatest share."""
    return min(UNSEEN - 1, unseen * UNSEEN // max(all_of_them, 1))


NOTHING: Final = Model(
    features={},
    rarity=np.zeros(0, np.float32),
    weights=np.zeros((0, 1), np.float32),
    bias=np.zeros(1, np.float32),
    names=(),
    unseen=1.0,
    marks={},
    unseen_weights=np.zeros((UNSEEN, 1), np.float32),
)
"""A model that has learned nothing."""


def feature_of(word: str) -> str:
    """Name the feature by which a word or a pair of words is found, or nothing if it is longer."""
    if not word.isascii():
        return word if 1 < len(word) <= LONGEST else ""
    words = word.split()
    return {1: f"={word}", 2: "_".join(words)}.get(len(words), "")


def features(text: str, marks: Mapping[str, str]) -> set[str]:
    """List what a message is made of: letters in ones to fours, words, their pairs and kinds."""
    words = tokens(text)[:MOST_TOKENS]
    found: set[str] = set()
    for word in words:
        spelled = word.isascii()
        found.update(_grams(f" {word[:40]} ", spelled))
        if spelled:
            found.add(f"={word}")
    found.update(f"{a}_{b}" for a, b in zip(["^", *words], [*words, "$"], strict=False))
    found.update([marks[it] for it in found if it in marks])
    return found


def _grams(padded: str, spelled: bool) -> Sequence[str]:  # noqa: FBT001  the one thing that differs
    # One letter of an alphabet tells nothing; one character of Chinese is half a word.
    shortest = 2 if spelled else 1
    end = len(padded) + 1
    return [
        padded[at : at + length]
        for length in range(shortest, LONGEST + 1)
        for at in range(end - length)
    ]


def likelihoods(text: str, model: Model) -> list[tuple[str, float]]:
    """Give the likeliest wishes and how likely they are; nothing if nothing was learned."""
    if not model.names:
        return []
    found = features(text, model.marks)
    known = model.features
    at = np.array([index for each in found if (index := known.get(each)) is not None], np.intp)
    rarity = model.rarity.take(at)
    # What was never seen before speaks for nothing, but it makes the rest count for less.
    length = float(rarity @ rarity) + (len(found) - len(at)) * model.unseen * model.unseen
    scores = model.bias + (rarity @ model.weights.take(at, axis=0)) / max(length, 1e-9) ** 0.5
    scores = scores + model.unseen_weights[strangeness(len(found) - len(at), len(found))]
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    order = shares.argsort()[: -MOST_READINGS - 1 : -1]
    return [(model.names[i], float(shares[i])) for i in order]
