"""Which of several languages fits a reader best, by their tags (BCP 47, RFC 4647)."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_LIKELY: Final = {
    "zh": "zh-hans",
    "zh-cn": "zh-hans",
    "zh-sg": "zh-hans",
    "zh-my": "zh-hans",
    "zh-hant": "zh-hant-tw",
    "zh-tw": "zh-hant-tw",
    "zh-hk": "zh-hant-hk",
    "zh-mo": "zh-hant-hk",
    "zh-hant-mo": "zh-hant-hk",
    "yue": "zh-hant-hk",
    "in": "id",
}
"""What a tag that does not say it most likely means: the script of a region, a code of old."""


@lru_cache(maxsize=1024)
def closest(wanted: str, known: tuple[str, ...]) -> str | None:
    """Choose the tag that fits best: the same, a shorter form of it, else a relative."""
    exact = {_likely(tag): tag for tag in known} | {_folded(tag): tag for tag in known}
    for form in _forms(_folded(wanted)):
        if found := exact.get(form):
            return found
        if found := next((exact[tag] for tag in exact if tag.startswith(form + "-")), None):
            return found
    return None


def _forms(tag: str) -> Iterator[str]:
    """Go from a tag to its language, each form followed by what it most likely means."""
    parts = tag.split("-")
    for length in range(len(parts), 0, -1):
        form = "-".join(parts[:length])
        yield from dict.fromkeys((_LIKELY[form], form) if form in _LIKELY else (form,))


def _likely(tag: str) -> str:
    folded = _folded(tag)
    return _LIKELY.get(folded, folded)


def _folded(tag: str) -> str:
    return tag.strip().replace("_", "-").casefold()
