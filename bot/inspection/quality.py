"""Whether a picture can be read: sharp, light enough, whole, without a lamp's reflection.

All of it is measured on a grey copy of one size, tile by tile, because a paper is mostly empty:
only where there is ink can one tell how sharp it is.
"""

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bot.inspection.findings import Finding, FindingCode

Grey = NDArray[np.float32]

LONG_SIDE: Final = 1600
TILE: Final = 32
LEAST_LONG, LEAST_SHORT = 640, 400  # pixels below which the small print of a page is lost

_INK: Final = 45  # how much darker than its paper ink is at least, of 255
_FEW: Final = 4  # tiles with ink that one needs to tell anything
_BLUR: Final = 1.8  # how wide an edge is spread at most (standard deviation, in pixels)
_SHARPEST: Final = 30  # the percentile that counts: ruled lines are edges one way only
_DARK: Final = 85  # paper darker than this is badly lit
_BRIGHTEST: Final = 95  # the percentile of tiles that counts: a dark screen has bright letters
_WHITE: Final = 250
_GLARE: Final = (0.012, 0.4)  # the part of a picture that a reflection takes
_LIT: Final = 244  # paper as bright as this may be a scan's plain white
_REACHING: Final = 0.35  # the part of a side that paper takes which leaves the picture there
_STROKE: Final = (2, 40)  # pixels that a letter's stroke is wide
_STROKES: Final = 5
_BLANK: Final = 0.0008  # the part of tiles with ink below which a page is empty


def findings(image: Image.Image) -> tuple[Finding, ...]:
    """Note what makes a picture hard to read, so that its sender can take a better one."""
    return tuple(Finding(code) for code in _all(image))


def _all(image: Image.Image) -> Iterator[FindingCode]:
    long, short = max(image.size), min(image.size)
    if long < LEAST_LONG or short < LEAST_SHORT:
        yield FindingCode.LOW_RESOLUTION
    grey = shrunk(image)
    low, high = _range(grey)
    ink = (high - low) > _INK
    if np.percentile(high, _BRIGHTEST) < _DARK:
        yield FindingCode.DARK
        return  # nothing else can be told in the dark
    if ink.sum() < max(_FEW, ink.size * _BLANK):
        yield FindingCode.BLANK
        return
    if _spread(grey, high - low, ink) > _BLUR:
        yield FindingCode.BLURRED
    if _has_glare(low, high, ink):
        yield FindingCode.GLARE
    yield from edges(grey)


def shrunk(image: Image.Image) -> Grey:
    """Make a grey copy of one size; what is smaller stays as it is."""
    copy = image.convert("L")
    copy.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.BOX)
    return np.asarray(copy, dtype=np.float32)


def tiles(grey: Grey, tile: int = TILE) -> NDArray[np.float32]:
    """Cut a picture into squares; what is left over at the right and below is left out."""
    down, across = grey.shape[0] // tile, grey.shape[1] // tile
    cut = grey[: down * tile, : across * tile].reshape(down, tile, across, tile)
    return cut.swapaxes(1, 2).reshape(down, across, tile * tile)


def _range(grey: Grey) -> tuple[Grey, Grey]:
    """Say how dark and how bright it gets in each tile, without the few odd ones."""
    ordered = np.sort(tiles(grey), axis=2)
    odd = ordered.shape[2] // 50
    return ordered[:, :, odd], ordered[:, :, -1 - odd]


def _spread(grey: Grey, contrast: Grey, ink: NDArray[np.bool_]) -> float:
    """Say how wide edges are spread: a step blurred by sigma is nowhere steeper than 0.4 / sigma.

    Across and down apart, as a shaking hand blurs one of them; the worse one counts.
    """
    across = np.abs(np.diff(grey, axis=1, append=grey[:, -1:]))
    down = np.abs(np.diff(grey, axis=0, append=grey[-1:, :]))
    return max(_widest(each, contrast, ink) for each in (across, down))


def _widest(slopes: Grey, contrast: Grey, ink: NDArray[np.bool_]) -> float:
    steep = np.sort(tiles(slopes), axis=2)[:, :, -4]
    spread = 0.4 * contrast[ink] / np.maximum(steep[ink], 1)
    return float(np.percentile(spread, _SHARPEST))


def _has_glare(low: Grey, high: Grey, ink: NDArray[np.bool_]) -> bool:
    """Tell a white spot without ink on paper that is less than white elsewhere."""
    burnt = low >= _WHITE
    part = float(burnt.mean())
    if not _GLARE[0] < part < _GLARE[1]:
        return False
    paper = high[~burnt & ink]
    return bool(paper.size) and float(np.median(paper)) < _LIT


def edges(grey: Grey) -> Iterator[FindingCode]:
    """Note a paper that leaves the picture on one side while the table shows on another.

    Where paper fills the whole picture, nothing is known of its edges but what is printed: ink that
    runs into the border was cut.
    """
    sides = _sides(grey)
    paper = float(np.percentile(grey, 80))
    table = [float(np.median(side)) < paper - _INK for side in sides]
    reaching = [float((np.abs(side - paper) < _INK / 2).mean()) for side in sides]
    left_alone = any(table) and any(
        not is_table and part > _REACHING for is_table, part in zip(table, reaching, strict=True)
    )
    if left_alone or any(_cuts_ink(grey, side) for side in range(4)):
        yield FindingCode.CUT_OFF


def _sides(grey: Grey) -> tuple[Grey, ...]:
    """Take a narrow strip along each side: top, bottom, left, right."""
    deep = max(2, min(grey.shape) // 100)
    return (
        grey[:deep].mean(axis=0),
        grey[-deep:].mean(axis=0),
        grey[:, :deep].mean(axis=1),
        grey[:, -deep:].mean(axis=1),
    )


def _cuts_ink(grey: Grey, side: int) -> bool:
    """Tell letters that run into the border: many short strokes of ink on bright paper."""
    strip = (grey[:3], grey[-3:], grey[:, :3].T, grey[:, -3:].T)[side].mean(axis=0)
    bright = float(np.median(strip))
    if bright < _DARK:
        return False
    dark = np.concatenate(([False], strip < bright - _INK, [False]))
    starts, stops = np.flatnonzero(dark[1:] & ~dark[:-1]), np.flatnonzero(~dark[1:] & dark[:-1])
    widths = stops - starts
    letters = (widths >= _STROKE[0]) & (widths <= _STROKE[1])
    return int(letters.sum()) >= _STROKES
