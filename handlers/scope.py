"""What a conversation may see: only what its own links reach, only as far as they are proven.

Application numbers are selectors, never secrets: they are looked up in the caller's own list, so
that a stranger cannot tell whether an application exists.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from storage import applications, lenders, needs
from storage.applications import number_key
from storage.page_links import PageLink
from storage.policies import Policy
from storage.records import Application, Conversation, Lender, Link, Need
from storage.terms import NOT_SHOWN, Assurance, Method
from storage.transaction import Transaction

Right = Literal["may_see_stage", "may_see_amounts", "may_see_needs", "may_send", "may_read_back"]


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
    lender = lenders.by_id(tx, application.lender_id)
    links = [link for link in conversation.links if link.lender_id == lender.id]
    if len(links) > 1:  # what one of them may see says nothing of what the others may
        on_it = {party.borrower_id for party in applications.parties(tx, application.id)}
        links = [link for link in links if link.borrower_id in on_it]
    borrower_ids = tuple(link.borrower_id for link in links)
    return Mine(application, lender, borrower_ids, assurance(lender.policy, links, conversation))


def assurance(policy: Policy, links: Sequence[Link], conversation: Conversation) -> int:
    """Say how well the best of these links is proven now."""
    return max((_proven(policy, link, conversation.read_at) for link in links), default=0)


def _proven(policy: Policy, link: Link, at: datetime | None) -> int:
    lasts = timedelta(minutes=policy.proof_minutes)
    if not lasts or at is None or link.proven_at is None or at - link.proven_at < lasts:
        return link.assurance
    return min(link.assurance, Assurance.INVITED)


def proven(own: Mine, conversation: Conversation, link: PageLink) -> Mine:
    """Count the code that was typed on a page: it proves the phone that the lender knows."""
    return own if link.stepped_up_at is None else with_code(own, conversation)


def with_code(own: Mine, conversation: Conversation) -> Mine:
    """Say what they would see once they have typed a code."""
    links = [each for each in conversation.links if each.borrower_id in own.borrower_ids]
    return replace(own, assurance=max(own.assurance, assurance_with_code(links)))


def assurance_with_code(links: Sequence[Link]) -> int:
    """Say how well the best of these links is proven by a code, beside what it rests on."""
    if any(each.method is Method.INVITATION for each in links):
        return Assurance.PHONE_AND_INVITED
    return max((Assurance.PHONE, *(each.assurance for each in links)))


def needs_of(tx: Transaction, own: Mine) -> list[Need]:
    """List the needs that are this borrower's on an application, as far as they may be seen."""
    if not own.may("may_see_needs"):
        return []
    found = needs.of_application(tx, own.application.id)
    return [
        need
        for need in found
        if need.borrower_id in own.borrower_ids and need.state not in NOT_SHOWN
    ]


def need_of(tx: Transaction, conversation: Conversation, need_id: str) -> tuple[Mine, Need] | None:
    """Find a need of the borrower's own by its id.

    Buttons from long ago may name another's, or one that the lender has taken back.
    """
    need = needs.by_id(tx, need_id)
    linked = {link.borrower_id for link in conversation.links}
    if need is None or need.borrower_id not in linked or need.state in NOT_SHOWN:
        return None
    application = applications.by_id(tx, need.application_id)
    return (mine(tx, conversation, application), need) if application else None
