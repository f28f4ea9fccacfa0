"""What a file is, by its first bytes alone.

A table of our own: only seven kinds are taken, their signatures are fixed by their standards, and
this runs in the process that holds the keys, where no C library should meet a stranger's bytes.
"""

from typing import Final

JPEG: Final = "image/jpeg"
PNG: Final = "image/png"
WEBP: Final = "image/webp"
TIFF: Final = "image/tiff"
HEIC: Final = "image/heic"
HEIF: Final = "image/heif"
PDF: Final = "application/pdf"

ACCEPTED: Final = frozenset({JPEG, PNG, WEBP, TIFF, HEIC, HEIF, PDF})
OFFICE: Final = "application/x-office"
"""`storage.terms.OFFICE`, which the sandboxed child, that has nothing of the store, cannot read."""
TAKEN: Final = ACCEPTED | {OFFICE}
"""What may come in; an office file only where the need allows it."""

HEAD: Final = 4096
"""Bytes that are enough to tell."""

_SIGNATURES: Final = (
    (b"\xff\xd8\xff", JPEG),  # ITU-T T.81 B.1.1.3: start of image, then the next marker
    (b"\x89PNG\r\n\x1a\n", PNG),  # ISO/IEC 15948, 5.2
    (b"II*\0", TIFF),  # TIFF 6.0, section 2
    (b"MM\0*", TIFF),
    (b"II+\0\x08\0\0\0", TIFF),  # BigTIFF: the version is 43, an offset has eight bytes
    (b"MM\0+\0\x08\0\0", TIFF),
)
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # MS-CFB 2.2: older, or with a password
ZIP: Final = b"PK\x03\x04"  # APPNOTE 4.3.7
_OFFICE_PARTS: Final = (
    b"[Content_Types].xml",
    b"_rels/",
    b"docProps/",
    b"customXml/",
    b"word/",
    b"xl/",
    b"ppt/",
    b"mimetypeapplication/vnd.oasis.opendocument.",
)
_PDF: Final = b"%PDF-"  # ISO 32000-2, 7.5.2
_BLANK: Final = b"\xef\xbb\xbf \t\r\n\0"  # some printers and mail programs put this before a PDF

# ISO/IEC 23008-12, 10.2 and B.4.1; a sequence that also holds a picture claims a still brand too.
_HEVC_STILL: Final = frozenset({b"heic", b"heix", b"heim", b"heis"})
_STILL: Final = b"mif1"
_SHORTEST_BOX: Final = 16
_AV1: Final = frozenset({b"avif", b"avis"})


def media_type(head: bytes) -> str | None:
    """Name one of the accepted types, or None."""
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if head.lstrip(_BLANK).startswith(_PDF):
        return PDF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":  # RFC 9649, 2.4
        return WEBP
    if head.startswith(OLE) or _is_office(head):
        return OFFICE
    return _heif(brands(head))


def _is_office(head: bytes) -> bool:
    """Tell an office file by the name of its first part."""
    return head.startswith(ZIP) and head[30:].startswith(_OFFICE_PARTS)


def brands(head: bytes) -> frozenset[bytes]:
    """List what an ISO base media file (ISO/IEC 14496-12, 4.3) claims to be."""
    size = int.from_bytes(head[:4], "big")
    if head[4:8] != b"ftyp" or size < _SHORTEST_BOX:
        return frozenset()
    major, others = head[8:12], head[16 : min(size, len(head))]  # between them is a version
    return frozenset({major, *(others[at : at + 4] for at in range(0, len(others), 4))})


def _heif(claimed: frozenset[bytes]) -> str | None:
    if claimed & _AV1:
        return None
    if claimed & _HEVC_STILL:
        return HEIC
    return HEIF if _STILL in claimed else None
