"""The people on applications: found by their lender's reference, identity number or phone."""

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update

from storage import audit, sealed
from storage.gathering import Missing
from storage.hot import Hot
from storage.ids import new_id
from storage.records import UNSTATED, Borrower, Lender, Unstated
from storage.schema import borrowers, lenders, links
from storage.transaction import Transaction

_by_id: Final = Hot(select(borrowers).where(borrowers.c.id == bindparam("id")))
_by_reference: Final = Hot(
    select(borrowers).where(
        borrowers.c.lender_id == bindparam("lender_id"),
        borrowers.c.reference == bindparam("reference"),
    )
)
_by_identity: Final = Hot(
    select(borrowers)
    .where(
        borrowers.c.lender_id == bindparam("lender_id"),
        borrowers.c.identity_index == bindparam("identity_index"),
    )
    .order_by(borrowers.c.id)
)
_in: Final = {
    name: select(borrowers)
    .where(
        borrowers.c.lender_id == bindparam("lender_id"),
        borrowers.c[name].in_(bindparam("wanted", expanding=True)),
    )
    .order_by(borrowers.c.id)
    for name in ("id", "reference", "identity_index")
}
_with_phone: Final = (
    select(borrowers)
    .where(borrowers.c.phone_index.in_(bindparam("indexes", expanding=True)))
    .order_by(borrowers.c.id)
)
_lock: Final = (
    select(borrowers.c.id).where(borrowers.c.id == bindparam("id")).with_for_update(key_share=True)
)
_lock_lender: Final = Hot(
    select(lenders.c.id).where(lenders.c.id == bindparam("id")).with_for_update(key_share=True)
)
_add: Final = Hot(insert(borrowers), *(each.key for each in borrowers.columns))
_change: Final = update(borrowers).where(borrowers.c.id == bindparam("row_id"))
_end_links: Final = (
    update(links)
    .where(links.c.borrower_id == bindparam("of"), links.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"), ended_why="phone-changed")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a lender says of one person; None clears a value, what is unstated keeps it."""

    reference: str | None = None
    name: str | Unstated | None = UNSTATED
    phone: str | Unstated | None = UNSTATED
    identity: str | Unstated | None = UNSTATED
    locale: str | Unstated | None = UNSTATED


def identity_key(text: str) -> str:
    """Write an identity number in the one way in which it is compared."""
    return "".join(unicodedata.normalize("NFKC", text).upper().replace("-", "").split())


def by_id(tx: Transaction, borrower_id: str) -> Borrower | None:
    """Find a borrower by id."""
    known: Borrower | Missing | None = tx.known.get(("borrower", borrower_id))
    if not isinstance(known, Missing):
        return known
    for row in tx.run(_by_id, {"id": borrower_id}):
        return _read(tx, row)
    return None


def with_reference(tx: Transaction, lender_id: str, reference: str) -> Borrower | None:
    """Find a lender's borrower by its own reference."""
    known: Borrower | Missing | None = tx.known.get(("reference", lender_id, reference))
    if not isinstance(known, Missing):
        return known
    for row in tx.run(_by_reference, {"lender_id": lender_id, "reference": reference}):
        return _read(tx, row)
    return None


def with_phone(tx: Transaction, lender_ids: Sequence[str], phone_e164: str) -> list[Borrower]:
    """List those of these lenders' borrowers whose phone it is."""
    indexes = [tx.blind("phone", lender_id, phone_e164) for lender_id in lender_ids]
    return [_read(tx, row) for row in tx.execute(_with_phone, {"indexes": indexes})]


def read_all(tx: Transaction, lender_id: str, people: Sequence[Stated]) -> tuple[bool, bool]:
    """Have at hand whom many statements name; tell whether all were found, and whether any."""
    references = {it.reference for it in people if it.reference is not None}
    named: dict[str | None, Borrower | None] = dict.fromkeys(references)
    named |= {it.reference: it for it, _ in _found(tx, lender_id, "reference", references)}
    for reference, borrower in named.items():
        tx.known.put(("reference", lender_id, reference), borrower)
    indexes = {
        tx.blind("identity", lender_id, identity_key(it.identity))
        for it in people
        if isinstance(it.identity, str) and named.get(it.reference) is None
    }
    same: dict[bytes, list[Borrower]] = {index: [] for index in indexes}
    for borrower, index in _found(tx, lender_id, "identity_index", indexes):
        same[index].append(borrower)
    for index, them in same.items():
        tx.known.put(("identity", lender_id, index), them)
    found = [*named.values(), *same.values()]
    return all(found), any(found)


def read_parties(tx: Transaction, lender_id: str, borrower_ids: Iterable[str]) -> None:
    """Have at hand who is on many applications."""
    for _ in _found(tx, lender_id, "id", set(borrower_ids)):
        pass


def _found(
    tx: Transaction, lender_id: str, column: str, wanted: Collection[str] | Collection[bytes]
) -> Iterator[tuple[Borrower, bytes]]:
    if not wanted:
        return
    rows = tx.execute(_in[column], {"lender_id": lender_id, "wanted": sorted(wanted)}).all()
    tx.learn(row.data_key_id for row in rows)
    for row in rows:
        borrower = _read(tx, row)
        tx.known.put(("borrower", borrower.id), borrower)
        yield borrower, row.identity_index


def put(  # noqa: PLR0913  a person's own fields
    tx: Transaction,
    lender: Lender,
    *,
    reference: str | None = None,
    name: str | Unstated | None = UNSTATED,
    phone: str | Unstated | None = UNSTATED,
    identity: str | Unstated | None = UNSTATED,
    locale: str | Unstated | None = UNSTATED,
    known_as: Borrower | None = None,
    actor: str = "lender",
    at: datetime,
) -> Borrower:
    """Keep what a lender says of a person; None clears a value, what is unstated keeps it.

    Found by reference, else by identity number, else it is ``known_as`` (whoever the caller
    takes them for), else they are new. Whoever gets another phone loses their links.
    """
    stated = Stated(reference=reference, name=name, phone=phone, identity=identity, locale=locale)
    found = _find(tx, lender, stated) or known_as
    if found is None:
        # Two statements at once about somebody new: the second waits, and finds them.
        if isinstance(tx.known.get(("locked", lender.id)), Missing):
            tx.run(_lock_lender, {"id": lender.id})
        found = _find(tx, lender, stated)
    if found is None:
        return _added(tx, lender, stated, actor=actor, at=at)
    return _changed(tx, found, stated, actor=actor, at=at)


def _find(tx: Transaction, lender: Lender, stated: Stated) -> Borrower | None:
    if stated.reference is not None:
        named = with_reference(tx, lender.id, stated.reference)
        if named is not None:
            return named
    if isinstance(stated.identity, str):
        index = tx.blind("identity", lender.id, identity_key(stated.identity))
        for one in _with_identity(tx, lender.id, index):
            if stated.reference is None or one.reference is None:
                return one
    return None


def _with_identity(tx: Transaction, lender_id: str, index: bytes) -> Sequence[Borrower]:
    known: Sequence[Borrower] | Missing = tx.known.get(("identity", lender_id, index))
    if not isinstance(known, Missing):
        return known
    rows = tx.run(_by_identity, {"lender_id": lender_id, "identity_index": index})
    return [_read(tx, row) for row in rows]


def _added(
    tx: Transaction, lender: Lender, stated: Stated, *, actor: str, at: datetime
) -> Borrower:
    blank = Borrower(new_id(at), lender.id, tx.new_data_key(at), stated.reference)
    borrower = _told(blank, stated)
    columns = _row(tx, borrower)
    row = columns | {
        "id": borrower.id,
        "lender_id": borrower.lender_id,
        "data_key_id": borrower.data_key_id,
        "created_at": at,
        "updated_at": at,
    }
    tx.later(_add, row)
    _keep(tx, borrower, columns["identity_index"])
    audit.note(tx, lender.id, at=at, actor=actor, action="borrower-added", subject=borrower.id)
    return borrower


def _keep(tx: Transaction, borrower: Borrower, identity: bytes | None) -> None:
    if not tx.gathers:
        return
    tx.known.put(("borrower", borrower.id), borrower)
    if borrower.reference is not None:
        tx.known.put(("reference", borrower.lender_id, borrower.reference), borrower)
    if identity:
        known = tx.known.get(("identity", borrower.lender_id, identity))
        if not isinstance(known, Missing):
            tx.known.put(("identity", borrower.lender_id, identity), (*known, borrower))


def _changed(
    tx: Transaction, found: Borrower, stated: Stated, *, actor: str, at: datetime
) -> Borrower:
    if _told(found, stated) == found:
        return found
    tx.execute(_lock, {"id": found.id})
    found = by_id(tx, found.id) or found
    borrower = _told(found, stated)
    tx.execute(_change, _row(tx, borrower) | {"row_id": found.id, "updated_at": at})
    if borrower.phone != found.phone:
        tx.execute(_end_links, {"of": found.id, "at": at})
    audit.note(
        tx,
        found.lender_id,
        at=at,
        actor=actor,
        action="borrower-changed",
        subject=found.id,
        phone_changed=borrower.phone != found.phone,
    )
    return borrower


def _told(borrower: Borrower, stated: Stated) -> Borrower:
    def said(value: str | Unstated | None, kept: str) -> str:
        return kept if isinstance(value, Unstated) else value or ""

    return replace(
        borrower,
        reference=stated.reference or borrower.reference,
        name=said(stated.name, borrower.name),
        phone=said(stated.phone, borrower.phone),
        identity=said(stated.identity, borrower.identity),
        locale=said(stated.locale, borrower.locale or "") or None,
    )


def _row(tx: Transaction, borrower: Borrower) -> dict[str, Any]:
    def seal(column: str, value: str) -> bytes | None:
        where = sealed.place(borrower.lender_id, borrowers, column, borrower.id)
        return sealed.seal_text(tx, borrower.data_key_id, value, where)

    def blind(purpose: str, value: str) -> bytes | None:
        return tx.blind(purpose, borrower.lender_id, value) if value else None

    return {
        "reference": borrower.reference,
        "name_sealed": seal("name_sealed", borrower.name),
        "phone_sealed": seal("phone_sealed", borrower.phone),
        "phone_index": blind("phone", borrower.phone),
        "identity_sealed": seal("identity_sealed", borrower.identity),
        "identity_index": blind("identity", identity_key(borrower.identity)),
        "locale": borrower.locale,
    }


def _read(tx: Transaction, row: Row[Any]) -> Borrower:
    def opened(column: str) -> str:
        where = sealed.place(row.lender_id, borrowers, column, row.id)
        return sealed.text(tx, getattr(row, column), where)

    return Borrower(
        id=row.id,
        lender_id=row.lender_id,
        data_key_id=row.data_key_id,
        reference=row.reference,
        name=opened("name_sealed"),
        phone=opened("phone_sealed"),
        identity=opened("identity_sealed"),
        locale=row.locale,
    )
