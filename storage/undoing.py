"""A lender takes its last verdict back: everything stands as it did, and whoever heard is told.

Only the last verdict, and only while nothing newer rests on it: what has happened since would
otherwise be undone with it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from storage import (
    applications,
    borrowers,
    documents,
    events,
    judging,
    needs,
    notices,
    verdicts,
)
from storage.errors import DomainError, UnknownApplicationError, UnknownDocumentError
from storage.events import EventKind
from storage.judged import FileVerdict
from storage.records import Document, Lender, Need
from storage.reviews import sent
from storage.terms import DocumentState, NeedState, NoticeKind
from storage.transaction import Transaction
from storage.verdicts import Given

_MANY: Final = 1000
_SAID: Final = {
    DocumentState.ACCEPTED: NoticeKind.ACCEPTED,
    DocumentState.REJECTED: NoticeKind.REJECTED,
}
VERDICT, FILE_RECEIVED, FILE_GONE = "verdict", "file-received", "file-gone"
"""What may be newer than a verdict, beside a step of the need, which is named by its state."""


class NoVerdictError(DomainError):
    """There is no verdict that could be taken back."""

    code = "no-verdict"

    def __init__(self, *, reference: str) -> None:
        super().__init__(reference=reference)


class OvertakenVerdictError(DomainError):
    """Something has happened since the verdict; ``newer`` says what."""

    code = "overtaken-verdict"

    def __init__(self, *, newer: str, state: NeedState) -> None:
        super().__init__(newer=newer, state=str(state))


@dataclass(frozen=True, slots=True)
class Undone:
    """A need after its last verdict was taken back, and the document that it was about."""

    need: Need
    document: Document | None
    changed: bool


def undo(tx: Transaction, need: Need, *, actor: str = "lender", at: datetime) -> Undone:
    """Take the last verdict on a need, or on what was sent for it, back.

    One that was taken back already stays so, and nothing changes. Raise NoVerdictError, or
    OvertakenVerdictError if something newer rests on it.
    """
    needs.lock(tx, need.application_id)
    known = needs.by_id(tx, need.id) or need
    given = verdicts.last(tx, need.id)
    if given is None:
        raise NoVerdictError(reference=need.reference)
    document = documents.by_id(tx, given.document_id) if given.document_id else None
    if given.undone_at is not None:
        return Undone(known, document, changed=False)
    _check(tx, known, given)
    if document is not None and given.before.document:
        document = documents.restore(tx, document, given.before.document, actor=actor, at=at)
        _restore_files(tx, document, given)
    if given.counted:
        known = needs.take_back(tx, known, given.before.need, actor=actor, at=at)
        _tell(tx, known, given, at)
    verdicts.undone(tx, given, by=actor, at=at)
    about = {"application": known.application_id, "need": known.id, "borrower": known.borrower_id}
    events.note(
        tx,
        known.lender_id,
        EventKind.REVIEW_UNDONE,
        known.id,
        at=at,
        document=given.document_id,
        state=known.state,
        **about,
    )
    return Undone(known, document, changed=True)


def undo_of_document(
    tx: Transaction, lender: Lender, document_id: str, *, actor: str = "lender", at: datetime
) -> Undone:
    """Take the last verdict on a document back; one on what was sent later has overtaken it."""
    document = documents.by_id(tx, document_id)
    if document is None or document.lender_id != lender.id:
        raise UnknownDocumentError(document=document_id)
    needs.lock(tx, document.application_id)
    need = needs.by_id(tx, document.need_id)
    if need is None:
        raise UnknownDocumentError(document=document_id)
    given = verdicts.of_need(tx, need.id, limit=_MANY)
    if not any(it.document_id == document_id for it in given):
        raise NoVerdictError(reference=need.reference)
    if given[0].document_id != document_id:
        raise OvertakenVerdictError(newer=VERDICT, state=need.state)
    return undo(tx, need, actor=actor, at=at)


def newer_than(tx: Transaction, need: Need, given: Given) -> str | None:
    """Say what has happened since a verdict that keeps it from being taken back."""
    if given.counted:
        since = needs.states_since(tx, need.id, given.version)
        if moved := [it for it in since if it is not since[0]]:
            return str(moved[0])
    there, found = set(sent(tx, need)), set(given.before.files)
    if there - found:
        return FILE_RECEIVED
    return FILE_GONE if found - there else None


def _restore_files(tx: Transaction, document: Document, given: Given) -> None:
    borrower = borrowers.by_id(tx, document.borrower_id)
    for file in documents.files(tx, document.id):
        if borrower is not None and file.id in given.before.judged:
            said = FileVerdict.of_plain(given.before.judged[file.id])
            judging.judge(tx, file.id, said, borrower.data_key_id)


def _check(tx: Transaction, need: Need, given: Given) -> None:
    if newer := newer_than(tx, need, given):
        raise OvertakenVerdictError(newer=newer, state=need.state)


def _tell(tx: Transaction, need: Need, given: Given, at: datetime) -> None:
    """Let a borrower who has heard the verdict hear that it holds no more."""
    if not notices.take_back(tx, need, _SAID[given.state], given.at):
        return
    application = applications.by_id(tx, need.application_id)
    if application is None:
        raise UnknownApplicationError(number=need.application_id)
    who = [need.borrower_id]
    kind = NoticeKind.REVIEW_UNDONE
    notices.note(tx, application, kind, subject=need.id, borrower_ids=who, at=at)
