"""What people send instead of a scan, told apart so that they can be told what to do."""

from typing import Final

from bot.inspection.findings import FindingCode
from bot.inspection.sniff import brands

_SIGNATURES: Final = (
    (b"Rar!\x1a\x07", FindingCode.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", FindingCode.ARCHIVE),
    (b"\x1f\x8b", FindingCode.ARCHIVE),
    (b"BZh", FindingCode.ARCHIVE),
    (b"\xfd7zXZ\0", FindingCode.ARCHIVE),
    (b"\x28\xb5\x2f\xfd", FindingCode.ARCHIVE),  # Zstandard
    (b"MSCF", FindingCode.ARCHIVE),
    (b"PK\x05\x06", FindingCode.ARCHIVE),  # with nothing in it
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FindingCode.OFFICE),  # Word 97, and any with a password
    (b"{\\rtf", FindingCode.OFFICE),
    (b"GIF8", FindingCode.OTHER_IMAGE),
    (b"8BPS", FindingCode.OTHER_IMAGE),
    (b"\0\0\0\x0cjP  \r\n\x87\n", FindingCode.OTHER_IMAGE),  # JPEG 2000
    (b"\xff\x4f\xff\x51", FindingCode.OTHER_IMAGE),
    (b"\0\0\0\x0cJXL \r\n\x87\n", FindingCode.OTHER_IMAGE),
    (b"\xff\x0a", FindingCode.OTHER_IMAGE),  # JPEG XL without a container
    (b"\0\0\x01\0", FindingCode.OTHER_IMAGE),  # Windows icons
    (b"\x1a\x45\xdf\xa3", FindingCode.VIDEO),  # Matroska and WebM
    (b"FLV\x01", FindingCode.VIDEO),
    (b"\0\0\x01\xba", FindingCode.VIDEO),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", FindingCode.VIDEO),  # Windows Media
    (b"ID3", FindingCode.AUDIO),
    (b"OggS", FindingCode.AUDIO),
    (b"fLaC", FindingCode.AUDIO),
    (b"#!AMR", FindingCode.AUDIO),
    (b"\xff\xfb", FindingCode.AUDIO),
    (b"\xff\xf1", FindingCode.AUDIO),
)
_ZIP: Final = b"PK\x03\x04"
_OFFICE_PARTS: Final = (
    b"[Content_Types].xml",
    b"word/",
    b"xl/",
    b"ppt/",
    b"mimetypeapplication/",
    b"OFD.xml",
)
_RIFF: Final = {b"AVI ": FindingCode.VIDEO, b"WAVE": FindingCode.AUDIO}
_AUDIO_BRANDS: Final = frozenset({b"M4A ", b"M4B "})
_IMAGE_BRANDS: Final = frozenset({b"avif", b"avis", b"jxl "})
_NEVER_IN_TEXT: Final = frozenset(range(0x20)) - frozenset(b"\t\n\f\r\x1b")


def kind(head: bytes) -> FindingCode:
    """Say what a file is that is none of the accepted types."""
    if not head:
        return FindingCode.EMPTY
    for signature, code in _SIGNATURES:
        if head.startswith(signature):
            return code
    return _container(head) or _plain(head)


def _container(head: bytes) -> FindingCode | None:
    if head.startswith(_ZIP):
        office = any(part in head for part in _OFFICE_PARTS)
        return FindingCode.OFFICE if office else FindingCode.ARCHIVE
    if head[257:262] == b"ustar":
        return FindingCode.ARCHIVE
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12])
    claimed = brands(head)
    if claimed & _IMAGE_BRANDS:
        return FindingCode.OTHER_IMAGE
    if claimed & _AUDIO_BRANDS:
        return FindingCode.AUDIO
    return FindingCode.VIDEO if claimed else None


def _plain(head: bytes) -> FindingCode:
    if head.startswith(b"BM") and head[6:10] == bytes(4):
        return FindingCode.OTHER_IMAGE
    if b"<svg" in head[:1024]:
        return FindingCode.OTHER_IMAGE
    return FindingCode.TEXT if _is_text(head) else FindingCode.UNKNOWN_TYPE


def _is_text(head: bytes) -> bool:
    """Tell text by its lack of control characters, in UTF-8 or in the Chinese national encoding."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if not _NEVER_IN_TEXT.isdisjoint(head):
        return False
    return any(_decodes(head, encoding) for encoding in ("utf-8", "gb18030"))


def _decodes(head: bytes, encoding: str) -> bool:
    # The head may end within a character: up to three bytes of it are cut off.
    for cut in range(min(4, len(head))):
        try:
            head[: len(head) - cut].decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False
