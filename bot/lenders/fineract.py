"""Apache Fineract's hooks as statements: what happened to a loan, in our words.

Its hooks are unsigned and never retried, and a body may report a failure. What they say is
therefore read back at the core where that is known; else it is taken as it stands.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any, Final
from zoneinfo import ZoneInfo

from storage import applications, pushes
from storage.pushes import Pushed
from storage.records import UNSTATED, Decision, Lender, Unstated
from storage.statements import NEXT, Push, StatedParty
from storage.terms import Role, Stage
from storage.transaction import Transaction

STAGES: Final[Mapping[int, Stage]] = {
    100: Stage.SUBMITTED,
    200: Stage.APPROVED,
    **dict.fromkeys((300, 303, 304, 600, 601, 602, 700), Stage.DISBURSED),
    400: Stage.WITHDRAWN,
    500: Stage.DECLINED,
}
"""A loan's status codes; once it is paid out, how it is repaid is no stage of its application."""
_SINCE: Final[Mapping[Stage, str]] = {
    Stage.SUBMITTED: "submittedOnDate",
    Stage.APPROVED: "approvedOnDate",
    Stage.DISBURSED: "actualDisbursementDate",
    Stage.WITHDRAWN: "withdrawnOnDate",
    Stage.DECLINED: "rejectedOnDate",
}
_DECIDED: Final = frozenset({Stage.APPROVED, Stage.DISBURSED})
_MONTHS: Final = 2
_PLACES: Final = Decimal("0.0001")


class UnreadableHookError(ValueError):
    """A body that is none of Fineract's, or says nothing of a loan's status."""


@dataclass(frozen=True, slots=True)
class Hook:
    """What a hook tells: which loan, what was done, and its status then, if that is said."""

    loan: int
    action: str
    status: int | None
    client: int | None
    failed: bool = False

    @property
    def correction(self) -> bool:
        """Tell whether something was undone."""
        return self.action.startswith("UNDO")


def read(raw: bytes, entity: str, action: str) -> Hook | None:
    """Read a hook; None for one that is of no loan. Raise UnreadableHookError."""
    if entity.upper() != "LOAN":
        return None
    said = loads(raw)
    inner = _object(said.get("response"))
    both = {**said, **inner}
    failed = any(str(one.get("status")) == "Exception" for one in (said, inner))
    loan = _id(both.get("loanId") or both.get("resourceId"))
    if not failed and loan is None:
        raise UnreadableHookError
    status = _object(_object(both.get("changes")).get("status"))
    code, client = _id(status.get("id")), _id(both.get("clientId"))
    return Hook(loan or 0, action.upper(), code, client, failed)


def stated(hook: Hook) -> Push | None:
    """Say what a hook says by itself; None where its action changes no status."""
    stage = STAGES.get(hook.status or 0)
    if stage is None:
        return None
    people = (StatedParty(role=Role.MAIN, reference=str(hook.client)),) if hook.client else UNSTATED
    return Push(number=str(hook.loan), stage=stage, borrowers=people, correction=hook.correction)


def confirmed(loan: Mapping[str, Any], hook: Hook, lender: Lender) -> Push:
    """Say what the core says of a loan; raise UnreadableHookError for what is no loan."""
    status, number = loan.get("status"), loan.get("accountNo")
    stage = STAGES.get(status.get("id", 0)) if isinstance(status, dict) else None
    if stage is None or not isinstance(number, str) or not number.strip():
        raise UnreadableHookError
    timeline = _object(loan.get("timeline"))
    paid = stage is Stage.DISBURSED
    since = _day(timeline.get(_SINCE[stage]))
    product, currency = loan.get("loanProductName"), _object(loan.get("currency")).get("code")
    return Push(
        number=number.strip(),
        product={lender.locale: product} if isinstance(product, str) and product else UNSTATED,
        amount=_amount(loan.get("principal")) or UNSTATED,
        currency=currency if isinstance(currency, str) else UNSTATED,
        applied_on=_day(timeline.get("submittedOnDate")) or UNSTATED,
        stage=stage,
        stage_since=_moment(since, lender) if since else UNSTATED,
        decision=_decision(loan, timeline) if stage in _DECIDED else None,
        disbursed_on=_day(timeline.get("actualDisbursementDate")) if paid else None,
        disbursed_amount=_amount(loan.get("netDisbursalAmount")) if paid else None,
        borrowers=_people(loan),
        correction=hook.correction,
    )


def put(
    tx: Transaction, lender: Lender, push: Push, *, sure: bool, actor: str, at: datetime
) -> Pushed:
    """Take a statement of a core; what was read back is so, whatever was known before."""
    before = applications.locked(tx, lender.id, push.number)
    if before is not None and sure and not isinstance(push.stage, Unstated):
        back = push.stage is not before.stage and push.stage not in NEXT[before.stage]
        push = replace(push, correction=push.correction or back)
    if before is not None and not sure and before.stage is push.stage:
        push = replace(push, borrowers=UNSTATED)
    return pushes.put(tx, lender, push, actor=actor, at=at)


def loads(raw: bytes) -> Mapping[str, Any]:
    """Read a JSON object, numbers exactly; raise UnreadableHookError."""
    try:
        said = json.loads(raw, parse_float=Decimal)
    except (ValueError, RecursionError):
        raise UnreadableHookError from None
    if not isinstance(said, dict):
        raise UnreadableHookError
    return said


def _people(loan: Mapping[str, Any]) -> tuple[StatedParty, ...] | Unstated:
    client, name = _id(loan.get("clientId")), loan.get("clientName")
    if client is None:
        return UNSTATED
    named = name.strip()[:200] if isinstance(name, str) and name.strip() else UNSTATED
    return (StatedParty(role=Role.MAIN, reference=str(client), name=named),)


def _decision(loan: Mapping[str, Any], timeline: Mapping[str, Any]) -> Decision:
    unit = _object(loan.get("termPeriodFrequencyType")).get("id")
    term = _id(loan.get("termFrequency"))
    return Decision(
        amount=_amount(loan.get("approvedPrincipal")),
        term_months=term if unit == _MONTHS else None,
        decided_on=_day(timeline.get("approvedOnDate")),
    )


def _amount(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    try:
        exact = Decimal(value).quantize(_PLACES).normalize()
    except InvalidOperation:
        return None
    return exact.quantize(Decimal("0.01")) if exact == round(exact, 2) else exact


def _day(value: object) -> date | None:
    """Read a day, which Fineract writes as a list: ``[2026, 3, 2]``."""
    if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != 3:  # noqa: PLR2004  see above
        return None
    try:
        return date(*value)
    except (TypeError, ValueError):
        return None


def _moment(day: date, lender: Lender) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(lender.zone)).astimezone(UTC)


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _id(value: object) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if value > 0 else None
