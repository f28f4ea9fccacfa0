"""What staff do with an application: accept, reject, ask, do without, and show one value."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Final, Literal

from bot.staff import casefile
from bot.staff.casefile import NotTheirsError, own_need
from bot.staff.days import day_of
from handlers import inspections
from storage import (
    asking,
    audit,
    borrowers,
    confirming,
    documents,
    file_reviews,
    files,
    lenders,
    limits,
    needs,
    reviews,
    serving,
    taken_in,
    undoing,
)
from storage.asking import Asked
from storage.limits import Limit
from storage.records import Document, Words
from storage.reviews import Verdict
from storage.staff import StaffMember
from storage.terms import DocumentState, Inspection, NeedKind, Reason, Role
from storage.transaction import Transaction

REVEALS: Final = Limit("staff-reveals", 40, timedelta(days=1))
"""Personal values that one member of staff may see in clear in a day."""
REVEALABLE: Final = ("name", "phone", "identity")
WHYS: Final = ("call", "check", "correct", "complaint")
"""For what a value may be shown: to call, to check who it is, to correct it, for a complaint."""
_WORDS: Final = 500
_PAGES: Final = 10_000

Form = Mapping[str, str]
Act = Callable[[Transaction, StaffMember, str, Form, datetime], None]


class IncompleteFormError(ValueError):
    """Something that the form needs was left out or cannot be read."""


def accept(tx: Transaction, member: StaffMember, of: str, _form: Form, at: datetime) -> None:
    """Accept a document."""
    _review(tx, member, _document(tx, member, of), Verdict(state=DocumentState.ACCEPTED), at)


def reject(tx: Transaction, member: StaffMember, of: str, form: Form, at: datetime) -> None:
    """Reject a document, with a reason and perhaps the file and page it is about."""
    document = _document(tx, member, of)
    verdict = _rejection(form, _words_of(tx, document.borrower_id, document.lender_id, form))
    _review(tx, member, document, verdict, at)


def accept_file(tx: Transaction, member: StaffMember, of: str, _form: Form, at: datetime) -> None:
    """Accept one file of a document."""
    document = _document_of(tx, member, of)
    _review_file(tx, member, document, of, Verdict(state=DocumentState.ACCEPTED), at)


def reject_file(tx: Transaction, member: StaffMember, of: str, form: Form, at: datetime) -> None:
    """Send one file back, or one page of it; the others are kept."""
    document = _document_of(tx, member, of)
    verdict = _rejection(form, _words_of(tx, document.borrower_id, document.lender_id, form))
    _review_file(tx, member, document, of, verdict, at)


def accept_answer(tx: Transaction, member: StaffMember, of: str, _form: Form, at: datetime) -> None:
    """Accept an answer in words, or a claim that something does not apply."""
    verdict = Verdict(state=DocumentState.ACCEPTED)
    reviews.settle(tx, own_need(tx, member, of), verdict, actor=member.actor, at=at)


def reject_answer(tx: Transaction, member: StaffMember, of: str, form: Form, at: datetime) -> None:
    """Refuse an answer in words, or a claim that something does not apply."""
    need = own_need(tx, member, of)
    verdict = _rejection(form, _words_of(tx, need.borrower_id, need.lender_id, form))
    reviews.settle(tx, need, verdict, actor=member.actor, at=at)


def serve(tx: Transaction, member: StaffMember, of: str, form: Form, at: datetime) -> None:
    """Let a document answer another need as well; what is said twice is ended."""
    document = _document(tx, member, of)
    source, other = (
        own_need(tx, member, document.need_id),
        own_need(tx, member, form.get("need", "")),
    )
    application = casefile.own(tx, member, document.application_id)
    do = serving.unserve if "ends" in form else serving.serve
    do(tx, application, source.reference, other.reference, actor=member.actor, at=at)


def undo(tx: Transaction, member: StaffMember, of: str, _form: Form, at: datetime) -> None:
    """Take the last verdict on a need, or on what was sent for it, back."""
    undoing.undo(tx, own_need(tx, member, of), actor=member.actor, at=at)


def confirm(tx: Transaction, member: StaffMember, of: str, _form: Form, at: datetime) -> None:
    """Ask for what was only suggested."""
    need = own_need(tx, member, of)
    application = casefile.own(tx, member, need.application_id)
    confirming.confirm(tx, application, need.reference, actor=member.actor, at=at)


def dismiss(tx: Transaction, member: StaffMember, of: str, _form: Form, at: datetime) -> None:
    """Drop what was suggested."""
    need = own_need(tx, member, of)
    application = casefile.own(tx, member, need.application_id)
    confirming.dismiss(tx, application, need.reference, actor=member.actor, at=at)


def done(tx: Transaction, member: StaffMember, of: str, _form: Form, at: datetime) -> None:
    """Confirm that an errand on the lender's page is done."""
    need = own_need(tx, member, of)
    application = casefile.own(tx, member, need.application_id)
    confirming.done(tx, application, need.reference, actor=member.actor, at=at)


def keep(tx: Transaction, member: StaffMember, of: str, form: Form, at: datetime) -> None:
    """Keep a doubtful file as it is, which staff themselves took in."""
    need = own_need(tx, member, of)
    file = next((it for it in files.of_need(tx, need.id) if it.id == form.get("file")), None)
    if file is None or file.id not in taken_in.of_files(tx, [file.id]):
        raise IncompleteFormError
    if file.inspection is Inspection.DOUBTFUL:
        inspections.release(tx, file, actor=member.actor, at=at)


def waive(tx: Transaction, member: StaffMember, of: str, _form: Form, at: datetime) -> None:
    """Do without what was asked for."""
    need = own_need(tx, member, of)
    application = casefile.own(tx, member, need.application_id)
    asking.waive(tx, application, need.reference, actor=member.actor, at=at)


def withdraw(tx: Transaction, member: StaffMember, of: str, _form: Form, at: datetime) -> None:
    """Take back what was asked for."""
    need = own_need(tx, member, of)
    application = casefile.own(tx, member, need.application_id)
    asking.withdraw(tx, application, need.reference, actor=member.actor, at=at)


def ask(tx: Transaction, member: StaffMember, of: str, form: Form, at: datetime) -> None:
    """Ask for a document of the catalogue, or put a question."""
    application = casefile.own(tx, member, of)
    wanted, why = form.get("document_type", ""), form.get("why", "")[:_WORDS].strip()
    lender = lenders.by_id(tx, application.lender_id)
    said: Words = {lender.locale: why} if why else {}
    if not wanted and not why:
        raise IncompleteFormError
    asked = Asked(
        reference=_reference(tx, application.id, wanted or "question"),
        kind=NeedKind.DOCUMENT if wanted else NeedKind.QUESTION,
        document_type=wanted,
        of=_role(form.get("of", "")),
        title={} if wanted else said,
        why=said if wanted else {},
        due_on=_day(form.get("due_on", "")),
        required="optional" not in form,
        form=form.get("form", ""),
        sample=form.get("sample", ""),
    )
    asking.put(tx, application, asked, actor=member.actor, at=at)


def reveal(
    tx: Transaction, member: StaffMember, borrower_id: str, form: Form, at: datetime
) -> str | None:
    """Give one value of a borrower in clear and note who saw it and why; None if it is enough."""
    what, why = form.get("what", ""), form.get("why", "")
    borrower = borrowers.by_id(tx, borrower_id)
    if borrower is None or member.lender_id not in {None, borrower.lender_id}:
        raise NotTheirsError(borrower_id)
    if what not in REVEALABLE or why not in WHYS:
        raise IncompleteFormError
    allowed = limits.take(tx, REVEALS, member.id, at)
    audit.note(
        tx,
        borrower.lender_id,
        at=at,
        actor=member.actor,
        action="value-shown" if allowed else "value-refused",
        subject=borrower.id,
        what=what,
        why=why,
    )
    clear = {"name": borrower.name, "phone": borrower.phone, "identity": borrower.identity}
    return clear[what] if allowed else None


def application_of(tx: Transaction, member: StaffMember, kind: str, of: str) -> str:
    """Name the application that a document, a file or a need belongs to."""
    match kind:
        case "documents":
            return _document(tx, member, of).application_id
        case "files":
            return _document_of(tx, member, of).application_id
        case _:
            return own_need(tx, member, of).application_id


def _review(
    tx: Transaction, member: StaffMember, document: Document, verdict: Verdict, at: datetime
) -> None:
    lender = lenders.by_id(tx, document.lender_id)
    reviews.review(tx, lender, document.id, verdict, actor=member.actor, at=at)


def _review_file(
    tx: Transaction,
    member: StaffMember,
    document: Document,
    file_id: str,
    verdict: Verdict,
    at: datetime,
) -> None:
    lender = lenders.by_id(tx, document.lender_id)
    file_reviews.review(tx, lender, file_id, verdict, actor=member.actor, at=at)


def _rejection(form: Form, words: Words) -> Verdict:
    try:
        reason = Reason(form.get("reason", ""))
    except ValueError:
        raise IncompleteFormError from None
    if reason is Reason.OTHER and not words:
        raise IncompleteFormError  # the borrower sees nothing else
    page = form.get("page", "")
    state: Literal[DocumentState.REJECTED] = DocumentState.REJECTED
    return Verdict(
        state=state,
        reason=reason,
        words=words,
        file_id=form.get("file") or None,
        page=int(page) if page.isdecimal() and 0 < int(page[:6]) < _PAGES else None,
    )


def _words_of(tx: Transaction, borrower_id: str, lender_id: str, form: Form) -> Words:
    """Read what staff say to a borrower, in the language that the form asked them for."""
    words = form.get("words", "")[:_WORDS].strip()
    borrower = borrowers.by_id(tx, borrower_id)
    theirs = borrower.locale if borrower else None
    return {theirs or lenders.by_id(tx, lender_id).locale: words} if words else {}


def _document(tx: Transaction, member: StaffMember, document_id: str) -> Document:
    document = documents.by_id(tx, document_id)
    if document is None or member.lender_id not in {None, document.lender_id}:
        raise NotTheirsError(document_id)
    return document


def _document_of(tx: Transaction, member: StaffMember, file_id: str) -> Document:
    file = files.by_id(tx, file_id)
    if file is None or file.document_id is None:
        raise NotTheirsError(file_id)
    return _document(tx, member, file.document_id)


def _reference(tx: Transaction, application_id: str, wanted: str) -> str:
    """Find a reference that is not taken: the lender's own system has references of its own."""
    number = 1
    while needs.by_reference(tx, application_id, f"staff-{wanted}-{number}"):
        number += 1
    return f"staff-{wanted}-{number}"


def _role(text: str) -> Role:
    return Role(text) if text in set(Role) else Role.MAIN


def _day(text: str) -> date | None:
    if text and day_of(text) is None:
        raise IncompleteFormError
    return day_of(text)
