"""What will be deleted soon, as staff see it before it is done, and why something is held."""

from dataclasses import dataclass
from typing import Final

from handlers.messages import Special
from handlers.wording import title
from storage import applications, lenders, needs, retention
from storage.retention import Planned
from storage.staff import StaffMember
from storage.transaction import Transaction

LISTED: Final = 50


@dataclass(frozen=True, slots=True)
class Expiring:
    """A document whose files will be deleted."""

    planned: Planned
    number: str
    title: Special
    zone: str


def expiring(tx: Transaction, member: StaffMember) -> list[Expiring]:
    """List what will be deleted, the nearest day first."""
    found = []
    for planned in retention.planned(tx, member.lender_id, limit=LISTED):
        application = applications.by_id(tx, planned.application_id)
        need = needs.by_id(tx, planned.need_id)
        if application and need:
            zone = lenders.by_id(tx, planned.lender_id).zone
            found.append(Expiring(planned, application.number, title(need), zone))
    return found
