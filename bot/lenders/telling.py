"""What is stored, as answers: one function for each thing a lender may read."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.lenders.answers import (
    ApplicationAnswer,
    HistoryAnswer,
    PartyAnswer,
    StepAnswer,
    WarningAnswer,
)
from bot.lenders.document_answers import DocumentAnswer, NeedAnswer, UndoneAnswer
from bot.refusals import REFUSALS
from storage import applications, borrowers, documents, needs, replaying, served
from storage.errors import (
    ForbiddenStepError,
    UnknownApplicationError,
    UnknownBorrowerError,
    UnknownDocumentError,
    UnknownNeedError,
)
from storage.pushes import Pushed
from storage.records import Application, Borrower, Document, Lender, Need
from storage.terms import Role
from storage.transaction import Transaction
from storage.undoing import Undone


def application(tx: Transaction, it: Application) -> ApplicationAnswer:
    """Say how an application stands, and who is on it."""
    return ApplicationAnswer.of(
        it,
        [
            PartyAnswer(id=party.borrower_id, reference=party.reference, role=party.role)
            for party in applications.parties(tx, it.id)
        ],
    )


def warnings(pushed: Pushed) -> list[WarningAnswer]:
    """Say what was taken although the table of stages forbids it."""
    if pushed.warning is None:
        return []
    detail = REFUSALS[ForbiddenStepError]
    return [WarningAnswer(code=pushed.warning, detail=f"{detail.title} {detail.fix}")]


def history(tx: Transaction, it: Application) -> HistoryAnswer:
    """Say which stages an application has been in, and which were told of too late."""
    steps = [*applications.history(tx, it.id), *replaying.late_steps(tx, it)]
    return HistoryAnswer(
        items=[
            StepAnswer(
                stage=step.stage,
                since=step.since,
                correction=step.correction,
                warning=step.warning,
                late=step.late,
                recorded_at=step.recorded_at,
            )
            for step in sorted(steps, key=lambda step: step.recorded_at)
        ]
    )


def need(it: Need, lender: Lender, at: datetime) -> NeedAnswer:
    """Say where a need stands, on the lender's own calendar."""
    return NeedAnswer.of(it, today(lender, at))


def document(tx: Transaction, it: Document) -> DocumentAnswer:
    """Say what is known of a document and its files."""
    whose, what = applications.by_id(tx, it.application_id), needs.by_id(tx, it.need_id)
    if whose is None or what is None:
        raise UnknownDocumentError(document=it.id)
    others = (needs.by_id(tx, each) for each in served.others(tx, what.id))
    also = [each.reference for each in others if each]
    return DocumentAnswer.of(it, whose, what, documents.files(tx, it.id), also)


def undone(tx: Transaction, it: Undone, lender: Lender, at: datetime) -> UndoneAnswer:
    """Say how a need and its document stand after a verdict was taken back."""
    return UndoneAnswer(
        document=document(tx, it.document) if it.document else None,
        need=need(it.need, lender, at),
        changed=it.changed,
    )


def today(lender: Lender, at: datetime) -> date:
    """Name the day that it is where the lender is."""
    return at.astimezone(ZoneInfo(lender.zone)).date()


def own_application(tx: Transaction, lender: Lender, number: str) -> Application:
    """Find one of the lender's own applications; raise UnknownApplicationError for others."""
    found = applications.by_number(tx, lender.id, number)
    if found is None:
        raise UnknownApplicationError(number=number)
    return found


def own_need(tx: Transaction, lender: Lender, number: str, reference: str) -> Need:
    """Find one of the lender's own needs; raise UnknownNeedError for others."""
    found = needs.by_reference(tx, own_application(tx, lender, number).id, reference)
    if found is None:
        raise UnknownNeedError(reference=reference)
    return found


def own_document(tx: Transaction, lender: Lender, document_id: str) -> Document:
    """Find one of the lender's own documents; raise UnknownDocumentError for others."""
    found = documents.by_id(tx, document_id)
    if found is None or found.lender_id != lender.id:
        raise UnknownDocumentError(document=document_id)
    return found


def party(
    tx: Transaction, it: Application, *, reference: str | None, role: Role | None
) -> Borrower:
    """Find who is meant on an application: by reference, else by role, else the main borrower."""
    wanted = role or Role.MAIN
    for one in applications.parties(tx, it.id):
        found = borrowers.by_id(tx, one.borrower_id)
        meant = one.role is wanted if reference is None else found and found.reference == reference
        if found is not None and meant:
            return found
    raise UnknownBorrowerError(reference=reference or str(wanted))
