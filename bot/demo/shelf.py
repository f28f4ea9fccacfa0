"""What the demo's lenders keep beside their applications, read by the rules of their own API."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from importlib import resources
from typing import Any, Final

from bot.lenders.asking_bodies import PacksBody, RulesBody
from bot.lenders.knowledge_bodies import BranchesBody, FaqsBody
from bot.lenders.type_bodies import OwnTypeBody
from storage import branches, faqs, forms, hours, meeting_offers, own_types, packs, rules
from storage.forms import Arrived
from storage.records import Lender
from storage.ticket_terms import Meeting
from storage.transaction import Transaction

_FILE: Final = "shelf.toml"
_BY: Final = "demo"
_OFFERS: Final = {Meeting.CALL: timedelta(minutes=15), Meeting.BRANCH: timedelta(minutes=30)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper with a title and fields to be filled in, or things to be seen, one a line."""

    code: str
    locale: str
    title: str
    lines: Sequence[str]


Laid = Mapping[tuple[str, str], Arrived]
"""Files that lie in the vault already, by code and language."""


@cache
def _read() -> Mapping[str, Any]:
    text = resources.files("bot.demo").joinpath(_FILE).read_text(encoding="utf-8")
    return tomllib.loads(text)


def sheets() -> list[Sheet]:
    """List the papers that a lender shows with what it asks for."""
    return [
        Sheet(paper["code"], locale, said["title"], said["lines"])
        for paper in _read()["paper"]
        for locale, said in paper.items()
        if locale != "code"
    ]


def furnish(tx: Transaction, lender: Lender, laid: Laid, at: datetime) -> None:
    """Keep all of it for a lender; what it was asked for before stays as it is."""
    for (code, locale), file in laid.items():
        forms.put(tx, lender, code, locale, file, actor=_BY, at=at)
    _asking(tx, lender, at)
    _knowledge(tx, lender, at)
    _people(tx, lender, at)


def _asking(tx: Transaction, lender: Lender, at: datetime) -> None:
    for said in _read()["type"]:
        body = OwnTypeBody.model_validate({k: v for k, v in said.items() if k != "code"})
        own_types.put(tx, lender.id, body.stated(said["code"], lender.locale), actor=_BY, at=at)
    kept = PacksBody.model_validate({"packs": _read()["pack"]}).stated()
    packs.put(tx, lender, kept, actor=_BY, at=at)
    ruled = RulesBody.model_validate({"rules": _read()["rule"]}).stated()
    rules.put(tx, lender, ruled, actor=_BY, at=at)


def _knowledge(tx: Transaction, lender: Lender, at: datetime) -> None:
    answers = FaqsBody.model_validate({"items": _read()["faq"]}).stated()
    faqs.put(tx, lender.id, answers, actor=_BY, at=at)
    there = {day: [_span()] for day in _read()["hours"]["days"]}
    own = next(it for it in _read()["office"] if it["lender"] == lender.slug)
    items = [branch | {"hours": there} for branch in own["branch"]]
    known = BranchesBody.model_validate({"items": items}).stated()
    branches.put(tx, lender.id, known, actor=_BY, at=at)


def _people(tx: Transaction, lender: Lender, at: datetime) -> None:
    """Say when people are there, and what one may make an appointment for."""
    first, *_ = branches.of_lender(tx, lender.id)
    hours.set_spans(tx, lender.id, first.hours)
    for kind, length in _OFFERS.items():
        place = first.names[lender.locale] if kind is Meeting.BRANCH else ""
        meeting_offers.offer(tx, lender.id, kind, length=length, place=place, at=at)


def _span() -> Mapping[str, str]:
    return {name: _read()["hours"][name] for name in ("opens", "closes")}
