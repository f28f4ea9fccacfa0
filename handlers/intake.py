"""A file is put to what it was sent for: counted, noted, told to the lender, whoever brought it."""

from collections.abc import Sequence
from datetime import datetime

from handlers.admission import has_room, most_files
from storage import audit, events, files, replacing, usage
from storage.errors import ClosedApplicationError, NoRoomError, TooManyFilesError
from storage.events import EventKind
from storage.records import Application, Borrower, File, Lender, Need
from storage.transaction import Transaction


def check(
    tx: Transaction, application: Application, lender: Lender, need: Need, coming: Sequence[int]
) -> None:
    """Refuse files that a need, or the room of its borrower or lender, cannot take."""
    if application.closed:
        raise ClosedApplicationError(number=application.number)
    if len(files.of_need(tx, need.id)) + len(coming) > most_files(need):
        raise TooManyFilesError(limit=need.files_max)
    if not has_room(tx, lender, need.borrower_id, sum(coming)):
        raise NoRoomError


def put(
    tx: Transaction, file: File, need: Need, borrower: Borrower, *, actor: str, at: datetime
) -> None:
    """Put a file to a need; from now on it is sealed with its borrower's key."""
    document = files.attach(tx, file, need, borrower.data_key_id, at=at)
    replacing.replace(tx, document, file.id)
    usage.change(tx, borrower.id, file.size)
    usage.change(tx, need.lender_id, file.size)
    audit.note(
        tx,
        need.lender_id,
        at=at,
        actor=actor,
        action="file-received",
        subject=file.id,
        document=document,
        sha256=file.sha256,
        size=file.size,
    )
    about = {"application": need.application_id, "need": need.id, "file": file.id}
    kind = EventKind.DOCUMENT_RECEIVED
    events.note(
        tx, need.lender_id, kind, document, at=at, document=document, channel=file.channel, **about
    )
