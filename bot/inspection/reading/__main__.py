"""The process that reads: pictures come in, lines go out, one after the other, until it is ended.

A picture is four bytes of length and a JPEG of our own making; its lines, and by how much it has
to be turned to stand upright, are one line of JSON.
"""

import json
import sys
from dataclasses import dataclass
from io import BytesIO
from math import atan2, cos, dist, sin
from statistics import median
from typing import IO, Any, Final

from typing_extensions import override

from bot.inspection.limits import give_up_rights, shut_doors

MEMORY: Final = 4 * 1024 * 1024 * 1024
NICENESS: Final = 10
_THREADS: Final = 1  # a second one waits for the first most of the time, and works while it waits
_UPRIGHT: Final = 0.5  # the part of tall lines from which a picture lies on its side
_HIGH: Final = 2.5  # times as high as wide: a long screenshot, read in pieces
_PIECE: Final = 1.5  # times as high as wide
_OVERLAP: Final = 0.05  # of the width, so that a line at a cut is whole in one piece
_SURE: Final = 0.8
_FULL, _HALF, _QUARTER = 360, 180, 90
_SETTINGS: Final = {
    "Global.log_level": "critical",
    # Where letters are is seen from afar: half the work on a page, and none is missed.
    "Det.limit_type": "max",
    "Det.limit_side_len": 960,
    # One by one: together all lines take as long as the longest.
    "Rec.rec_batch_num": 1,
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

    def turned(self) -> "Line":
        """Give it as it lies when the picture is turned by half."""
        back = [(-x, -y) for x, y in self.corners]
        return Line(self.text, self.score, back[2:] + back[:2])

    @property
    def middle(self) -> tuple[float, float]:
        """Where it is."""
        return sum(x for x, _ in self.corners) / 4, sum(y for _, y in self.corners) / 4


def main() -> None:
    """Read until there is nothing more."""
    give_up_rights(memory=MEMORY, seconds=None, niceness=NICENESS)
    engine = _engine()
    shut_doors()
    while picture := _next(sys.stdin.buffer):
        turn, lines = _read(engine, picture)
        sys.stdout.write(json.dumps({"turn": turn, "lines": lines}) + "\n")
        sys.stdout.flush()


def _engine() -> Any:  # noqa: ANN401  it ships no types
    """Make the engine, which tells besides which lines it found upside down."""
    from rapidocr import RapidOCR  # noqa: PLC0415  within the bounds, and it takes a second

    class Engine(RapidOCR):
        labels: tuple[str, ...] = ()

        @override
        def cls_and_rotate(self, images: Any) -> Any:
            turned, found = super().cls_and_rotate(images)
            told = found.cls_res or ()
            self.labels = tuple(label if score > _SURE else "" for label, score in told)
            return turned, found

    return Engine(params=_SETTINGS)


def _next(stream: IO[bytes]) -> bytes:
    size = int.from_bytes(stream.read(4), "big")
    return stream.read(size)


def _read(engine: Any, picture: bytes) -> tuple[int, list[str]]:  # noqa: ANN401  it ships no types
    """Read a picture, and once more turned by a quarter if its letters lie on their side.

    Give by how many degrees, clockwise, it has to be turned, and its lines.
    """
    import numpy as np  # noqa: PLC0415  loaded by the engine long ago
    from PIL import Image  # noqa: PLC0415  see above

    pixels = np.asarray(Image.open(BytesIO(picture)).convert("RGB"))[:, :, ::-1]
    high, wide = pixels.shape[:2]
    if high > _HIGH * wide:
        step, more = int(_PIECE * wide), int(_OVERLAP * wide)
        pieces = [pixels[at : at + step + more] for at in range(0, high, step)]
        return 0, [line for it in pieces for line in _upright(engine, it)[1]]
    turn, lines, sideways = _upright(engine, pixels)
    if sideways:
        turn, lines, _ = _upright(engine, np.ascontiguousarray(np.rot90(pixels)))
        turn = (turn + _FULL - _QUARTER) % _FULL
    return turn, lines


def _upright(engine: Any, pixels: Any) -> tuple[int, list[str], bool]:  # noqa: ANN401  see above
    """Read lines in their order, also of a picture upside down; tell if they lie on their side."""
    lines = _lines(engine(pixels))
    labels = [it for it in engine.labels if it]
    over = bool(lines) and labels.count("180") > len(labels) / 2
    if over:
        lines = [it.turned() for it in lines]
    return _HALF * over, [it.text for it in _ordered(lines)], _lies_on_its_side(lines)


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
