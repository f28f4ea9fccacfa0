"""Conversations: one per chat account, with its state, its owner and the links that hold now."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, and_, bindparam, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import events
from storage.events import EventKind
from storage.hot import Hot
from storage.ids import new_id
from storage.records import Conversation, Link
from storage.schema import conversations, inbox, links
from storage.terms import Method
from storage.transaction import Transaction

BOT: Final = "bot"
"""The owner of a conversation that no person has taken."""

_link_columns: Final = (
    links.c.id.label("link_id"),
    links.c.borrower_id,
    links.c.lender_id.label("link_lender_id"),
    links.c.method,
    links.c.assurance,
    links.c.expires_at,
    links.c.created_at.label("proven_at"),
)
_with_links: Final = select(conversations, *_link_columns).select_from(
    conversations.outerjoin(
        links,
        and_(
            links.c.conversation_id == conversations.c.id,
            links.c.ended_at.is_(None),
            links.c.expires_at > bindparam("now"),
        ),
    )
)
# One statement loads and locks: on PostgreSQL a version alone lets twelve messages at once fail.
_by_chat: Final = Hot(
    _with_links.where(conversations.c.chat_index == bindparam("chat_index")).with_for_update(
        of=conversations
    )
)
_by_id: Final = _with_links.where(conversations.c.id == bindparam("id"))
_by_id_locked: Final = _by_id.with_for_update(of=conversations)
_reaching: Final = (
    select(links.c.conversation_id)
    .where(
        links.c.borrower_id == bindparam("borrower_id"),
        links.c.ended_at.is_(None),
        links.c.expires_at > bindparam("now"),
    )
    .distinct()
)
_claim: Final = Hot(
    upsert(inbox).on_conflict_do_nothing().returning(inbox.c.key), "channel", "key", "at"
)
_claimed: Final = select(inbox.c.key).where(
    inbox.c.channel == bindparam("channel"), inbox.c.key == bindparam("key")
)
_add: Final = upsert(conversations).on_conflict_do_nothing()
_save: Final = (
    update(conversations)
    .where(conversations.c.id == bindparam("conversation_id"))
    .values(
        state=bindparam("new_state"),
        owner=bindparam("new_owner"),
        locale=bindparam("new_locale"),
        locale_chosen=bindparam("new_locale_chosen"),
        consented=bindparam("new_consented"),
        pictured=bindparam("new_pictured"),
    )
)
_mark: Final = (
    update(conversations)
    .where(conversations.c.id == bindparam("conversation_id"))
    .values(unreachable_at=bindparam("new_unreachable_at"))
)
_set_owner: Final = (
    update(conversations)
    .where(conversations.c.id == bindparam("conversation_id"))
    .values(owner=bindparam("new_owner"))
)
_mark_anew: Final = _mark.where(conversations.c.unreachable_at.is_(None))
_links_of: Final = select(links.c.borrower_id, links.c.lender_id).where(
    links.c.conversation_id == bindparam("of"),
    links.c.ended_at.is_(None),
    links.c.expires_at > bindparam("now"),
)
_end_links: Final = (
    update(links)
    .where(links.c.conversation_id == bindparam("of"), links.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"), ended_why=bindparam("why"))
)
_end_links_of: Final = (
    update(links)
    .where(links.c.borrower_id == bindparam("of"), links.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"), ended_why=bindparam("why"))
)
_renew: Final = (
    update(links)
    .where(
        links.c.conversation_id == bindparam("of"),
        links.c.borrower_id == bindparam("to"),
        links.c.ended_at.is_(None),
    )
    .values(ended_at=bindparam("at"), ended_why="renewed")
)
_add_link: Final = insert(links)


def claim(tx: Transaction, channel: str, key: str, at: datetime) -> bool:
    """Claim an incoming message; False if it was claimed before (a repeat changes nothing)."""
    return bool(tx.run(_claim, {"channel": channel, "key": key, "at": at}))


def is_claimed(tx: Transaction, channel: str, key: str) -> bool:
    """Tell whether an incoming message was claimed before, without claiming it."""
    return bool(tx.execute(_claimed, {"channel": channel, "key": key}).first())


def open_for(  # noqa: PLR0913  a conversation's own facts
    tx: Transaction,
    channel: str,
    bot: str,
    chat: str,
    *,
    lender_id: str | None,
    locale: str,
    at: datetime,
) -> Conversation:
    """Find the conversation of a chat account, or begin it; it is locked for the turn."""
    index = tx.blind("chat", f"{channel}|{bot}", chat)
    found = tx.run(_by_chat, {"chat_index": index, "now": at})
    if found:
        return _record(tx, found, at)
    new = new_id(at)
    data_key = tx.new_data_key(at)
    tx.execute(
        _add,
        {
            "id": new,
            "channel": channel,
            "bot": bot,
            "chat_index": index,
            "chat_sealed": tx.seal(data_key, chat, _place(new)),
            "data_key_id": data_key,
            "lender_id": lender_id,
            "locale": locale,
            "locale_chosen": False,
            "state": {},
            "owner": BOT,
            "consented": 0,
            "last_position": 0,
            "created_at": at,
            "last_at": at,
        },
    )
    # Read again: another replica may have begun the same conversation a moment ago.
    return _record(tx, tx.run(_by_chat, {"chat_index": index, "now": at}), at)


def by_chat(
    tx: Transaction, channel: str, bot: str, chat: str, at: datetime
) -> Conversation | None:
    """Find the conversation of a chat account without beginning one."""
    index = tx.blind("chat", f"{channel}|{bot}", chat)
    found = tx.run(_by_chat, {"chat_index": index, "now": at})
    return _record(tx, found, at) if found else None


def by_id(tx: Transaction, conversation_id: str, at: datetime) -> Conversation | None:
    """Read a conversation with the links that hold at ``at``."""
    found = tx.execute(_by_id, {"id": conversation_id, "now": at}).all()
    return _record(tx, found, at) if found else None


def locked(tx: Transaction, conversation_id: str, at: datetime) -> Conversation | None:
    """Read a conversation and lock it until the transaction ends."""
    found = tx.execute(_by_id_locked, {"id": conversation_id, "now": at}).all()
    return _record(tx, found, at) if found else None


def reaching(tx: Transaction, borrower_id: str, at: datetime) -> list[str]:
    """List the conversations that are linked to a borrower now."""
    rows = tx.execute(_reaching, {"borrower_id": borrower_id, "now": at})
    return sorted(row.conversation_id for row in rows)


def save(tx: Transaction, before: Conversation, after: Conversation) -> None:
    """Write what a turn changed; nothing is written when nothing changed."""
    if after == before:
        return
    tx.execute(
        _save,
        {
            "conversation_id": before.id,
            "new_state": after.state,
            "new_owner": after.owner,
            "new_locale": after.locale,
            "new_locale_chosen": after.locale_chosen,
            "new_consented": after.consented,
            "new_pictured": after.pictured,
        },
    )


def mark_unreachable(tx: Transaction, conversation_id: str, since: datetime | None) -> None:
    """Note that a chat account cannot be reached, or (with None) that it can be again."""
    values = {"conversation_id": conversation_id, "new_unreachable_at": since}
    if since is None:
        tx.execute(_mark, values)
    elif tx.execute(_mark_anew, values).rowcount:
        for link in tx.execute(_links_of, {"of": conversation_id, "now": since}).all():
            kind, whose = EventKind.BORROWER_UNREACHABLE, link.borrower_id
            about = {"borrower": whose, "conversation": conversation_id}
            events.note(tx, link.lender_id, kind, whose, at=since, **about)


def set_owner(tx: Transaction, conversation_id: str, owner: str) -> None:
    """Say who answers from now on: the bot, or ``staff:`` and a member's id."""
    tx.execute(_set_owner, {"conversation_id": conversation_id, "new_owner": owner})


def link(tx: Transaction, new: Link, at: datetime) -> None:
    """Tie a conversation to a borrower; a link it had to the same borrower is replaced."""
    tx.execute(_renew, {"of": new.conversation_id, "to": new.borrower_id, "at": at})
    tx.execute(
        _add_link,
        {
            "id": new.id,
            "conversation_id": new.conversation_id,
            "borrower_id": new.borrower_id,
            "lender_id": new.lender_id,
            "method": new.method,
            "assurance": new.assurance,
            "created_at": at,
            "expires_at": new.expires_at,
        },
    )


def unlink(tx: Transaction, conversation_id: str, *, why: str, at: datetime) -> int:
    """End all links of a conversation; return how many there were."""
    return tx.execute(_end_links, {"of": conversation_id, "at": at, "why": why}).rowcount


def unlink_borrower(tx: Transaction, borrower_id: str, *, why: str, at: datetime) -> int:
    """End all links to a borrower (a changed phone, a request to be forgotten)."""
    return tx.execute(_end_links_of, {"of": borrower_id, "at": at, "why": why}).rowcount


def _place(conversation_id: str) -> str:
    return f"|conversations|chat|{conversation_id}"


def _record(tx: Transaction, rows: Sequence[Row[Any]], at: datetime) -> Conversation:
    row = rows[0]
    return Conversation(
        id=row.id,
        channel=row.channel,
        bot=row.bot,
        chat=tx.unseal(row.chat_sealed, _place(row.id)).decode(),
        data_key_id=row.data_key_id,
        lender_id=row.lender_id,
        locale=row.locale,
        locale_chosen=row.locale_chosen,
        state=row.state,
        owner=row.owner,
        consented=row.consented,
        last_position=row.last_position,
        unreachable_at=row.unreachable_at,
        last_at=row.last_at,
        notices_off_at=row.notices_off_at,
        blocked_until=row.blocked_until,
        pictures_off_at=row.pictures_off_at,
        pictured=row.pictured,
        read_at=at,
        links=tuple(
            Link(
                each.link_id,
                row.id,
                each.borrower_id,
                each.link_lender_id,
                Method(each.method),
                each.assurance,
                each.expires_at,
                each.proven_at,
            )
            for each in rows
            if each.link_id is not None
        ),
    )
