"""Pictures of borrowers' documents in groups of staff, where a group may see them: each once."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import files as stored
from storage.records import File
from storage.schema import files, tickets, topic_papers, topics
from storage.terms import GIVEN_OUT
from storage.transaction import Transaction

BEFORE: Final = timedelta(hours=1)
"""What was sent so shortly before the ticket is shown as well."""
AT_ONCE: Final = 10

_waiting: Final = (
    select(
        topics.c.ticket_id, topics.c.thread, files.c.id, files.c.received_at, tickets.c.opened_at
    )
    .select_from(topics)
    .join(tickets, tickets.c.id == topics.c.ticket_id)
    .join(files, files.c.conversation_id == tickets.c.conversation_id)
    .outerjoin(
        topic_papers,
        (topic_papers.c.ticket_id == topics.c.ticket_id) & (topic_papers.c.file_id == files.c.id),
    )
    .where(
        topics.c.group_id == bindparam("of"),
        topics.c.thread.is_not(None),
        tickets.c.closed_at.is_(None),
        files.c.inspection.in_(GIVEN_OUT),
        files.c.gone_at.is_(None),
        files.c.document_id.is_not(None),
        (files.c.lender_id == tickets.c.lender_id),
        topic_papers.c.file_id.is_(None),
    )
    .order_by(files.c.received_at, files.c.id)
    .limit(AT_ONCE)
)
_shown: Final = upsert(topic_papers).on_conflict_do_nothing()


@dataclass(frozen=True, slots=True)
class Paper:
    """A file to be shown in a topic; one that came long before the ticket is passed over."""

    ticket_id: str
    thread: int
    file: File
    late: bool


def waiting(tx: Transaction, group_id: str) -> list[Paper]:
    """List files that were inspected, given out and not shown in their topic yet."""
    found = []
    for row in tx.execute(_waiting, {"of": group_id}):
        file = stored.by_id(tx, row.id)
        if file:
            late = row.received_at < row.opened_at - BEFORE
            found.append(Paper(row.ticket_id, row.thread, file, late))
    return found


def shown(tx: Transaction, paper: Paper) -> None:
    """Note that a file was shown, or cannot be."""
    tx.execute(_shown, {"ticket_id": paper.ticket_id, "file_id": paper.file.id})
