"""What a lender has decided, as a form: what links see and do, how papers travel and are kept."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, Final

from aiohttp import web

from bot.staff import managing
from bot.staff.managing import WrongFormError, form_of, mounted
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, to
from storage import lender_changes
from storage.consents import Purpose
from storage.policies import Policy
from storage.records import Lender
from storage.terms import Assurance
from storage.transaction import Transaction

LIMITS: Final[Mapping[str, tuple[int, int]]] = {
    "link_days": (1, 3650),
    "invitation_hours": (1, 720),
    "quota_borrower_mb": (0, 1_000_000),
    "quota_lender_gb": (0, 1_000_000),
    "proof_minutes": (0, 525_600),
}
"""Between which numbers one may choose."""
_ANY: Final = (0, 1_000_000)
SEPARATE: Final = tuple(it.value for it in Purpose if it is not Purpose.SERVICE)
"""The consents that may be asked for one by one."""
ELSEWHERE: Final = frozenset({"keep_days", "keep_refused_days", "deletion_warning_days"})
"""How long documents are kept is decided where deletions are planned anew by it."""


def setup(app: web.Application) -> None:
    """Mount the form, which asks for a fresh proof."""
    mounted(app, "GET", "policy", Action.MANAGE_LENDER, show, fresh=True)
    mounted(app, "POST", "policy", Action.MANAGE_LENDER, keep, fresh=True)


async def show(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Show what is decided."""
    values = asdict(lender.policy)
    values |= {f"consents-{it}": "1" for it in lender.policy.consents}
    return await _page(visit, lender, values)


async def keep(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Decide anew."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    try:
        policy = read(form, lender.policy)
    except WrongFormError:
        return await _page(visit, lender, form, fault="wrong")
    stamped = form.get("stamp", "")
    await parts.store.write(_keep, lender, policy, stamped, visit.member.actor, parts.now())
    return to(f"{visit.request.path}?kept")


def read(form: Mapping[str, str], before: Policy) -> Policy:
    """Read a policy out of a form; raise WrongFormError for what nobody can decide."""
    decided = {name: _value(name, now, form) for name, now in _fields().items()}
    return replace(before, **decided)


def _fields() -> dict[str, object]:
    return {name: now for name, now in asdict(Policy()).items() if name not in ELSEWHERE}


def _value(name: str, now: object, form: Mapping[str, str]) -> Any:  # noqa: ANN401  a field's own type
    text = form.get(name, "")
    if name == "consents":
        return tuple(it for it in SEPARATE if form.get(f"consents-{it}") == "1")
    if isinstance(now, bool):
        return text == "1"
    if name.startswith("may_"):
        return managing.number(text, min(Assurance), max(Assurance))
    return managing.number(text, *LIMITS.get(name, _ANY))


def _keep(
    tx: Transaction, lender: Lender, policy: Policy, stamped: str, by: str, at: datetime
) -> None:
    lender_changes.hold(tx, lender, "policy", stamped)
    lender_changes.set_policy(tx, lender, policy, by=by, at=at)


async def _page(
    visit: Visit, lender: Lender, values: Mapping[str, object], fault: str = ""
) -> web.Response:
    known = _fields()
    return await managing.page(
        visit,
        lender,
        "policy",
        "manage_policy.html",
        values=values,
        levels=[it.value for it in Assurance],
        sights=[it for it in known if it.startswith("may_")],
        switches=[it for it, now in known.items() if isinstance(now, bool)],
        numbers={
            it: LIMITS.get(it, _ANY)
            for it, now in known.items()
            if type(now) is int and not it.startswith("may_")
        },
        separate=SEPARATE,
        fault=fault,
    )
