"""What a lender keeps for asking, one subject at a time: its packs, and its rules."""

from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import audit
from storage.errors import ChangedMeanwhileError
from storage.schema import asking_settings
from storage.transaction import Transaction

Subject = Literal["packs", "rules"]

_one: Final = select(asking_settings.c.content, asking_settings.c.version).where(
    asking_settings.c.lender_id == bindparam("of"), asking_settings.c.subject == bindparam("which")
)
_locked: Final = _one.with_for_update()
_begin: Final = upsert(asking_settings).on_conflict_do_nothing()
_keep: Final = update(asking_settings).where(
    asking_settings.c.lender_id == bindparam("of"), asking_settings.c.subject == bindparam("which")
)


def read(tx: Transaction, lender_id: str, subject: Subject) -> tuple[list[Any], int]:
    """Read what a lender keeps, and its version; nothing is version 0."""
    place = f"asking-{subject}:{lender_id}"
    if place not in tx.remembered:
        row = tx.execute(_one, {"of": lender_id, "which": subject}).first()
        tx.remembered[place] = (row.content, row.version) if row else ([], 0)
    found: tuple[list[Any], int] = tx.remembered[place]
    return found


def suppose_none(tx: Transaction, lender_id: str, subject: Subject) -> None:
    """Take it that a lender keeps nothing, where there is no store to ask."""
    tx.remembered[f"asking-{subject}:{lender_id}"] = ([], 0)


def put(  # noqa: PLR0913  what is kept, and by whom
    tx: Transaction,
    lender_id: str,
    subject: Subject,
    content: list[Any],
    *,
    seen: int | None = None,
    actor: str,
    at: datetime,
) -> int:
    """Replace what a lender keeps; raise ChangedMeanwhileError if others have; give its version."""
    tx.execute(
        _begin,
        {"lender_id": lender_id, "subject": subject, "content": [], "version": 0, "updated_at": at},
    )
    place = {"of": lender_id, "which": subject}
    version: int = tx.execute(_locked, place).one().version
    if seen is not None and seen != version:
        raise ChangedMeanwhileError(version=version)
    tx.execute(_keep, place | {"content": content, "version": version + 1, "updated_at": at})
    tx.remembered.pop(f"asking-{subject}:{lender_id}", None)
    audit.note(
        tx,
        lender_id,
        at=at,
        actor=actor,
        action=f"{subject}-set",
        subject=lender_id,
        count=len(content),
    )
    return version + 1
