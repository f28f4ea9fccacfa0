"""Files: received into the vault, told what they are for, inspected, and never changed.

A file's own key is sealed under the conversation's data key until the file belongs to a need,
then under its borrower's: forgetting the borrower forgets the file.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, insert, select, update

from storage import file_rows
from storage.ids import new_id
from storage.records import File, Finding, Need
from storage.schema import documents, files
from storage.terms import DocumentState, Inspection
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Received:
    """What is known of a file when its last byte has come."""

    place: str
    key: bytes = field(repr=False)
    name: str = field(repr=False)
    media_type: str
    size: int
    sha256: str
    album: str
    channel: str
    password: str = field(repr=False, default="")


_add: Final = insert(files)
_by_id: Final = select(files).where(files.c.id == bindparam("id"), files.c.gone_at.is_(None))
_by_ids: Final = (
    select(files)
    .where(files.c.id.in_(bindparam("ids", expanding=True)), files.c.gone_at.is_(None))
    .order_by(files.c.received_at, files.c.id)
)
_of_album: Final = (
    select(files)
    .where(
        files.c.conversation_id == bindparam("conversation_id"),
        files.c.album == bindparam("album"),
        files.c.gone_at.is_(None),
    )
    .order_by(files.c.id)
)
_of_need: Final = (
    select(files)
    .join(documents, documents.c.id == files.c.document_id)
    .where(documents.c.need_id == bindparam("need_id"), files.c.gone_at.is_(None))
    .order_by(files.c.received_at, files.c.id)
)
_same: Final = (
    select(files.c.id, documents.c.need_id)
    .select_from(files.outerjoin(documents, documents.c.id == files.c.document_id))
    .where(
        files.c.conversation_id == bindparam("conversation_id"),
        files.c.sha256 == bindparam("sha256"),
        files.c.inspection != Inspection.REFUSED,
        files.c.gone_at.is_(None),
    )
)
_need_of: Final = (
    select(documents.c.need_id)
    .join(files, files.c.document_id == documents.c.id)
    .where(files.c.id == bindparam("id"))
)
_open_document: Final = (
    select(documents.c.id)
    .where(
        documents.c.need_id == bindparam("need_id"),
        documents.c.state.in_([DocumentState.RECEIVED, DocumentState.PARTIAL]),
    )
    .order_by(documents.c.received_at.desc())
    .limit(1)
)
_add_document: Final = insert(documents)
_attach: Final = (
    update(files)
    .where(files.c.id == bindparam("file_id"))
    .values(
        document_id=bindparam("to"),
        lender_id=bindparam("of"),
        key_sealed=bindparam("new_key"),
        name_sealed=bindparam("new_name"),
        password_sealed=bindparam("new_password"),
    )
)
_inspected: Final = (
    update(files)
    .where(files.c.id == bindparam("file_id"))
    .values(
        inspection=bindparam("new_inspection"),
        findings=bindparam("new_findings"),
        pages=bindparam("new_pages"),
        inspected_at=bindparam("at"),
    )
)
_in_conversation: Final = (
    select(files)
    .where(files.c.conversation_id == bindparam("of"), files.c.gone_at.is_(None))
    .order_by(files.c.received_at, files.c.id)
)
_without_need: Final = _in_conversation.where(files.c.document_id.is_(None))
_leave: Final = (
    update(files)
    .where(files.c.id == bindparam("file_id"))
    .values(
        gone_at=bindparam("at"),
        gone_why=bindparam("why"),
        key_sealed=b"",
        name_sealed=b"",
        password_sealed=None,
        verdict_sealed=None,
    )
)
_places: Final = select(files.c.place).where(
    files.c.place.in_(bindparam("places", expanding=True)), files.c.gone_at.is_(None)
)


def add(
    tx: Transaction, conversation_id: str | None, data_key_id: str, received: Received, at: datetime
) -> File:
    """Note a received file; it belongs to no need yet and has not been inspected.

    One that came by no conversation was taken in by staff.
    """
    file_id = new_id(at)
    tx.execute(
        _add,
        {
            "id": file_id,
            "conversation_id": conversation_id,
            "place": received.place,
            "key_sealed": tx.seal(data_key_id, received.key, file_rows.place("key", file_id)),
            "name_sealed": tx.seal(data_key_id, received.name, file_rows.place("name", file_id)),
            "password_sealed": file_rows.seal_password(tx, data_key_id, received.password, file_id),
            "media_type": received.media_type,
            "size": received.size,
            "sha256": received.sha256,
            "album": received.album or None,
            "channel": received.channel,
            "inspection": Inspection.PENDING,
            "findings": [],
            "received_at": at,
        },
    )
    found = by_id(tx, file_id)
    assert found is not None  # noqa: S101  written by this very transaction
    return found


def belonging_nowhere(received: Received, at: datetime, *, lender_id: str | None = None) -> File:
    """Give a file as inspectors take it that is no borrower's, and of no row."""
    return File(
        id=received.place,
        conversation_id=None,
        document_id=None,
        lender_id=lender_id,
        place=received.place,
        key=received.key,
        name=received.name,
        media_type=received.media_type,
        size=received.size,
        sha256=received.sha256,
        album=None,
        channel=received.channel,
        inspection=Inspection.PENDING,
        found=(),
        pages=None,
        received_at=at,
    )


def by_id(tx: Transaction, file_id: str) -> File | None:
    """Read a file, with the key to its bytes."""
    row = tx.execute(_by_id, {"id": file_id}).first()
    return file_rows.read(tx, row) if row else None


def by_ids(tx: Transaction, file_ids: Sequence[str]) -> list[File]:
    """Read several files in the order in which they were received."""
    return [file_rows.read(tx, row) for row in tx.execute(_by_ids, {"ids": list(file_ids)})]


def of_album(tx: Transaction, conversation_id: str, album: str) -> list[File]:
    """Read the files of one album."""
    rows = tx.execute(_of_album, {"conversation_id": conversation_id, "album": album})
    return [file_rows.read(tx, row) for row in rows]


def in_conversation(tx: Transaction, conversation_id: str) -> list[File]:
    """Read the files that came by a conversation."""
    return [
        file_rows.read(tx, row) for row in tx.execute(_in_conversation, {"of": conversation_id})
    ]


def of_need(tx: Transaction, need_id: str) -> list[File]:
    """Read all files that were ever sent for a need."""
    return [file_rows.read(tx, row) for row in tx.execute(_of_need, {"need_id": need_id})]


def need_of(tx: Transaction, file_id: str) -> str | None:
    """Name the need that a file was sent for."""
    return tx.execute(_need_of, {"id": file_id}).scalar()


def sent_before(tx: Transaction, conversation_id: str, sha256: str, *, but: str) -> str | None:
    """Find a file with the very same bytes in this conversation; "" if it has no need yet."""
    rows = tx.execute(_same, {"conversation_id": conversation_id, "sha256": sha256})
    return next((row.need_id or "" for row in rows if row.id != but), None)


def attach(tx: Transaction, file: File, need: Need, data_key_id: str, *, at: datetime) -> str:
    """Put a file to a need, into its document under receipt or a new one; return the document.

    ``data_key_id`` is that of the need's borrower: from now on the file is theirs.
    """
    document_id = tx.execute(_open_document, {"need_id": need.id}).scalar()
    if document_id is None:
        document_id = new_id(at)
        tx.execute(
            _add_document,
            {
                "id": document_id,
                "lender_id": need.lender_id,
                "application_id": need.application_id,
                "need_id": need.id,
                "borrower_id": need.borrower_id,
                "state": DocumentState.RECEIVED,
                "received_at": at,
            },
        )
    tx.execute(
        _attach,
        {
            "file_id": file.id,
            "to": document_id,
            "of": need.lender_id,
            "new_key": tx.seal(data_key_id, file.key, file_rows.place("key", file.id)),
            "new_name": tx.seal(data_key_id, file.name, file_rows.place("name", file.id)),
            "new_password": file_rows.seal_password(tx, data_key_id, file.password, file.id),
        },
    )
    return str(document_id)


def inspected(
    tx: Transaction,
    file_id: str,
    *,
    inspection: Inspection,
    found: Sequence[Finding],
    pages: int | None,
    at: datetime,
) -> None:
    """Write what inspection found."""
    tx.execute(
        _inspected,
        {
            "file_id": file_id,
            "new_inspection": inspection,
            "new_findings": [asdict(finding) for finding in found],
            "new_pages": pages,
            "at": at,
        },
    )


def without_need(tx: Transaction, conversation_id: str) -> list[File]:
    """Read the files of a conversation that nobody has said a need of."""
    return [file_rows.read(tx, row) for row in tx.execute(_without_need, {"of": conversation_id})]


def leave(tx: Transaction, file_id: str, why: str, *, at: datetime) -> None:
    """Forget a file: its bytes can be opened no more, its name is gone, its hash stays."""
    tx.execute(_leave, {"file_id": file_id, "why": why, "at": at})


def known_places(tx: Transaction, places: Sequence[str]) -> set[str]:
    """Tell which places of the vault belong to a file."""
    return set(tx.execute(_places, {"places": list(places)}).scalars())
