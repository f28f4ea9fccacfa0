"""A picture of progress: stages from the top, what is asked as ticks, as wide as a phone shows."""

from io import BytesIO
from typing import Final

from PIL import Image

from bot.drawing.sheet import Row, Sheet
from bot.drawing.strokes import ACCENT, GOOD, LINE, MUTED, SURFACE, TEXT, TINT, Pen

WIDE: Final = 960
_PAD: Final = 56
_TINTED: Final = 32
_SIGN: Final = 52
_STEP: Final = 76
_NEED: Final = 92
_HEAD: Final = 166
_TITLE: Final = 84
_FOOT: Final = 96
_BAR: Final = 14
_COLOURS: Final = 64
_BESIDE: Final = frozenset({"done", "next"})
"""What an application is past, and what is still to come."""


def png(sheet: Sheet, folder: str = "") -> bytes:
    """Draw a picture; raise NoFontError where letters have no font."""
    image = Image.new("RGB", (WIDE, _height(sheet)), SURFACE)
    pen = Pen(image, sheet.locale, sheet.right_to_left, folder)
    left, y = _PAD, _head(pen, sheet)
    y = _steps(pen, sheet, left, y)
    if sheet.asked:
        y = _needs(pen, sheet, left, y)
    pen.words(left, image.height - 44, _cut(pen, sheet.foot, 28), 28, MUTED)
    target = BytesIO()
    # Few colours: a quarter of the bytes, and nobody sees a difference.
    image.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        target, "PNG"
    )
    return target.getvalue()


def _height(sheet: Sheet) -> int:
    high = _HEAD + len(sheet.steps) * _STEP + _FOOT
    if sheet.asked:
        rows = len(sheet.needs) * _NEED + (60 if sheet.more else 0)
        high += _TITLE + rows + (_BAR + 26 if sheet.needs else 0) + 20
    return high


def _cut(pen: Pen, text: str, size: int, taken: float = 0, *, bold: bool = False) -> str:
    return pen.fitting(text, size, WIDE - 2 * _PAD - taken, bold=bold)


def _head(pen: Pen, sheet: Sheet) -> int:
    left = _PAD
    pen.words(left, 74, _cut(pen, sheet.lender, 32, bold=True), 32, ACCENT, bold=True)
    pen.words(left, 132, _cut(pen, sheet.heading, 46, bold=True), 46, TEXT, bold=True)
    return _HEAD


def _steps(pen: Pen, sheet: Sheet, left: int, y: int) -> int:
    middle = left + _SIGN // 2
    here = next(n for n, row in enumerate(sheet.steps) if row.sign not in _BESIDE)
    pen.box((_TINTED, y + here * _STEP, WIDE - 2 * _TINTED, _STEP), TINT, 22)
    for number, row in enumerate(sheet.steps[:-1]):
        centre = y + number * _STEP + _STEP // 2
        pen.box((middle - 2, centre, 4, _STEP), GOOD if row.sign == "done" else LINE)
    for row in sheet.steps:
        _step(pen, row, middle, y + _STEP // 2)
        y += _STEP
    return y


def _step(pen: Pen, row: Row, middle: int, centre: int) -> None:
    here = row.sign not in _BESIDE
    pen.sign(middle, centre, _SIGN, row.sign)
    left = middle + _SIGN // 2 + 26
    wide = pen.wide(row.aside, 30) if row.aside else 0
    words = pen.fitting(row.words, 38, WIDE - _PAD - left - wide - 20, bold=here)
    colour = MUTED if row.sign == "next" else TEXT
    pen.words(left, centre + 13, words, 38, colour, bold=here)
    if row.aside:
        pen.words(int(WIDE - _PAD - wide), centre + 12, row.aside, 30, MUTED)


def _needs(pen: Pen, sheet: Sheet, left: int, y: int) -> int:
    inner = WIDE - 2 * _PAD
    y += 20
    pen.box((left, y, inner, 2), LINE)
    settled = pen.wide(sheet.settled, 30)
    heading = _cut(pen, sheet.asked, 36, settled + 20, bold=True)
    pen.words(left, y + 60, heading, 36, TEXT, bold=True)
    pen.words(int(left + inner - settled), y + 60, sheet.settled, 30, MUTED)
    y += _TITLE
    if sheet.needs:
        y = _bar(pen, sheet, left, y)
    for row in sheet.needs:
        _need(pen, row, left + _SIGN // 2, y + _NEED // 2)
        y += _NEED
    if sheet.more:
        pen.words(left + _SIGN + 26, y + 38, sheet.more, 30, MUTED)
    return y


def _bar(pen: Pen, sheet: Sheet, left: int, y: int) -> int:
    inner = WIDE - 2 * _PAD
    pen.box((left, y, inner, _BAR), LINE, _BAR // 2)
    if part := int(inner * sheet.share):
        pen.box((left, y, max(part, _BAR), _BAR), GOOD, _BAR // 2)
    return y + _BAR + 26


def _need(pen: Pen, row: Row, middle: int, centre: int) -> None:
    pen.sign(middle, centre, _SIGN, row.sign)
    left = middle + _SIGN // 2 + 26
    most = WIDE - _PAD - left
    pen.words(left, centre - 4, pen.fitting(row.words, 36, most), 36, TEXT)
    pen.words(left, centre + 34, pen.fitting(row.aside, 28, most), 28, MUTED)
