"""Staff take documents in for a borrower: at the counter, from an e-mail, from the post.

They take the same way as the borrower's own: put to their need, inspected, sealed with the
borrower's key, told to the lender; and the borrower hears of it.
"""

from datetime import datetime, timedelta
from typing import Final

from handlers import intake
from handlers.admission import takes_files
from handlers.findings import counted, enough
from handlers.turn import Kind
from storage import (
    applications,
    audit,
    borrowers,
    files,
    lenders,
    needs,
    notices,
    replacing,
    taken_in,
    tasks,
)
from storage.errors import ClosedApplicationError
from storage.files import Received
from storage.records import Application, Borrower, Lender, Need
from storage.staff import StaffMember
from storage.taken_in import TakenIn
from storage.terms import NeedState, NoticeKind
from storage.transaction import Transaction

NOTE_LENGTH: Final = 500
REST: Final = timedelta(minutes=2)
"""How long the borrower hears nothing yet while more files are on their way."""


class UntakenError(LookupError):
    """There is nobody, or nothing, that such a file could be for."""


def check(tx: Transaction, need: Need, size: int) -> tuple[Application, Lender, Borrower]:
    """Refuse what cannot be taken before its bytes come; say what it is for."""
    application = applications.by_id(tx, need.application_id)
    borrower = borrowers.by_id(tx, need.borrower_id)
    if application is None or borrower is None:
        raise UntakenError(need.id)
    if not takes_files(need):
        raise ClosedApplicationError(number=application.number)
    lender = lenders.by_id(tx, need.lender_id)
    intake.check(tx, application, lender, need, [size])
    return application, lender, borrower


def take_in(  # noqa: PLR0913  who brings what, how, and what follows
    tx: Transaction,
    member: StaffMember,
    need: Need,
    received: Received,
    how: TakenIn,
    *,
    left: bool,
    at: datetime,
) -> str:
    """Take a file in; ``left`` says that more of the same are to follow. Return the file's id."""
    application, _, borrower = check(tx, need, received.size)
    file = files.add(tx, None, borrower.data_key_id, received, at)
    intake.put(tx, file, need, borrower, actor=member.actor, at=at)
    taken_in.add(tx, file.id, how, borrower.data_key_id, by=member.id, at=at)
    audit.note(
        tx,
        need.lender_id,
        at=at,
        actor=member.actor,
        action="file-taken-in",
        subject=file.id,
        source=how.source,
        why=how.why,
    )
    whole = not replacing.still_awaited(tx, need)
    if whole and enough(need, counted(files.of_need(tx, need.id))):
        needs.step(tx, need, NeedState.UPLOADED, actor=member.actor, at=at)
    notices.note(
        tx,
        application,
        NoticeKind.TAKEN_IN,
        subject=file.id,
        borrower_ids=[borrower.id],
        at=at,
        gather=REST if left else notices.GATHER,
    )
    tasks.put(tx, Kind.INSPECT, file.id, at=at)
    return file.id
