"""A file that is not what its name says is taken, and the difference noted."""

import pytest

from bot.inspection.claims import compare
from bot.inspection.findings import Finding, FindingCode


@pytest.mark.parametrize(
    ("found", "declared", "name"),
    [
        ("image/jpeg", "image/jpeg", "a.jpg"),
        ("image/jpeg", "image/jpg", "A.JPEG"),
        ("image/jpeg", "image/jpeg; charset=binary", "a.jfif"),
        ("image/jpeg", "", ""),
        ("image/jpeg", "application/octet-stream", "statement"),
        ("image/heic", "image/heif", "IMG_0001.HEIC"),
        ("image/heif", "image/heic", "a.heif"),
        ("application/pdf", "application/pdf", "张三.流水.pdf"),
        ("application/pdf", "application/pdf", "no extension. Really"),
    ],
)
def test_what_agrees_is_not_mentioned(found: str, declared: str, name: str) -> None:
    assert compare(found, declared=declared, name=name) == ()


@pytest.mark.parametrize(
    ("declared", "name", "facts"),
    [
        ("image/png", "a.jpg", {"declared": "image/png"}),
        ("image/jpeg", "a.png", {"extension": "png"}),
        ("image/jpeg", "a.exe", {"extension": "exe"}),
        ("application/pdf", "a.pdf", {"declared": "application/pdf", "extension": "pdf"}),
        ("张三 13800138000", "张三.jpg", {"declared": "?"}),
    ],
)
def test_what_differs_is_noted_without_personal_data(
    declared: str, name: str, facts: dict[str, str]
) -> None:
    assert compare("image/jpeg", declared=declared, name=name) == (
        Finding(FindingCode.TYPE_DIFFERS, {"found": "image/jpeg"} | facts),
    )
