"""Whether a file is what its name and its sender said it was."""

import re
from pathlib import PurePosixPath
from typing import Final

from bot.inspection import sniff
from bot.inspection.findings import Finding, FindingCode
from storage.terms import OFFICE

_EXTENSIONS: Final = {
    "jpg": sniff.JPEG,
    "jpeg": sniff.JPEG,
    "jpe": sniff.JPEG,
    "jfif": sniff.JPEG,
    "png": sniff.PNG,
    "webp": sniff.WEBP,
    "tif": sniff.TIFF,
    "tiff": sniff.TIFF,
    "heic": sniff.HEIC,
    "heif": sniff.HEIC,
    "hif": sniff.HEIC,
    "pdf": sniff.PDF,
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp", "doc", "xls", "ppt"), OFFICE),
}
_SAME: Final = {
    "image/jpg": sniff.JPEG,
    "image/pjpeg": sniff.JPEG,
    "image/x-png": sniff.PNG,
    "image/heif": sniff.HEIC,  # used for one another
    "image/heic-sequence": sniff.HEIC,
    "image/heif-sequence": sniff.HEIC,
    "application/x-pdf": sniff.PDF,
}
_OFFICE: Final = (
    "application/vnd.openxmlformats-officedocument.",
    "application/vnd.oasis.opendocument.",
    "application/vnd.ms-",
    "application/msword",
)
_SAYS_NOTHING: Final = frozenset({"", "application/octet-stream", "binary/octet-stream"})
_EXTENSION: Final = re.compile(r"[a-z0-9]{1,8}")
_TYPE: Final = re.compile(r"[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,80}")


def compare(found: str, *, declared: str, name: str) -> tuple[Finding, ...]:
    """Note where the content contradicts the declared type or the extension.

    No more of the name than a harmless extension is repeated: names of files are personal data.
    """
    facts = {"found": found}
    said = declared.partition(";")[0].strip().lower()
    if said not in _SAYS_NOTHING and _usual(said) != _usual(found):
        facts["declared"] = said if _TYPE.fullmatch(said) else "?"
    extension = PurePosixPath(name).suffix.removeprefix(".").lower()
    if _EXTENSION.fullmatch(extension) and _EXTENSIONS.get(extension) != _usual(found):
        facts["extension"] = extension
    return (Finding(FindingCode.TYPE_DIFFERS, facts),) if len(facts) > 1 else ()


def _usual(media_type: str) -> str:
    if media_type.startswith(_OFFICE):
        return OFFICE
    return _SAME.get(media_type, media_type)
