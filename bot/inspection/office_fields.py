"""Fields of a text (ECMA-376, 17.16): some ask another program, or another file, for their words.

A field's code is spread over as many runs as its writer liked, and may hold other fields.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.inspection.findings import FindingCode

_SIMPLE: Final = re.compile(rb"\binstr\s*=\s*(\"[^\"]*|'[^']*)", re.IGNORECASE)
_SPREAD: Final = re.compile(
    rb"fldCharType\s*=\s*[\"'](begin|separate|end)"
    rb"|<(?:[^\s<>/:]+:)?(?:del)?instrText\b[^>]*>([^<]*)<",
    re.IGNORECASE,
)
_SHOWN: Final = b"\0"
"""In place of a code that was read: what follows is what the field shows."""
_ASKS: Final = re.compile(rb"(\W|quot;)*DDE(AUTO)?\b", re.IGNORECASE)
_FETCHES: Final = re.compile(rb"\bINCLUDE(TEXT|PICTURE)?\b|^\W*IMPORT\b", re.IGNORECASE)
_SHARE: Final = re.compile(rb"(\"|quot;|\s)(file:)?(\\\\\\\\|//)[^\\/\s]", re.IGNORECASE)


def findings(content: bytes) -> Iterator[FindingCode]:
    """Note fields that ask programs, and such as fetch."""
    for code in (*_SIMPLE.findall(content), *_put_together(content)):
        if _ASKS.match(code):
            yield FindingCode.ACTIVE_CONTENT
        elif _FETCHES.search(code):
            shared = _SHARE.search(code)
            yield FindingCode.ACTIVE_CONTENT if shared else FindingCode.EXTERNAL_LINK


def _put_together(content: bytes) -> Iterator[bytes]:
    """Give each code whole; one that begins with another field counts as one that asks."""
    fields: list[bytes] = []
    for mark, run in _SPREAD.findall(content):
        if mark.lower() == b"begin":
            if fields and not fields[-1].strip():
                yield b"DDE"  # no program writes it so: what it asks is made when it is opened
            fields.append(b"")
        elif mark and fields:
            yield fields.pop().replace(_SHOWN, b"")
            if mark.lower() == b"separate":
                fields.append(_SHOWN)
        elif fields and fields[-1] != _SHOWN:
            fields[-1] += run
        else:
            yield run
    yield from fields
