"""What people did for a borrower: tickets, how they were rated, and appointments; for their copy.

What staff noted for themselves is theirs, and stays with them.
"""

from collections.abc import Iterator

from storage import appointments as calendar
from storage import ratings
from storage.records import Conversation
from storage.transaction import Transaction

Facts = dict[str, object]


def tickets(tx: Transaction, conversation: Conversation, lender_id: str) -> Iterator[Facts]:
    """Tell of each time a person was asked for."""
    for each, comment in ratings.help_given(tx, conversation.id):
        if each.lender_id in {None, lender_id}:
            yield {
                "because": each.reason,
                "opened_at": each.opened_at,
                "closed_at": each.closed_at,
                "outcome": each.outcome,
                "your_rating": each.rating,
                "your_comment": comment or None,
            }


def appointments(tx: Transaction, conversation: Conversation, lender_id: str) -> Iterator[Facts]:
    """Tell of each appointment, and of what became of it."""
    for each in calendar.of_conversation(tx, conversation.id):
        if each.lender_id == lender_id:
            yield {
                "kind": each.kind,
                "place": each.place or None,
                "starts_at": each.starts_at,
                "ends_at": each.ends_at,
                "state": each.state,
                "outcome": each.outcome or None,
            }
