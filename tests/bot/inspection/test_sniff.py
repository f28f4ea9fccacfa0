"""What a file is can be told by its first bytes."""

import pytest

from bot.inspection.findings import FindingCode
from bot.inspection.inspectors import INSPECTORS
from bot.inspection.refusals import kind
from bot.inspection.sniff import TAKEN, media_type
from storage.terms import OFFICE
from tests.bot.inspection import samples


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (samples.saved("JPEG"), "image/jpeg"),
        (samples.saved("PNG"), "image/png"),
        (samples.saved("WEBP"), "image/webp"),
        (samples.saved("WEBP", lossless=True), "image/webp"),
        (samples.saved("TIFF"), "image/tiff"),
        (samples.saved("TIFF", big_tiff=True), "image/tiff"),
        (b"MM\0*" + bytes(100), "image/tiff"),
        (samples.saved("HEIF"), "image/heic"),
        (samples.media(b"mif1", b"mif1", b"heic"), "image/heic"),
        (samples.media(b"msf1", b"hevc", b"mif1", b"heic"), "image/heic"),
        (samples.media(b"mif1", b"mif1"), "image/heif"),
        (samples.pdf(), "application/pdf"),
        (b"\xef\xbb\xbf\r\n" + samples.pdf(), "application/pdf"),
    ],
)
def test_an_accepted_type_is_known(head: bytes, expected: str) -> None:
    assert media_type(head[:4096]) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"", FindingCode.EMPTY),
        (samples.zipped("a.jpg", "b.jpg"), FindingCode.ARCHIVE),
        (b"Rar!\x1a\x07\x01\0", FindingCode.ARCHIVE),
        (bytes(257) + b"ustar\x0000", FindingCode.ARCHIVE),
        (samples.docx(), FindingCode.OFFICE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), FindingCode.OFFICE),
        (samples.zipped("mimetypeapplication/vnd.oasis.opendocument.text"), FindingCode.OFFICE),
        (samples.saved("GIF"), FindingCode.OTHER_IMAGE),
        (samples.saved("BMP"), FindingCode.OTHER_IMAGE),
        (samples.media(b"avif", b"mif1", b"miaf"), FindingCode.OTHER_IMAGE),
        (
            b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
            FindingCode.OTHER_IMAGE,
        ),
        (samples.media(b"mp42", b"isom"), FindingCode.VIDEO),
        (samples.media(b"qt  "), FindingCode.VIDEO),
        (b"RIFF\0\0\0\0AVI LIST", FindingCode.VIDEO),
        (samples.media(b"M4A ", b"isom"), FindingCode.AUDIO),
        (b"OggS\0\x02", FindingCode.AUDIO),
        (b"RIFF\0\0\0\0WAVEfmt ", FindingCode.AUDIO),
        ("我的工资是一万元。".encode(), FindingCode.TEXT),
        ("我的工资是一万元。".encode() * 200, FindingCode.TEXT),
        ("工资流水".encode("gb18030"), FindingCode.TEXT),
        (b"<html><body>statement</body></html>", FindingCode.TEXT),
        ("statement".encode("utf-16"), FindingCode.TEXT),
        (b"MZ\x90\0\x03", FindingCode.UNKNOWN_TYPE),
        (bytes(500), FindingCode.UNKNOWN_TYPE),
        (b"\0\0\0\x08ftyp", FindingCode.UNKNOWN_TYPE),
        (b"\xff", FindingCode.UNKNOWN_TYPE),
    ],
)
def test_a_refused_kind_has_a_name_of_its_own(head: bytes, expected: FindingCode) -> None:
    assert media_type(head[:4096]) in {None, OFFICE}
    assert kind(head[:4096]) == expected


def test_every_accepted_type_has_an_inspector() -> None:
    assert INSPECTORS.keys() == TAKEN
