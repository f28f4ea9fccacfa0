"""What an inspection found, weighed: what becomes of the file, and what its sender is told.

What hints at fraud or at an attack is for staff and the lender: no words for it are here.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Final

from handlers.messages import Phrase, Reply, say
from storage.document_types import MANY_PAGED
from storage.judging import stands
from storage.records import File, Finding, Need
from storage.terms import COUNTED, Inspection


class Weight(IntEnum):
    """How much a finding matters."""

    NOTE = 0
    DOUBT = 1
    REFUSAL = 2
    DANGER = 3


FINDINGS: Final = {
    "empty": "finding-empty",
    "unknown-type": "finding-unknown-type",
    "unreadable": "finding-unreadable",
    "password": "finding-password",
    "too-many-pages": "finding-too-many-pages",
    "too-many-pixels": "finding-too-many-pixels",
    "too-small": "finding-too-small",
    "timeout": "finding-timeout",
    "archive": "finding-archive",
    "office": "finding-office",
    "office-old": "finding-office-old",
    "form": "finding-form",
    "crashed": "finding-unusable",
    "blurred": "finding-blurred",
    "dark": "finding-dark",
    "glare": "finding-glare",
    "cut-off": "finding-cut-off",
    "low-resolution": "finding-low-resolution",
    "blank": "finding-blank",
    "wrong-document": "finding-wrong-document",
    "expired": "finding-expired",
    "too-old": "finding-too-old",
    "incomplete-period": "finding-incomplete-period",
    "missing-page": "finding-missing-page",
    "missing-side": "finding-missing-side",
    "same-side": "finding-same-side",
    "name-differs": "finding-name-differs",
    "format-not-taken": "finding-format-not-taken",
}
"""What its sender hears; anything else is an attack or an accident, and is not explained."""

_DOUBTS: Final = frozenset(
    {
        "blurred",
        "dark",
        "glare",
        "cut-off",
        "low-resolution",
        "blank",
        "wrong-document",
        "expired",
        "too-old",
        "incomplete-period",
        "missing-page",
        "missing-side",
        "same-side",
        "name-differs",
        "format-not-taken",
    }
)
_NOTES: Final = frozenset(
    {
        "type-differs",
        "not-scanned",
        "attachment",
        "filled-form",
        "locked",
        "sideways",
        "edited",
        "office-file",
        "external-link",
        "hidden-sheet",
        "sent-before",
        "looks-like-sent-before",
        "read-as",
        "number-differs",
        "number-impossible",
        "dates-impossible",
    }
)
_DANGERS: Final = frozenset(
    {"infected", "scan-failed", "active-content", "hidden-file", "two-things", "bomb"}
)
_VERDICTS: Final = {
    Weight.NOTE: Inspection.FITS,
    Weight.DOUBT: Inspection.DOUBTFUL,
    Weight.REFUSAL: Inspection.REFUSED,
    Weight.DANGER: Inspection.QUARANTINED,
}


def weight(finding: Finding) -> Weight:
    """Say how much a finding matters; what is not known here is no good."""
    if finding.code in _NOTES:
        return Weight.NOTE
    if finding.code in _DOUBTS:
        return Weight.DOUBT
    return Weight.DANGER if finding.code in _DANGERS else Weight.REFUSAL


def sorted_by_weight(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put what matters most first."""
    return tuple(sorted(found, key=lambda it: -weight(it)))


def verdict(found: Sequence[Finding]) -> Inspection:
    """Decide by what weighs most."""
    return _VERDICTS[max(map(weight, found), default=Weight.NOTE)]


def told(file: File) -> list[Reply]:
    """Say what is wrong with a file, one sentence for each fault its sender can mend.

    Of what was refused the first reason is enough, and an attack is given none.
    """
    said = [it for it in file.found if weight(it) > Weight.NOTE]
    if file.inspection is not Inspection.DOUBTFUL:
        said = said[:1]
    return [say("finding-line", problem=problem(it.code)) for it in said]


def problem(code: str) -> Phrase:
    """Name a fault in words, with what to do about it."""
    return Phrase(message=FINDINGS.get(code, FINDINGS["crashed"]))


def counted(files: Iterable[File]) -> list[File]:
    """Leave out what was refused or sent back, and what is in doubt until its sender chooses."""
    return [file for file in files if file.inspection in COUNTED and stands(file)]


def enough(need: Need, sent: list[File]) -> bool:
    """Tell whether the files sent can be the whole document; one PDF may hold all pages."""
    return len(sent) >= need.files_min or any(file.media_type in MANY_PAGED for file in sent)
