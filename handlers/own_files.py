"""What a borrower has sent: seen again, moved, taken back before the review, and explained."""

from dataclasses import dataclass
from typing import Final

from handlers import consent, proof, receipts, scope
from handlers.admission import fits, most_files, of_senders, takes_files
from handlers.findings import counted, enough
from handlers.messages import Button, Reply, Size, say, together
from handlers.scope import Mine
from handlers.state import AwaitingPurpose, Idle
from handlers.turn import (
    ASK_A_PERSON,
    NEEDS,
    Job,
    Kind,
    Outcome,
    Transaction,
    Turn,
    go,
)
from handlers.wording import title
from storage import (
    audit,
    borrowers,
    discarding,
    documents,
    events,
    files,
    holds,
    needs,
    replacing,
    usage,
)
from storage.errors import ClosedApplicationError, TooManyFilesError
from storage.events import EventKind
from storage.records import Conversation, Document, File, Need
from storage.terms import DocumentState, Inspection, NeedState

SHOWN: Final = 10
NOTE_LENGTH: Final = 1000
_UNDER_RECEIPT: Final = frozenset({DocumentState.RECEIVED, DocumentState.PARTIAL})
_OPEN: Final = frozenset({NeedState.REQUESTED, NeedState.UPLOADED, NeedState.REJECTED})


@dataclass(frozen=True, slots=True)
class Sent:
    """A file of the borrower's own, and what it was sent for, if anybody has said so."""

    file: File
    own: Mine | None = None
    need: Need | None = None
    document: Document | None = None

    @property
    def in_hand(self) -> bool:
        """Tell whether it is still the borrower's: its review has not begun."""
        if self.need is None or self.document is None:
            return True
        open_still = self.need.state in _OPEN and self.document.state in _UNDER_RECEIPT
        return open_still and self.file.verdict is None


def find(tx: Transaction, conversation: Conversation, file_id: str) -> Sent | None:
    """Find a file of the borrower's own by its id, from whatever chat it was sent."""
    file = files.by_id(tx, file_id)
    if file is None:
        return None
    if file.document_id is None:
        return Sent(file) if file.conversation_id == conversation.id else None
    document = documents.by_id(tx, file.document_id)
    found = scope.need_of(tx, conversation, document.need_id) if document else None
    return Sent(file, *found, document) if found else None


def of_need(tx: Transaction, own: Mine, need: Need) -> list[Sent]:
    """List what was sent for a need, as its sender may see it."""
    known = {document.id: document for document in documents.of_need(tx, need.id)}
    return [
        Sent(file, own, need, known.get(file.document_id or ""))
        for file in files.of_need(tx, need.id)
        if file.replaced_by is None
    ]


def show(turn: Turn, tx: Transaction, need_id: str) -> Outcome:
    """List the files that were sent for a need, with what may be done about each."""
    found = scope.need_of(tx, turn.conversation, need_id)
    if found is None:
        return turn.stay(say("needs-unknown", NEEDS))
    own, need = found
    if not own.may("may_read_back"):
        then = f"sent:{need.id}"
        return turn.stay(proof.wanted(own, "may_read_back", then, proof.READING_HIDDEN))
    sent = of_need(tx, own, need)[-SHOWN:]
    if not sent:
        return turn.stay(say("sent-nothing", NEEDS, title=title(need)))
    lines = [_line(number, each) for number, each in enumerate(sent, 1)]
    buttons = tuple(
        Button(label="button-this-file", action=f"file:{each.file.id}", args={"number": number})
        for number, each in enumerate(sent, 1)
        if each.in_hand
    )
    told = together(say("sent-head", title=title(need)), *lines)
    return turn.stay(told.model_copy(update={"buttons": (*buttons, NEEDS)}))


def ask(turn: Turn, tx: Transaction, file_id: str) -> Outcome:
    """Ask what is to be done about one file."""
    sent = find(tx, turn.conversation, file_id)
    if sent is None:
        return turn.stay(say("sent-unknown", NEEDS))
    if not sent.in_hand:
        return turn.stay(say("sent-too-late", ASK_A_PERSON))
    back = Button(label="button-take-back", action=f"back:{file_id}")
    move = Button(label="button-move", action=f"move:{file_id}")
    said = say("sent-what-to-do", back, move, NEEDS, name=sent.file.name)
    return turn.stay(said)


def take_back(turn: Turn, tx: Transaction, file_id: str) -> Outcome:
    """Take a file back; what it was sent for is asked for again if too little is left."""
    sent = find(tx, turn.conversation, file_id)
    if sent is None:
        return turn.stay(say("sent-unknown", NEEDS))
    if not sent.in_hand or (sent.document and holds.stands_for(tx, sent.document.id)):
        return turn.stay(say("sent-too-late", ASK_A_PERSON))
    actor = f"conversation:{turn.conversation.id}"
    if sent.need:
        replacing.put_back(tx, sent.file, sent.need, actor=actor, at=turn.now)
    discarding.discard(tx, sent.file, discarding.TAKEN_BACK, actor=actor, at=turn.now)
    if sent.need:
        _tell_lender(turn, tx, sent)
        _ask_again(turn, tx, sent.need)
    return turn.stay(say("sent-taken-back", NEEDS, name=sent.file.name))


def ask_target(turn: Turn, tx: Transaction, file_id: str) -> Outcome:
    """Ask what a file was really sent for."""
    sent = find(tx, turn.conversation, file_id)
    if sent is None or not sent.in_hand:
        return turn.stay(say("sent-too-late", ASK_A_PERSON))
    choices = [need for _, need in targets(tx, turn.conversation) if need != sent.need]
    if not choices:
        return turn.stay(say("uploads-nothing-wanted", ASK_A_PERSON))
    buttons = tuple(
        Button(label="button-need", action=f"for:{need.id}", args={"title": title(need)})
        for need in choices[:SHOWN]
    )
    state = AwaitingPurpose(files=(file_id,), application=turn.application)
    return go(state, say("sent-where-to", *buttons, name=sent.file.name))


def move(turn: Turn, tx: Transaction, file_ids: tuple[str, ...], need_id: str) -> Outcome:
    """Put files to another need than they were sent for; each keeps what inspection found."""
    found = scope.need_of(tx, turn.conversation, need_id)
    if found is None:
        return turn.stay(say("needs-unknown", NEEDS))
    own, need = found
    if not own.may("may_send"):
        return turn.stay(proof.wanted(own, "may_send", f"for:{need.id}", proof.SENDING_HIDDEN))
    if question := consent.sensitive(turn, tx, own, need, f"for:{need.id}"):
        return question
    moving = [sent for each in file_ids if (sent := find(tx, turn.conversation, each))]
    if not moving or not all(sent.in_hand for sent in moving):
        return turn.stay(say("sent-too-late", ASK_A_PERSON))
    if not fits(own, need, [sent.file for sent in moving]):
        return turn.stay(say("sent-not-that-kind", NEEDS, title=title(need)))
    _check(own, need, len(files.of_need(tx, need.id)) + len(moving))
    for sent in moving:
        _put(turn, tx, sent, need)
    said = receipts.acknowledge(turn, tx, own, need, [sent.file for sent in moving])
    resting = Idle(application=own.application.id)
    asked = isinstance(turn.state, AwaitingPurpose)
    unseen = [sent.file for sent in moving if sent.file.inspection is Inspection.PENDING]
    jobs = tuple(Job(Kind.INSPECT, file.id) for file in unseen)
    return Outcome(resting if asked else turn.state, said.replies, jobs)


def were_sent(tx: Transaction, file_ids: tuple[str, ...]) -> bool:
    """Tell whether files were sent for something already, and are to be moved from it."""
    return any(file.document_id for file in files.by_ids(tx, file_ids))


def note(turn: Turn, tx: Transaction, need_id: str, text: str) -> Outcome:
    """Keep a borrower's word on what they sent for a need."""
    found = scope.need_of(tx, turn.conversation, need_id)
    sent = documents.of_need(tx, need_id) if found else []
    if found is None or not sent:
        return turn.stay(say("needs-unknown", NEEDS))
    own, need = found
    borrower = borrowers.by_id(tx, need.borrower_id)
    if borrower is None or not own.may("may_send"):
        return turn.stay(proof.wanted(own, "may_send", f"need:{need.id}", proof.SENDING_HIDDEN))
    documents.note(tx, sent[-1], borrower.data_key_id, text.strip()[:NOTE_LENGTH])
    _audit(turn, tx, need, "note-added", sent[-1].id)
    return turn.stay(say("sent-noted", title=title(need)))


def claim(turn: Turn, tx: Transaction, need_id: str, text: str) -> Outcome:
    """Pass on the borrower's claim that a need does not apply to them, with their reason."""
    found = scope.need_of(tx, turn.conversation, need_id)
    if found is None or not found[1].outstanding or not text.strip():
        return turn.stay(say("needs-unknown", NEEDS))
    own, need = found
    if not own.may("may_see_needs"):
        told = proof.wanted(own, "may_see_needs", f"need:{need.id}", proof.NEEDS_HIDDEN)
        return turn.stay(told)
    actor = f"borrower:{need.borrower_id}"
    answered = needs.answer(tx, need, text.strip()[:NOTE_LENGTH], at=turn.now, actor=actor)
    needs.step(tx, answered, NeedState.NOT_APPLICABLE, actor=actor, at=turn.now)
    _audit(turn, tx, need, "not-applicable-claimed", need.id)
    about = {"application": need.application_id, "need": need.id, "borrower": need.borrower_id}
    kind = EventKind.NEED_NOT_APPLICABLE_CLAIMED
    events.note(tx, need.lender_id, kind, need.id, at=turn.now, **about)
    return turn.stay(say("needs-not-applicable-claimed", NEEDS, title=title(need)))


def targets(tx: Transaction, conversation: Conversation) -> list[tuple[Mine, Need]]:
    """List the needs that files may be put to now."""
    return [it for it in of_senders(tx, conversation) if takes_files(it[1])]


def _put(turn: Turn, tx: Transaction, sent: Sent, need: Need) -> None:
    borrower = borrowers.by_id(tx, need.borrower_id)
    if borrower is None:
        return
    before = sent.document
    if before is None:
        usage.change(tx, need.lender_id, sent.file.size)
    if before is None or before.borrower_id != borrower.id:
        usage.change(tx, borrower.id, sent.file.size)
    if before is not None and before.borrower_id != borrower.id:
        usage.change(tx, before.borrower_id, -sent.file.size)
    if sent.need is not None:
        actor = f"borrower:{borrower.id}"
        replacing.put_back(tx, sent.file, sent.need, actor=actor, at=turn.now)
    document = files.attach(tx, sent.file, need, borrower.data_key_id, at=turn.now)
    replacing.replace(tx, document, sent.file.id)
    _audit(turn, tx, need, "file-moved", sent.file.id)
    about = {"application": need.application_id, "need": need.id, "file": sent.file.id}
    kind = EventKind.DOCUMENT_RECEIVED
    events.note(tx, need.lender_id, kind, document, at=turn.now, document=document, **about)
    if before is not None and sent.need is not None:
        documents.withdraw_if_empty(tx, before.id)
        _tell_lender(turn, tx, sent)
        _ask_again(turn, tx, sent.need)


def _ask_again(turn: Turn, tx: Transaction, need: Need) -> None:
    known = needs.by_id(tx, need.id)
    left = counted(files.of_need(tx, need.id))
    if known and known.state is NeedState.UPLOADED and not enough(known, left):
        actor = f"borrower:{need.borrower_id}"
        needs.step(tx, known, NeedState.REQUESTED, actor=actor, at=turn.now)


def _check(own: Mine, need: Need, count: int) -> None:
    if own.application.closed or not takes_files(need):
        raise ClosedApplicationError(number=own.application.number)
    if count > most_files(need):
        raise TooManyFilesError(limit=need.files_max)


def _tell_lender(turn: Turn, tx: Transaction, sent: Sent) -> None:
    assert sent.need is not None  # noqa: S101  whoever calls knows it
    assert sent.document is not None  # noqa: S101  whoever calls knows it
    about = {"application": sent.need.application_id, "need": sent.need.id}
    events.note(
        tx,
        sent.need.lender_id,
        EventKind.FILE_TAKEN_BACK,
        sent.document.id,
        at=turn.now,
        document=sent.document.id,
        file=sent.file.id,
        **about,
    )


def _audit(turn: Turn, tx: Transaction, need: Need, action: str, subject: str) -> None:
    actor = f"borrower:{need.borrower_id}"
    audit.note(tx, need.lender_id, at=turn.now, actor=actor, action=action, subject=subject)


def _line(number: int, sent: Sent) -> Reply:
    size = Size(bytes=sent.file.size)
    return say("sent-line", number=number, name=sent.file.name, size=size)
