"""What a borrower still has to send and has sent, all of it at a glance: for a page of ours."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from handlers import agreeing, enclosing, own_files, scope, serving
from handlers.admission import takes_files, takes_office
from handlers.agreeing import Asking
from handlers.enclosing import NOTHING, Enclosed
from handlers.explaining import explanation
from handlers.findings import told
from handlers.messages import Phrase, Reply, say
from handlers.own_files import Sent
from handlers.scope import Mine
from handlers.turn import Transaction
from handlers.wording import REASONS
from storage import documents, files, lenders, replacing
from storage.page_links import PageLink
from storage.records import Conversation, File, Lender, Need
from storage.terms import Inspection, NeedKind

_FAULTY: Final = frozenset({Inspection.DOUBTFUL, Inspection.REFUSED, Inspection.QUARANTINED})


@dataclass(frozen=True, slots=True)
class Asked:
    """One document that is asked for: explained, and with what was sent for it."""

    own: Mine
    need: Need
    takes: bool
    explained: tuple[Reply, ...]
    sent: tuple[Sent, ...]
    note: str
    asking: Asking | None = None
    office: bool = False
    enclosed: Enclosed = NOTHING
    also: Need | None = None
    """What was sent already that may answer this as well."""
    may_part: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """All that is asked for, what is meant first, and the files that are for nothing yet."""

    asked: tuple[Asked, ...]
    strays: tuple[File, ...]
    asking: Asking | None = None


def overview(tx: Transaction, conversation: Conversation, link: PageLink) -> Overview:
    """Look at the applications that a page is about."""
    found = [
        _asked(tx, conversation, own, need, link.created_at)
        for application in scope.applications_of(tx, conversation)
        if application.lender_id == link.lender_id
        if link.application_id in {None, application.id}
        for own in [scope.proven(scope.mine(tx, conversation, application), conversation, link)]
        for need in scope.needs_of(tx, own)
        if need.kind is NeedKind.DOCUMENT
    ]
    first = sorted(
        found, key=lambda it: (it.need.id != link.need_id, not it.need.outstanding, not it.takes)
    )
    lender = lenders.by_id(tx, link.lender_id)
    strays = tuple(_strays(tx, conversation, link, lender))
    asking = agreeing.for_receipts(tx, conversation, lender)
    return Overview(tuple(first), strays, asking)


def _strays(
    tx: Transaction, conversation: Conversation, link: PageLink, lender: Lender
) -> Iterator[File]:
    links = [each for each in conversation.links if each.lender_id == lender.id]
    assurance = scope.assurance(lender.policy, links, conversation)
    if link.stepped_up_at is not None:
        assurance = max(assurance, scope.assurance_with_code(links))
    all_of_it = assurance >= lender.policy.may_read_back
    for file in files.without_need(tx, conversation.id):
        if all_of_it or file.received_at >= link.created_at:
            yield file


def problems(file: File) -> list[Reply]:
    """Say what is wrong with a file, as far as its sender may know."""
    back = file.verdict.reason if file.verdict and replacing.is_sent_back(file) else None
    if back:
        return [say("sent-back", reason=Phrase(message=REASONS[back]))]
    return told(file) if file.inspection in _FAULTY else []


def _asked(
    tx: Transaction, conversation: Conversation, own: Mine, need: Need, since: datetime
) -> Asked:
    """Explain a need; who may not read back sees only what they have sent since the page opened."""
    all_of_it = own.may("may_read_back")
    sent = [
        it for it in own_files.of_need(tx, own, need) if all_of_it or it.file.received_at >= since
    ]
    known = documents.of_need(tx, need.id) if all_of_it else []
    takes = takes_files(need) and not own.application.closed and own.may("may_send")
    note = documents.note_of(tx, known[-1].id) if known else ""
    asking = agreeing.for_document(tx, conversation, own, need) if takes else None
    office = takes_office(own, need)
    also = serving.source(tx, own, need) if takes else None
    shared = () if also else serving.said_of(tx, own, need)
    explained = (*explanation(need, replacing.sent_back(tx, need)), *shared)
    with_it = enclosing.of_need(tx, need, conversation.locale)
    part = serving.may_part(tx, need)
    return Asked(
        own, need, takes, explained, tuple(sent), note, asking, office, with_it, also, part
    )
