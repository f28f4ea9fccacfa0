"""Who is on an application: a lender's statement of its people, and whom we know them as."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, insert

from storage import applications, borrowers
from storage.errors import IncompleteApplicationError
from storage.hot import Hot
from storage.records import Borrower, Lender
from storage.schema import parties
from storage.statements import StatedParty
from storage.terms import Role
from storage.transaction import Transaction

_drop: Final = delete(parties).where(parties.c.application_id == bindparam("of"))
_add: Final = Hot(insert(parties), *(each.key for each in parties.columns))


@dataclass(frozen=True, slots=True)
class Person:
    """A borrower, and what they are on an application."""

    role: Role
    borrower: Borrower


def standing(tx: Transaction, application_id: str) -> list[Person]:
    """List who is on an application now."""
    found = applications.parties(tx, application_id)
    people = ((party.role, borrowers.by_id(tx, party.borrower_id)) for party in found)
    return [Person(role, borrower) for role, borrower in people if borrower is not None]


def put(
    tx: Transaction,
    lender: Lender,
    stated: Sequence[StatedParty],
    known: Sequence[Person],
    *,
    actor: str,
    at: datetime,
) -> list[Person]:
    """Keep what a lender says of an application's people, and tell who they are.

    Raise IncompleteApplicationError unless exactly one of them is the main borrower.
    """
    if [party.role for party in stated].count(Role.MAIN) != 1:
        raise IncompleteApplicationError(field="borrowers")
    people: dict[str, Person] = {}
    for party in stated:
        borrower = borrowers.put(
            tx,
            lender,
            reference=party.reference,
            name=party.name,
            phone=party.phone,
            identity=party.identity,
            locale=party.locale,
            known_as=_known_as(party, known),
            actor=actor,
            at=at,
        )
        # Whoever is named twice has the part that says most: the main one.
        if borrower.id not in people or party.role is Role.MAIN:
            people[borrower.id] = Person(party.role, borrower)
    return list(people.values())


def write(
    tx: Transaction, application_id: str, people: Sequence[Person], known: Sequence[Person] = ()
) -> None:
    """Put people on an application, and take off who is no longer on it."""
    roles = _roles(people)
    if roles == _roles(known):
        return
    if known:
        tx.execute(_drop, {"of": application_id})
    for borrower_id, role in roles.items():
        row = {"application_id": application_id, "borrower_id": borrower_id, "role": role}
        tx.later(_add, row)
    them = (applications.Party(it.borrower.id, it.role, it.borrower.reference) for it in people)
    applications.keep_parties(tx, application_id, them)


def main_key(people: Sequence[Person]) -> str:
    """Name the data key of the main borrower, under which an application's facts are sealed."""
    return next(person.borrower.data_key_id for person in people if person.role is Role.MAIN)


def _known_as(party: StatedParty, known: Sequence[Person]) -> Borrower | None:
    """Find who has this part already; without references a phone or a name must do."""
    for person in known:
        borrower = person.borrower
        same = (borrower.phone and borrower.phone == party.phone) or (
            borrower.name and borrower.name == party.name
        )
        unnamed = party.reference is None or borrower.reference is None
        if same and unnamed and person.role is party.role:
            return borrower
    return None


def _roles(people: Sequence[Person]) -> Mapping[str, Role]:
    return {person.borrower.id: person.role for person in people}
