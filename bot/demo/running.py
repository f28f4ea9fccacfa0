"""A running demo: its store filled, its pages mounted, its lending systems at work."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import aiohttp
from aiohttp import web

from bot.demo import callers, facts, lending_system, seed, views, welcome
from bot.demo.lending_api import LendingApi
from bot.demo.office import Office, Pace
from bot.demo.people import VISITORS
from bot.demo.views import Places
from bot.jobs import housekeeping
from bot.pages.chat import PAGES
from bot.parts import Parts
from storage import lender_keys, lenders, staff, staff_invitations
from storage.database import Store
from storage.records import Lender
from storage.terms import StaffRole
from storage.transaction import Transaction
from storage.vault import Vault

_LINK: Final = timedelta(days=30)
_MEMBER: Final = "Demo"


@dataclass(frozen=True, slots=True)
class Demo:
    """A demo whose store is filled: since when, its lenders' keys, and the way to the console."""

    began: datetime
    secrets: Mapping[str, str] = field(repr=False)
    key_ids: Mapping[str, str]
    places: Places

    def mount(self, app: web.Application, parts: Parts) -> None:
        """Mount the demo's pages beside the others."""
        views.setup(app, parts, app[PAGES], self.places)

    def welcome(self, address: str) -> str:
        """Say where to go, and who to be."""
        return welcome.text(address, self.places)

    async def run(self, parts: Parts, address: str, pace: Pace | None = None) -> None:
        """Run the lenders' systems against our own address until cancelled; end their keys then."""
        try:
            await callers.call(parts, self.began)
            async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
                for house in facts.load().houses:
                    office = Office(
                        api=LendingApi(session, address, self.secrets[house.slug]),
                        began=self.began,
                        numbers=[it.number(house) for it in VISITORS if it.slug == house.slug],
                        words=dict(facts.load().words),
                        now=parts.now,
                        pace=pace or Pace(),
                    )
                    group.create_task(lending_system.run(office))
        finally:
            await parts.store.write(_end, self.key_ids, parts.now())


async def prepare(store: Store, kept: Vault, now: datetime) -> Demo:
    """Fill the store at the first start; make this start's keys and its link to the console."""
    if await seed.once(store, kept, now):
        await housekeeping.once(store, kept, now)  # how long stages usually take
    return await store.write(_open, now)


def _open(tx: Transaction, at: datetime) -> Demo:
    made = {lender.slug: lender_keys.add(tx, lender, at=at) for lender in _lenders(tx)}
    member = staff.add(tx, None, _MEMBER, role=StaffRole.ADMINISTRATOR, at=at)
    secret = staff_invitations.add(tx, member, lasts=_LINK, at=at)
    return Demo(
        began=max(lenders.added_at(tx, lender.id) for lender in _lenders(tx)),
        secrets={slug: key for slug, (_, key) in made.items()},
        key_ids={slug: known.id for slug, (known, _) in made.items()},
        places=Places(console=f"/staff/sign-in#{secret}"),
    )


def _end(tx: Transaction, key_ids: Mapping[str, str], at: datetime) -> None:
    for lender in _lenders(tx):
        lender_keys.revoke(tx, lender, key_ids[lender.slug], at=at)


def _lenders(tx: Transaction) -> list[Lender]:
    known = {house.slug for house in facts.load().houses}
    return [lender for lender in lenders.everyone(tx) if lender.slug in known]
