"""Rows that say once more what was said last: told by its hash, and nothing sealed is opened.

The last statement of an application counts as long as nothing has changed since but by it: no
late one has taken its place before it, and whom it names are on no other application, have not
been changed otherwise, and have not been forgotten.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from sqlalchemy import bindparam, exists, literal_column, or_, select

from storage import push_rows
from storage.gathering import Missing
from storage.records import Application
from storage.schema import applications, borrowers, data_keys, parties, pushes
from storage.statements import Push
from storage.transaction import Transaction

_others = parties.alias("others")
_late = pushes.alias("late")
_changed: Final = exists().where(
    parties.c.application_id == applications.c.id,
    borrowers.c.id == parties.c.borrower_id,
    or_(
        borrowers.c.updated_at > pushes.c.received_at,
        ~exists().where(data_keys.c.id == borrowers.c.data_key_id),
        exists().where(
            _others.c.borrower_id == parties.c.borrower_id,
            _others.c.application_id != parties.c.application_id,
        ),
    ),
)
_last: Final = (
    select(applications.c.id, applications.c.version, pushes.c.fingerprint)
    .join(
        pushes,
        (pushes.c.application_id == applications.c.id)
        & (pushes.c.sequence == applications.c.sequence),
    )
    .where(
        applications.c.id.in_(bindparam("ids", expanding=True)),
        ~exists().where(
            _late.c.application_id == applications.c.id,
            _late.c.outcome == literal_column("'late'"),
        ),
        ~_changed,
    )
)


def read_all(
    tx: Transaction, lender_id: str, found: Iterable[Application], said: Mapping[str, Push]
) -> set[str]:
    """Have at hand which applications are said to be what was said last; name these.

    ``said`` tells what is said of each, by its id; the applications are locked.
    """
    versions = {it.id: it.version for it in found if it.id in said}
    if not versions:
        return set()
    same = set()
    for row in tx.execute(_last, {"ids": sorted(versions)}):
        if row.fingerprint == push_rows.fingerprint(tx, lender_id, said[row.id]):
            tx.known.put(("restated", row.id), (row.version, said[row.id]))
            same.add(row.id)
    return same


def is_restated(tx: Transaction, application: Application, push: Push) -> bool:
    """Tell whether a statement was found to be the last one, and nothing has changed since."""
    known: tuple[int, Push] | Missing = tx.known.get(("restated", application.id))
    return not isinstance(known, Missing) and known == (application.version, push)
