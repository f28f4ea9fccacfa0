"""Who looks at which type of file; a deeper look joins here."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Final

from bot.inspection import hidden, images, office, pdfs, refusals, sniff
from bot.inspection.findings import Report, Verdict, refused
from bot.inspection.sniff import OFFICE

Inspector = Callable[[bytes], Report]

INSPECTORS: Final[Mapping[str, Inspector]] = {
    sniff.JPEG: images.inspect,
    sniff.PNG: images.inspect,
    sniff.WEBP: images.inspect,
    sniff.TIFF: images.inspect,
    sniff.HEIC: images.inspect,
    sniff.HEIF: images.inspect,
    sniff.PDF: pdfs.inspect,
    OFFICE: office.inspect,
}


def inspect(data: bytes, password: str = "", *, office: bool = False) -> Report:
    """Look at a file as what its first bytes say it is; an office file only if one may come."""
    head = data[: sniff.HEAD]
    found = sniff.media_type(head) or ""
    inspector = INSPECTORS.get(found)
    if inspector is None or (found == OFFICE and not office):
        return refused(refusals.kind(head))
    two = () if found == OFFICE else hidden.findings(data, found)
    if two:
        return Report(Verdict.REFUSED, found, findings=two)
    return pdfs.inspect(data, password) if found == sniff.PDF else inspector(data)


def job(request: Mapping[str, object], data: bytes) -> bytes:
    """Answer with a report as JSON."""
    password, office = str(request.get("password", "")), bool(request.get("office"))
    return json.dumps(asdict(inspect(data, password, office=office))).encode()
