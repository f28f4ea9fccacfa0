"""A lender asks for something, in its own words or ours, and takes back what it asked for."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from storage import applications, document_types, form_names, needs, notices, own_types
from storage.described import OwnType
from storage.errors import (
    ClosedApplicationError,
    UnknownBorrowerError,
    UnknownDocumentTypeError,
    UnknownNeedError,
)
from storage.ids import new_id
from storage.records import Application, Need
from storage.terms import NOT_SHOWN, NeedKind, NeedState, NoticeKind, Role
from storage.transaction import Transaction
from storage.wanting import Asked

__all__ = ["Asked", "known_by", "put", "tell", "waive", "withdraw"]

_ASKED_AGAIN: Final = frozenset({NeedState.WITHDRAWN, NeedState.WAIVED})
_SETTLED: Final = frozenset({NeedState.ACCEPTED, NeedState.WAIVED}) | NOT_SHOWN
"""States in which the end of a need is no news to its borrower."""
_ANSWER_FILES: Final = (0, 0)


def put(
    tx: Transaction,
    application: Application,
    asked: Asked,
    *,
    actor: str = "lender",
    at: datetime,
) -> tuple[Need, bool]:
    """Ask for something, or for something else under the same reference; tell whether it is new.

    The same said again changes nothing; what was withdrawn or waived is asked for again, and what
    was only suggested is asked for. Raise UnknownDocumentTypeError, UnknownBorrowerError, or
    ClosedApplicationError for a new one.
    """
    needs.lock(tx, application.id)
    known = needs.by_reference(tx, application.id, asked.reference)
    wanted = _need(tx, application, asked, known, at=at)
    _check_forms(tx, application, asked, known)
    if known is None or known.state in _ASKED_AGAIN or _confirmed(known, asked):
        if application.closed:
            raise ClosedApplicationError(number=application.number)
        state = NeedState.SUGGESTED if asked.suggested else NeedState.REQUESTED
        need = _ask(tx, wanted, known, state, actor=actor, at=at)
        if not asked.suggested:
            tell(tx, application, NoticeKind.NEED, need, at=at)
        return need, known is None
    if wanted == known:
        return known, False
    return needs.change(tx, wanted, actor=actor, at=at), False


def withdraw(
    tx: Transaction,
    application: Application,
    reference: str,
    *,
    actor: str = "lender",
    at: datetime,
) -> Need:
    """Take back what was asked for; raise UnknownNeedError if nothing was."""
    return _end(
        tx,
        application,
        reference,
        (NeedState.WITHDRAWN, NoticeKind.NEED_WITHDRAWN),
        actor=actor,
        at=at,
    )


def waive(
    tx: Transaction,
    application: Application,
    reference: str,
    *,
    actor: str = "lender",
    at: datetime,
) -> Need:
    """Do without what was asked for; raise UnknownNeedError if nothing was."""
    return _end(
        tx,
        application,
        reference,
        (NeedState.WAIVED, NoticeKind.NEED_WAIVED),
        actor=actor,
        at=at,
    )


def _confirmed(known: Need, asked: Asked) -> bool:
    return known.state is NeedState.SUGGESTED and not asked.suggested


def known_by(tx: Transaction, application: Application, reference: str) -> Need:
    """Find what was asked for, nobody else changing it; raise UnknownNeedError if nothing was."""
    needs.lock(tx, application.id)
    need = needs.by_reference(tx, application.id, reference)
    if need is None:
        raise UnknownNeedError(reference=reference)
    return need


def tell(
    tx: Transaction, application: Application, kind: NoticeKind, need: Need, *, at: datetime
) -> None:
    """Let the borrower hear of what has become of a need."""
    notices.note(tx, application, kind, subject=need.id, borrower_ids=[need.borrower_id], at=at)


def _ask(
    tx: Transaction,
    wanted: Need,
    known: Need | None,
    state: NeedState,
    *,
    actor: str,
    at: datetime,
) -> Need:
    if known is None:
        return needs.add(tx, replace(wanted, state=state), actor=actor, at=at)
    asked_again = needs.step(tx, known, state, actor=actor, at=at)
    facts = replace(
        wanted,
        state=asked_again.state,
        version=asked_again.version,
        updated_at=asked_again.updated_at,
        reason=None,
        reason_words={},
        reason_file_id=None,
        reason_page=None,
    )
    if facts == asked_again:
        return asked_again
    return needs.change(tx, facts, actor=actor, at=at)


def _end(
    tx: Transaction,
    application: Application,
    reference: str,
    ending: tuple[NeedState, NoticeKind],
    *,
    actor: str,
    at: datetime,
) -> Need:
    need = known_by(tx, application, reference)
    state, notice = ending
    ended = needs.step(tx, need, state, actor=actor, at=at)
    if need.state not in _SETTLED:
        tell(tx, application, notice, ended, at=at)
    return ended


def _need(
    tx: Transaction, application: Application, asked: Asked, known: Need | None, *, at: datetime
) -> Need:
    own = _own_type(tx, application, asked, known, at)
    files_min, files_max, period, fresh = _measures(asked, own)
    return replace(
        known or _blank(application, asked.reference, at),
        borrower_id=_whose(tx, application, asked.of),
        kind=asked.kind,
        document_type=asked.document_type,
        title=dict(asked.title),
        why=dict(asked.why),
        note=dict(asked.note),
        required=asked.required,
        files_min=files_min,
        files_max=files_max,
        period_months=period,
        issued_within_days=fresh,
        due_on=asked.due_on,
        alternatives=asked.alternatives,
        chat_allowed=asked.chat_allowed and (own is None or own.chat_allowed),
        office_allowed=asked.office_allowed,
        prior_to=asked.prior_to,
        question=asked.question,
        link=asked.link,
        internal_note=asked.internal_note,
        form=asked.form or (own.form if own else ""),
        sample=asked.sample or (own.sample if own else ""),
        own=own,
    )


def _own_type(
    tx: Transaction, application: Application, asked: Asked, known: Need | None, at: datetime
) -> OwnType | None:
    """Find the lender's own type, and note its use; one that has retired is asked for no more."""
    own = own_types.find(tx, application.lender_id, asked.document_type)
    if own is None:
        return None
    if own.retired and (known is None or known.document_type != own.code):
        raise UnknownDocumentTypeError(document_type=own.code)
    own_types.use(tx, application.lender_id, own, at=at)
    return own


def _check_forms(
    tx: Transaction, application: Application, asked: Asked, known: Need | None
) -> None:
    """Take no form that there is not; one that was retired since stays named where it was."""
    for name in ("form", "sample"):
        code = getattr(asked, name)
        if code and (known is None or getattr(known, name) != code):
            form_names.check(tx, application.lender_id, code, name)


def _blank(application: Application, reference: str, at: datetime) -> Need:
    return Need(
        id=new_id(at),
        lender_id=application.lender_id,
        application_id=application.id,
        borrower_id="",
        reference=reference,
        kind=NeedKind.DOCUMENT,
        document_type="",
        state=NeedState.REQUESTED,
        title={},
        why={},
        note={},
        required=True,
        files_min=1,
        files_max=1,
        period_months=None,
        issued_within_days=None,
        due_on=None,
        alternatives=None,
        chat_allowed=True,
        reason=None,
        reason_words={},
        reason_file_id=None,
        reason_page=None,
        answer=None,
        version=1,
        requested_at=at,
        updated_at=at,
    )


def _measures(asked: Asked, own: OwnType | None) -> tuple[int, int, int | None, int | None]:
    if asked.kind is not NeedKind.DOCUMENT:
        return (*_ANSWER_FILES, asked.period_months, None)
    found = own or document_types.load().get(asked.document_type)
    if found is None:
        raise UnknownDocumentTypeError(document_type=asked.document_type)
    files_min = asked.files_min if asked.files_min is not None else found.files_min
    files_max = asked.files_max if asked.files_max is not None else found.files_max
    return (
        files_min,
        max(files_min, files_max),
        asked.period_months if asked.period_months is not None else found.period_months,
        asked.issued_within_days
        if asked.issued_within_days is not None
        else found.issued_within_days,
    )


def _whose(tx: Transaction, application: Application, of: str | Role) -> str:
    for party in applications.parties(tx, application.id):
        if of in {party.borrower_id, party.role if isinstance(of, Role) else party.reference}:
            return party.borrower_id
    raise UnknownBorrowerError(reference=str(of))
