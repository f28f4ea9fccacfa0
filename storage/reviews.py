"""A lender's verdict on what was sent: accepted, or rejected with a reason."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from storage import (
    applications,
    borrowers,
    documents,
    judging,
    needs,
    notices,
    served,
    verdicts,
)
from storage.errors import (
    UnknownApplicationError,
    UnknownDocumentError,
    UnknownFileError,
    UnknownNeedError,
)
from storage.records import Application, Document, Lender, Need, Words
from storage.terms import DocumentState, NeedState, NoticeKind, Reason
from storage.transaction import Transaction
from storage.verdicts import Before

_STATES: Final = {
    DocumentState.ACCEPTED: NeedState.ACCEPTED,
    DocumentState.REJECTED: NeedState.REJECTED,
}
_WAITING: Final = frozenset({NeedState.UPLOADED, NeedState.IN_REVIEW})
_NOT_ASKED_FOR: Final = frozenset({NeedState.WITHDRAWN, NeedState.WAIVED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a lender says; a reason, its own words, the file and the page belong to a rejection."""

    state: Literal[DocumentState.ACCEPTED, DocumentState.REJECTED]
    reason: Reason | None = None
    words: Words = field(default_factory=dict)
    file_id: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A document after its review, its need, and whether anything changed."""

    document: Document
    need: Need
    changed: bool


def review(
    tx: Transaction,
    lender: Lender,
    document_id: str,
    verdict: Verdict,
    *,
    actor: str = "lender",
    at: datetime,
) -> Reviewed:
    """Give a verdict on a document; the same again changes nothing.

    The verdict on what was sent last is the verdict on the need. Raise UnknownDocumentError for
    a document of another lender, UnknownFileError for a file that is not the document's,
    LockedAwayError for one of which nothing may be seen.
    """
    document = _own(tx, lender, document_id)
    needs.lock(tx, document.application_id)
    document, need = _own(tx, lender, document_id), _need(tx, document)
    _check_file(tx, document, verdict)
    last = documents.of_need(tx, need.id)[-1].id == document.id
    if document.state is verdict.state and (not last or _told(need, verdict)):
        return Reviewed(document, need, changed=False)
    _check_acceptable(tx, document, verdict)
    before = found(tx, need, document)
    _clear(tx, document)
    reviewed = documents.reviewed(tx, document, verdict.state, actor=actor, at=at)
    counted = last and need.state not in _NOT_ASKED_FOR
    if counted:
        need = settle_need(tx, need, verdict, actor=actor, at=at)
    keep(tx, need, before, verdict, document_id=document.id, counted=counted, actor=actor, at=at)
    return Reviewed(reviewed, need, changed=True)


def settle(
    tx: Transaction,
    need: Need,
    verdict: Verdict,
    *,
    document: Document | None = None,
    actor: str = "lender",
    at: datetime,
) -> Need:
    """Give a verdict on what was answered without files, or by the ``document`` of another need.

    That is an answer in words, or a borrower's claim that something does not apply to them;
    a claim that is refused leaves the need asked for. Raise UnknownFileError for a file that
    does not answer it, LockedAwayError for a document of which nothing may be seen.
    """
    needs.lock(tx, need.application_id)
    if document is not None:
        _check_file(tx, document, verdict)
        _check_acceptable(tx, document, verdict)
    elif verdict.file_id is not None and verdict.file_id not in sent(tx, need):
        raise UnknownFileError(file=verdict.file_id)
    known = needs.by_id(tx, need.id)
    if known is None:
        raise UnknownNeedError(reference=need.reference)
    if _said(known, verdict):
        return known
    if known.state in _WAITING and document is None:
        for last in documents.of_need(tx, need.id)[-1:]:
            _check_acceptable(tx, last, verdict)
    before = found(tx, known, None)
    settled = settle_need(tx, known, verdict, actor=actor, at=at)
    keep(tx, settled, before, verdict, document_id=None, counted=True, actor=actor, at=at)
    return settled


def sent(tx: Transaction, need: Need) -> list[str]:
    """List the files that there are for a need."""
    return [
        file.id
        for document in documents.of_need(tx, need.id)
        for file in documents.files(tx, document.id)
    ]


def found(tx: Transaction, need: Need, document: Document | None) -> Before:
    """Gather what a verdict is about to change."""
    judged = {
        file.id: file.verdict.plain() if file.verdict else None
        for file in (documents.files(tx, document.id) if document else ())
    }
    return verdicts.found(need, document, sent(tx, need), judged)


def _check_acceptable(tx: Transaction, document: Document, verdict: Verdict) -> None:
    if verdict.state is DocumentState.ACCEPTED:
        judging.check_acceptable(document.id, documents.files(tx, document.id))


def _clear(tx: Transaction, document: Document) -> None:
    """Forget what was said of single files: a verdict on the whole takes its place."""
    borrower = borrowers.by_id(tx, document.borrower_id)
    for file in documents.files(tx, document.id):
        if borrower is not None and file.verdict is not None and file.replaced_by is None:
            judging.judge(tx, file.id, None, borrower.data_key_id)


def keep(  # noqa: PLR0913  what is kept of a verdict
    tx: Transaction,
    need: Need,
    before: Before,
    verdict: Verdict,
    *,
    document_id: str | None,
    counted: bool,
    actor: str,
    at: datetime,
) -> None:
    """Keep a verdict with what it found."""
    verdicts.add(
        tx,
        need,
        before,
        verdict.state,
        reason=verdict.reason,
        page=verdict.page,
        document_id=document_id,
        file_id=verdict.file_id,
        counted=counted,
        actor=actor,
        at=at,
    )


def settle_need(tx: Transaction, need: Need, verdict: Verdict, *, actor: str, at: datetime) -> Need:
    """Give a need the verdict on what was sent for it, and let its borrower hear of it."""
    claimed = need.state is NeedState.NOT_APPLICABLE
    refused = NeedState.REQUESTED if claimed else NeedState.REJECTED
    accepted = verdict.state is DocumentState.ACCEPTED
    moved = needs.step(
        tx,
        need,
        NeedState.ACCEPTED if accepted else refused,
        actor=actor,
        at=at,
        reason=verdict.reason,
        reason_words=verdict.words,
        reason_file_id=verdict.file_id,
        reason_page=verdict.page,
    )
    application = applications.by_id(tx, need.application_id)
    if application is None:
        raise UnknownApplicationError(number=need.application_id)
    kind = NoticeKind.ACCEPTED if accepted else NoticeKind.REJECTED
    tell(tx, application, kind, need, at=at)
    for other in _accepted_with(tx, moved) if accepted else ():
        tell(tx, application, kind, other, at=at)
    return moved


def _accepted_with(tx: Transaction, need: Need) -> list[Need]:
    """List the needs that have just been accepted with this one, by the same document."""
    found = (needs.by_id(tx, other) for other in served.following(tx, need.id, anew=False))
    return [it for it in found if it and it.state is NeedState.ACCEPTED]


def tell(
    tx: Transaction, application: Application, kind: NoticeKind, need: Need, *, at: datetime
) -> None:
    """Let the borrower hear what was decided."""
    notices.note(tx, application, kind, subject=need.id, borrower_ids=[need.borrower_id], at=at)


def _own(tx: Transaction, lender: Lender, document_id: str) -> Document:
    document = documents.by_id(tx, document_id)
    gone = document is None or document.state is DocumentState.WITHDRAWN
    if document is None or gone or document.lender_id != lender.id:
        raise UnknownDocumentError(document=document_id)
    return document


def _need(tx: Transaction, document: Document) -> Need:
    need = needs.by_id(tx, document.need_id)
    if need is None:
        raise UnknownDocumentError(document=document.id)
    return need


def _check_file(tx: Transaction, document: Document, verdict: Verdict) -> None:
    if verdict.file_id is None:
        return
    if verdict.file_id not in {file.id for file in documents.files(tx, document.id)}:
        raise UnknownFileError(file=verdict.file_id)


def _told(need: Need, verdict: Verdict) -> bool:
    """Tell whether a document's verdict has reached its need, or the need has gone on since."""
    return need.state is not _STATES[verdict.state] or _said(need, verdict)


def _said(need: Need, verdict: Verdict) -> bool:
    said = (need.reason, dict(need.reason_words), need.reason_file_id, need.reason_page)
    return need.state is _STATES[verdict.state] and said == (
        verdict.reason,
        dict(verdict.words),
        verdict.file_id,
        verdict.page,
    )
