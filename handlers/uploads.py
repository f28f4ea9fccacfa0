"""Sending documents: taken in, told what they are for, and acknowledged with a receipt."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from handlers import chat_copies, consent, intake, proof, receipts, scope, telling
from handlers.admission import FILES_PER_DAY, fits, has_room, open_needs, takes_office
from handlers.arrivals import ACCEPTED, received, refusal
from handlers.intents import Wish
from handlers.messages import (
    AlbumEnded,
    Arrived,
    Button,
    Reply,
    Upload,
    say,
    together,
)
from handlers.scope import Mine
from handlers.state import AwaitingFile, AwaitingPurpose
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
from storage import borrowers, files, limits
from storage.errors import NoRoomError
from storage.records import File, Need
from storage.terms import OFFICE, NeedKind

ALBUM_WAIT: Final = timedelta(seconds=2)
"""An album has no end signal: this long without another file is its end."""
REST_OF_ALBUM: Final = timedelta(minutes=2)
"""A page says how many files are still to come; when they do not, what came is acknowledged."""
OFFERED: Final = 12


def ask(turn: Turn, tx: Transaction) -> Outcome:
    """Ask which need the next file is for."""
    wanted = open_needs(tx, turn.conversation)
    if not wanted:
        return turn.rest(_not_allowed(turn, tx) or say("uploads-nothing-wanted", ASK_A_PERSON))
    buttons = tuple(
        Button(label="button-need", action=f"send:{need.id}", args={"title": title(need)})
        for _, need in wanted[:OFFERED]
    )
    return turn.stay(say("uploads-which", *buttons))


def expect(turn: Turn, upload: Upload, tx: Transaction) -> Outcome:
    """Have a file fetched from the channel; what comes of it joins the line as `Arrived`."""
    megabytes = turn.rules.upload_limit // (1024 * 1024)
    if upload.size > turn.rules.upload_limit:
        return turn.stay(say("uploads-too-large", NEEDS, limit=megabytes))
    expected = _expected(turn, tx)
    if expected:
        _check_room(tx, *expected, upload.size)
    if expected and turn.on_telegram:
        if chat_copies.kept_off(*expected):
            return _kept_off(turn, tx, *expected)
        if upload.size > chat_copies.CHANNEL_LIMIT:
            page = chat_copies.page_button(turn, tx, *expected)
            return turn.stay(say("uploads-by-page", page, NEEDS))
    if not limits.take(tx, FILES_PER_DAY, turn.conversation.id, turn.now):
        return turn.stay(say("uploads-too-many", ASK_A_PERSON))
    incoming = turn.incoming.model_dump(mode="json", exclude={"content"})
    payload = {"incoming": incoming, "upload": upload.model_dump(mode="json")}
    return Outcome(turn.state, jobs=(Job(Kind.FETCH, turn.incoming.key, payload),))


def arrived(turn: Turn, file: Arrived, tx: Transaction) -> Outcome:
    """Take a file in: for the need it was sent for, or ask what it is for."""
    if file.refused:
        return _turned_away(turn, file, refusal(turn, file))
    outcome = _take_in(turn, file, tx)
    erasing = chat_copies.erasing(turn, tx, file.chat_ref)
    return replace(outcome, jobs=(*outcome.jobs, *erasing))


def _take_in(turn: Turn, file: Arrived, tx: Transaction) -> Outcome:
    if file.media_type == OFFICE and not _takes_office(turn, tx, file):
        return _turned_away(turn, file, say("uploads-office", accepted=ACCEPTED))
    kept = files.add(
        tx, turn.conversation.id, turn.conversation.data_key_id, received(turn, file), turn.now
    )
    before = files.sent_before(tx, turn.conversation.id, kept.sha256, but=kept.id)
    target = _target(turn, tx, file)
    if target is None:
        return _ask_purpose(turn, tx, file, kept, again=before is not None)
    own, need = target
    attached = _attach(turn, tx, own, need, [kept])
    if file.album:
        waiting = AwaitingFile(need=need.id, application=own.application.id)
        state = turn.state if file.by_page else waiting
        return Outcome(state, jobs=(*attached.jobs, _album(turn, file)))
    if before is None:
        return attached
    again = together(say("uploads-same-again"), *attached.replies)
    return Outcome(attached.state, (again,), attached.jobs)


def album_ended(turn: Turn, ended: AlbumEnded, tx: Transaction) -> Outcome:
    """Acknowledge an album with one receipt, or ask once what it is for."""
    sent = files.of_album(tx, turn.conversation.id, ended.album)
    if not sent:
        return turn.stay()
    need_id = files.need_of(tx, sent[0].id)
    if need_id is None:
        asking = turn.stay(_purpose_question(turn, tx, sent))
        return replace(asking, jobs=(telling.ended(turn.conversation.id, ended.album),))
    found = scope.need_of(tx, turn.conversation, need_id)
    if found is None:
        return turn.rest(say("needs-unknown", NEEDS))
    own, need = found
    told = receipts.acknowledge(turn, tx, own, need, sent)
    faulty = telling.of_album(tx, sent, need)
    jobs = (*told.jobs, telling.ended(turn.conversation.id, ended.album))
    return replace(told, replies=(*told.replies, *filter(None, [faulty])), jobs=jobs)


def take_purpose(turn: Turn, tx: Transaction, need_id: str) -> Outcome:
    """Put the files that waited to the need they are for."""
    if not isinstance(turn.state, AwaitingPurpose):
        return turn.stay(say("greeting-old-button", NEEDS))
    found = scope.need_of(tx, turn.conversation, need_id)
    if found is None:
        return turn.stay(say("needs-unknown", NEEDS))
    own, need = found
    if asked := consent.sensitive(turn, tx, own, need, f"for:{need_id}"):
        return asked
    waiting = [f for f in files.by_ids(tx, turn.state.files) if f.document_id is None]
    return _attach(turn, tx, own, need, waiting)


def _attach(turn: Turn, tx: Transaction, own: Mine, need: Need, sent: list[File]) -> Outcome:
    if not own.may("may_send"):
        return turn.stay(proof.wanted(own, "may_send", f"for:{need.id}", proof.SENDING_HIDDEN))
    if not fits(own, need, sent):
        return turn.rest(say("uploads-office", accepted=ACCEPTED))
    intake.check(tx, own.application, own.lender, need, [file.size for file in sent])
    borrower = borrowers.by_id(tx, need.borrower_id)
    if borrower is None:
        return turn.rest(say("needs-unknown", NEEDS))
    actor = f"borrower:{borrower.id}"
    for file in sent:
        intake.put(tx, file, need, borrower, actor=actor, at=turn.now)
    outcome = receipts.acknowledge(turn, tx, own, need, sent)
    return Outcome(
        outcome.state, outcome.replies, tuple(Job(Kind.INSPECT, file.id) for file in sent)
    )


def _album(turn: Turn, file: Arrived) -> Job:
    """End an album a moment after its last file, or when the rest does not come."""
    wait = REST_OF_ALBUM if file.left else timedelta() if file.by_page else ALBUM_WAIT
    return Job(Kind.ALBUM, f"{turn.conversation.id}:{file.album}", wait=wait)


def _expected(turn: Turn, tx: Transaction) -> tuple[Mine, Need] | None:
    """Name the need that the next file is for."""
    if not isinstance(turn.state, AwaitingFile):
        return None
    return scope.need_of(tx, turn.conversation, turn.state.need)


def _kept_off(turn: Turn, tx: Transaction, own: Mine, need: Need) -> Outcome:
    """Fetch nothing that should not have been sent here, and have it deleted from the chat."""
    said = chat_copies.by_page(turn, tx, own, need)
    ref = turn.incoming.message_ref
    return Outcome(turn.state, (said,), (chat_copies.erased(turn, ref),) if ref else ())


def _target(turn: Turn, tx: Transaction, file: Arrived) -> tuple[Mine, Need] | None:
    """Name the need a file was sent for: said with it, or asked for just before."""
    need_id = file.need
    if not need_id and isinstance(turn.state, AwaitingFile) and not file.by_page:
        need_id = turn.state.need
    found = scope.need_of(tx, turn.conversation, need_id) if need_id else None
    if found is None or found[1].kind is not NeedKind.DOCUMENT:
        return None
    return found


def _turned_away(turn: Turn, file: Arrived, why: Reply) -> Outcome:
    """Say why a file is not taken; it may have been the last that its album waited for."""
    return Outcome(turn.state, (why,), (_album(turn, file),) if file.album else ())


def _takes_office(turn: Turn, tx: Transaction, file: Arrived) -> bool:
    """Tell whether an office file may be for what it was sent for, or for anything wanted."""
    target = _target(turn, tx, file)
    found = [target] if target else open_needs(tx, turn.conversation)
    return any(takes_office(*each) for each in found)


def _ask_purpose(turn: Turn, tx: Transaction, file: Arrived, kept: File, *, again: bool) -> Outcome:
    before = turn.state.files if isinstance(turn.state, AwaitingPurpose) else ()
    state = AwaitingPurpose(files=(*before, kept.id), application=turn.application)
    if kept.album:
        return Outcome(state, jobs=(_album(turn, file),))
    question = _purpose_question(turn, tx, [kept])
    if isinstance(turn.state, AwaitingFile):
        question = together(say("aside-over"), question)
    return go(state, together(say("uploads-same-again"), question) if again else question)


def _purpose_question(turn: Turn, tx: Transaction, sent: list[File]) -> Reply:
    wanted = open_needs(tx, turn.conversation)
    if not wanted:
        nothing = say("uploads-no-need", ASK_A_PERSON, count=len(sent))
        return _not_allowed(turn, tx) or nothing
    buttons = tuple(
        Button(label="button-need", action=f"for:{need.id}", args={"title": title(need)})
        for _, need in wanted[:OFFERED]
    )
    return say("uploads-what-for", *buttons, ASK_A_PERSON, count=len(sent))


def asked_again(turn: Turn, tx: Transaction) -> Reply | None:
    """Ask once more what waiting files are for, if there is still something they may be for."""
    if not isinstance(turn.state, AwaitingPurpose) or not open_needs(tx, turn.conversation):
        return None
    return _purpose_question(turn, tx, files.by_ids(tx, turn.state.files))


def _not_allowed(turn: Turn, tx: Transaction) -> Reply | None:
    """Say so if something is wanted, but the link is too weakly proven to send it."""
    for application in scope.applications_of(tx, turn.conversation):
        own = scope.mine(tx, turn.conversation, application)
        if not application.closed and not own.may("may_send") and scope.needs_of(tx, own):
            return proof.wanted(own, "may_send", Wish.HOW_TO_SEND, proof.SENDING_HIDDEN)
    return None


def _check_room(tx: Transaction, own: Mine, need: Need, coming: int) -> None:
    if not has_room(tx, own.lender, need.borrower_id, coming):
        raise NoRoomError
