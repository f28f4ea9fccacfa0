"""What staff are told of a file, beside the faults that its sender hears of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from handlers.findings import FINDINGS
from handlers.messages import Argument
from storage.records import File, Finding

_COPIES: Final = frozenset({"sent-before", "looks-like-sent-before"})
_REMARKS: Final = frozenset({
    *("type-differs", "not-scanned", "attachment", "filled-form", "locked", "sideways", "edited"),
    *("external-link", "hidden-sheet", "office-file", "bomb", "crashed"),
    *("number-differs", "number-impossible", "dates-impossible"),
    *("infected", "scan-failed", "active-content", "hidden-file", "two-things"),
    *("other-image", "video", "audio", "text"),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence for staff, with what it is filled with."""

    message: str
    args: Mapping[str, Argument] = field(default_factory=dict)


def of(file: File) -> list[Remark]:
    """Say all that was found; what was read is shown elsewhere."""
    return [remark for found in file.found if (remark := _remark(found))]


def _remark(found: Finding) -> Remark | None:
    if found.code in _COPIES:
        other = found.facts.get("application") == "other"
        return Remark(f"remark-{found.code}-{'other' if other else 'same'}")
    if found.code == "office-file":
        known = {name: found.facts.get(name, 0) for name in ("kind", "letters", "pictures")}
        return Remark("remark-office-file", known)
    if found.code in _REMARKS:
        return Remark(f"remark-{found.code}")
    return Remark(FINDINGS[found.code]) if found.code in FINDINGS else None
