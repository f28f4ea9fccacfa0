"""Packs: several things that a lender asks for together, under one name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from storage import asking, asking_settings, audit, document_types, form_names, needs, own_types
from storage.applications import Party
from storage.errors import DomainError, UnknownDocumentTypeError
from storage.records import Application, Lender, Need, Words
from storage.terms import NeedKind, Role
from storage.transaction import Transaction
from storage.wanting import Asked

_REFERENCE_LENGTH: Final = 120


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a pack; it is due so many days after it is asked for, if at all."""

    asked: Asked
    due_in_days: int | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """What is asked for together; the names are for the lender's own people."""

    code: str
    names: Words
    needs: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """What a pack has newly asked for, and what there was already, however it stands."""

    new: tuple[Need, ...] = ()
    known: tuple[Need, ...] = ()


class UnknownPackError(DomainError):
    """The lender has no pack of this name."""

    code = "unknown-pack"

    def __init__(self, *, pack: str) -> None:
        super().__init__(pack=pack)


class PackInUseError(DomainError):
    """A rule asks for the pack."""

    code = "pack-in-use"

    def __init__(self, *, pack: str, rule: str) -> None:
        super().__init__(pack=pack, rule=rule)


@cache
def _packs() -> TypeAdapter[list[Pack]]:
    return TypeAdapter(list[Pack])


def everyone(tx: Transaction, lender_id: str) -> tuple[list[Pack], int]:
    """List a lender's packs, and tell their version."""
    content, version = asking_settings.read(tx, lender_id, "packs")
    place = f"packs:{lender_id}:{version}"
    if place not in tx.remembered:
        tx.remembered[place] = _packs().validate_python(content) if content else []
    return tx.remembered[place], version


def find(tx: Transaction, lender_id: str, code: str) -> Pack:
    """Find a pack by its name; raise UnknownPackError."""
    for pack in everyone(tx, lender_id)[0]:
        if pack.code == code:
            return pack
    raise UnknownPackError(pack=code)


def put(
    tx: Transaction,
    lender: Lender,
    packs: Sequence[Pack],
    *,
    seen: int | None = None,
    actor: str,
    at: datetime,
) -> int:
    """Replace a lender's packs; give their version.

    Raise UnknownDocumentTypeError, UnknownFormError, or PackInUseError if one is left out that a
    rule asks for.
    """
    for number, pack in enumerate(packs):
        check(tx, lender.id, pack.needs, f"packs/{number}")
    codes = {pack.code for pack in packs}
    for rule in asking_settings.read(tx, lender.id, "rules")[0]:
        if rule["pack"] and rule["pack"] not in codes:
            raise PackInUseError(pack=rule["pack"], rule=rule["code"])
    content = _packs().dump_python(list(packs), mode="json")
    return asking_settings.put(tx, lender.id, "packs", content, seen=seen, actor=actor, at=at)


def check(tx: Transaction, lender_id: str, items: Iterable[Item], at: str) -> None:
    """Raise UnknownDocumentTypeError or UnknownFormError if something could not be asked for.

    ``at`` is whose it is.
    """
    for number, item in enumerate(items):
        for name in ("form", "sample"):
            code = getattr(item.asked, name)
            form_names.check(tx, lender_id, code, f"{at}/needs/{number}/{name}")
        code = item.asked.document_type
        if item.asked.kind is NeedKind.DOCUMENT and code not in document_types.load():
            own = own_types.find(tx, lender_id, code)
            if own is None or own.retired:
                field = f"{at}/needs/{number}/document_type"
                raise UnknownDocumentTypeError(document_type=code, field=field)


def apply(  # noqa: PLR0913  what is asked, of whom, how
    tx: Transaction,
    lender: Lender,
    application: Application,
    pack: Pack,
    whose: Party,
    *,
    suggested: bool = False,
    actor: str,
    at: datetime,
) -> Applied:
    """Ask one person for what a pack holds; what was ever asked for under its name stays as it is.

    Raise ClosedApplicationError.
    """
    needs.lock(tx, application.id)
    ever = {need.reference: need for need in needs.everything(tx, application.id)}
    new, known = [], []
    for item in pack.needs:
        if need := ever.get(reference_of(item, whose)):
            known.append(need)
        else:
            new.append(ask(tx, lender, application, item, whose, suggested, actor=actor, at=at))
    audit.note(
        tx,
        lender.id,
        at=at,
        actor=actor,
        action="pack-suggested" if suggested else "pack-asked",
        subject=application.id,
        pack=pack.code,
        new=len(new),
    )
    return Applied(tuple(new), tuple(known))


def ask(  # noqa: PLR0913  what is asked, of whom, how
    tx: Transaction,
    lender: Lender,
    application: Application,
    item: Item,
    whose: Party,
    suggested: bool,  # noqa: FBT001  how it is asked
    *,
    actor: str,
    at: datetime,
) -> Need:
    """Ask one person for one thing of a pack."""
    due = None
    if item.due_in_days is not None:
        today = at.astimezone(ZoneInfo(lender.zone)).date()
        due = today + timedelta(days=item.due_in_days)
    asked = replace(
        item.asked,
        reference=reference_of(item, whose),
        of=whose.borrower_id,
        due_on=due,
        suggested=suggested,
    )
    return asking.put(tx, application, asked, actor=actor, at=at)[0]


def reference_of(item: Item, whose: Party) -> str:
    """Name what is asked of somebody; others than the main borrower have it beside their own."""
    if whose.role is Role.MAIN:
        return item.asked.reference
    name = f"{item.asked.reference}.{whose.reference or ''}"
    if whose.reference and len(name) <= _REFERENCE_LENGTH:
        return name
    return f"{item.asked.reference}.{whose.borrower_id}"
