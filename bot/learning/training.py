"""How to read is learned: a logistic regression over the letters of all examples.

This is the only place that knows scikit-learn. It runs in a process of its own, when the product
is set up, so that the service carries nothing but the weights.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.learning.variations import elsewhere, nonsense, varied
from bot.phrases import Language
from handlers.intents import Wish
from handlers.learned import (
    UNSEEN,
    UNSEEN_WEIGHT,
    Model,
    feature_of,
    features,
    strangeness,
)
from handlers.script import plain

SEED: Final = 20_260_301
VARIATIONS: Final = 2
WEIGHT_OF_VARIATION: Final = 0.4
NONSENSE: Final = 500
ELSEWHERE: Final = 1800
RARE: Final = 2
"""A feature that fewer messages have is not worth its weights."""
STRENGTH: Final = 10.0
"""How closely the examples are followed (scikit-learn's C)."""


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
    marks = _marks(languages)
    seen = [features(each.text, marks) for each in examples]
    own = (found for found, it in zip(seen, examples, strict=True) if it.own)
    counts = Counter(feature for found in own for feature in found)
    known = {it: at for at, it in enumerate(sorted(it for it, n in counts.items() if n >= RARE))}
    rarity = np.array([_rarity(len(seen), counts[it]) for it in known])
    unseen = _rarity(len(seen), 1)
    # In variations, a word that one example alone has is hidden, as if it had never been seen: so
    # it can be learned how to read what holds words that are strange.
    common = {it: at for it, at in known.items() if counts[it] > 1}
    learnt = [known if it.own else common for it in examples]
    rows = _rows(seen, learnt, rarity, unseen)
    learner = LogisticRegression(C=STRENGTH, max_iter=300, tol=1e-3)
    learner.fit(rows, [it.wish.value for it in examples], [it.weight for it in examples])
    return Model(
        known,
        rarity.astype(np.float32),
        np.ascontiguousarray(learner.coef_[:, : len(known)].T, dtype=np.float32),
        learner.intercept_.astype(np.float32),
        tuple(str(name) for name in learner.classes_),
        unseen,
        marks,
        np.ascontiguousarray(learner.coef_[:, len(known) :].T * UNSEEN_WEIGHT, dtype=np.float32),
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


def _marks(languages: tuple[Language, ...]) -> dict[str, str]:
    """Tell which words are names of documents, and which mean the same in a language."""
    marks: dict[str, str] = {}
    for language in languages:
        for at, group in enumerate(language.spoken.alike):
            marks |= {feature_of(plain(word)): f"§{language.name}{at}" for word in group}
        topics = language.spoken.elsewhere.topics
        marks |= {feature_of(plain(topic)): "§elsewhere" for topic in topics}
        for names in language.spoken.documents.values():
            marks |= {feature_of(plain(name)): "§document" for name in names}
    marks.pop("", None)
    return marks


def _rarity(messages: int, having: int) -> float:
    return float(np.log((1 + messages) / (1 + having)) + 1)


def _rows(
    seen: list[set[str]], learnt: list[dict[str, int]], rarity: np.ndarray, unseen: float
) -> csr_matrix:
    """Make one row a message, as long as `handlers.learned.likelihoods` takes it to be."""
    starts, columns, values = [0], [], []
    for found, known in zip(seen, learnt, strict=True):
        at = sorted(known[it] for it in found if it in known)
        own = rarity[at]
        length = np.sqrt(own @ own + (len(found) - len(at)) * unseen * unseen)
        columns.extend([*at, len(rarity) + strangeness(len(found) - len(at), len(found))])
        values.extend([*(own / max(length, 1e-9)), UNSEEN_WEIGHT])
        starts.append(len(columns))
    return csr_matrix(
        (np.array(values, np.float32), columns, starts), shape=(len(seen), len(rarity) + UNSEEN)
    )
