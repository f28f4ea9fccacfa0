"""Conversations and what is queued in them, for tests to begin with."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import text

from storage import conversations, messages, outgoing
from storage.messages import BORROWER, BOT, Draft
from storage.outgoing import Outgoing, Settled
from storage.records import Conversation
from storage.terms import MessageState
from storage.transaction import Transaction

MINUTE: Final = timedelta(minutes=1)


def opened(tx: Transaction, chat: str, at: datetime) -> Conversation:
    """Begin a conversation, or find it."""
    return conversations.open_for(tx, "telegram", "7", chat, lender_id=None, locale="en", at=at)


def queued(tx: Transaction, chat: str, *texts: str, at: datetime) -> Conversation:
    """Queue texts for a chat."""
    conversation = opened(tx, chat, at)
    drafts = [Draft(BOT, text.encode()) for text in texts]
    messages.add(tx, conversation.id, drafts, at=at)
    return conversation


def said(tx: Transaction, chat: str, words: str, at: datetime) -> None:
    """Have a borrower say something."""
    messages.add(tx, opened(tx, chat, at).id, [Draft(BORROWER, words.encode())], at=at)


def leased(
    tx: Transaction, by: str, now: datetime, *, until: datetime | None = None
) -> list[Outgoing]:
    """Lease for a minute."""
    return outgoing.lease(tx, by, now=now, until=until or now + MINUTE, limit=100)


def sent(message: Outgoing, at: datetime, words: str = "said") -> Settled:
    """Say that a message was sent."""
    return Settled(message, MessageState.SENT, at, words=words, ref="1")


def transcript(tx: Transaction, chat: str, at: datetime) -> list[tuple[str, str, str | None]]:
    """Read a transcript: who said what, and in which words it was sent."""
    found = messages.after(tx, opened(tx, chat, at).id, 0)
    return [(it.state, it.content.decode(), it.words) for it in found]


def run(tx: Transaction, /, statement: str, **values: object) -> None:
    """Change rows behind the application's back."""
    tx.execute(text(statement), values)


def rows(tx: Transaction, /, statement: str, **values: object) -> list[tuple[object, ...]]:
    """Read rows as they lie there."""
    return [tuple(row) for row in tx.execute(text(statement), values)]
