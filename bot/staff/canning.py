"""A canned reply on its way out: in the borrower's language, with its blanks filled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.catalogue import Catalogue
from bot.staff.casefile import NotTheirsError
from handlers import desk
from handlers.messages import Argument, Day, Items
from handlers.wording import lender_name, titles
from storage import applications, canned, conversations, lenders, needs
from storage.canned import Canned
from storage.records import Need
from storage.staff import StaffMember
from storage.transaction import Transaction

BLANKS: Final = ("staff", "lender", "number", "needs", "due")
"""What may stand in braces; what is not known stays as it is written, to be seen before sending."""
_BLANK: Final = re.compile(r"\{ ?([a-z]+) ?\}")


@dataclass(frozen=True, slots=True)
class Filling:
    """A canned reply, the borrower's language, and the facts for its blanks."""

    reply: Canned
    locale: str
    own: str
    """The language of the borrower's lender, for what is not written in theirs."""
    zone: str
    facts: Mapping[str, Argument]

    def language(self) -> str:
        """Name the language it goes out in: the borrower's, a near one, or the lender's."""
        near = [it for it in self.reply.words if it.split("-")[0] == self.locale.split("-")[0]]
        wanted = (self.locale, *near, self.own, "en", *self.reply.words)
        return next((it for it in wanted if self.reply.words.get(it)), "")

    def words(self, catalogue: Catalogue) -> str:
        """Write it out."""
        language = self.language()

        def fact(found: re.Match[str]) -> str:
            value = self.facts.get(found[1])
            return found[0] if value is None else catalogue.fact(value, language, self.zone)

        return _BLANK.sub(fact, self.reply.words.get(language, ""))


def own(tx: Transaction, member: StaffMember, reply_id: str) -> Canned:
    """Find a canned reply that a member of staff may change; raise NotTheirsError."""
    found = canned.by_id(tx, reply_id)
    if found is None or member.lender_id not in {None, found.lender_id}:
        raise NotTheirsError(reply_id)
    return found


def fitting(tx: Transaction, member: StaffMember, ticket_id: str) -> list[Canned]:
    """List the canned replies for a ticket, those of its own queue first."""
    ticket = desk.seen(tx, member, ticket_id)
    if ticket.lender_id is None:
        return []
    found = [it for it in canned.of_lender(tx, ticket.lender_id) if it.fits(ticket.subject)]
    return sorted(found, key=lambda it: it.subject == canned.ANY)


def filling(
    tx: Transaction, member: StaffMember, ticket_id: str, reply_id: str, now: datetime
) -> Filling:
    """Gather what a canned reply needs for one ticket; raise UnknownTicketError."""
    ticket, reply = desk.seen(tx, member, ticket_id), canned.by_id(tx, reply_id)
    talk = conversations.by_id(tx, ticket.conversation_id, now)
    if reply is None or talk is None or reply.lender_id != ticket.lender_id:
        raise desk.UnknownTicketError(reply_id)
    lender = lenders.by_id(tx, reply.lender_id)
    whose = [link.borrower_id for link in talk.links if link.lender_id == lender.id]
    own = applications.of_borrowers(tx, whose)
    about = next((it for it in own if it.id == ticket.application_id), own[0] if own else None)
    wanted = [
        it
        for it in (needs.of_application(tx, about.id) if about else [])
        if it.outstanding and it.borrower_id in whose
    ]
    facts: dict[str, Argument] = {"staff": member.name, "lender": lender_name(lender)}
    if about:
        facts["number"] = about.number
    return Filling(reply, talk.locale, lender.locale, lender.zone, {**facts, **_asked(wanted)})


def _asked(wanted: list[Need]) -> Mapping[str, Argument]:
    if not wanted:
        return {}
    named: Items = titles(wanted)
    due = min((it.due_on for it in wanted if it.due_on), default=None)
    return {"needs": named, "due": Day(on=due)} if due else {"needs": named}
