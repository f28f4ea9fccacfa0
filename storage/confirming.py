"""What is confirmed: a suggestion becomes a request, an errand has been done."""

from datetime import datetime

from storage import events, needs
from storage.asking import known_by, tell
from storage.errors import ClosedApplicationError, ForbiddenNeedStepError
from storage.events import EventKind
from storage.records import Application, Need
from storage.terms import NOT_SHOWN, NeedKind, NeedState, NoticeKind
from storage.transaction import Transaction


def confirm(
    tx: Transaction,
    application: Application,
    reference: str,
    *,
    actor: str = "lender",
    at: datetime,
) -> Need:
    """Ask for what was suggested; what is asked for already stays as it is.

    Raise UnknownNeedError if nothing was, ForbiddenNeedStepError if it has been dismissed.
    """
    need = known_by(tx, application, reference)
    if need.state is NeedState.WITHDRAWN:
        raise ForbiddenNeedStepError(before=need.state, after=NeedState.REQUESTED)
    if need.state is not NeedState.SUGGESTED:
        return need
    if application.closed:
        raise ClosedApplicationError(number=application.number)
    asked = needs.step(tx, need, NeedState.REQUESTED, actor=actor, at=at)
    tell(tx, application, NoticeKind.NEED, asked, at=at)
    return asked


def dismiss(
    tx: Transaction,
    application: Application,
    reference: str,
    *,
    actor: str = "lender",
    at: datetime,
) -> Need:
    """Drop what was suggested; its borrower never hears of it.

    Raise UnknownNeedError if nothing was, ForbiddenNeedStepError if it is asked for already.
    """
    need = known_by(tx, application, reference)
    if need.state not in NOT_SHOWN:
        raise ForbiddenNeedStepError(before=need.state, after=NeedState.WITHDRAWN)
    return needs.step(tx, need, NeedState.WITHDRAWN, actor=actor, at=at)


def done(
    tx: Transaction,
    application: Application,
    reference: str,
    *,
    actor: str = "lender",
    at: datetime,
) -> Need:
    """Confirm that an errand is done: only the lender's own page knows.

    Raise UnknownNeedError if nothing was asked, ForbiddenNeedStepError for what is no errand.
    """
    need = known_by(tx, application, reference)
    if need.kind is not NeedKind.ERRAND or need.state in NOT_SHOWN:
        raise ForbiddenNeedStepError(before=need.state, after=NeedState.ACCEPTED)
    if need.state is NeedState.ACCEPTED:
        return need
    settled = needs.step(tx, need, NeedState.ACCEPTED, actor=actor, at=at)
    tell(tx, application, NoticeKind.ERRAND_DONE, settled, at=at)
    about = {"application": need.application_id, "need": need.id, "borrower": need.borrower_id}
    events.note(tx, need.lender_id, EventKind.NEED_DONE, need.id, at=at, **about)
    return settled
