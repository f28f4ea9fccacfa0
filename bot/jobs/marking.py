"""Has what was said in conversations with people found by its words, also what is old."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Final

import structlog

from bot.catalogue import Catalogue
from bot.channels.webchat_transcript import frame_of
from handlers.script import folded
from storage import messages, searching, ticket_steps
from storage.database import Store
from storage.records import Message
from storage.searching import Behind, Said
from storage.transaction import Transaction

log = structlog.get_logger()

EVERY: Final = 5.0
_PAGE: Final = 200
"""Messages of one conversation that are marked in one transaction."""


async def run(store: Store, catalogue: Catalogue) -> None:
    """Look for new words, for ever; what goes wrong is tried again."""
    while True:
        await asyncio.sleep(EVERY)
        try:
            while await once(store, catalogue):
                pass
        except Exception:
            log.exception("marking_failed")


async def once(store: Store, catalogue: Catalogue) -> int:
    """Mark the next words of the tickets that are behind; count the tickets."""
    found = await store.read(searching.behind)
    for each in found:
        await store.write(_mark, each, catalogue)
    return len(found)


def _mark(tx: Transaction, it: Behind, catalogue: Catalogue) -> None:
    said = messages.after(tx, it.conversation_id, it.position, limit=_PAGE)
    texts = list(_texts(said, catalogue))
    if it.position == 0:
        texts += [
            Said(-step.number, folded(step.note), it.ticket_id)
            for step in ticket_steps.of_ticket(tx, it.ticket_id)
            if step.note
        ]
    searching.mark(tx, it.conversation_id, texts)
    last = said[-1].position if said else it.position
    searching.move(tx, it, last, whole=len(said) < _PAGE)


def _texts(said: Sequence[Message], catalogue: Catalogue) -> Iterator[Said]:
    """Give the very words that were sent; what is still queued is put into words of its own."""
    for message in said:
        frame = frame_of(message, catalogue, catalogue.locales[0])
        words = str(frame.get("words") or "") if frame else ""
        if words:
            yield Said(message.position, folded(words))
