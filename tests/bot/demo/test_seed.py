"""What a visitor of the demo finds: every stage, every state, and nobody who exists."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import aiohttp
import phonenumbers

from bot.app import Application
from bot.demo import facts, seed
from bot.demo.cases import cases
from bot.demo.people import VISITORS
from storage import applications, borrowers, lenders, needs
from storage.database import Store
from storage.records import Application as Loan
from storage.records import Borrower, Need
from storage.terms import Collection, NeedKind, NeedState, Role, Stage
from storage.transaction import Transaction
from storage.vault import LocalVault


def _loans(tx: Transaction) -> list[Loan]:
    return [
        loan
        for lender in lenders.everyone(tx)
        for loan in applications.of_lender(tx, lender.id, after="", limit=1000)
    ]


def _needs(tx: Transaction) -> list[Need]:
    return [need for loan in _loans(tx) for need in needs.of_application(tx, loan.id)]


def _people(tx: Transaction) -> Iterator[tuple[str, Role, Borrower]]:
    for loan in _loans(tx):
        for party in applications.parties(tx, loan.id):
            borrower = borrowers.by_id(tx, party.borrower_id)
            assert borrower is not None
            yield loan.id, party.role, borrower


async def test_there_are_two_lenders_with_a_hundred_applications_each(
    application: Application,
) -> None:
    found = await application.parts.store.read(_loans)

    assert set(Counter(loan.lender_id for loan in found).values()) == {100}
    assert len({loan.lender_id for loan in found}) == 2


async def test_every_stage_and_every_state_of_collection_is_there(
    application: Application,
) -> None:
    found = await application.parts.store.read(_loans)

    assert {loan.stage for loan in found} == set(Stage)
    assert {loan.collection for loan in found} == set(Collection)


async def test_what_is_asked_for_is_of_every_kind_and_in_every_state(
    application: Application,
) -> None:
    found = await application.parts.store.read(_needs)

    assert {need.state for need in found} == set(NeedState) - {NeedState.WITHDRAWN}
    assert {need.kind for need in found} == set(NeedKind)
    assert any(not need.required for need in found)
    assert any(need.reason and need.reason_page for need in found)
    assert any(need.document_type == "identity-card" and need.files_min > 1 for need in found)


async def test_some_applications_are_joint_and_somebody_has_three(
    application: Application,
) -> None:
    found = await application.parts.store.read(lambda tx: list(_people(tx)))

    assert {role for _, role, _ in found} == set(Role)
    assert max(Counter(person.id for _, _, person in found).values()) == 3


async def test_some_declined_applications_have_a_reason_and_some_have_none(
    application: Application,
) -> None:
    found = await application.parts.store.read(_loans)
    declined = [loan.decision for loan in found if loan.stage is Stage.DECLINED]

    assert {bool(decision and decision.reason) for decision in declined} == {True, False}
    assert all(loan.disbursed_on for loan in found if loan.stage is Stage.DISBURSED)


async def test_every_phone_is_one_that_can_be_typed_and_is_nobody_elses(
    application: Application,
) -> None:
    found = await application.parts.store.read(lambda tx: list(_people(tx)))
    phones = {person.id: person.phone for _, _, person in found}

    assert all(phonenumbers.is_valid_number(phonenumbers.parse(it)) for it in phones.values())
    assert len(set(phones.values())) == len(phones)


async def test_visitors_find_their_applications(application: Application) -> None:
    found = await application.parts.store.read(lambda tx: list(_people(tx)))
    loans = {loan.id: loan.number for loan in await application.parts.store.read(_loans)}
    known = {(person.phone, loans[loan], person.name) for loan, _, person in found}
    houses = {house.slug: house for house in facts.load().houses}

    assert {(it.phone, it.number(houses[it.slug]), it.name) for it in VISITORS} <= known


async def test_usual_times_are_known_from_the_history(application: Application) -> None:
    found = await application.parts.store.read(lenders.everyone)

    assert all({"submitted", "in_review", "disbursing"} <= set(it.usual_days) for it in found)


async def test_a_second_start_adds_nothing(store: Store, tmp_path: Path, now: datetime) -> None:
    vault = LocalVault(tmp_path / "vault")
    assert await seed.once(store, vault, now, each=5)
    first = await store.read(_loans)

    assert not await seed.once(store, vault, now, each=5)
    assert await store.read(_loans) == first
    assert len(first) == 10


def test_the_same_day_tells_the_same_story(now: datetime) -> None:
    house = facts.load().houses[0]

    assert list(cases(house, now)) == list(cases(house, now))


async def test_the_start_page_names_the_borrowers_to_be(application: Application) -> None:
    async with aiohttp.ClientSession(application.address) as browser:
        page = await (await browser.get("/")).text()
        texts = await browser.get("/demo/sms")

    assert all(it.phone in page and it.name in page for it in VISITORS)
    assert "/chat?lender=hetai" in page
    assert "/staff/sign-in#" in page
    assert texts.status == 200


async def test_what_is_printed_names_everything_a_visitor_needs(application: Application) -> None:
    places = (
        "/chat?lender=hetai",
        "/chat?lender=northbridge",
        "/demo/sms",
        "/staff/sign-in#",
        "/docs",
    )

    assert all(f"{application.address}{it}" in application.welcome for it in places)
    assert all(it.phone in application.welcome for it in VISITORS)
