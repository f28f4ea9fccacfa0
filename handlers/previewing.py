"""What a borrower would read if something were stated, asked for or reviewed."""

from collections.abc import Sequence

from handlers import notices, status
from handlers.explaining import explanation
from handlers.messages import Reply, say, together
from handlers.scope import Mine
from storage.notices import Notice
from storage.records import Need
from storage.transaction import Transaction


def notice(tx: Transaction, own: Mine, untold: Sequence[Notice]) -> Reply | None:
    """Put what they would hear unasked into one message; None if they would hear nothing."""
    lines = list(notices.news_of(tx, own, untold))
    head = say("notice-head", number=own.application.number)
    return together(head, *lines) if lines else None


def card(own: Mine, needs: Sequence[Need]) -> Reply:
    """Tell where their application stands, as they would be answered."""
    return together(*status.facts(own, [need for need in needs if need.outstanding]))


def need(it: Need) -> Reply:
    """Explain one thing that is asked for."""
    return together(*explanation(it))
