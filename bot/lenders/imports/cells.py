"""What stands in a cell, as text; and what cannot be taken from one."""

import unicodedata
from datetime import datetime
from typing import Final

from storage.errors import Fact

ERRORS: Final = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!"}
)
"""What a spreadsheet shows where a formula went wrong."""
_BLANK: Final = frozenset({"", "-", "--", "—", "/", "n/a", "na", "无", "空", "null", "none", "nil"})
_BLANK_LENGTH: Final = max(map(len, _BLANK))
_PLACEHOLDER: Final = "'"


class FaultyError(Exception):
    """A value that cannot be taken: a code, and facts for the sentence that says how to mend it."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


def text(value: object) -> str:
    """Write a cell as text, trimmed, as people read it."""
    match value:
        case str() if value.isascii():
            trimmed = value.strip()
        case None:
            return ""
        case float():
            return format(value, ".0f") if value.is_integer() else format(value, ".15g")
        case datetime():
            return value.isoformat(" ")
        case str():
            trimmed = unicodedata.normalize("NFC", value).strip().strip("\ufeff\u200b")
        case _:
            trimmed = str(value)
    # Reports put an apostrophe before what a spreadsheet would take for a formula.
    if trimmed[:1] == _PLACEHOLDER and trimmed[1:2] in "=+-@":
        return trimmed[1:]
    return trimmed


def plain(value: object) -> str:
    """Write a cell as text, with letters and digits of usual width."""
    if isinstance(value, str) and value.isascii():
        return " ".join(text(value).split())
    return " ".join(unicodedata.normalize("NFKC", text(value)).split())


def is_blank(value: object) -> bool:
    """Tell whether a cell says nothing."""
    if isinstance(value, str) and value.isascii() and len(value.strip()) > _BLANK_LENGTH:
        return False
    return value is None or plain(value).casefold() in _BLANK


def shown(value: object, *, personal: bool) -> str:
    """Show a value to whoever is to mend it; of a personal one only a little."""
    found = text(value)
    if personal and found:
        kept = found[-2:] if len(found) > 4 else ""  # noqa: PLR2004  of shorter ones nothing else
        return found[0] + "*" * min(len(found) - 1 - len(kept), 12) + kept
    return found if len(found) <= 60 else found[:59] + "…"  # noqa: PLR2004  enough to find it by
