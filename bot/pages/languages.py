"""Which of our languages a browser's reader understands best."""

from collections.abc import Sequence
from typing import Final

from handlers.languages import closest

FALLBACK: Final = "en"


def preferred(accepted: str, locales: Sequence[str], wish: str = "") -> str:
    """Choose by a wish (a tag in the address), else by the header ``Accept-Language``."""
    for tag in (wish, *_by_quality(accepted)):
        if found := closest(tag, tuple(locales)):
            return found
    return FALLBACK if FALLBACK in locales else locales[0]


def _by_quality(accepted: str) -> list[str]:
    ranked = []
    for place, item in enumerate(accepted[:500].split(",")):
        tag, _, quality = item.partition(";q=")
        ranked.append((-_quality(quality), place, tag.strip()))
    return [tag for refused, _, tag in sorted(ranked) if refused and tag and tag != "*"]


def _quality(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1.0) if text else 1.0
    except ValueError:
        return 0.0
