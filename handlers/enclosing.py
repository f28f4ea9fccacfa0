"""The sample and the blank form that a lender shows with what it asks for."""

from dataclasses import dataclass
from typing import Final

from handlers.messages import Button
from storage import forms, lenders
from storage.forms import Form
from storage.records import Need
from storage.transaction import Transaction

PLACE = "/forms"


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What goes with a need: addresses without the host, "" for what there is not."""

    form: str = ""
    sample: str = ""
    papers: tuple[str, ...] = ()
    """The ids of the files, for a channel that can carry them."""


NOTHING: Final = Enclosed()


def of_need(tx: Transaction, need: Need, locale: str) -> Enclosed:
    """Find what goes with a need, in the reader's language or the nearest."""
    if not (need.form or need.sample):
        return NOTHING
    lender = lenders.by_id(tx, need.lender_id)
    form = forms.chosen(tx, lender, need.form, locale) if need.form else None
    sample = forms.chosen(tx, lender, need.sample, locale) if need.sample else None
    return Enclosed(
        _path(tx, form), _path(tx, sample), tuple(it.id for it in (form, sample) if it is not None)
    )


def buttons(it: Enclosed, public_url: str) -> tuple[Button, ...]:
    """Offer both as pages to open."""
    found = []
    if it.form:
        found.append(Button(label="button-form", url=public_url + it.form))
    if it.sample:
        found.append(Button(label="button-sample", url=public_url + it.sample))
    return tuple(found)


def _path(tx: Transaction, form: Form | None) -> str:
    return f"{PLACE}/{form.id}/{forms.proof(tx, form)}" if form else ""
