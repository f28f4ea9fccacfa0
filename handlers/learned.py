"""What was learned from examples, applied: a linear model over the letters of a message.

Learning is done elsewhere, once (see `bot.learning`). Here are the features, which both sides
must see alike, and the weights' few multiplications. Features are known by a hash of what they
are made of, and each one's weights are kept in whole steps of its own: nine languages take less
room than the words of one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final
from zlib import crc32

import numpy as np
import numpy.typing as npt

from handlers.script import is_han, tokens

UNSEEN: Final = 6
"""How finely the share of what was never seen before is told apart."""
UNSEEN_WEIGHT: Final = 0.5
LONGEST: Final = 4
"""How many letters in a row are looked at."""
MOST_TOKENS: Final = 120
"""A message is read up to here: what it wants is said by then."""
MOST_LETTERS: Final = 40
"""A word is read up to here."""

MOST_READINGS: Final = 5
"""How many of the likeliest wishes are told."""
STEPS: Final = 127
"""In how many steps a weight is told, up to the greatest of its feature."""

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.intp]
Hashes = npt.NDArray[np.uint32]

_FACTOR: Final = np.uint32(0x9E3779B1)
_SALTS: Final = tuple(np.uint32(0x85EBCA6B * it & 0xFFFFFFFF) for it in range(1, LONGEST + 1))
_SPACE: Final = 32
_FIRST_HAN: Final = 0x3400


@dataclass(frozen=True, slots=True)
class Model:
    """Weights for every known feature and every wish; ``rarity`` tells how much one counts."""

    known: Hashes = field(repr=False)
    """The features, in order of their hashes; row by row what follows belongs to them."""
    kinds: npt.NDArray[np.int32] = field(repr=False)
    """The row of the kind of word a feature is, or below zero: names of documents are alike, and
    so are words that mean the same."""
    rarity: Floats = field(repr=False)
    steps: Floats = field(repr=False)
    """How much one step of a weight is worth."""
    weights: npt.NDArray[np.int8] = field(repr=False)
    bias: Floats = field(repr=False)
    names: tuple[str, ...]
    unseen: float
    unseen_weights: Floats = field(repr=False)
    """What follows from how much of a message was never seen before: a row for each share."""


NOTHING: Final = Model(
    known=np.zeros(0, np.uint32),
    kinds=np.zeros(0, np.int32),
    rarity=np.zeros(0, np.float32),
    steps=np.zeros(0, np.float32),
    weights=np.zeros((0, 1), np.int8),
    bias=np.zeros(1, np.float32),
    names=(),
    unseen=1.0,
    unseen_weights=np.zeros((UNSEEN, 1), np.float32),
)
"""A model that has learned nothing."""


@dataclass(frozen=True, slots=True)
class Sayings:
    """What is said in just these words, known by hashes of them: some twenty thousand lines."""

    known: npt.NDArray[np.uint64] = field(repr=False)
    meant: npt.NDArray[np.uint8] = field(repr=False)
    names: tuple[str, ...] = ()

    def meaning(self, said: str) -> str | None:
        """Tell what is meant by something that is said in just these words."""
        wanted = np.uint64(_long_hash(said))
        at = int(self.known.searchsorted(wanted))
        found = at < len(self.known) and self.known[at] == wanted
        return self.names[self.meant[at]] if found else None


def sayings(meant: Mapping[str, str]) -> Sayings:
    """Make what is said just so ready for reading."""
    by_hash = sorted((_long_hash(said), wish) for said, wish in meant.items())
    names = sorted(set(meant.values()))
    return Sayings(
        np.array([said for said, _ in by_hash], np.uint64),
        np.array([names.index(wish) for _, wish in by_hash], np.uint8),
        tuple(names),
    )


def _long_hash(said: str) -> int:
    return int.from_bytes(blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def strangeness(unseen: int, all_of_them: int) -> int:
    """Tell how much of a message was never seen before, from 0 to the greatest share."""
    return min(UNSEEN - 1, unseen * UNSEEN // max(all_of_them, 1))


def hash_of(name: str) -> int:
    """Hash a feature that is no row of letters: a word, a pair of words, a kind of word."""
    return crc32(name.encode())


def hash_of_word(word: str) -> int | None:
    """Tell by which feature a word or a pair of words is found, or None if it is longer."""
    if is_han(word):
        return int(_grams(_letters(word))[-1][0]) if 1 < len(word) <= LONGEST else None
    words = word.split()
    named = {1: f"={word}", 2: "_".join(words)}.get(len(words))
    return hash_of(named) if named else None


def features(text: str) -> Hashes:
    """List what a message is made of: letters in ones to fours, words and their pairs."""
    words = tokens(text)[:MOST_TOKENS]
    if not words:
        return np.zeros(0, np.uint32)
    named = [crc32(f"={it}".encode()) for it in words if not is_han(it)]
    pairs = zip(["^", *words], [*words, "$"], strict=True)
    named += [crc32(f"{a}_{b}".encode()) for a, b in pairs]
    line = " ".join([it[:MOST_LETTERS] for it in words])
    found = np.concatenate([np.array(named, np.uint32), *_within_words(f" {line} ")])
    found.sort()
    return found[np.concatenate(([True], found[1:] != found[:-1]))]


def _within_words(line: str) -> list[Hashes]:
    """List the rows of letters, the gap before and after a word being one of them."""
    letters = _letters(line)
    grams = _grams(letters)
    gaps = letters == _SPACE
    # One letter of an alphabet tells nothing; one character of Chinese is half a word.
    kept = [grams[0][letters >= _FIRST_HAN], grams[1]]
    across = np.zeros(len(letters), np.bool_)
    for length, each in enumerate(grams[2:], 3):
        across = across[: len(each)] | gaps[length - 2 : length - 2 + len(each)]
        kept.append(each[~across])
    return kept


def _letters(line: str) -> Hashes:
    return np.frombuffer(line.encode("utf-32-le", "surrogatepass"), np.uint32)


def _grams(letters: Hashes) -> list[Hashes]:
    found = [letters]
    for length in range(1, min(LONGEST, len(letters))):
        found.append(found[-1][:-1] * _FACTOR + letters[length:])
    return [each * _FACTOR ^ salt for each, salt in zip(found, _SALTS, strict=False)]


def rows(found: Hashes, model: Model) -> Rows:
    """Find the features that are known."""
    at = model.known.searchsorted(found)
    at[at == len(model.known)] = 0
    return at[model.known.take(at) == found] if len(model.known) else at[:0]


def kinds(at: Rows, model: Model) -> Rows:
    """Find the kinds of words among them."""
    of = model.kinds.take(at)
    return np.unique(of[of >= 0]).astype(np.intp)


def likelihoods(text: str, model: Model) -> list[tuple[str, float]]:
    """Give the likeliest wishes and how likely they are; nothing if nothing was learned."""
    if not model.names:
        return []
    found = features(text)
    at = rows(found, model)
    unseen = len(found) - len(at)
    at = np.concatenate((at, kinds(at, model)))
    rarity = model.rarity.take(at)
    # What was never seen before speaks for nothing, but it makes the rest count for less.
    length = float(rarity @ rarity) + unseen * model.unseen * model.unseen
    worth = rarity * model.steps.take(at)
    scores = model.bias + (worth @ model.weights.take(at, axis=0)) / max(length, 1e-9) ** 0.5
    scores = scores + model.unseen_weights[strangeness(unseen, len(found))]
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    order = shares.argsort()[: -MOST_READINGS - 1 : -1]
    return [(model.names[i], float(shares[i])) for i in order]


def likeness(text: str, other: str, model: Model) -> float:
    """Compare what two texts are made of, from 0 to 1; what is rare counts for more."""
    said, asked = (_with_kinds(features(it), model) for it in (text, other))
    both = np.intersect1d(said, asked, assume_unique=True)
    weight = _weight(said, model) * _weight(asked, model)
    return float(_weight(both, model) / max(1e-9, weight**0.5))


def _with_kinds(found: Hashes, model: Model) -> Hashes:
    return np.union1d(found, model.known[kinds(rows(found, model), model)])


def _weight(found: Hashes, model: Model) -> float:
    rarity = model.rarity[rows(found, model)]
    return float(rarity @ rarity) + (len(found) - len(rarity)) * model.unseen**2
