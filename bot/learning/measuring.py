"""How well people are understood: shown for one message, measured on many."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError

from bot.administration import CommandError
from bot.learning import keeping
from bot.settings import Settings
from handlers import intents
from handlers.intents import Phrases, Wish


class Row(BaseModel):
    """One message with what it means."""

    id: str
    text: str
    lang: str = ""
    wish: Wish


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a message was read as."""

    row: Row
    wish: Wish
    confidence: float
    unsure: bool

    @property
    def right(self) -> bool:
        """Tell whether it was read as it was meant."""
        return self.wish is self.row.wish


def understand(_settings: Settings, arguments: argparse.Namespace) -> int:
    """Show how one message is read, or measure how well many are."""
    known = keeping.load()
    if arguments.evaluate:
        found = [predict(row, known) for row in read(Path(arguments.evaluate))]
        if arguments.predictions:
            _write(Path(arguments.predictions), found)
        print("\n".join(report(found)))
        return 0
    if not arguments.text:
        raise CommandError("give a text, or --evaluate FILE")
    for reading in intents.readings(arguments.text, known)[:5]:
        sure = "" if reading.confidence >= intents.SURE else "  unsure"
        print(f"{reading.confidence:6.1%}  {reading.wish}{sure}")
    return 0


def read(path: Path) -> list[Row]:
    """Read rows of JSON, one on each line; raise CommandError for what is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path}: {error}") from error
    return [_row(line, f"{path}:{at}") for at, line in enumerate(lines, 1) if line.strip()]


def predict(row: Row, known: Phrases) -> Prediction:
    """Read one message."""
    best = next(iter(intents.readings(row.text, known)), None)
    if best is None:
        return Prediction(row, Wish.UNKNOWN, 0.0, unsure=True)
    return Prediction(row, best.wish, best.confidence, unsure=best.confidence < intents.SURE)


def report(found: Sequence[Prediction]) -> Iterator[str]:
    """Say how well a set of messages was understood: all of it, and language by language."""
    for lang in ("", *sorted({it.row.lang for it in found if it.row.lang})):
        some = [it for it in found if not lang or it.row.lang == lang]
        outside = [it for it in some if it.row.wish is Wish.UNKNOWN]
        yield f"{lang or 'all'}: {len(some)} messages"
        yield f"  accuracy                {_share(it.right for it in some)}"
        yield f"  recall of out-of-scope  {_share(it.right for it in outside)}"
        yield f"  unsure                  {_share(it.unsure for it in some)}"
        yield f"  wrong and sure of it    {_share(not (it.right or it.unsure) for it in some)}"
    confused = Counter((it.row.wish, it.wish) for it in found if not it.right)
    if confused:
        yield "meant -> read as"
    for (meant, taken), count in confused.most_common():
        yield f"  {count:4}  {meant} -> {taken}"


def _share(flags: Iterator[bool]) -> str:
    each = list(flags)
    return f"{sum(each) / len(each):6.1%}" if each else "     -"


def _row(line: str, where: str) -> Row:
    try:
        return Row.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise CommandError(f"{where}: {place}: {first['msg']}") from error


def _write(path: Path, found: Sequence[Prediction]) -> None:
    rows = (
        {
            "id": it.row.id,
            "wish": it.wish.value,
            "confidence": round(it.confidence, 4),
            "unsure": it.unsure,
        }
        for it in found
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
