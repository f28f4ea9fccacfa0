"""The process that reads: pictures come in, lines go out, one after the other, until it is ended.

A picture is four bytes of length and a JPEG of our own making; its lines are one line of JSON.
"""

import json
import sys
from dataclasses import dataclass
from io import BytesIO
from math import atan2, cos, dist, sin
from statistics import median
from typing import IO, Any, Final

from bot.inspection.limits import give_up_rights, shut_doors

MEMORY: Final = 4 * 1024 * 1024 * 1024
NICENESS: Final = 10
_THREADS: Final = 2
_UPRIGHT: Final = 0.5  # the part of tall lines from which a picture lies on its side
_SETTINGS: Final = {
    "Global.log_level": "critical",
    "EngineConfig.onnxruntime.intra_op_num_threads": _THREADS,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


@dataclass(frozen=True)
class Line:
    """Words in one piece, how sure they are, and the corners around them from the top left."""

    text: str
    score: float
    corners: list[tuple[float, float]]

    @property
    def wide(self) -> float:
        """How long its upper edge is."""
        return dist(self.corners[0], self.corners[1])

    @property
    def high(self) -> float:
        """How high its letters are."""
        return dist(self.corners[1], self.corners[2])

    @property
    def tilt(self) -> float:
        """How far it falls to the right, as an angle."""
        (left, above), (right, below) = self.corners[:2]
        return atan2(below - above, right - left)

    @property
    def middle(self) -> tuple[float, float]:
        """Where it is."""
        return sum(x for x, _ in self.corners) / 4, sum(y for _, y in self.corners) / 4


def main() -> None:
    """Read until there is nothing more."""
    give_up_rights(memory=MEMORY, seconds=None, niceness=NICENESS)
    from rapidocr import RapidOCR  # noqa: PLC0415  within the bounds, and it takes a second

    engine = RapidOCR(params=_SETTINGS)
    shut_doors()
    while picture := _next(sys.stdin.buffer):
        lines = _read(engine, picture)
        sys.stdout.write(json.dumps(lines) + "\n")
        sys.stdout.flush()


def _next(stream: IO[bytes]) -> bytes:
    size = int.from_bytes(stream.read(4), "big")
    return stream.read(size)


def _read(engine: Any, picture: bytes) -> list[str]:  # noqa: ANN401  it ships no types
    """Read a picture, and once more turned by a quarter if its letters lie on their side."""
    import numpy as np  # noqa: PLC0415  loaded by the engine long ago
    from PIL import Image  # noqa: PLC0415  see above

    pixels = np.asarray(Image.open(BytesIO(picture)).convert("RGB"))[:, :, ::-1]
    lines = _lines(engine(pixels))
    if not _lies_on_its_side(lines):
        return [line.text for line in _ordered(lines)]
    for way in (1, 3):
        turned = _lines(engine(np.ascontiguousarray(np.rot90(pixels, way))))
        lines = max(lines, turned, key=_sureness)
        if lines is turned:
            break
    return [line.text for line in _ordered(lines)]


def _lines(result: Any) -> list[Line]:  # noqa: ANN401  it ships no types
    if result.txts is None:
        return []
    return [
        Line(str(text), float(score), [(float(x), float(y)) for x, y in corners])
        for text, score, corners in zip(result.txts, result.scores, result.boxes, strict=True)
    ]


def _lies_on_its_side(lines: list[Line]) -> bool:
    tall = [line.high > line.wide for line in lines if len(line.text) > 1]
    return bool(tall) and sum(tall) / len(tall) > _UPRIGHT


def _sureness(lines: list[Line]) -> float:
    return sum(line.score * len(line.text) for line in lines if line.wide > line.high)


def _ordered(lines: list[Line]) -> list[Line]:
    """Put lines in rows from the top, and within a row from the left, on a tilted paper too."""
    tilt = median([line.tilt for line in lines if line.wide > 3 * line.high] or [0.0])
    rows: list[tuple[float, float, Line]] = []
    for line in lines:
        x, y = line.middle
        rows.append((y * cos(tilt) - x * sin(tilt), x * cos(tilt) + y * sin(tilt), line))
    rows.sort(key=lambda it: it[0])
    ordered: list[Line] = []
    while rows:
        top, limit = rows[0][0], rows[0][2].high / 2
        row = [it for it in rows if it[0] - top <= limit]
        ordered += [line for _, _, line in sorted(row, key=lambda it: it[1])]
        rows = rows[len(row) :]
    return ordered


if __name__ == "__main__":
    main()
