"""Samples and blank forms of a lender, a file for each language, shown with what is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from storage import asking_settings, audit, own_types
from storage.errors import DomainError
from storage.form_names import UnknownFormError
from storage.ids import new_id
from storage.records import Lender
from storage.schema import forms
from storage.transaction import Transaction

MOST: Final = 200
"""How many files of this kind a lender may have."""
LARGEST: Final = 10 * 1024 * 1024

_of_lender: Final = (
    select(forms).where(forms.c.lender_id == bindparam("of")).order_by(forms.c.code, forms.c.locale)
)
_of_code: Final = (
    select(forms)
    .where(forms.c.lender_id == bindparam("of"), forms.c.code == bindparam("called"))
    .order_by(forms.c.locale)
)
_by_id: Final = select(forms).where(forms.c.id == bindparam("id"))
_count: Final = select(func.count()).where(forms.c.lender_id == bindparam("of"))
_add: Final = insert(forms)
_change: Final = update(forms).where(forms.c.id == bindparam("row_id"))
_drop: Final = delete(forms).where(forms.c.id == bindparam("row_id"))
_places: Final = select(forms.c.place).where(forms.c.place.in_(bindparam("places", expanding=True)))


class FormInUseError(DomainError):
    """It is the last file of its code, and packs, rules or document types name it."""

    code = "form-in-use"

    def __init__(self, *, form: str, by: str) -> None:
        super().__init__(form=form, by=by)


class UnfitFormError(DomainError):
    """A file does not do as a sample or form; ``why`` is what inspection found."""

    code = "unfit-form"

    def __init__(self, *, why: str) -> None:
        super().__init__(why=why)


class TooManyFormsError(DomainError):
    """A lender has as many samples and forms as it may."""

    code = "too-many-forms"

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit=limit)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that lies in the vault and has been inspected."""

    place: str
    key: bytes = field(repr=False)
    name: str
    media_type: str
    size: int
    sha256: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class Form:
    """One file under a code, in one language."""

    id: str
    lender_id: str
    code: str
    locale: str
    file: Arrived
    updated_at: datetime


def put(  # noqa: PLR0913  what is kept, by whom
    tx: Transaction,
    lender: Lender,
    code: str,
    locale: str,
    file: Arrived,
    *,
    actor: str,
    at: datetime,
) -> Form:
    """Keep a file under a code and language, in place of the one before."""
    known = next((it for it in _variants(tx, lender.id, code) if it.locale == locale), None)
    if known is None and int(tx.execute(_count, {"of": lender.id}).scalar_one()) >= MOST:
        raise TooManyFormsError(limit=MOST)
    form_id = known.id if known else new_id(at)
    own = tx.own_data_key(at)
    facts = {
        "place": file.place,
        "key_sealed": tx.seal(own, file.key, _place("key", form_id)),
        "name": file.name,
        "media_type": file.media_type,
        "size": file.size,
        "sha256": file.sha256,
        "pages": file.pages,
        "updated_at": at,
    }
    if known is None:
        named = {"id": form_id, "lender_id": lender.id, "code": code, "locale": locale}
        tx.execute(_add, facts | named)
    else:
        tx.execute(_change, facts | {"row_id": form_id})
    audit.note(tx, lender.id, at=at, actor=actor, action="form-put", subject=form_id, form=code)
    return Form(form_id, lender.id, code, locale, file, at)


def drop(
    tx: Transaction, lender: Lender, code: str, locale: str, *, actor: str, at: datetime
) -> None:
    """Retire a file; needs that name it show none any more.

    Raise UnknownFormError, or FormInUseError for the last one of a code that is asked for anew.
    """
    found = _variants(tx, lender.id, code)
    known = next((it for it in found if it.locale == locale), None)
    if known is None:
        raise UnknownFormError(form=code)
    if len(found) == 1 and (by := _named_by(tx, lender.id, code)):
        raise FormInUseError(form=code, by=by)
    tx.execute(_drop, {"row_id": known.id})
    audit.note(tx, lender.id, at=at, actor=actor, action="form-dropped", subject=known.id)


def of_lender(tx: Transaction, lender_id: str) -> list[Form]:
    """List a lender's samples and forms."""
    return [_read(tx, row) for row in tx.execute(_of_lender, {"of": lender_id})]


def by_id(tx: Transaction, form_id: str) -> Form | None:
    """Find a file by its id."""
    row = tx.execute(_by_id, {"id": form_id}).first()
    return _read(tx, row) if row else None


def chosen(tx: Transaction, lender: Lender, code: str, locale: str) -> Form | None:
    """Choose the file of a code for whoever reads a language, as near as there is one."""
    found = {it.locale: it for it in _variants(tx, lender.id, code)}
    if not found:
        return None
    base = locale.partition("-")[0]
    alike = next((tag for tag in found if tag.partition("-")[0] == base), "")
    for tag in (locale, alike, lender.locale, "en"):
        if tag in found:
            return found[tag]
    return next(iter(found.values()))


def proof(tx: Transaction, form: Form) -> str:
    """Make what a link to a file is known by: nobody can make one, and nothing is stored."""
    return tx.blind("form-link", form.lender_id, form.id).hex()


def known_places(tx: Transaction, places: Sequence[str]) -> set[str]:
    """Tell which places of the vault belong to a sample or form."""
    return set(tx.execute(_places, {"places": list(places)}).scalars())


def _named_by(tx: Transaction, lender_id: str, code: str) -> str:
    """Say what would ask for it again, "" if nothing would."""
    if any(code in {it.form, it.sample} for it in own_types.everyone(tx, lender_id).values()):
        return "document-types"
    subjects: tuple[asking_settings.Subject, ...] = ("packs", "rules")
    for subject in subjects:
        kept, _ = asking_settings.read(tx, lender_id, subject)
        asked = (it["asked"] for entry in kept for it in entry["needs"])
        if any(code in {it.get("form"), it.get("sample")} for it in asked):
            return subject
    return ""


def _variants(tx: Transaction, lender_id: str, code: str) -> list[Form]:
    return [_read(tx, row) for row in tx.execute(_of_code, {"of": lender_id, "called": code})]


def _place(column: str, form_id: str) -> str:
    return f"|forms|{column}|{form_id}"


def _read(tx: Transaction, row: Row[Any]) -> Form:
    key = tx.unseal(row.key_sealed, _place("key", row.id))
    file = Arrived(row.place, key, row.name, row.media_type, row.size, row.sha256, row.pages)
    return Form(row.id, row.lender_id, row.code, row.locale, file, row.updated_at)
