"""Who has applied in the demo: made-up names with numbers that belong to nobody."""

from dataclasses import dataclass, replace
from typing import Final

from bot.demo.facts import House
from storage.statements import StatedParty
from storage.terms import Role

COMPANIONS: Final = {
    5: Role.SPOUSE,
    15: Role.GUARANTOR,
    21: Role.CO_BORROWER,
    23: Role.LEGAL_REPRESENTATIVE,
    44: Role.SPOUSE,
    58: Role.GUARANTOR,
    71: Role.SPOUSE,
}
"""Which applications are joint ones, and what the second person is."""

SAME_PERSON: Final = {11: 10, 12: 10}
"""Which applications are another's by the same person, who so has three."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """A borrower whom a visitor of the demo may be."""

    slug: str
    n: int
    name: str
    phone: str
    story: str

    def number(self, house: House) -> str:
        """Name the visitor's application."""
        return house.number.format(n=self.n)


VISITORS: Final = (
    Visitor("hetai", 1, "陈小禾", "+8613800138000", "page-start-missing"),
    Visitor("northbridge", 1, "Maya Lindqvist", "+16135550123", "page-start-review"),
    Visitor("northbridge", 2, "Tomas Abara", "+16135550177", "page-start-approved"),
)
_FICTION: Final = range(100, 200)
_TAKEN: Final = {123, 177}
_SECOND: Final = 140


def parties(house: House, n: int) -> tuple[StatedParty, ...]:
    """Say who is on a lender's n-th application."""
    main = _person(house, SAME_PERSON.get(n, n))
    if n not in COMPANIONS:
        return (main,)
    return (main, replace(_person(house, _SECOND + list(COMPANIONS).index(n)), role=COMPANIONS[n]))


def _person(house: House, n: int) -> StatedParty:
    known = next((it for it in VISITORS if (it.slug, it.n) == (house.slug, n)), None)
    family = house.families[n % len(house.families)]
    given = house.given[n * 7 % len(house.given)]
    return StatedParty(
        reference=house.customer.format(n=n),
        name=known.name if known else house.name.format(family=family, given=given),
        phone=known.phone if known else _phone(house, n),
        locale=house.locale,
    )


def _phone(house: House, n: int) -> str:
    """Give the n-th number, past those of the visitors; a block for fiction holds a hundred."""
    if len(house.phones) == 1:
        return house.phones[0].format(n=n)
    free = [line for line in _FICTION if line not in _TAKEN]
    block, place = divmod(n, len(free))
    return house.phones[block].format(n=free[place])
