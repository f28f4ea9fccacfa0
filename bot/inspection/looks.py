"""How a picture looks, written so that nearly the same picture is written nearly the same.

The waves that make up its letters and faces (a cosine transform of a small grey copy), each
stronger or weaker than most: saving it anew, making it smaller or lighter changes few of them,
another paper of the same form changes more. Sixteen marks hold sixteen waves each, drawn by lot.
"""

import random
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

MARKS: Final = 16
_BITS: Final = 16
_SIDE: Final = 128
_FIRST, _LAST = 16, 48  # slower waves are the form that papers share, faster ones are noise
_LEAST: Final = 4.0  # a picture with less variation than this is empty and looks like any other
_LOT: Final = 20261126


def marks(image: Image.Image) -> tuple[str, ...]:
    """Write a picture as sixteen marks, or as none if there is nothing to see."""
    small = image.convert("L").resize((_SIDE, _SIDE), Image.Resampling.BOX)
    grey = np.asarray(small, dtype=np.float32)
    if float(grey.std()) < _LEAST:
        return ()
    waves = _cosines() @ grey @ _cosines().T
    strong = (waves > np.median(waves)).ravel()[_drawn()].reshape(MARKS, _BITS)
    return tuple(f"{row}:{bits.tobytes().hex()}" for row, bits in enumerate(np.packbits(strong, 1)))


def _drawn() -> list[int]:
    lot = random.Random(_LOT)  # noqa: S311  not a secret: the same waves every time
    return lot.sample(range((_LAST - _FIRST) ** 2), MARKS * _BITS)


def _cosines() -> NDArray[np.float32]:
    at = np.arange(_SIDE, dtype=np.float32) + 0.5
    waves = np.arange(_FIRST, _LAST, dtype=np.float32)[:, None]
    return np.cos(np.pi / _SIDE * waves * at).astype(np.float32)
