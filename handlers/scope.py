"""What a conversation may see: only what its own links reach, only as far as they are proven.

Application numbers are selectors, never secrets: they are looked up in the caller's own list, so
that a stranger cannot tell whether an application exists.
"""

from dataclasses import dataclass
from typing import Literal

from storage import applications, lenders, needs
from storage.applications import number_key
from storage.records import Application, Conversation, Lender, Need
from storage.terms import NeedState
from storage.transaction import Transaction

Right = Literal["may_see_stage", "may_see_amounts", "may_see_needs", "may_send"]


@dataclass(frozen=True, slots=True)
class Mine:
    """One application of the borrower's own, its lender, and how well the link is proven."""

    application: Application
    lender: Lender
    borrower_ids: tuple[str, ...]
    assurance: int

    def may(self, right: Right) -> bool:
        """Tell whether the lender's policy lets this link see or do something."""
        needed: int = getattr(self.lender.policy, right)
        return self.assurance >= needed


def applications_of(tx: Transaction, conversation: Conversation) -> list[Application]:
    """List the borrower's own applications, open ones first, the newest first."""
    borrower_ids = [link.borrower_id for link in conversation.links]
    return applications.of_borrowers(tx, borrower_ids) if borrower_ids else []


def numbered(found: list[Application], text: str) -> Application | None:
    """Find an application by its number in the borrower's own list."""
    key = number_key(text)
    return next((each for each in found if number_key(each.number) == key), None)


def one_of(found: list[Application], subject: str) -> Application | None:
    """Find an application in the borrower's own list by its id, or by numbers it may have."""
    named = (numbered(found, each) for each in subject.split("/"))
    by_number = next((own for own in named if own), None)
    return by_number or next((each for each in found if each.id == subject), None)


def mine(tx: Transaction, conversation: Conversation, application: Application) -> Mine:
    """Put what is needed to speak of an application together."""
    links = [link for link in conversation.links if link.lender_id == application.lender_id]
    return Mine(
        application,
        lenders.by_id(tx, application.lender_id),
        tuple(link.borrower_id for link in links),
        max((link.assurance for link in links), default=0),
    )


def needs_of(tx: Transaction, own: Mine) -> list[Need]:
    """List the needs that are this borrower's on an application, as far as they may be seen."""
    if not own.may("may_see_needs"):
        return []
    found = needs.of_application(tx, own.application.id)
    return [need for need in found if need.borrower_id in own.borrower_ids]


def need_of(tx: Transaction, conversation: Conversation, need_id: str) -> tuple[Mine, Need] | None:
    """Find a need of the borrower's own by its id.

    Buttons from long ago may name another's, or one that the lender has taken back.
    """
    need = needs.by_id(tx, need_id)
    linked = {link.borrower_id for link in conversation.links}
    if need is None or need.borrower_id not in linked or need.state is NeedState.WITHDRAWN:
        return None
    application = applications.by_id(tx, need.application_id)
    return (mine(tx, conversation, application), need) if application else None
