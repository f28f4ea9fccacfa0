"""What a file is called on the web: an office file by what inspection found it to be."""

from collections.abc import Mapping
from typing import Final

from storage.records import File
from storage.terms import OFFICE

_OPEN_XML: Final = "application/vnd.openxmlformats-officedocument."
_OPEN_DOCUMENT: Final = "application/vnd.oasis.opendocument."
_KINDS: Final[Mapping[object, str]] = {
    "docx": f"{_OPEN_XML}wordprocessingml.document",
    "xlsx": f"{_OPEN_XML}spreadsheetml.sheet",
    "pptx": f"{_OPEN_XML}presentationml.presentation",
    "odt": f"{_OPEN_DOCUMENT}text",
    "ods": f"{_OPEN_DOCUMENT}spreadsheet",
    "odp": f"{_OPEN_DOCUMENT}presentation",
}


def of(file: File) -> str:
    """Name a file's media type."""
    if file.media_type != OFFICE:
        return file.media_type
    kind = next((it.facts.get("kind") for it in file.found if it.code == "office-file"), None)
    return _KINDS.get(kind, "application/octet-stream")
