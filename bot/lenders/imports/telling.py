"""What is said of imports, in the language of whoever asks."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from bot.catalogue import Catalogue
from handlers.languages import closest
from storage.imports import Fault, Import

FIXES: Final[Mapping[str, str]] = {
    "amount": "import-fix-amount",
    "amount-places": "import-fix-amount-places",
    "cell-error": "import-fix-cell-error",
    "control-characters": "import-fix-control-characters",
    "currency": "import-fix-currency",
    "day": "import-fix-day",
    "day-far": "import-fix-day-far",
    "document": "import-fix-document",
    "field": "import-fix-field",
    "forbidden-step": "import-fix-forbidden-step",
    "identity": "import-fix-identity",
    "identity-birth-date": "import-fix-identity-birth-date",
    "identity-checksum": "import-fix-identity-checksum",
    "identity-length": "import-fix-identity-length",
    "missing-borrowers": "import-fix-missing-borrowers",
    "missing-currency": "import-fix-missing-currency",
    "missing-stage": "import-fix-missing-stage",
    "moment": "import-fix-moment",
    "no-such-day": "import-fix-no-such-day",
    "not-json": "import-fix-not-json",
    "number": "import-fix-number",
    "number-missing": "import-fix-number-missing",
    "phone": "import-fix-phone",
    "refused": "import-fix-refused",
    "rounded": "import-fix-rounded",
    "sequence": "import-fix-sequence",
    "sequence-taken": "import-fix-sequence-taken",
    "stage": "import-fix-stage",
    "term": "import-fix-term",
    "too-long": "import-fix-too-long",
    "unexpected": "import-fix-unexpected",
    "yes-or-no": "import-fix-yes-or-no",
}
"""The sentence for each code of a fault."""
_WEIGHTED: Final = re.compile(r"\s*([A-Za-z*-]+)(?:\s*;\s*q=([0-9.]+))?\s*")
_STAGES: Final = frozenset({"before", "after"})


def language(asked: str, otherwise: str, known: Sequence[str]) -> str:
    """Choose a language: as an Accept-Language asks for, else the lender's own."""
    found = [_WEIGHTED.fullmatch(part) for part in asked.split(",")]
    wanted = sorted(
        ((_weight(one[2]), one[1]) for one in found if one and _weight(one[2])),
        key=lambda pair: -pair[0],
    )
    for tag in [*(name for _, name in wanted), otherwise]:
        if nearest := closest(tag, tuple(known)):
            return nearest
    return known[0]


def fix(catalogue: Catalogue, fault: Fault, locale: str) -> str:
    """Say how to mend a fault."""
    facts = {
        name: _stage(catalogue, str(value), locale) if name in _STAGES else value
        for name, value in fault.facts.items()
    }
    return catalogue.words(FIXES[fault.code], locale, **facts)


def line(catalogue: Catalogue, fault: Fault, locale: str) -> str:
    """Say which column a fault is in, the value, and how to mend it."""
    said = fix(catalogue, fault, locale)
    if fault.column and fault.value:
        column, value = fault.column, fault.value
        return catalogue.words("import-fault", locale, column=column, value=value, fix=said)
    if fault.column:
        return catalogue.words("import-fault-blank", locale, column=fault.column, fix=said)
    return said


def problem(catalogue: Catalogue, it: Import, locale: str) -> str | None:
    """Say why a file could not be read."""
    if it.problem is None:
        return None
    said = catalogue.words(f"import-problem-{it.problem}", locale)
    row = it.problem_facts.get("row")
    if row is None:
        return said
    return catalogue.words("import-problem-row", locale, row=str(row), problem=said)


def _stage(catalogue: Catalogue, stage: str, locale: str) -> str:
    return catalogue.words(f"stage-{stage.replace('_', '-')}", locale)


def _weight(text: str | None) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0
