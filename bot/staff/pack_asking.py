"""Staff ask for a pack: what there is to choose from, and what becomes of the choice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.staff import casefile
from storage import applications, lenders, own_types, packs
from storage.described import OwnType
from storage.errors import UnknownBorrowerError
from storage.packs import Pack
from storage.staff import StaffMember
from storage.terms import Role
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Choices:
    """What a lender has of its own to ask for."""

    packs: Sequence[Pack]
    types: Sequence[OwnType]


def choices(tx: Transaction, lender_id: str) -> Choices:
    """List a lender's packs, and its own types that have not retired."""
    own = [it for it in own_types.everyone(tx, lender_id).values() if not it.retired]
    return Choices(packs.everyone(tx, lender_id)[0], own)


def ask(
    tx: Transaction, member: StaffMember, of: str, form: Mapping[str, str], at: datetime
) -> None:
    """Ask somebody on an application for a pack, or suggest it."""
    application = casefile.own(tx, member, of)
    lender = lenders.by_id(tx, application.lender_id)
    pack = packs.find(tx, lender.id, form.get("pack", ""))
    role = form.get("of", "") or Role.MAIN
    people = applications.parties(tx, application.id)
    whose = next((it for it in people if it.role == role), None)
    if whose is None:
        raise UnknownBorrowerError(reference=role)
    how = "suggested" in form
    packs.apply(tx, lender, application, pack, whose, suggested=how, actor=member.actor, at=at)
