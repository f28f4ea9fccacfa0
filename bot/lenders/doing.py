"""What lenders have done for them: each alone, or as one operation of a batch."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.lenders import telling
from bot.lenders.answers import PushedAnswer
from bot.lenders.api import Caller
from bot.lenders.asking_answers import AppliedAnswer
from bot.lenders.asking_bodies import ApplyPackBody
from bot.lenders.bodies import ApplicationBody
from bot.lenders.document_answers import ReviewedAnswer
from bot.lenders.need_bodies import FileReviewBody, NeedBody, ReviewBody
from bot.lenders.operations import (
    ApplyPack,
    EndNeed,
    Operation,
    PutApplication,
    PutNeed,
    ReviewDocument,
    ReviewFile,
    Step,
)
from bot.lenders.writing import Write
from storage import (
    applications,
    asking,
    confirming,
    file_reviews,
    needs,
    own_stages,
    packs,
    pushes,
    reviews,
    serving,
    undoing,
)
from storage.errors import ChangedMeanwhileError, UnknownStatusError
from storage.idempotency import Answer
from storage.pushes import Outcome, Push
from storage.records import Application, Document, Need, Unstated
from storage.transaction import Transaction

OK = 200
CREATED = 201

STEPS: Final = {
    "withdraw-need": asking.withdraw,
    "waive-need": asking.waive,
    "ask-need": confirming.confirm,
    "dismiss-need": confirming.dismiss,
    "confirm-need": confirming.done,
}
"""What may become of a need at a word of its lender's."""


@dataclass(frozen=True, slots=True)
class Stating:
    """A statement about an application, which may rest on the version ``seen``."""

    push: Push
    status: str | None = None
    seen: int | None = None

    def __call__(self, tx: Transaction, caller: Caller, at: datetime) -> Answer:
        """Take it."""
        if self.seen is not None:
            now = applications.locked(tx, caller.lender.id, self.push.number)
            _check(self.seen, now.version if now else 0)
        push = _in_our_words(tx, caller, self.push, self.status)
        pushed = pushes.put(tx, caller.lender, push, actor=caller.actor, at=at)
        told = PushedAnswer(
            outcome=pushed.outcome,
            application=telling.application(tx, pushed.application),
            warnings=telling.warnings(pushed),
            brought=[need.reference for need in pushed.brought],
        )
        return Answer(CREATED if pushed.outcome is Outcome.CREATED else OK, told.plain())


def put_application(number: str, body: ApplicationBody, seen: int | None = None) -> Stating:
    """Take a statement about an application."""
    return Stating(body.stated(number), body.status, seen)


def _check(seen: int, version: int) -> None:
    if seen != version:
        raise ChangedMeanwhileError(version=version)


def _check_need(
    tx: Transaction, application: Application, reference: str, seen: int | None
) -> None:
    if seen is None:
        return
    needs.lock(tx, application.id)
    now = needs.by_reference(tx, application.id, reference)
    _check(seen, now.version if now else 0)


def _in_our_words(tx: Transaction, caller: Caller, push: Push, status: str | None) -> Push:
    if status is None:
        return push
    meant = own_stages.find(tx, caller.lender.id, status)
    if meant is None:
        raise UnknownStatusError(word=status)
    said = meant.words if isinstance(push.stage_words, Unstated) else push.stage_words
    return replace(push, stage=meant.stage, stage_words=said)


def put_need(number: str, reference: str, body: NeedBody, seen: int | None = None) -> Write:
    """Ask for something, or change what was asked for, resting on the version ``seen``."""

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        application = telling.own_application(tx, caller.lender, number)
        _check_need(tx, application, reference, seen)
        need, new = asking.put(tx, application, body.asked(reference), actor=caller.actor, at=at)
        if body.serves is not None:
            others = body.serves
            serving.state(tx, application, reference, others, actor=caller.actor, at=at)
        return Answer(CREATED if new else OK, telling.need(need, caller.lender, at).plain())

    return run


def step_need(step: Step, number: str, reference: str, seen: int | None = None) -> Write:
    """Have a need take a step: withdrawn, waived, asked for, dismissed or done."""
    take = STEPS[step]

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        application = telling.own_application(tx, caller.lender, number)
        _check_need(tx, application, reference, seen)
        need = take(tx, application, reference, actor=caller.actor, at=at)
        return Answer(OK, telling.need(need, caller.lender, at).plain())

    return run


def apply_pack(number: str, pack: str, body: ApplyPackBody) -> Write:
    """Ask somebody for what a pack holds, or suggest it."""

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        lender = caller.lender
        application = telling.own_application(tx, lender, number)
        whose = telling.party(tx, application, reference=body.borrower, role=body.role)
        on_it = applications.parties(tx, application.id)
        party = next(it for it in on_it if it.borrower_id == whose.id)
        found, how = packs.find(tx, lender.id, pack), {"suggested": body.suggested}
        applied = packs.apply(
            tx, lender, application, found, party, **how, actor=caller.actor, at=at
        )
        told = AppliedAnswer(
            new=[telling.need(it, lender, at) for it in applied.new],
            known=[telling.need(it, lender, at) for it in applied.known],
        )
        return Answer(OK, told.plain())

    return run


def review_need(number: str, reference: str, body: ReviewBody, seen: int | None = None) -> Write:
    """Give a verdict on an answer in words, or on a claim that something does not apply."""

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        application = telling.own_application(tx, caller.lender, number)
        _check_need(tx, application, reference, seen)
        need = telling.own_need(tx, caller.lender, number, reference)
        settled = reviews.settle(tx, need, body.stated(), actor=caller.actor, at=at)
        return Answer(OK, telling.need(settled, caller.lender, at).plain())

    return run


def review_document(document_id: str, body: ReviewBody, seen: int | None = None) -> Write:
    """Give a verdict on a document, or for one of the needs that it answers as well."""

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        document = telling.own_document(tx, caller.lender, document_id)
        _check_document(tx, document, seen)
        main = needs.by_id(tx, document.need_id)
        if body.need is None or (main and main.reference == body.need):
            reviewed = reviews.review(
                tx, caller.lender, document_id, body.stated(), actor=caller.actor, at=at
            )
            document, need = reviewed.document, reviewed.need
        else:
            said = body.stated()
            need = serving.judge(tx, document, body.need, said, actor=caller.actor, at=at)
        told = ReviewedAnswer(
            document=telling.document(tx, document), need=telling.need(need, caller.lender, at)
        )
        return Answer(OK, told.plain())

    return run


def serve(number: str, reference: str, other: str, *, ends: bool) -> Write:
    """Let what answers one need answer another as well, or no more."""

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        application = telling.own_application(tx, caller.lender, number)
        do = serving.unserve if ends else serving.serve
        need = do(tx, application, reference, other, actor=caller.actor, at=at)
        return Answer(OK, telling.need(need, caller.lender, at).plain())

    return run


def review_file(file_id: str, body: FileReviewBody, seen: int | None = None) -> Write:
    """Give a verdict on one file of a document, resting on what that document was."""

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        document = file_reviews.document_of(tx, caller.lender, file_id)
        _check_document(tx, document, seen)
        reviewed = file_reviews.review(
            tx, caller.lender, file_id, body.stated(), actor=caller.actor, at=at
        )
        told = ReviewedAnswer(
            document=telling.document(tx, reviewed.document),
            need=telling.need(reviewed.need, caller.lender, at),
        )
        return Answer(OK, told.plain())

    return run


def undo_of_need(number: str, reference: str, seen: int | None) -> Write:
    """Take the last verdict on a need, or on what was sent for it, back."""

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        need = telling.own_need(tx, caller.lender, number, reference)
        _check_seen(tx, need, seen)
        undone = undoing.undo(tx, need, actor=caller.actor, at=at)
        return Answer(OK, telling.undone(tx, undone, caller.lender, at).plain())

    return run


def undo_of_document(document_id: str, seen: int | None) -> Write:
    """Take the last verdict on a document back."""

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        document = telling.own_document(tx, caller.lender, document_id)
        if (need := needs.by_id(tx, document.need_id)) is not None:
            _check_seen(tx, need, seen)
        undone = undoing.undo_of_document(tx, caller.lender, document_id, actor=caller.actor, at=at)
        return Answer(OK, telling.undone(tx, undone, caller.lender, at).plain())

    return run


def _check_document(tx: Transaction, document: Document, seen: int | None) -> None:
    if seen is not None:
        needs.lock(tx, document.application_id)
        _check(seen, telling.document(tx, document).version)


def _check_seen(tx: Transaction, need: Need, seen: int | None) -> None:
    if seen is None:
        return
    needs.lock(tx, need.application_id)
    now = needs.by_id(tx, need.id)
    _check(seen, now.version if now else 0)


def operation(it: Operation) -> Write:
    """Do one operation of a batch."""
    match it:
        case PutApplication():
            return put_application(it.number, it.body)
        case PutNeed():
            return put_need(it.number, it.reference, it.body)
        case ApplyPack():
            return apply_pack(it.number, it.pack, it.body or ApplyPackBody())
        case EndNeed():
            return step_need(it.op, it.number, it.reference)
        case ReviewDocument():
            return review_document(it.document, it.body)
        case ReviewFile():
            return review_file(it.file, it.body)
