"""What inspection found: a file is let out to the lender, or its sender hears what is wrong."""

from collections.abc import Sequence
from datetime import datetime

from handlers.turn import Transaction
from storage import applications, audit, documents, events, files, needs, notices
from storage.events import EventKind
from storage.records import File
from storage.terms import Inspection, NeedKind, NeedState, NoticeKind


def settle(
    tx: Transaction,
    file_id: str,
    *,
    fits: bool,
    findings: Sequence[str],
    pages: int | None,
    at: datetime,
) -> None:
    """Write the verdict; a refused file opens its need again and is told to the borrower."""
    file = files.by_id(tx, file_id)
    if file is None or file.inspection is not Inspection.PENDING:
        return
    verdict = Inspection.FITS if fits else Inspection.REFUSED
    files.inspected(tx, file_id, inspection=verdict, findings=findings, pages=pages, at=at)
    audit.note(
        tx,
        file.lender_id,
        at=at,
        actor="inspection",
        action=f"file-{verdict}",
        subject=file_id,
        findings=" ".join(findings),
    )
    _tell_lender(tx, file, verdict, findings, at)
    if not fits and file.document_id:
        _open_again(tx, file_id, file.document_id, at)


def _tell_lender(
    tx: Transaction, file: File, verdict: Inspection, findings: Sequence[str], at: datetime
) -> None:
    document = documents.by_id(tx, file.document_id) if file.document_id else None
    if document is None:
        return
    events.note(
        tx,
        document.lender_id,
        EventKind.DOCUMENT_INSPECTED,
        document.id,
        at=at,
        application=document.application_id,
        need=document.need_id,
        document=document.id,
        file=file.id,
        inspection=verdict,
        findings=list(findings),
    )


def _open_again(tx: Transaction, file_id: str, document_id: str, at: datetime) -> None:
    document = documents.by_id(tx, document_id)
    need = needs.by_id(tx, document.need_id) if document else None
    application = applications.by_id(tx, document.application_id) if document else None
    if need is None or application is None:
        return
    sound = [f for f in files.of_need(tx, need.id) if f.inspection is not Inspection.REFUSED]
    if need.state is NeedState.UPLOADED and need.kind is NeedKind.DOCUMENT and not sound:
        needs.step(tx, need, NeedState.REQUESTED, actor="inspection", at=at)
    notices.note(
        tx,
        application,
        NoticeKind.REFUSED,
        subject=file_id,
        borrower_ids=[need.borrower_id],
        at=at,
    )
