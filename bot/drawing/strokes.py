"""The pen: words in fonts that fit them, signs, and places counted from where a language begins."""

from dataclasses import dataclass, field
from functools import cache
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from bot.drawing import fonts
from bot.drawing.fonts import Face
from bot.drawing.sheet import Sign

Colour = tuple[int, int, int]

SURFACE: Final[Colour] = (255, 255, 255)
TEXT: Final[Colour] = (23, 33, 43)
MUTED: Final[Colour] = (86, 98, 110)
LINE: Final[Colour] = (217, 223, 226)
ACCENT: Final[Colour] = (14, 90, 107)
TINT: Final[Colour] = (227, 239, 241)
GOOD: Final[Colour] = (29, 107, 67)
WARM: Final[Colour] = (181, 112, 12)

_FINER: Final = 4
"""Signs are drawn so many times as large, and made smaller: that is what makes them smooth."""
_ELLIPSIS: Final = "…"
_FULL: Final[dict[str, Colour]] = {"done": GOOD, "reached": GOOD, "now": ACCENT, "ended": MUTED}
_RING: Final[dict[str, Colour]] = {"next": LINE, "waiting": ACCENT, "open": WARM}


@dataclass(slots=True)
class Pen:
    """Draws on one picture; places are counted from the side where the language begins."""

    image: Image.Image
    locale: str
    right_to_left: bool
    folder: str = ""
    _draw: ImageDraw.ImageDraw = field(init=False)

    def __post_init__(self) -> None:
        """Take up the pen."""
        self._draw = ImageDraw.Draw(self.image)

    def words(
        self, x: int, y: int, text: str, size: int, colour: Colour, *, bold: bool = False
    ) -> None:
        """Write words with their foot line at ``y``."""
        pieces = [(font, piece, thin) for font, piece, thin in self._set(text, size, bold=bold)]
        widths = [font.getlength(piece) for font, piece, _ in pieces]
        at = float(self.image.width - x - sum(widths) if self.right_to_left else x)
        for (font, piece, thin), width in zip(pieces, widths, strict=True):
            stroke = size / 40 if thin else 0
            self._draw.text((at, y), piece, colour, font, anchor="ls", stroke_width=stroke)
            at += width

    def wide(self, text: str, size: int, *, bold: bool = False) -> float:
        """Say how wide words are."""
        return sum(font.getlength(it) for font, it, _ in self._set(text, size, bold=bold))

    def fitting(self, text: str, size: int, most: float, *, bold: bool = False) -> str:
        """Cut words that are too wide."""
        if self.wide(text, size, bold=bold) <= most:
            return text
        low, high = 0, len(text)
        while low < high:
            half = (low + high + 1) // 2
            short = text[:half].rstrip() + _ELLIPSIS
            low, high = (
                (half, high) if self.wide(short, size, bold=bold) <= most else (low, half - 1)
            )
        return text[:low].rstrip() + _ELLIPSIS

    def box(self, area: tuple[int, int, int, int], colour: Colour, radius: int = 0) -> None:
        """Fill an area with round corners."""
        x, y, wide, high = area
        left = self._left(x, wide)
        shape = _corners(wide, high, radius)
        self.image.paste(colour, (left, y), shape)

    def sign(self, x: int, y: int, size: int, sign: Sign) -> None:
        """Draw a sign around its middle."""
        left = self._left(x - size // 2, size)
        drawn = _sign(sign, size)
        self.image.paste(drawn, (left, y - size // 2), drawn)

    def _left(self, x: int, wide: int) -> int:
        return self.image.width - x - wide if self.right_to_left else x

    def _set(
        self, text: str, size: int, *, bold: bool
    ) -> list[tuple[ImageFont.FreeTypeFont, str, bool]]:
        found = []
        for script, piece in fonts.runs(text, self.locale):
            known = fonts.face(script, self.locale, bold=bold, folder=self.folder)
            found.append((_font(known, size), piece, known.thin))
        return found


@cache
def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    if not face.family:
        return ImageFont.truetype(face.path, size)
    index = 0
    while True:
        try:
            font = ImageFont.truetype(face.path, size, index)
        except OSError:
            return ImageFont.truetype(face.path, size)  # the file has no face of that name
        if font.getname()[0] == face.family:
            return font
        index += 1


@cache
def _corners(wide: int, high: int, radius: int) -> Image.Image:
    shape = Image.new("L", (wide, high), 255)
    if radius:
        corner = Image.new("L", (radius * _FINER, radius * _FINER), 0)
        span = radius * 2 * _FINER
        ImageDraw.Draw(corner).ellipse((0, 0, span, span), 255)
        small = corner.resize((radius, radius), Image.Resampling.LANCZOS)
        for turn, place in (
            (0, (0, 0)),
            (90, (0, high - radius)),
            (180, (wide - radius, high - radius)),
            (270, (wide - radius, 0)),
        ):
            shape.paste(small.rotate(turn), place)
    return shape


@cache
def _sign(sign: Sign, size: int) -> Image.Image:
    """Draw a sign: a filled circle, or a ring, with what tells signs apart without colours."""
    big = size * _FINER
    drawn = Image.new("RGBA", (big, big), (*SURFACE, 0))
    pen = ImageDraw.Draw(drawn)
    edge, inset = big // 11, big // 40
    circle = (inset, inset, big - inset - 1, big - inset - 1)
    if full := _FULL.get(sign):
        pen.ellipse(circle, full)
        ink = SURFACE
    else:
        pen.ellipse(circle, SURFACE, _RING[sign], edge)
        ink = _RING[sign]
    for points in _INK[sign]:
        placed = [(x * big / 24, y * big / 24) for x, y in points]
        pen.line(placed, ink, big // 10, "curve")
        for x, y in (placed[0], placed[-1]):
            half = big / 20
            pen.ellipse((x - half, y - half, x + half, y + half), ink)
    return drawn.resize((size, size), Image.Resampling.LANCZOS)


_TICK: Final = (((7.0, 12.5), (10.6, 16.0), (17.0, 8.8)),)
_CLOCK: Final = (((12.0, 7.2), (12.0, 12.4), (15.4, 14.4)),)
_INK: Final = {
    "done": _TICK,
    "reached": _TICK,
    "now": _CLOCK,
    "next": (),
    "ended": (((8.0, 12.0), (16.0, 12.0)),),
    "waiting": _CLOCK,
    "open": (((12.0, 7.0), (12.0, 13.2)), ((12.0, 17.0), (12.0, 17.01))),
}
