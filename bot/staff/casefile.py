"""What staff see of applications: who is on one, what is asked for, what was sent; all masked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.staff import pasts, remarks
from bot.staff.pasts import Past
from bot.staff.remarks import Remark
from handlers.admission import takes_files
from handlers.messages import Money, Special, Wording
from handlers.wording import (
    BEFORE,
    COLLECTIONS,
    NEED_STATES,
    lender_name,
    masked,
    money,
    product,
    stage,
)
from handlers.wording import title as need_title
from storage import (
    applications,
    documents,
    forms,
    judging,
    lenders,
    needs,
    parties,
    questions,
    served,
    staff,
    taken_in,
)
from storage.applications import Step
from storage.records import Application, Borrower, Document, File, Lender, Need
from storage.replacing import is_sent_back
from storage.staff import StaffMember
from storage.taken_in import TakenIn
from storage.terms import OFFICE, DocumentState, Inspection, NeedKind, NeedState, Role
from storage.transaction import Transaction

LISTED: Final = 50
"""Applications on one page of the list."""
GIVEN: Final = frozenset({Inspection.FITS, Inspection.DOUBTFUL, Inspection.KEPT})
"""What may be fetched as it came, where there is no picture of it."""
PAGES: Final = 30
"""Pages of one file that are shown as pictures on an application's page."""


class NotTheirsError(LookupError):
    """There is no such thing among those this member of staff may see."""


@dataclass(frozen=True, slots=True)
class Row:
    """One application in a list."""

    application: Application
    lender: Special
    zone: str
    product: Special | None
    stage: Special
    collection: Special


@dataclass(frozen=True, slots=True)
class ToReview:
    """A document that waits for a verdict."""

    document: Document
    number: str
    title: Special
    zone: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A file as it is shown: its pages, and what inspection said of it."""

    file: File
    pages: Sequence[int]
    remarks: Sequence[Remark]
    shown: bool
    sent_back: bool
    taken: TakenIn | None = None
    """How staff took it in, where they did, and who it was."""
    by: str = ""
    original: bool = False
    """Whether there is nothing to see of it but itself."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document, its files, and its sender's word on it."""

    document: Document
    files: Sequence[Picture]
    note: str
    open: bool

    @property
    def acceptable(self) -> bool:
        """Tell whether anything of it can be looked at."""
        return judging.acceptable(it.file for it in self.files)


@dataclass(frozen=True, slots=True)
class Wish:
    """Something that is asked for, and all that came for it."""

    need: Need
    title: Special
    state: Special
    whose: str
    papers: Sequence[Paper]
    answer: Special | str
    before: Special | None
    answered: bool
    settled: bool
    past: Sequence[Past]
    source: str
    """The need whose document answers this one as well."""
    takes: bool
    """Files may come for it as it stands."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on an application, masked; ``locale`` is theirs or their lender's."""

    id: str
    role: Role
    name: str
    phone: str
    identity: bool
    locale: str


@dataclass(frozen=True, slots=True)
class Case:
    """One application's page."""

    row: Row
    lender: Lender
    money: Money | None
    people: Sequence[Person]
    wishes: Sequence[Wish]
    history: Sequence[Step]
    forms: Sequence[str] = ()
    """Codes of its lender's samples and blank forms."""


def newest(tx: Transaction, member: StaffMember, before: str) -> list[Row]:
    """List applications, newest first."""
    return [
        _row(tx, it)
        for it in applications.newest(tx, member.lender_id, before=before, limit=LISTED)
    ]


def numbered(tx: Transaction, member: StaffMember, number: str) -> list[Row]:
    """Find applications by their number: one at each lender at most."""
    if member.lender_id is not None:
        theirs = [member.lender_id]
    else:
        theirs = [lender.id for lender in lenders.everyone(tx)]
    found = (applications.by_number(tx, lender_id, number) for lender_id in theirs)
    return [_row(tx, it) for it in found if it]


def to_review(tx: Transaction, member: StaffMember) -> list[ToReview]:
    """List the documents that wait for a verdict, the longest waiting first."""
    rows = []
    for document in documents.to_review(tx, member.lender_id):
        application = applications.by_id(tx, document.application_id)
        need = needs.by_id(tx, document.need_id)
        if application and need:
            zone = lenders.by_id(tx, document.lender_id).zone
            rows.append(ToReview(document, application.number, need_title(need), zone))
    return rows


def case(tx: Transaction, member: StaffMember, application_id: str) -> Case:
    """Gather what is known of an application; raise NotTheirsError."""
    application = own(tx, member, application_id)
    lender = lenders.by_id(tx, application.lender_id)
    people = parties.standing(tx, application.id)
    names = {it.borrower.id: masked(it.borrower.name) for it in people}
    return Case(
        _row(tx, application),
        lender,
        money(application),
        [_person(it.role, it.borrower, lender) for it in people],
        [
            _wish(tx, it, names, closed=application.closed)
            for it in needs.of_application(tx, application.id)
        ],
        applications.history(tx, application.id),
        sorted({it.code for it in forms.of_lender(tx, lender.id)}),
    )


def own(tx: Transaction, member: StaffMember, application_id: str) -> Application:
    """Find an application that a member of staff may see; raise NotTheirsError."""
    application = applications.by_id(tx, application_id)
    if application is None or member.lender_id not in {None, application.lender_id}:
        raise NotTheirsError(application_id)
    return application


def own_need(tx: Transaction, member: StaffMember, need_id: str) -> Need:
    """Find a need that a member of staff may see; raise NotTheirsError."""
    need = needs.by_id(tx, need_id)
    if need is None or member.lender_id not in {None, need.lender_id}:
        raise NotTheirsError(need_id)
    return need


def _row(tx: Transaction, application: Application) -> Row:
    lender = lenders.by_id(tx, application.lender_id)
    return Row(
        application,
        lender_name(lender),
        lender.zone,
        product(application),
        stage(application),
        COLLECTIONS[application.collection],
    )


def _person(role: Role, borrower: Borrower, lender: Lender) -> Person:
    return Person(
        borrower.id,
        role,
        masked(borrower.name),
        f"•••• {borrower.phone[-2:]}" if borrower.phone else "",
        bool(borrower.identity),
        borrower.locale or lender.locale,
    )


def _wish(tx: Transaction, need: Need, names: dict[str, str], *, closed: bool) -> Wish:
    sent = documents.of_need(tx, need.id)
    kept = [it for it in sent if it.state is not DocumentState.WITHDRAWN]
    last = kept[-1].id if kept else ""
    claimed = need.state is NeedState.NOT_APPLICABLE
    question = need.kind is NeedKind.QUESTION and need.state is NeedState.UPLOADED
    return Wish(
        need,
        need_title(need),
        NEED_STATES[need.state],
        names.get(need.borrower_id, ""),
        [_paper(tx, it, open_=it.id == last) for it in reversed(kept)],
        answer=_answer(need),
        before=BEFORE[need.prior_to] if need.prior_to else None,
        answered=claimed or question,
        settled=need.state in {NeedState.ACCEPTED, NeedState.WAIVED},
        past=pasts.of_need(tx, need),
        source=served.source_of(tx, need.id) or "",
        takes=takes_files(need) and not closed,
    )


def _answer(need: Need) -> Special | str:
    """Show what was answered: of a choice its words, not its code."""
    code = need.answer or ""
    choice = questions.chosen(need.question, code) if need.question else None
    return Wording(words=dict(choice.words)) if choice else code


def _paper(tx: Transaction, document: Document, *, open_: bool) -> Paper:
    sent = documents.files(tx, document.id)
    came = taken_in.of_files(tx, [it.id for it in sent])
    files = [_picture(tx, it, came.get(it.id)) for it in sent]
    return Paper(document, files, documents.note_of(tx, document.id), open_)


def _picture(tx: Transaction, file: File, taken: TakenIn | None) -> Picture:
    shown = file.inspection not in {Inspection.REFUSED, Inspection.QUARANTINED}
    office = file.media_type == OFFICE
    pages = range(1, min(file.pages or 1, PAGES) + 1) if shown and not office else ()
    by = staff.name_of(tx, taken.staff_id) if taken else ""
    original = office and file.inspection in GIVEN
    told = remarks.of(file)
    return Picture(file, pages, told, shown, is_sent_back(file), taken, by, original)
