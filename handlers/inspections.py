"""What inspection found: a file is let out to the lender, or its sender hears what is wrong.

Whoever is told of a doubt may send the file again or keep it as it is; the lender gets what is kept
with the remarks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from handlers import reading, scope, telling
from handlers.findings import Weight, counted, enough, sorted_by_weight, verdict, weight
from handlers.messages import say
from handlers.reading import Seen
from handlers.turn import NEEDS, Outcome, Transaction, Turn
from handlers.wording import title
from storage import (
    audit,
    borrowers,
    copies,
    documents,
    events,
    files,
    lenders,
    needs,
    replacing,
)
from storage.events import EventKind
from storage.records import Document, File, Finding, Need
from storage.terms import Inspection, NeedKind, NeedState

ALIKE: Final = 9
"""How many marks two pictures share at least that look alike (of sixteen a page)."""

_HELD: Final = frozenset({Inspection.DOUBTFUL, Inspection.QUARANTINED})
_READABLE: Final = frozenset({Inspection.FITS, Inspection.DOUBTFUL})
_GOOD: Final = frozenset({Inspection.FITS, Inspection.KEPT})


@dataclass(frozen=True, slots=True)
class Inspected:
    """What was learnt about a file by looking at it alone."""

    found: tuple[Finding, ...] = ()
    pages: int | None = None
    marks: tuple[str, ...] = ()
    """How its pages look; pictures that share several of them are nearly the same."""
    seen: Seen | None = field(default=None, repr=False)
    """What was read on its pages, if anybody could read."""


def settle(tx: Transaction, file_id: str, inspected: Inspected, *, at: datetime) -> None:
    """Write the verdict; whoever sent a file that will not do, or may not, is told at once."""
    file = files.by_id(tx, file_id)
    if file is None or file.inspection is not Inspection.PENDING:
        return
    telling.lock(tx, file, at)
    noted = [
        *inspected.found,
        *_sent_before(tx, file, inspected.marks),
        *_of_other_format(tx, file),
    ]
    if inspected.seen and verdict(noted) in _READABLE:
        noted += _read(tx, replace(file, pages=inspected.pages), inspected.seen, at)
    found = sorted_by_weight(noted)
    said = verdict(found)
    if file.lender_id:
        copies.mark(tx, file, inspected.marks)
    _write(tx, file, said, found, pages=inspected.pages, actor="inspection", at=at)
    if said not in _GOOD and file.document_id:
        _ask_again(tx, file_id, file.document_id, at)
    elif file.document_id:
        _complete(tx, file.document_id, at)
        _tell_rest(tx, file, at)


def keep(turn: Turn, tx: Transaction, file_id: str) -> Outcome:
    """Keep a doubtful file as it is, as its sender wishes; the choice is noted."""
    file = files.by_id(tx, file_id)
    document = documents.by_id(tx, file.document_id) if file and file.document_id else None
    found = scope.need_of(tx, turn.conversation, document.need_id) if document else None
    if file is None or found is None:
        return turn.stay(say("needs-unknown", NEEDS))
    if file.inspection is not Inspection.DOUBTFUL:
        return turn.stay(say("greeting-old-button", NEEDS))
    _, need = found
    _keep(tx, file, need, turn.now)
    return turn.rest(say("inspection-kept", NEEDS, title=title(need)))


def keep_all(turn: Turn, tx: Transaction, file_id: str) -> Outcome:
    """Keep all that is doubtful of the album that a file came with."""
    first = files.by_id(tx, file_id)
    need_id = files.need_of(tx, file_id) or ""
    found = scope.need_of(tx, turn.conversation, need_id)
    if first is None or found is None or first.conversation_id != turn.conversation.id:
        return turn.stay(say("needs-unknown", NEEDS))
    sent = files.of_album(tx, turn.conversation.id, first.album) if first.album else [first]
    doubtful = [it for it in sent if it.inspection is Inspection.DOUBTFUL]
    kept = [it for it in doubtful if files.need_of(tx, it.id) == need_id]
    if not kept:
        return turn.stay(say("greeting-old-button", NEEDS))
    for file in kept:
        _keep(tx, file, found[1], turn.now)
    return turn.rest(say("inspection-kept", NEEDS, title=title(found[1])))


def _keep(tx: Transaction, file: File, need: Need, at: datetime) -> None:
    actor = f"borrower:{need.borrower_id}"
    _write(tx, file, Inspection.KEPT, file.found, pages=file.pages, actor=actor, at=at)
    _count(tx, need, actor, at, again=replacing.replace(tx, file.document_id or "", file.id))


def release(tx: Transaction, file: File, *, actor: str, at: datetime) -> None:
    """Let a file out of quarantine, or keep a doubtful one, as a member of staff decides."""
    if file.inspection not in _HELD or file.document_id is None:
        return
    _write(tx, file, Inspection.KEPT, file.found, pages=file.pages, actor=actor, at=at)
    document = documents.by_id(tx, file.document_id)
    need = needs.by_id(tx, document.need_id) if document else None
    if need is not None:
        again = replacing.replace(tx, file.document_id, file.id)
        _count(tx, need, actor, at, again=again)


def _write(  # noqa: PLR0913  what is written of a file
    tx: Transaction,
    file: File,
    said: Inspection,
    found: Sequence[Finding],
    *,
    pages: int | None,
    actor: str,
    at: datetime,
) -> None:
    files.inspected(tx, file.id, inspection=said, found=found, pages=pages, at=at)
    codes = [finding.code for finding in found]
    audit.note(
        tx,
        file.lender_id,
        at=at,
        actor=actor,
        action=f"file-{said}",
        subject=file.id,
        findings=" ".join(codes),
    )
    document = documents.by_id(tx, file.document_id) if file.document_id else None
    if document is not None:
        _tell_lender(tx, file, document, said, codes, at)


def _tell_lender(
    tx: Transaction,
    file: File,
    document: Document,
    said: Inspection,
    codes: Sequence[str],
    at: datetime,
) -> None:
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
        inspection=said,
        findings=list(codes),
    )


def _sent_before(tx: Transaction, file: File, marks: Sequence[str]) -> Iterator[Finding]:
    """Note for staff and the lender that the same was sent before, and whether elsewhere."""
    document = documents.by_id(tx, file.document_id) if file.document_id else None
    if document is None:
        return
    if known := copies.same(tx, file):
        yield _copy("sent-before", known, document)
    elif marks and (known := copies.alike(tx, file, marks, least=ALIKE)):
        yield _copy("looks-like-sent-before", known, document)


def _of_other_format(tx: Transaction, file: File) -> Iterator[Finding]:
    """Note that a lender takes a document of its own as other kinds of files alone."""
    document = documents.by_id(tx, file.document_id) if file.document_id else None
    need = needs.by_id(tx, document.need_id) if document else None
    own = need.own if need else None
    if own and own.formats and file.media_type not in own.formats:
        yield Finding("format-not-taken")


def _read(tx: Transaction, file: File, seen: Seen, at: datetime) -> Iterator[Finding]:
    """Hold what was read against the need, in the lender's own day."""
    document = documents.by_id(tx, file.document_id) if file.document_id else None
    need = needs.by_id(tx, document.need_id) if document else None
    borrower = borrowers.by_id(tx, need.borrower_id) if need else None
    if need is None or borrower is None:
        return
    others = [it for it in files.of_need(tx, need.id) if it.id != file.id and _stands(it)]
    zone = ZoneInfo(lenders.by_id(tx, need.lender_id).zone)
    yield from reading.findings(seen, need, borrower, file, others, at.astimezone(zone).date())


def _stands(file: File) -> bool:
    """Tell a file that may answer its need together with others."""
    return bool(counted([file])) or _lacks_only_others(file)


def _lacks_only_others(file: File) -> bool:
    doubts = {it.code for it in file.found if weight(it) > Weight.NOTE}
    return file.inspection is Inspection.DOUBTFUL and doubts == {"incomplete-period"}


def _complete(tx: Transaction, document_id: str, at: datetime) -> None:
    """Let out what was in doubt only for the months that have come by now."""
    document = documents.by_id(tx, document_id)
    need = needs.by_id(tx, document.need_id) if document else None
    if need is None:
        return
    sent = [it for it in files.of_need(tx, need.id) if _stands(it)]
    periods = [period for it in sent if (period := reading.period_of(it))]
    for file in sent if reading.covers(need, periods) else ():
        if _lacks_only_others(file):
            rest = tuple(it for it in file.found if weight(it) is Weight.NOTE)
            said = Inspection.FITS
            _write(tx, file, said, rest, pages=file.pages, actor="inspection", at=at)
    _count(tx, need, "inspection", at)


def _copy(code: str, known: tuple[str, str], document: Document) -> Finding:
    file_id, application_id = known
    where = "same" if application_id == document.application_id else "other"
    return Finding(code, {"file": file_id, "application": where})


def _ask_again(tx: Transaction, file_id: str, document_id: str, at: datetime) -> None:
    """Open the need again unless the rest is enough, and tell whoever sent the file."""
    document = documents.by_id(tx, document_id)
    need = needs.by_id(tx, document.need_id) if document else None
    file = files.by_id(tx, file_id)
    if need is None or file is None:
        return
    rest = counted(files.of_need(tx, need.id))
    answered = need.state is NeedState.UPLOADED and need.kind is NeedKind.DOCUMENT
    back = replacing.put_back(tx, file, need, actor="inspection", at=at)
    if answered and not back and not (rest and enough(need, rest)):
        needs.step(tx, need, NeedState.REQUESTED, actor="inspection", at=at)
    if file.conversation_id is None and file.inspection is Inspection.DOUBTFUL:
        return  # staff took it in, and decide on it: its borrower has it not at hand
    telling.tell(tx, file, need, at)


def _tell_rest(tx: Transaction, file: File, at: datetime) -> None:
    """Tell what is wrong with an album when the last of it that was looked at is right."""
    document = documents.by_id(tx, file.document_id) if file.document_id else None
    need = needs.by_id(tx, document.need_id) if document else None
    if need is not None and file.album and file.conversation_id:
        telling.tell(tx, file, need, at)


def _count(tx: Transaction, need: Need, actor: str, at: datetime, *, again: bool = False) -> None:
    """Let a need count as answered again, if what is kept makes it whole."""
    # Not what was rejected, unless this is what came in its place: a verdict of ours that comes
    # late does not undo the lender's.
    waits = need.state is NeedState.REQUESTED or (again and not replacing.sent_back(tx, need))
    if waits and enough(need, counted(files.of_need(tx, need.id))):
        needs.step(tx, need, NeedState.UPLOADED, actor=actor, at=at)
