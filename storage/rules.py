"""Rules: what a lender asks for by itself, wherever the facts of an application are so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Final

from pydantic import TypeAdapter
from sqlalchemy import bindparam, insert, select

from storage import applications, asking_settings, audit, needs, packs
from storage.applications import Party
from storage.packs import Item, Pack
from storage.records import Application, Lender, Need, Words
from storage.schema import rule_runs
from storage.terms import Role, Stage
from storage.transaction import Transaction

_runs: Final = select(rule_runs.c.rule, rule_runs.c.borrower_id).where(
    rule_runs.c.application_id == bindparam("of")
)
_run: Final = insert(rule_runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What must be so: all that is said here; of several values in a row, one of them."""

    products: tuple[str, ...] = ()
    stages: tuple[Stage, ...] = ()
    currencies: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()
    """Every one of these."""
    amount_at_least: Decimal | None = None
    amount_below: Decimal | None = None
    roles: tuple[Role, ...] = (Role.MAIN,)
    """Who is asked: everybody with one of these roles."""

    def hold(self, application: Application) -> bool:
        """Tell whether an application is so."""
        products = {word.casefold() for word in application.product.values()}
        return (
            (not self.products or any(it.casefold() in products for it in self.products))
            and (not self.stages or application.stage in self.stages)
            and (not self.currencies or application.currency in self.currencies)
            and set(self.traits) <= set(application.traits)
            and self._amount_holds(application.amount)
        )

    def _amount_holds(self, amount: Decimal | None) -> bool:
        if self.amount_at_least is None and self.amount_below is None:
            return True
        if amount is None:
            return False
        least, below = self.amount_at_least, self.amount_below
        return (least is None or amount >= least) and (below is None or amount < below)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Where the facts are so, a pack is asked for, and further needs, or all is suggested."""

    code: str
    names: Words
    when: Facts = field(default_factory=Facts)
    pack: str = ""
    needs: tuple[Item, ...] = ()
    suggested: bool = False


@cache
def _rules() -> TypeAdapter[list[Rule]]:
    return TypeAdapter(list[Rule])


def everyone(tx: Transaction, lender_id: str) -> tuple[list[Rule], int]:
    """List a lender's rules, and tell their version."""
    content, version = asking_settings.read(tx, lender_id, "rules")
    place = f"rules:{lender_id}:{version}"
    if place not in tx.remembered:
        tx.remembered[place] = _rules().validate_python(content) if content else []
    return tx.remembered[place], version


def put(
    tx: Transaction,
    lender: Lender,
    rules: Sequence[Rule],
    *,
    seen: int | None = None,
    actor: str,
    at: datetime,
) -> int:
    """Replace a lender's rules; give their version. What was asked for already stays.

    Raise UnknownPackError or UnknownDocumentTypeError.
    """
    for number, rule in enumerate(rules):
        if rule.pack:
            packs.find(tx, lender.id, rule.pack)
        packs.check(tx, lender.id, rule.needs, f"rules/{number}")
    content = _rules().dump_python(list(rules), mode="json")
    return asking_settings.put(tx, lender.id, "rules", content, seen=seen, actor=actor, at=at)


def run(
    tx: Transaction, lender: Lender, application: Application, *, actor: str, at: datetime
) -> list[Need]:
    """Ask for what the rules say, each of them once for each borrower; give what is new.

    What was asked for before, in this way or another, is left as it stands: also if it was
    waived, taken back or dismissed.
    """
    if application.closed or not asking_settings.read(tx, lender.id, "rules")[0]:
        return []
    matching = [it for it in everyone(tx, lender.id)[0] if it.when.hold(application)]
    if not matching:
        return []
    needs.lock(tx, application.id)
    spoken = {(row.rule, row.borrower_id) for row in tx.execute(_runs, {"of": application.id})}
    new: list[Need] = []
    for rule, party in _due(tx, application, matching, spoken):
        place = {"application_id": application.id, "rule": rule.code, "at": at}
        tx.execute(_run, place | {"borrower_id": party.borrower_id})
        asked = _ask(tx, lender, application, rule, party, actor=actor, at=at)
        audit.note(
            tx,
            lender.id,
            at=at,
            actor=actor,
            action="rule-spoke",
            subject=application.id,
            rule=rule.code,
            new=len(asked),
        )
        new += asked
    return new


def _due(
    tx: Transaction,
    application: Application,
    matching: Sequence[Rule],
    spoken: set[tuple[str, str]],
) -> Iterator[tuple[Rule, Party]]:
    people = applications.parties(tx, application.id)
    for rule in matching:
        for party in people:
            if party.role in rule.when.roles and (rule.code, party.borrower_id) not in spoken:
                yield rule, party


def _ask(  # noqa: PLR0913  what is asked, of whom
    tx: Transaction,
    lender: Lender,
    application: Application,
    rule: Rule,
    party: Party,
    *,
    actor: str,
    at: datetime,
) -> list[Need]:
    pack = packs.find(tx, lender.id, rule.pack) if rule.pack else Pack("", {}, ())
    ever = needs.everything(tx, application.id)
    references = {need.reference for need in ever}
    types = {need.document_type for need in ever if need.borrower_id == party.borrower_id} - {""}
    return [
        packs.ask(tx, lender, application, it, party, rule.suggested, actor=actor, at=at)
        for it in (*pack.needs, *rule.needs)
        if packs.reference_of(it, party) not in references and it.asked.document_type not in types
    ]
