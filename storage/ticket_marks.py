"""What marks a ticket for people: its tags, and whom a note mentions."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.schema import ticket_mentions, ticket_tags, tickets
from storage.transaction import Transaction

TAG_LENGTH: Final = 40
TAGS: Final = 12
"""How many tags one ticket has at most."""

_add_tag: Final = upsert(ticket_tags).on_conflict_do_nothing()
_drop_tag: Final = delete(ticket_tags).where(
    ticket_tags.c.ticket_id == bindparam("of"), ticket_tags.c.tag == bindparam("named")
)
_tags: Final = (
    select(ticket_tags)
    .where(ticket_tags.c.ticket_id.in_(bindparam("of", expanding=True)))
    .order_by(ticket_tags.c.tag)
)
_known: Final = (
    select(ticket_tags.c.tag)
    .join(tickets, tickets.c.id == ticket_tags.c.ticket_id)
    .where(tickets.c.lender_id == bindparam("of"))
    .group_by(ticket_tags.c.tag)
    .order_by(func.count().desc(), ticket_tags.c.tag)
    .limit(50)
)
_drop_mention: Final = delete(ticket_mentions).where(
    ticket_mentions.c.ticket_id == bindparam("of"), ticket_mentions.c.staff_id == bindparam("whom")
)
_mention: Final = insert(ticket_mentions)
_see: Final = (
    update(ticket_mentions)
    .where(
        ticket_mentions.c.ticket_id == bindparam("of"),
        ticket_mentions.c.staff_id == bindparam("by"),
        ticket_mentions.c.seen_at.is_(None),
    )
    .values(seen_at=bindparam("moment"))
)
_unseen: Final = select(ticket_mentions.c.at).where(
    ticket_mentions.c.ticket_id == bindparam("of"),
    ticket_mentions.c.staff_id == bindparam("by"),
    ticket_mentions.c.seen_at.is_(None),
)


def normal(tag: str) -> str:
    """Write a tag as it is compared: without a leading # and twice the same word once."""
    return " ".join(tag.strip().lstrip("#").casefold().split())[:TAG_LENGTH].strip()


def tag(tx: Transaction, ticket_id: str, name: str) -> bool:
    """Put a tag on a ticket; False if there is nothing to put, or no room."""
    wanted = normal(name)
    if not wanted or len(tags(tx, [ticket_id])[ticket_id]) >= TAGS:
        return False
    return tx.execute(_add_tag, {"ticket_id": ticket_id, "tag": wanted}).rowcount == 1


def untag(tx: Transaction, ticket_id: str, name: str) -> bool:
    """Take a tag away."""
    return tx.execute(_drop_tag, {"of": ticket_id, "named": normal(name)}).rowcount == 1


def tags(tx: Transaction, ticket_ids: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Read the tags of some tickets."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in tx.execute(_tags, {"of": list(ticket_ids)}):
        found[row.ticket_id].append(row.tag)
    return found


def known_tags(tx: Transaction, lender_id: str | None) -> list[str]:
    """List the tags that a lender's staff use, the most used first."""
    return list(tx.execute(_known, {"of": lender_id}).scalars())


def mention(tx: Transaction, ticket_id: str, staff_id: str, at: datetime) -> None:
    """Show a ticket to somebody until they have looked at it."""
    tx.execute(_drop_mention, {"of": ticket_id, "whom": staff_id})
    tx.execute(_mention, {"ticket_id": ticket_id, "staff_id": staff_id, "at": at})


def is_mentioned(tx: Transaction, ticket_id: str, staff_id: str) -> bool:
    """Tell whether somebody is mentioned there and has not looked yet."""
    return tx.execute(_unseen, {"of": ticket_id, "by": staff_id}).first() is not None


def see(tx: Transaction, ticket_id: str, staff_id: str, at: datetime) -> None:
    """Note that somebody has looked at where they are mentioned."""
    tx.execute(_see, {"of": ticket_id, "by": staff_id, "moment": at})
