"""What a process beside the application does for an import: it reads, cleans and seals rows."""

import pickle
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.lenders.imports.lines import Line
from bot.lenders.imports.putting import Decided, Foreseen, Ready, decide
from bot.lenders.imports.statements import Reader
from storage import foreseeing
from storage.foreseeing import StoreNeededError
from storage.importing import Row
from storage.records import Lender
from storage.sealing import Keyring, Sealer
from storage.transaction import Transaction

Unread = Line | Ready
"""A row still to be read, or one that is left out."""


@dataclass(frozen=True, slots=True)
class Task:
    """Whose rows they are, against what they are read, and who puts them."""

    keyring: Keyring = field(repr=False)
    lender: Lender
    reader: Reader
    actor: str


def read(reader: Reader, lines: Sequence[Unread]) -> list[Ready]:
    """Read rows."""
    return [it if isinstance(it, Ready) else Ready(it.number, reader.row(it)) for it in lines]


def prepared(task: Task, lines: Sequence[Unread], at: datetime, *, foresee: bool) -> bytes:
    """Read rows, and foresee what they write; give that, or else the rows, as bytes."""
    rows = read(task.reader, lines)
    # Not both: the rows can be read again, and most often nobody needs to.
    return pickle.dumps((foresee and _foreseen(task, rows, at)) or rows)


def _foreseen(task: Task, rows: Sequence[Ready], at: datetime) -> Foreseen | None:
    pushes = [row.found.push for row in rows if isinstance(row.found, Row)]

    def put(tx: Transaction) -> Decided:
        return decide(tx, task.lender, rows, actor=task.actor, at=at)

    # A new one for each piece: the keys of those before are of no use here, and take much room.
    sealer = Sealer(task.keyring)
    try:
        return Foreseen(*foreseeing.foresee(sealer, task.lender, pushes, put))
    except StoreNeededError:
        return None
    except Exception:  # noqa: BLE001  whoever puts them one by one meets it again, and tells it
        return None
