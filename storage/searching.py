"""Finding what was said in conversations with people, though every text is sealed.

Each word is kept as a mark, a keyed hash that nobody without the key can make or read; Chinese,
which has no spaces, by pairs of characters. Whoever searches makes the marks of their own words.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, and_, bindparam, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.schema import conversations, data_keys, search_cursors, search_marks, tickets
from storage.transaction import Transaction

AT_ONCE: Final = 50
"""Tickets whose words are marked in one round."""
FOUND: Final = 100
WORDS: Final = 12
"""Words of a query that count."""
NOBODYS: Final = ""
"""The ticket of what was said to or by the borrower, and so belongs to the whole conversation."""
_MARK: Final = 10
"""Bytes of a mark: few enough to be small, enough that chance finds nothing."""
_HAN: Final = re.compile(
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
_WORD: Final = re.compile(r"[^\W_]+")

_add: Final = upsert(search_marks).on_conflict_do_nothing()
_cursor: Final = upsert(search_cursors)
_move: Final = _cursor.on_conflict_do_update(
    index_elements=["conversation_id"], set_={"position": _cursor.excluded.position}
)
_lost: Final = (
    select(conversations.c.id)
    .where(~select(data_keys.c.id).where(data_keys.c.id == conversations.c.data_key_id).exists())
    .scalar_subquery()
)
_forget: Final = delete(search_marks).where(search_marks.c.conversation_id.in_(_lost))
_known: Final = func.coalesce(search_cursors.c.position, 0)
_behind: Final = (
    select(tickets.c.id, tickets.c.conversation_id, _known.label("known"))
    .join(conversations, conversations.c.id == tickets.c.conversation_id)
    .outerjoin(search_cursors, search_cursors.c.conversation_id == tickets.c.conversation_id)
    .where(
        tickets.c.marked.is_(None),
        or_(conversations.c.last_position > _known, tickets.c.closed_at.is_not(None)),
    )
    .limit(AT_ONCE)
)
_whole: Final = (
    update(tickets)
    .where(tickets.c.id == bindparam("of"), tickets.c.closed_at.is_not(None))
    .values(marked=1)
)
_found: Final[Select[Any]] = (
    select(search_marks.c.conversation_id, search_marks.c.number, tickets.c.id.label("ticket"))
    .join(
        tickets,
        and_(
            tickets.c.conversation_id == search_marks.c.conversation_id,
            or_(search_marks.c.ticket_id == NOBODYS, search_marks.c.ticket_id == tickets.c.id),
        ),
    )
    .where(search_marks.c.mark.in_(bindparam("marks", expanding=True)))
    .group_by(
        search_marks.c.conversation_id,
        search_marks.c.ticket_id,
        search_marks.c.number,
        tickets.c.id,
    )
    .having(func.count() == bindparam("count"))
    .order_by(tickets.c.id.desc(), search_marks.c.number.desc())
    .limit(bindparam("limit"))
)
_found_of: Final = _found.where(tickets.c.lender_id == bindparam("lender"))


@dataclass(frozen=True, slots=True)
class Behind:
    """A ticket whose conversation has words that are not marked yet, from a position on."""

    ticket_id: str
    conversation_id: str
    position: int


@dataclass(frozen=True, slots=True)
class Said:
    """A text of a conversation by its position, or (with a ticket) a note by its number."""

    number: int
    text: str
    ticket_id: str = NOBODYS


@dataclass(frozen=True, slots=True)
class Hit:
    """Where all words of a query stand together; ``note`` tells a note from what was said."""

    ticket_id: str
    conversation_id: str
    number: int
    note: bool


def words(text: str) -> list[str]:
    """Take a text apart into what is looked for, each once, in order."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    found: dict[str, None] = {}
    for word in _WORD.findall(plain):
        rest = word
        for run in _HAN.findall(word):
            before, _, rest = rest.partition(run)
            found |= dict.fromkeys([before] if before else [])
            found |= dict.fromkeys(run[at : at + 2] for at in range(max(1, len(run) - 1)))
        found |= dict.fromkeys([rest] if rest else [])
    return list(found)


def behind(tx: Transaction) -> list[Behind]:
    """List tickets with words that cannot be found yet."""
    return [Behind(row.id, row.conversation_id, row.known) for row in tx.execute(_behind)]


def mark(tx: Transaction, conversation_id: str, said: Sequence[Said]) -> None:
    """Have texts found from now on; one that is marked already stays as it is."""
    rows = [
        {
            "mark": _mark(tx, word),
            "conversation_id": conversation_id,
            "ticket_id": it.ticket_id,
            "number": it.number,
        }
        for it in said
        for word in _singles(it.text)
    ]
    if rows:
        tx.execute(_add, rows)


def move(tx: Transaction, it: Behind, position: int, *, whole: bool) -> None:
    """Note up to where a conversation is marked; one that is over is looked at no more."""
    tx.execute(_move, {"conversation_id": it.conversation_id, "position": position})
    if whole:
        tx.execute(_whole, {"of": it.ticket_id})


def forget(tx: Transaction) -> int:
    """Drop the marks of what nobody can read any more, as its key is gone; count them."""
    return tx.execute(_forget).rowcount


def find(tx: Transaction, lender_id: str | None, query: str) -> list[Hit]:
    """Find where all words of a query stand, newest tickets first, of one lender or of all."""
    wanted = words(query)[:WORDS]
    if not wanted:
        return []
    values: dict[str, Any] = {
        "marks": [_mark(tx, it) for it in wanted],
        "count": len(wanted),
        "limit": FOUND,
    }
    if lender_id is None:
        rows = tx.execute(_found, values).all()
    else:
        rows = tx.execute(_found_of, values | {"lender": lender_id}).all()
    return [Hit(row.ticket, row.conversation_id, row.number, note=row.number < 0) for row in rows]


def _singles(text: str) -> list[str]:
    """Take a text apart, with each Chinese character by itself too: a query may be one alone."""
    pairs = words(text)
    return list(dict.fromkeys([*pairs, *(it for pair in pairs if _HAN.match(pair) for it in pair)]))


def _mark(tx: Transaction, word: str) -> bytes:
    return tx.blind("search", "", word)[:_MARK]
