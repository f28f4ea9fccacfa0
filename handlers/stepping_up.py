"""One more proof before a page shows anything: a code by SMS to the phone the lender knows."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from handlers.turn import Kind, Transaction
from storage import borrowers, codes, limits, page_links, tasks
from storage.limits import Limit
from storage.page_links import PageLink
from storage.records import Conversation

# The same budgets as in the chat: whoever spends them here has spent them there.
CODES: Final = (
    Limit("codes-chat-minute", 1, timedelta(minutes=1)),
    Limit("codes-chat-hour", 5, timedelta(hours=1)),
)
FAILURES: Final = Limit("code-failures-chat", 15, timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Challenge:
    """A code that is on its way; it is tried with its id. Without one, none was sent."""

    id: str = ""


def send_code(
    tx: Transaction, link: PageLink, conversation: Conversation, *, at: datetime
) -> Challenge:
    """Send a code to the borrower of a page, if they have a phone and not too many were sent."""
    borrower = borrowers.by_id(tx, link.borrower_id)
    allowed = [limits.take(tx, limit, conversation.id, at) for limit in CODES]
    if borrower is None or not borrower.phone or not all(allowed):
        return Challenge()
    code = f"{secrets.randbelow(1_000_000):06d}"
    challenge = codes.add(tx, conversation.id, borrower.phone, code, at)
    payload = {
        "phone": borrower.phone,
        "code": code,
        "locale": conversation.locale,
        "lenders": [link.lender_id],
    }
    tasks.put(tx, Kind.SMS, challenge, at=at, payload=payload)
    return Challenge(challenge)


def take_code(
    tx: Transaction,
    link: PageLink,
    conversation: Conversation,
    challenge: str,
    code: str,
    at: datetime,
) -> bool:
    """Try a code once; a right one opens the page, a wrong one counts."""
    if limits.spent(tx, FAILURES, conversation.id, at):
        return False
    tried = codes.attempt(tx, challenge, conversation.id, code, at)
    borrower = borrowers.by_id(tx, link.borrower_id)
    if borrower is None or tried.phone is None or tried.phone != borrower.phone:
        limits.take(tx, FAILURES, conversation.id, at)
        return False
    page_links.step_up(tx, link, at=at)
    return True
