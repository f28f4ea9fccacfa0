"""A copy of all that is held about a borrower: facts for a machine to read, and their own files.

Only what is theirs: of a joint application the facts that all parties see, but nobody else's
needs, papers or person. The words of this chat belong to it; other chats are asked there.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from handlers import helped, scope
from storage import (
    applications,
    audit,
    borrowers,
    consents,
    documents,
    files,
    lenders,
    limits,
    messages,
    needs,
    notices,
    sent_files,
    served,
)
from storage.limits import Limit
from storage.page_links import PageLink
from storage.records import Application, Conversation, Document, File, Lender, Need
from storage.sent_files import SentFile
from storage.terms import Inspection
from storage.transaction import Transaction

OFTEN: Final = Limit("copies-day", 5, timedelta(days=1))
"""How many copies a borrower may fetch."""
ENCLOSED: Final = frozenset({Inspection.FITS, Inspection.DOUBTFUL, Inspection.KEPT})
"""Files that are given back; what may do harm is only named."""

_UNFIT: Final = re.compile(r"[\x00-\x1f/\\:*?\"<>|]+")
_INNER: Final = frozenset({"place", "key", "password", "source", "chat_ref"})
"""What of a message is about our own store."""

Facts = dict[str, object]


@dataclass(frozen=True, slots=True)
class Enclosure:
    """One file of the copy, and its name in it."""

    name: str
    file: File | SentFile
    at: datetime


@dataclass(slots=True)
class Dossier:
    """All of it."""

    facts: Facts
    enclosures: list[Enclosure] = field(default_factory=list)

    def written(self) -> bytes:
        """Write the facts as JSON that people can read as well."""
        return json.dumps(self.facts, ensure_ascii=False, indent=2, default=_plain).encode()


def may_have(conversation: Conversation, link: PageLink, lender: Lender) -> bool:
    """Tell whether what was proven will do; a code that was typed on the page counts."""
    ties = [each for each in conversation.links if each.borrower_id == link.borrower_id]
    proven = scope.assurance(lender.policy, ties, conversation)
    if link.stepped_up_at is not None:
        proven = max(proven, scope.assurance_with_code(ties))
    return proven >= lender.policy.may_read_back


def take(
    tx: Transaction, conversation: Conversation, link: PageLink, at: datetime
) -> Dossier | None:
    """Gather the copy and note that it was given; None if it was given too often already."""
    if not limits.take(tx, OFTEN, link.borrower_id, at):
        return None
    found = gather(tx, conversation, link, at)
    audit.note(
        tx,
        link.lender_id,
        at=at,
        actor=f"borrower:{link.borrower_id}",
        action="copy-given",
        subject=link.borrower_id,
        files=len(found.enclosures),
    )
    return found


def gather(tx: Transaction, conversation: Conversation, link: PageLink, at: datetime) -> Dossier:
    """Gather all that is held about the borrower of a page."""
    found = Dossier({})
    found.facts = {
        "as_of": at,
        "lender": dict(lenders.by_id(tx, link.lender_id).names),
        "person": _person(tx, link.borrower_id),
        "applications": [
            _application(tx, found, own, link.borrower_id)
            for own in applications.of_borrowers(tx, [link.borrower_id])
        ],
        "files_without_purpose": [
            _file(found, file, "unsorted") for file in files.without_need(tx, conversation.id)
        ],
        "consents": list(_consents(tx, link)),
        "chat": _chat(tx, conversation),
        "help_by_people": list(helped.tickets(tx, conversation, link.lender_id)),
        "appointments": list(helped.appointments(tx, conversation, link.lender_id)),
        "files_from_people": [
            _given(found, it, at) for it in sent_files.of_conversation(tx, conversation.id, at)
        ],
    }
    return found


def _person(tx: Transaction, borrower_id: str) -> Facts | None:
    whose = borrowers.by_id(tx, borrower_id)
    if whose is None:
        return None
    return {
        "reference": whose.reference,
        "name": whose.name,
        "phone": whose.phone,
        "identity_number": whose.identity,
        "language": whose.locale,
    }


def _consents(tx: Transaction, link: PageLink) -> Iterator[Facts]:
    for each in consents.of_borrowers(tx, link.lender_id, [link.borrower_id]):
        yield {
            "purpose": each.purpose,
            "given": each.given,
            "at": each.at,
            "channel": each.channel,
            "language": each.locale,
            "text": each.text,
        }


def _application(tx: Transaction, found: Dossier, own: Application, borrower_id: str) -> Facts:
    steps = applications.history(tx, own.id)
    roles = [it.role for it in applications.parties(tx, own.id) if it.borrower_id == borrower_id]
    theirs = [it for it in needs.ever_asked(tx, own.id) if it.borrower_id == borrower_id]
    decided = own.decision
    return {
        "number": own.number,
        "role": roles[0] if roles else None,
        "product": dict(own.product),
        "amount": own.amount,
        "currency": own.currency,
        "applied_on": own.applied_on,
        "stage": own.stage,
        "stage_since": own.stage_since,
        "stage_in_the_lenders_words": own.stage_words,
        "decision": {
            "amount": decided.amount,
            "term_months": decided.term_months,
            "decided_on": decided.decided_on,
            "conditions": dict(decided.conditions),
            "reason": dict(decided.reason),
        }
        if decided
        else None,
        "paid_out_on": own.disbursed_on,
        "paid_out_amount": own.disbursed_amount,
        "confirmed_at": own.confirmed_at,
        "stages": [
            {"stage": it.stage, "since": it.since, "corrected": it.correction} for it in steps
        ],
        "asked": [_need(tx, found, own, need) for need in theirs],
        "told": [{"what": it.kind, "at": it.at} for it in notices.of(tx, own.id, borrower_id)],
    }


def _need(tx: Transaction, found: Dossier, own: Application, need: Need) -> Facts:
    folder = f"{own.number}/{need.document_type or 'question'}"
    sent = documents.of_need(tx, need.id)
    return {
        "reference": need.reference,
        "document_type": need.document_type,
        "title": dict(need.title),
        "why": dict(need.why),
        "note": dict(need.note),
        "state": need.state,
        "asked_at": need.requested_at,
        "due_on": need.due_on,
        "your_answer": need.answer,
        "returned_because": need.reason,
        "returned_in_words": dict(need.reason_words),
        "steps": [
            {"state": it.state, "reason": it.reason, "at": it.at}
            for it in needs.steps(tx, own.id)
            if it.need_id == need.id
        ],
        "sent": [_document(tx, found, document, folder) for document in sent],
        "answered_by_what_was_sent_for": _source(tx, need),
    }


def _source(tx: Transaction, need: Need) -> str | None:
    source = needs.by_id(tx, served.source_of(tx, need.id) or "")
    return source.reference if source else None


def _document(tx: Transaction, found: Dossier, document: Document, folder: str) -> Facts:
    return {
        "state": document.state,
        "received_at": document.received_at,
        "reviewed_at": document.reviewed_at,
        "your_note": documents.note_of(tx, document.id),
        "files": [_file(found, file, folder) for file in documents.files(tx, document.id)],
    }


def _file(found: Dossier, file: File, folder: str) -> Facts:
    name = ""
    if file.inspection in ENCLOSED:
        number = len(found.enclosures) + 1
        parts = (*folder.split("/"), f"{number:03d}-{file.name}")
        name = "/".join(("files", *(_UNFIT.sub("_", part).strip(". ") for part in parts)))
        found.enclosures.append(Enclosure(name, file, file.received_at))
    return {
        "name": file.name,
        "in_this_copy": name or None,
        "media_type": file.media_type,
        "size": file.size,
        "sha256": file.sha256,
        "received_at": file.received_at,
        "channel": file.channel,
        "checked": file.inspection,
    }


def _given(found: Dossier, file: SentFile, at: datetime) -> Facts:
    sent_at = file.sent_at or at
    name = f"from-lender/{len(found.enclosures) + 1:03d}-{_UNFIT.sub('_', file.name).strip('. ')}"
    found.enclosures.append(Enclosure(name, file, sent_at))
    return {
        "name": file.name,
        "in_this_copy": name,
        "media_type": file.media_type,
        "size": file.size,
        "sha256": file.sha256,
        "sent_at": sent_at,
    }


def _chat(tx: Transaction, conversation: Conversation) -> Facts:
    return {
        "channel": conversation.channel,
        "language": conversation.locale,
        "no_news_since": conversation.notices_off_at,
        "no_pictures_since": conversation.pictures_off_at,
        "links": [{"method": it.method, "until": it.expires_at} for it in conversation.links],
        "messages": list(_messages(tx, conversation)),
    }


def _messages(tx: Transaction, conversation: Conversation) -> Iterator[Facts]:
    position = 0
    while page := messages.after(tx, conversation.id, position):
        for each in page:
            yield {"from": each.author, "at": each.at, "said": each.words or _said(each.content)}
        position = page[-1].position


def _said(content: bytes) -> object:
    """Give what was said without what is only of use to our own store."""
    try:
        said = json.loads(content)
    except ValueError:
        return content.decode(errors="replace")
    if isinstance(said, dict):
        return said.get("text") or {k: v for k, v in said.items() if k not in _INNER and v}
    return said


def _plain(value: object) -> object:
    match value:
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case Mapping():
            return dict(value)
        case _:
            return str(value)
