"""A lender's verdict on one file: what is good is kept, and only what is not is asked for again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from storage import (
    applications,
    audit,
    borrowers,
    documents,
    files,
    judging,
    needs,
    reviews,
)
from storage.errors import UnknownFileError
from storage.judged import FileVerdict
from storage.records import Document, File, Lender, Need
from storage.replacing import is_sent_back
from storage.reviews import Reviewed, Verdict
from storage.terms import DocumentState, NeedState, NoticeKind
from storage.transaction import Transaction

_NOT_ASKED_FOR: Final = frozenset({NeedState.WITHDRAWN, NeedState.WAIVED})


def review(
    tx: Transaction,
    lender: Lender,
    file_id: str,
    verdict: Verdict,
    *,
    actor: str = "lender",
    at: datetime,
) -> Reviewed:
    """Give a verdict on one file of a document; the same again changes nothing.

    A document some of whose files are sent back is kept but for those. Raise UnknownFileError
    for a file of another lender, or one that was replaced already, LockedAwayError for one that
    is accepted and may not be seen.
    """
    _, document = _own(tx, lender, file_id)
    needs.lock(tx, document.application_id)
    file, document = _own(tx, lender, file_id)
    need = needs.by_id(tx, document.need_id)
    if need is None:
        raise UnknownFileError(file=file_id)
    said = FileVerdict(
        state=verdict.state, reason=verdict.reason, page=verdict.page, words=dict(verdict.words)
    )
    if file.verdict == said:
        return Reviewed(document, need, changed=False)
    if verdict.state is DocumentState.ACCEPTED:
        judging.check_acceptable(document.id, [file])
    before = reviews.found(tx, need, document)
    _judge(tx, document, file, said, actor=actor, at=at)
    last = documents.of_need(tx, need.id)[-1].id == document.id
    verdict = replace(verdict, file_id=file_id)
    document = _stand(tx, document, actor=actor, at=at)
    counted = last and need.state not in _NOT_ASKED_FOR
    if counted:
        need = _settle(tx, need, document, verdict, actor=actor, at=at)
    reviews.keep(
        tx, need, before, verdict, document_id=document.id, counted=counted, actor=actor, at=at
    )
    return Reviewed(document, need, changed=True)


def document_of(tx: Transaction, lender: Lender, file_id: str) -> Document:
    """Find the document of a file that may be reviewed; raise UnknownFileError."""
    return _own(tx, lender, file_id)[1]


def _own(tx: Transaction, lender: Lender, file_id: str) -> tuple[File, Document]:
    file = files.by_id(tx, file_id)
    document = documents.by_id(tx, file.document_id) if file and file.document_id else None
    if file is None or document is None or document.lender_id != lender.id or file.replaced_by:
        raise UnknownFileError(file=file_id)
    return file, document


def _judge(
    tx: Transaction, document: Document, file: File, said: FileVerdict, *, actor: str, at: datetime
) -> None:
    borrower = borrowers.by_id(tx, document.borrower_id)
    if borrower is None:
        raise UnknownFileError(file=file.id)
    judging.judge(tx, file.id, said, borrower.data_key_id)
    action = f"file-review-{said.state}"
    audit.note(tx, document.lender_id, at=at, actor=actor, action=action, subject=file.id)


def _stand(tx: Transaction, document: Document, *, actor: str, at: datetime) -> Document:
    """Let a document stand as its files do."""
    state = _state(documents.files(tx, document.id))
    if state is document.state:
        return document
    if state is DocumentState.RECEIVED:
        documents.move(tx, document.id, state)
        return replace(document, state=state, reviewed_at=None)
    return documents.reviewed(tx, document, state, actor=actor, at=at)


def _state(sent: Sequence[File]) -> DocumentState:
    standing = [it for it in sent if it.replaced_by is None]
    back = [it for it in standing if is_sent_back(it)]
    if back:
        kept = len(back) < len(standing) or any(judging.stands(it) for it in back)
        return DocumentState.PARTIAL if kept else DocumentState.REJECTED
    judged = all(it.verdict is not None for it in standing)
    return DocumentState.ACCEPTED if judged else DocumentState.RECEIVED


def _settle(
    tx: Transaction, need: Need, document: Document, verdict: Verdict, *, actor: str, at: datetime
) -> Need:
    match document.state:
        case DocumentState.ACCEPTED:
            verdict = Verdict(state=DocumentState.ACCEPTED)
            return reviews.settle_need(tx, need, verdict, actor=actor, at=at)
        case DocumentState.PARTIAL | DocumentState.REJECTED if verdict.reason:
            return reviews.settle_need(tx, need, verdict, actor=actor, at=at)
        case DocumentState.RECEIVED if need.state is NeedState.UPLOADED:
            # From here on its review has begun, and nothing of it is taken back.
            return needs.step(tx, need, NeedState.IN_REVIEW, actor=actor, at=at)
        case DocumentState.RECEIVED if need.state is NeedState.REJECTED:
            need = needs.step(tx, need, NeedState.UPLOADED, actor=actor, at=at)
            if application := applications.by_id(tx, need.application_id):
                reviews.tell(tx, application, NoticeKind.REVIEW_UNDONE, need, at=at)
            return need
        case _:
            return need
