"""How content borrowers were with the person who helped them."""

from typing import Final

from sqlalchemy import bindparam, select, update

from storage.schema import conversations, tickets
from storage.tickets import Ticket, read
from storage.transaction import Transaction

_rate: Final = (
    update(tickets)
    .where(
        tickets.c.id == bindparam("of"),
        tickets.c.conversation_id == bindparam("in_conversation"),
        tickets.c.closed_at.is_not(None),
        tickets.c.rating.is_(None),
    )
    .values(rating=bindparam("stars"))
)
_comment: Final = (
    update(tickets)
    .where(
        tickets.c.id == bindparam("of"),
        tickets.c.conversation_id == bindparam("in_conversation"),
        tickets.c.rating.is_not(None),
    )
    .values(comment_sealed=bindparam("sealed"))
)
_had: Final = (
    select(tickets)
    .where(tickets.c.conversation_id == bindparam("of"))
    .order_by(tickets.c.opened_at, tickets.c.id)
)
_data_key: Final = select(conversations.c.data_key_id).where(conversations.c.id == bindparam("of"))
_kept: Final = select(tickets.c.comment_sealed).where(tickets.c.id == bindparam("of"))


def rate(tx: Transaction, ticket_id: str, conversation_id: str, stars: int) -> bool:
    """Keep how content the borrower was, once; False for what is not theirs or not over."""
    values = {"of": ticket_id, "in_conversation": conversation_id, "stars": stars}
    return tx.execute(_rate, values).rowcount == 1


def comment(tx: Transaction, ticket_id: str, conversation_id: str, text: str) -> bool:
    """Keep what the borrower said of it; False for what is not theirs or not rated."""
    data_key = tx.execute(_data_key, {"of": conversation_id}).scalar_one()
    sealed = tx.seal(data_key, text, _place(ticket_id))
    values = {"of": ticket_id, "in_conversation": conversation_id, "sealed": sealed}
    return tx.execute(_comment, values).rowcount == 1


def comment_on(tx: Transaction, ticket_id: str) -> str:
    """Read what the borrower said of the help, or nothing."""
    sealed = tx.execute(_kept, {"of": ticket_id}).scalar()
    return tx.unseal(sealed, _place(ticket_id)).decode() if sealed else ""


def help_given(tx: Transaction, conversation_id: str) -> list[tuple[Ticket, str]]:
    """List all tickets that a conversation had, with what the borrower said of the help."""
    found = [read(row) for row in tx.execute(_had, {"of": conversation_id})]
    return [(each, comment_on(tx, each.id)) for each in found]


def _place(ticket_id: str) -> str:
    return f"|tickets|comment|{ticket_id}"
