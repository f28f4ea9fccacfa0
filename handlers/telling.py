"""What inspection found, told to whoever sent it: of a file alone, or of an album all at once."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from handlers import consent
from handlers.findings import told
from handlers.messages import Button, Reply, reply_json, say, together
from handlers.turn import NEEDS, Job, Kind, Transaction
from handlers.wording import title
from storage import applications, conversations, files, messages, notices, tasks
from storage.messages import BOT, Draft
from storage.records import File, Need
from storage.terms import Inspection, NoticeKind

_FAULTY: Final = frozenset({Inspection.DOUBTFUL, Inspection.REFUSED, Inspection.QUARANTINED})
_REMEMBERED: Final = timedelta(minutes=10)


def lock(tx: Transaction, file: File, at: datetime) -> None:
    """Settle an album's files one after the other, and never beside a turn of their chat."""
    if file.album and file.conversation_id:
        conversations.locked(tx, file.conversation_id, at)


def tell(tx: Transaction, file: File, need: Need, at: datetime) -> None:
    """Say what is wrong: at once, but of an album when all of it came and was looked at."""
    if not file.album or not file.conversation_id:
        _send(tx, file, need, _said([file], need), at)
    elif not _comes_more(tx, file.conversation_id, file.album):
        tell_album(tx, file, need, at)


def tell_album(tx: Transaction, file: File, need: Need, at: datetime) -> None:
    """Say what is wrong with an album if this was the last of its files to be looked at."""
    if not file.album or not file.conversation_id:
        return
    sent = files.of_album(tx, file.conversation_id, file.album)
    if said := of_album(tx, sent, need):
        _send(tx, file, need, said, at)


def of_album(tx: Transaction, sent: Sequence[File], need: Need) -> Reply | None:
    """Put into one message what is wrong with an album; None while some is still looked at."""
    if any(file.inspection is Inspection.PENDING for file in sent):
        return None
    here = [file for file in sent if files.need_of(tx, file.id) == need.id]
    faulty = [file for file in here if file.inspection in _FAULTY]
    return _said(faulty, need) if faulty else None


def ended(conversation_id: str, album: str) -> Job:
    """Remember for a while that no more of an album is awaited."""
    return Job(Kind.ALBUM_ENDED, f"{conversation_id}:{album}", wait=_REMEMBERED)


def _comes_more(tx: Transaction, conversation_id: str, album: str) -> bool:
    subject = f"{conversation_id}:{album}"
    awaited = tasks.waits(tx, Kind.ALBUM, subject)
    return awaited and not tasks.waits(tx, Kind.ALBUM_ENDED, subject)


def _said(faulty: Sequence[File], need: Need) -> Reply:
    again = Button(label="button-send-again", action=f"send:{need.id}")
    if len(faulty) > 1:
        return _of_several(faulty, need, again)
    (file,) = faulty
    if file.inspection is Inspection.DOUBTFUL:
        keep = Button(label="button-keep-this", action=f"keep:{file.id}")
        head = say("inspection-doubtful", name=file.name, title=title(need))
        return together(head, *told(file), say("inspection-choose", again, keep))
    head = say("inspection-refused", again, NEEDS, name=file.name, title=title(need))
    return together(head, *told(file))


def _of_several(faulty: Sequence[File], need: Need, again: Button) -> Reply:
    lines = [say("inspection-album", title=title(need))]
    for file in faulty:
        lines += [say("inspection-album-file", name=file.name), *told(file)]
    doubtful = [file for file in faulty if file.inspection is Inspection.DOUBTFUL]
    if not doubtful:
        return together(*lines).model_copy(update={"buttons": (again, NEEDS)})
    keep = Button(label="button-keep-these", action=f"keep-all:{doubtful[0].id}")
    return together(*lines, say("inspection-album-choose", again, keep))


def _send(tx: Transaction, file: File, need: Need, reply: Reply, at: datetime) -> None:
    """Answer in the conversation that the file came from; it is no news, so it never waits."""
    if not _tell_sender(tx, file, need, reply, at):
        application = applications.by_id(tx, need.application_id)
        if application is not None:
            who, kind = [need.borrower_id], NoticeKind.REFUSED
            notices.note(tx, application, kind, subject=file.id, borrower_ids=who, at=at)


def _tell_sender(tx: Transaction, file: File, need: Need, reply: Reply, at: datetime) -> bool:
    if file.conversation_id is None:
        return False
    conversation = conversations.locked(tx, file.conversation_id, at)
    if conversation is None or conversation.unreachable_at is not None or not conversation.links:
        return False
    if not consent.may_hear(tx, conversation, need.lender_id):
        return False
    messages.add(tx, conversation.id, [Draft(BOT, reply_json.dump_json(reply))], at=at)
    return True
