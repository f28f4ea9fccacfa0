"""Whether a file that a page announces may come at all, before its first byte is taken."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from handlers import consent, scope
from handlers.scope import Mine
from handlers.turn import Transaction
from storage import document_types, files, lenders, limits, uploads, usage
from storage.consents import Purpose
from storage.limits import Limit
from storage.page_links import PageLink
from storage.records import Conversation, File, Lender, Need
from storage.terms import OFFICE, NeedKind, NeedState
from storage.uploads import Upload, Wanted

FILES_PER_DAY: Final = Limit("files-conversation-day", 100, timedelta(days=1))
_TAKING: Final = frozenset({NeedState.REQUESTED, NeedState.REJECTED, NeedState.UPLOADED})
_MEGABYTE: Final = 1024 * 1024


class Refusal(StrEnum):
    """Why a file need not be sent."""

    UNKNOWN = "unknown"
    CLOSED = "closed"
    NOT_ALLOWED = "not-allowed"
    NOT_AGREED = "not-agreed"
    TOO_MANY = "too-many"
    FULL = "full"


def admit(
    tx: Transaction,
    conversation: Conversation,
    link: PageLink,
    wanted: Wanted,
    key: bytes,
    *,
    at: datetime,
) -> Upload | Refusal:
    """Expect a file for a need of the page's borrower, or say why not."""
    refusal = _for_need(tx, conversation, wanted) or _no_room(tx, link, wanted)
    if refusal is None and not limits.take(tx, FILES_PER_DAY, conversation.id, at):
        refusal = Refusal.TOO_MANY
    return refusal or uploads.begin(tx, wanted, conversation.data_key_id, key, at=at)


def _for_need(tx: Transaction, conversation: Conversation, wanted: Wanted) -> Refusal | None:
    found = scope.need_of(tx, conversation, wanted.need_id or "")
    if found is None or not takes_files(found[1]):
        return Refusal.UNKNOWN
    own, need = found
    if own.application.closed:
        return Refusal.CLOSED
    agreed = not consent.is_sensitive(need) or consent.given(
        tx, conversation, own.lender, Purpose.SENSITIVE
    )
    if not own.may("may_send"):
        return Refusal.NOT_ALLOWED
    if not agreed:
        return Refusal.NOT_AGREED
    if len(files.of_need(tx, need.id)) >= most_files(need):
        return Refusal.TOO_MANY
    return None


def takes_files(need: Need) -> bool:
    """Tell whether files may come for a need as it stands."""
    return need.kind is NeedKind.DOCUMENT and need.state in _TAKING


def takes_office(own: Mine, need: Need) -> bool:
    """Tell whether an office file may come for a need: as its lender said, or else decided."""
    if need.office_allowed is not None:
        return need.office_allowed
    known = document_types.load().get(need.document_type)
    return own.lender.policy.office_files and known is not None and known.office


def of_senders(tx: Transaction, conversation: Conversation) -> Iterator[tuple[Mine, Need]]:
    """Go through the needs of all open applications to which somebody may send files."""
    for application in scope.applications_of(tx, conversation):
        if application.closed:
            continue
        own = scope.mine(tx, conversation, application)
        if own.may("may_send"):
            yield from ((own, need) for need in scope.needs_of(tx, own))


def open_needs(tx: Transaction, conversation: Conversation) -> list[tuple[Mine, Need]]:
    """List what may be sent now: outstanding first, then what is not settled yet."""
    found = [
        (own, need)
        for own, need in of_senders(tx, conversation)
        if need.kind is NeedKind.DOCUMENT and (need.outstanding or need.state is NeedState.UPLOADED)
    ]
    return sorted(found, key=lambda pair: not pair[1].outstanding)


def wants_office(tx: Transaction, conversation: Conversation) -> bool:
    """Tell whether an office file may come for anything that may be sent now."""
    return any(takes_office(*each) for each in open_needs(tx, conversation))


def fits(own: Mine, need: Need, sent: Iterable[File]) -> bool:
    """Tell whether files are of kinds that may come for a need."""
    return takes_office(own, need) or all(file.media_type != OFFICE for file in sent)


def most_files(need: Need) -> int:
    """Say how many files a need takes in all.

    Generous: pages rejected before count too, and nobody is to be stuck.
    """
    return max(need.files_max, need.files_min) * 4


def has_room(tx: Transaction, lender: Lender, borrower_id: str, coming: int) -> bool:
    """Tell whether so many bytes more of a borrower may be kept, and in all of a lender's."""
    borrowers_own = lender.policy.quota_borrower_mb * _MEGABYTE
    lenders_own = lender.policy.quota_lender_gb * 1024 * _MEGABYTE
    if borrowers_own and usage.of(tx, borrower_id) + coming > borrowers_own:
        return False
    return not lenders_own or usage.of(tx, lender.id) + coming <= lenders_own


def _no_room(tx: Transaction, link: PageLink, wanted: Wanted) -> Refusal | None:
    coming = wanted.size + uploads.pending_bytes(tx, wanted.conversation_id)
    lender = lenders.by_id(tx, link.lender_id)
    return None if has_room(tx, lender, link.borrower_id, coming) else Refusal.FULL
