"""Many statements of one kind: what they write waits and is written together, table by table.

What they read is read for all of them beforehand and kept at hand. Each is still decided by the
functions that decide a single one; whatever else they run is run after all that waits before it,
so nothing reads or writes anything else than it would have.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from sqlalchemy import Table
from typing_extensions import override

from storage.hot import Hot
from storage.schema import metadata

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """A way to write rows of a table that takes more than a statement run once for each."""

    table: Table
    write: Callable[[Any, Sequence[Row]], None]


Kind = Hot | Together


class Missing:
    """Stands for what is not at hand, unlike None: what there is none of."""


MISSING: Final = Missing()


class Known:
    """What has been read for many statements, and what they have made of it since."""

    __slots__ = ("_age", "_before", "_found")

    def __init__(self) -> None:
        self._found: dict[Hashable, Any] = {}
        self._before: list[tuple[Hashable, Any]] = []
        self._age = 0

    def get(self, key: Hashable) -> Any:  # noqa: ANN401  whatever was put there
        """Give what is known under a key, or MISSING."""
        return self._found.get(key, MISSING)

    def put(self, key: Hashable, value: object) -> None:
        """Keep what is known now."""
        self._before.append((key, self._found.get(key, MISSING)))
        self._found[key] = value

    def clear(self) -> None:
        """Know nothing more: somebody has written past this."""
        self._found.clear()
        self._before.clear()
        self._age += 1

    def mark(self) -> tuple[int, int]:
        """Name this moment."""
        return self._age, len(self._before)

    def undo(self, mark: tuple[int, int]) -> None:
        """Know what was known at a moment."""
        age, place = mark
        if age != self._age:
            self.clear()
            return
        while len(self._before) > place:
            key, value = self._before.pop()
            if value is MISSING:
                self._found.pop(key, None)
            else:
                self._found[key] = value


class Unknown(Known):
    """Keeps nothing: a statement that comes alone reads for itself."""

    __slots__ = ()

    @override
    def put(self, key: Hashable, value: object) -> None:
        """Keep nothing."""


@dataclass(slots=True)
class _Savepoint:
    name: str
    place: int
    """How many rows waited when it was set."""
    begun: bool = False


class Gathering:
    """Rows that wait, and savepoints that the engine hears of only when it must."""

    __slots__ = ("_open", "_plainly", "_rows", "_write", "known")

    def __init__(
        self, write: Callable[[Kind, Sequence[Row]], None], plainly: Callable[[str], object]
    ) -> None:
        self.known = Known()
        self._write = write
        self._plainly = plainly
        self._rows: list[tuple[Kind, Row]] = []
        self._open: list[_Savepoint] = []

    def add(self, kind: Kind, row: Row) -> None:
        """Let a row wait."""
        self._rows.append((kind, row))

    def settle(self, *, changes: bool = False) -> None:
        """Write what waits, before something else is run; ``changes`` make what is known old."""
        for savepoint in self._open:
            if not savepoint.begun:
                self._flush(savepoint.place)
                self._plainly(f"SAVEPOINT {savepoint.name}")
                savepoint.begun = True
        self._flush(len(self._rows))
        if changes:
            self.known.clear()

    def set(self, name: str) -> tuple[int, int]:
        """Set a savepoint, which costs nothing as long as rows only wait."""
        self._open.append(_Savepoint(name, len(self._rows)))
        return self.known.mark()

    def undo(self, mark: tuple[int, int]) -> None:
        """Go back to the last savepoint."""
        savepoint = self._open.pop()
        del self._rows[savepoint.place :]
        self.known.undo(mark)
        if savepoint.begun:
            self._plainly(f"ROLLBACK TO SAVEPOINT {savepoint.name}")
            self._plainly(f"RELEASE SAVEPOINT {savepoint.name}")

    def release(self) -> None:
        """Keep what was done since the last savepoint."""
        savepoint = self._open.pop()
        if savepoint.begun:
            self._plainly(f"RELEASE SAVEPOINT {savepoint.name}")

    def _flush(self, until: int) -> None:
        waiting = self._rows[:until]
        del self._rows[:until]
        for savepoint in self._open:
            savepoint.place = max(0, savepoint.place - until)
        kinds: dict[Kind, list[Row]] = {}
        for kind, row in waiting:
            kinds.setdefault(kind, []).append(row)
        for kind in sorted(kinds, key=_rank):
            self._write(kind, kinds[kind])


@cache
def _rank(kind: Kind) -> tuple[int, bool]:
    """Give the place of a kind: rows come after those that they refer to, changes after both."""
    if isinstance(kind, Together):
        return metadata.sorted_tables.index(kind.table), False
    statement: Any = kind.statement
    return metadata.sorted_tables.index(statement.table), bool(statement.is_update)
