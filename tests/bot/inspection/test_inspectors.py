"""A file is opened, counted and measured before anybody relies on it."""

import warnings
from dataclasses import replace

import pytest

from bot.inspection import images, reports
from bot.inspection.findings import Finding, FindingCode, Report, Verdict, refused
from bot.inspection.inspectors import inspect
from tests.bot.inspection import samples

GOOD_PICTURES = {
    "image/jpeg": samples.saved("JPEG"),
    "image/png": samples.saved("PNG"),
    "image/webp": samples.saved("WEBP"),
    "image/heic": samples.saved("HEIF"),
    "image/tiff": samples.saved("TIFF", compression="tiff_lzw"),
}


def known(report: Report) -> Report:
    """What is known of a file apart from what is on its pages."""
    return replace(report, marks=(), text=())


def codes(report: Report) -> list[FindingCode]:
    return [finding.code for finding in report.findings]


@pytest.mark.parametrize("media_type", GOOD_PICTURES)
def test_a_good_picture_fits(media_type: str) -> None:
    assert known(inspect(GOOD_PICTURES[media_type])) == Report(
        Verdict.FITS, media_type, 1, *samples.SIZE
    )


def test_the_pages_of_a_scan_are_counted() -> None:
    assert known(inspect(samples.tiff(3))) == Report(Verdict.FITS, "image/tiff", 3, *samples.SIZE)


def test_a_second_picture_that_is_no_page_is_not_counted() -> None:
    moving = samples.saved("WEBP", save_all=True, append_images=[samples.picture()] * 3)
    double = samples.saved("MPO", save_all=True, append_images=[samples.picture()])

    assert known(inspect(moving)) == Report(Verdict.FITS, "image/webp", 1, *samples.SIZE)
    assert known(inspect(double)) == Report(Verdict.FITS, "image/jpeg", 1, *samples.SIZE)


def test_a_good_pdf_fits() -> None:
    assert known(inspect(samples.pdf(3))) == Report(Verdict.FITS, "application/pdf", 3)
    assert inspect(samples.pdf(200)).verdict == Verdict.FITS


def test_an_empty_file_is_refused() -> None:
    assert inspect(b"") == refused(FindingCode.EMPTY)


@pytest.mark.parametrize("media_type", GOOD_PICTURES)
@pytest.mark.parametrize("part", [0.03, 0.5, 0.95])
def test_a_picture_that_was_cut_is_unreadable(media_type: str, part: float) -> None:
    whole = GOOD_PICTURES[media_type]
    report = inspect(whole[: int(len(whole) * part)])

    assert (report.verdict, codes(report)) == (Verdict.REFUSED, [FindingCode.UNREADABLE])


def test_a_picture_whose_content_is_noise_is_unreadable() -> None:
    whole = GOOD_PICTURES["image/png"]
    report = inspect(whole[:700] + bytes(len(whole) - 700))

    assert codes(report) == [FindingCode.UNREADABLE]


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_pdf_that_was_cut_is_unreadable(part: float) -> None:
    whole = samples.pdf(20)

    assert codes(inspect(whole[: int(len(whole) * part)])) == [FindingCode.UNREADABLE]


def test_a_pdf_of_nothing_but_a_beginning_and_an_end_is_unreadable() -> None:
    assert codes(inspect(b"%PDF-1.7\n" + b"x" * 500 + b"\n%%EOF")) == [FindingCode.UNREADABLE]


def test_a_pdf_whose_page_cannot_be_unpacked_is_unreadable() -> None:
    whole = samples.pdf(content=b"0 0 m 9 9 l S " * 500)
    start = whole.index(b"stream\n") + len(b"stream\n")
    broken = whole[:start] + b"\xff" * 40 + whole[start + 40 :]

    assert codes(inspect(broken)) == [FindingCode.UNREADABLE]


def test_a_pdf_with_a_wrong_table_of_contents_is_repaired_and_fits() -> None:
    whole = samples.pdf(3, packed=False)
    start = whole.index(b"startxref\n") + len(b"startxref\n")

    assert known(inspect(whole[:start] + b"7\n%%EOF\n")) == Report(
        Verdict.FITS, "application/pdf", 3
    )


def test_a_pdf_that_asks_for_a_password_is_refused() -> None:
    assert inspect(samples.locked("secret")) == refused(FindingCode.PASSWORD, "application/pdf")


def test_a_pdf_that_only_forbids_printing_fits() -> None:
    assert known(inspect(samples.locked(""))) == Report(Verdict.FITS, "application/pdf", 1)


def test_a_pdf_without_a_page_is_empty() -> None:
    assert inspect(samples.pdf(0)) == refused(FindingCode.EMPTY, "application/pdf", pages=0)


def test_a_pdf_with_a_page_too_many_is_refused() -> None:
    assert inspect(samples.pdf(201)) == refused(
        FindingCode.TOO_MANY_PAGES, "application/pdf", pages=201, most=200
    )


def test_a_scan_with_a_page_too_many_is_refused() -> None:
    assert inspect(samples.tiff(200, 60, 60)).pages == 200
    assert codes(inspect(samples.tiff(201, 60, 60))) == [FindingCode.TOO_MANY_PAGES]


@pytest.mark.parametrize("side", [7_100, 10_000, 13_000, 22_600])
def test_a_picture_with_too_many_pixels_is_refused(side: int) -> None:
    bomb = samples.png_bomb(side)

    assert len(bomb) < 70_000
    assert codes(inspect(bomb)) == [FindingCode.TOO_MANY_PIXELS]


def test_a_thumbnail_is_too_small() -> None:
    small = samples.saved("PNG", samples.picture(400, 49))

    assert known(inspect(small)) == Report(
        Verdict.REFUSED,
        "image/png",
        None,
        400,
        49,
        (Finding(FindingCode.TOO_SMALL, {"least": images.LEAST_SIDE}),),
    )


def test_a_file_that_is_two_things_is_taken_for_what_it_begins_as() -> None:
    picture_first = samples.saved("PNG") + samples.pdf()
    archive_last = samples.pdf() + samples.zipped("a.txt")
    page_in_text = b"hello\n" + samples.pdf()

    assert inspect(picture_first).media_type == "image/png"
    assert inspect(archive_last).media_type == "application/pdf"
    assert inspect(page_in_text).verdict == Verdict.REFUSED


def test_a_warning_of_the_decoder_does_not_change_how_others_are_treated() -> None:
    before = list(warnings.filters)
    inspect(samples.png_bomb(10_000))

    assert list(warnings.filters) == before


def test_a_report_survives_being_written_down() -> None:
    report = inspect(samples.pdf(201))

    assert reports.load(reports.dump(report)) == report
