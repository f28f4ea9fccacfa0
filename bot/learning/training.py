"""How to read is learned: a linear support vector machine over the letters of all examples.

This is the only place that knows scikit-learn. It runs in a process of its own, when the product
is set up, so that the service carries nothing but the weights.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from bot.learning.variations import elsewhere, nonsense, varied
from bot.phrases import Language
from handlers.intents import Wish
from handlers.learned import (
    STEPS,
    UNSEEN,
    UNSEEN_WEIGHT,
    Floats,
    Hashes,
    Model,
    features,
    hash_of,
    hash_of_word,
    kinds,
    rows,
    strangeness,
)
from handlers.script import plain

SEED: Final = 20_260_301
VARIATIONS: Final = 1
WEIGHT_OF_VARIATION: Final = 0.5
NONSENSE: Final = 500
ELSEWHERE: Final = 1000
RARE: Final = 2
"""A feature that fewer messages have is not worth its weights."""
STRENGTH: Final = 3.0
"""How closely the examples are followed (scikit-learn's C)."""
SHARPNESS: Final = 4.0
"""What turns distances from the borders between wishes into likelihoods that are likeliest right,
measured on people none of whose phrases had been learned."""
RESERVE: Final = 0.5
"""How much likelier it is than its examples tell that something has nothing to do with us: there
is more of that than examples can show."""


@dataclass(frozen=True, slots=True)
class Example:
    """One message, what it means, and how much it counts."""

    text: str
    wish: Wish
    weight: float

    @property
    def own(self) -> bool:
        """Tell whether it stands among the phrases just so."""
        return self.weight == 1.0


def train(languages: tuple[Language, ...]) -> Model:
    """Learn from all languages at once; the same examples give the same weights."""
    examples = list(gathered(languages))
    seen = [features(each.text) for each in examples]
    blank = _vocabulary(seen, examples, _kinds(languages))
    matrix = _rows(seen, blank)
    # Solved as its dual: left to itself, scikit-learn takes six times as long for the same borders
    # as soon as there are more examples than features.
    learner = LinearSVC(C=STRENGTH, dual=True, tol=1e-2, random_state=SEED)
    learner.fit(matrix, [it.wish.value for it in examples], [it.weight for it in examples])
    count = len(blank.known)
    learned = learner.coef_.T * SHARPNESS
    bias = learner.intercept_ * SHARPNESS + RESERVE * (learner.classes_ == Wish.UNKNOWN.value)
    weights = np.ascontiguousarray(learned[:count], np.float32)
    steps = np.maximum(np.abs(weights).max(axis=1), 1e-9) / STEPS
    return Model(
        blank.known,
        blank.kinds,
        blank.rarity,
        steps,
        np.rint(weights / steps[:, None]).astype(np.int8),
        bias.astype(np.float32),
        tuple(str(name) for name in learner.classes_),
        blank.unseen,
        np.ascontiguousarray(learned[count:] * UNSEEN_WEIGHT, np.float32),
    )


def gathered(languages: tuple[Language, ...]) -> Iterator[Example]:
    """List all examples, what becomes of them when they are varied, and what means nothing."""
    for language in languages:
        for wish, said in language.spoken.wishes.items():
            for phrase in said:
                yield Example(phrase, wish, 1.0)
                others = varied(language.spoken, wish, phrase, VARIATIONS, SEED)
                yield from (Example(it, wish, WEIGHT_OF_VARIATION) for it in others)
        strange = elsewhere(language.spoken, ELSEWHERE, SEED)
        yield from (Example(it, Wish.UNKNOWN, WEIGHT_OF_VARIATION) for it in strange)
    words = [each.spoken.wishes.get(Wish.UNKNOWN, []) for each in languages]
    if any(words):
        yield from map(
            Example,
            nonsense([it for it in words if it], NONSENSE, SEED),
            repeat(Wish.UNKNOWN),
            repeat(WEIGHT_OF_VARIATION),
        )


def _kinds(languages: tuple[Language, ...]) -> dict[int, int]:
    """Tell which words are names of documents, and which mean the same in a language."""
    marks: dict[int | None, int] = {}
    for language in languages:
        for at, group in enumerate(language.spoken.alike):
            alike = hash_of(f"\u00a7{language.name}{at}")
            marks |= {hash_of_word(plain(word)): alike for word in group}
        topics = language.spoken.elsewhere.topics
        marks |= {hash_of_word(plain(topic)): hash_of("\u00a7elsewhere") for topic in topics}
        for names in language.spoken.documents.values():
            marks |= {hash_of_word(plain(name)): hash_of("\u00a7document") for name in names}
    return {word: kind for word, kind in marks.items() if word is not None}


def _vocabulary(seen: list[Hashes], examples: list[Example], marks: dict[int, int]) -> Model:
    """Choose what is worth its weights, and say how rare it is; the weights are still to come."""
    own = [found for found, it in zip(seen, examples, strict=True) if it.own]
    each, often = np.unique(np.concatenate(own), return_counts=True)
    kept = each[often >= RARE]
    marked = np.array([*marks, *marks.values()], np.uint32)
    known = np.union1d(kept, marked)
    of = {int(word): at for at, word in enumerate(known)}
    kind = np.full(len(known), -1, np.int32)
    for word, meant in marks.items():
        kind[of[word]] = of[meant]
    blank = _model(known, kind, np.zeros(len(known), np.float32), 0.0)
    having = np.zeros(len(known), np.int64)
    for found in own:
        at = rows(found, blank)
        having[at] += 1
        having[kinds(at, blank)] += 1
    return _model(known, kind, _rarity(len(seen), having), float(_rarity(len(seen), np.ones(1))[0]))


def _model(known: Hashes, kind: np.ndarray, rarity: Floats, unseen: float) -> Model:
    none = np.zeros(0, np.float32)
    return Model(known, kind, rarity, none, np.zeros(0, np.int8), none, (), unseen, none)


def _rarity(messages: int, having: np.ndarray) -> Floats:
    return (np.log((1 + messages) / (1 + having)) + 1).astype(np.float32)


def _rows(seen: list[Hashes], blank: Model) -> csr_matrix:
    """Make one row a message, as long as `handlers.learned.likelihoods` takes it to be."""
    starts, columns, values = [0], [], []
    count = len(blank.known)
    for found in seen:
        at = rows(found, blank)
        unseen = len(found) - len(at)
        at = np.concatenate((at, kinds(at, blank)))
        own = blank.rarity[at]
        length = np.sqrt(own @ own + unseen * blank.unseen**2)
        columns.append([*at, count + strangeness(unseen, len(found))])
        values.append([*(own / max(length, 1e-9)), UNSEEN_WEIGHT])
        starts.append(starts[-1] + len(columns[-1]))
    return csr_matrix(
        (
            np.concatenate(values).astype(np.float32),
            np.concatenate(columns).astype(np.int32),
            np.array(starts, np.int32),
        ),
        shape=(len(seen), count + UNSEEN),
    )
