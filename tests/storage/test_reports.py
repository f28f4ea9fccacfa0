"""What the desk has done, counted by hand and by the store."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.staff.report_periods import period
from storage import (
    asking,
    conversations,
    lenders,
    messages,
    pushes,
    queues,
    report_papers,
    reports,
    tickets,
)
from storage.asking import Asked
from storage.database import Store
from storage.figures import Met, Scope, Spread
from storage.ids import new_id
from storage.messages import BORROWER, Draft
from storage.queues import Level
from storage.report_papers import Talks
from storage.schema import need_history
from storage.schema import tickets as rows
from storage.transaction import Transaction
from tests.storage.lending import FIRST, new_lender

NOON: Final = datetime(2026, 3, 2, 12, tzinfo=UTC)
ADA, BEN = "a" * 32, "b" * 32


def talk(tx: Transaction, lender_id: str, number: int, at: datetime) -> str:
    talk = conversations.open_for(
        tx, "web", "web", f"{lender_id}-{number}", lender_id=lender_id, locale="en", at=at
    )
    messages.add(tx, talk.id, [Draft(BORROWER, b'{"kind": "text", "text": "hello"}')], at=at)
    return talk.id


def _ticket(tx: Transaction, lender_id: str, number: int, after: float, **more: Any) -> None:  # noqa: ANN401  a row's own
    """Open a ticket so many hours after noon; ``answered`` and ``closed`` are minutes later."""
    at = NOON + timedelta(hours=after)
    minutes = {
        name: at + timedelta(minutes=more.pop(name)) if name in more else None
        for name in ("answered", "closed", "first_due", "final_due")
    }
    given: Mapping[str, Any] = {
        "id": new_id(at),
        "conversation_id": talk(tx, lender_id, number, at),
        "lender_id": lender_id,
        "reason": "asked",
        "locale": "en",
        "opened_at": at,
        "answered_at": minutes["answered"],
        "closed_at": minutes["closed"],
        "first_due_at": minutes["first_due"],
        "final_due_at": minutes["final_due"],
        **more,
    }
    tx.execute(rows.insert(), given)


def _furnish(tx: Transaction) -> tuple[str, str]:
    ours, theirs = new_lender(tx, NOON), new_lender(tx, NOON, "other")
    # Four tickets of ours: two of Ada's, one of Ben's, one that nobody has answered.
    _ticket(
        tx,
        ours.id,
        1,
        0,
        answered=2,
        closed=30,
        owner_id=ADA,
        rating=5,
        outcome="settled",
        first_due=5,
        final_due=60,
    )
    _ticket(
        tx,
        ours.id,
        2,
        1,
        answered=10,
        closed=300,
        owner_id=ADA,
        rating=2,
        outcome="settled",
        first_due=5,
        final_due=60,
        reason="complaint",
        subject="complaint",
        reopened=1,
    )
    _ticket(tx, ours.id, 3, 30, answered=60, owner_id=BEN, first_due=90)
    _ticket(tx, ours.id, 4, 30, first_due=15, reason="fraud", subject="security")
    # One before and one after; one left without an answer before its limit; one of others.
    _ticket(tx, ours.id, 5, -13, answered=1, closed=2, owner_id=ADA, outcome="settled")
    _ticket(tx, ours.id, 6, 90, answered=1)
    _ticket(tx, ours.id, 7, 2, closed=1, outcome="cancelled", first_due=15)
    _ticket(tx, theirs.id, 8, 0, answered=1, owner_id=BEN, rating=1)
    # Two conversations that needed nobody, and one long ago.
    talk(tx, ours.id, 9, NOON)
    talk(tx, ours.id, 10, NOON + timedelta(hours=3))
    talk(tx, ours.id, 11, NOON - timedelta(days=3))
    return ours.id, theirs.id


def rounded(spread: Spread) -> tuple[int, int, int]:
    return spread.count, round(spread.middle or 0), round(spread.most or 0)


def _scope(lender_id: str | None = None, **more: str) -> Scope:
    day = datetime(2026, 3, 2, tzinfo=UTC)
    return Scope(day, day + timedelta(days=2), NOON + timedelta(days=5), lender_id, **more)


async def test_a_lenders_tickets_are_counted_in_its_days_alone(store: Store) -> None:
    ours, _ = await store.write(_furnish)
    found = await store.read(reports.of_tickets, _scope(ours))

    assert found.opened == {12: 1, 13: 1, 14: 1, 42: 2}
    assert found.settled == {12: 1, 14: 1, 18: 1}
    assert found.reopened == 1
    # Two, ten and sixty minutes.
    assert rounded(found.waits) == (3, 600, 3600)
    assert list(found.waiting) == [0, 1, 1, 1, 0, 0, 0]
    assert found.unanswered == 2
    assert found.first == Met(kept=2, late=2)
    assert found.final == Met(kept=1, late=1)
    assert found.reasons == {"asked": 3, "complaint": 1, "fraud": 1}
    assert found.stars == {5: 1, 2: 1}


async def test_queues_and_people_have_their_own_figures(store: Store) -> None:
    ours, theirs = await store.write(_furnish)
    found = await store.read(reports.of_tickets, _scope(ours))

    queues_found = {it.key: (it.opened, it.settled, it.first) for it in found.queues}
    assert queues_found == {
        "general": (3, 1, Met(2, 0)),
        "complaint": (1, 1, Met(0, 1)),
        "security": (1, 0, Met(0, 1)),
    }
    people = {it.key: (it.opened, it.settled, it.ratings, it.stars) for it in found.people}
    assert people == {ADA: (2, 2, 2, 7), BEN: (1, 0, 0, 0)}
    own = await store.read(reports.of_tickets, _scope(ours, owner_id=ADA))
    assert (sum(own.opened.values()), own.stars) == (2, {5: 1, 2: 1})
    complaints = await store.read(reports.of_tickets, _scope(ours, subject="complaint"))
    assert complaints.reasons == {"complaint": 1}
    everybody = await store.read(reports.of_tickets, _scope())
    assert sum(everybody.opened.values()) == 6
    other = await store.read(reports.of_tickets, _scope(theirs))
    assert (other.reasons, other.stars) == ({"asked": 1}, {1: 1})


async def test_conversations_that_needed_nobody_are_told_from_those_that_did(
    store: Store,
) -> None:
    ours, theirs = await store.write(_furnish)

    assert await store.read(report_papers.of_talks, _scope(ours)) == Talks(7, 5)
    assert await store.read(report_papers.of_talks, _scope(theirs)) == Talks(1, 1)
    assert await store.read(report_papers.of_talks, _scope()) == Talks(8, 6)


async def test_nothing_at_all_is_counted_as_nothing(store: Store) -> None:
    found = await store.read(reports.of_tickets, _scope())

    assert (found.opened, found.waits, found.first) == ({}, Spread(), Met())
    assert (found.queues, found.people, found.unanswered) == ([], [], 0)
    assert await store.read(report_papers.of_talks, _scope()) == Talks(0, 0)
    papers = await store.read(report_papers.of_papers, _scope())
    assert (papers.rejected, papers.taken, sum(papers.taking)) == ({}, Spread(), 0)


async def test_verdicts_are_counted_but_not_those_taken_back(store: Store) -> None:
    def verdicts(tx: Transaction) -> str:
        lender = new_lender(tx, NOON)
        of = pushes.put(tx, lender, FIRST, at=NOON).application
        for number, (state, reason, hours, undone) in enumerate(
            (
                ("rejected", "unreadable", 1, None),
                ("rejected", "expired", 2, True),
                ("rejected", "unreadable", 3, None),
                ("accepted", None, 24, None),
                ("accepted", None, 96, None),
            )
        ):
            asked = Asked(reference=f"N-{number}", document_type="bank-statement")
            need, _ = asking.put(tx, of, asked, at=NOON - timedelta(days=1))
            given = {"need_id": need.id, "version": 9, "state": state, "reason": reason}
            at = need.requested_at + timedelta(hours=24 + hours)
            tx.execute(
                need_history.insert(), {**given, "actor": "lender", "at": at, "undone": undone}
            )
        return lender.id

    lender_id = await store.write(verdicts)
    day = datetime(2026, 3, 2, tzinfo=UTC)
    scope = Scope(day, day + timedelta(days=9), NOON, lender_id)
    found = await store.read(report_papers.of_papers, scope)
    assert found.rejected == {"unreadable": 2}
    # Two days and five days.
    assert rounded(found.taken) == (2, 172_800, 432_000)
    assert list(found.taking) == [0, 1, 1, 0, 0, 0]
    other = await store.read(report_papers.of_papers, Scope(day, day, NOON, lender_id))
    assert other.rejected == {}


async def test_a_ticket_keeps_the_limits_that_it_was_opened_under(store: Store) -> None:
    def opened(tx: Transaction) -> Any:  # noqa: ANN401  a row
        lender = new_lender(tx, NOON)
        minute = timedelta(minutes=1)
        queues.put(tx, lender.id, Level(first_answer=5 * minute, settled=60 * minute))
        said = talk(tx, lender.id, 1, NOON)
        tickets.open_for(tx, said, lender_id=lender.id, reason="asked", locale="en", at=NOON)
        found = tickets.of_conversation(tx, said)
        assert found is not None
        tickets.answered(tx, found.id, NOON + minute)
        tickets.settle(tx, found, "settled", NOON + 61 * minute)
        return lenders.by_slug(tx, "bohai")

    lender = await store.write(opened)
    found = await store.read(reports.of_tickets, _scope(lender.id))
    assert (found.first, found.final) == (Met(kept=1), Met(late=1))


def test_days_are_those_of_the_lenders_clocks_also_when_these_are_moved() -> None:
    zone = ZoneInfo("America/New_York")
    # On the 8th of March the clocks go forward: that day has 23 hours.
    now = datetime(2026, 3, 10, 3, tzinfo=UTC)
    days = period({"span": "7"}, zone, now)
    assert (days.first, days.last, days.span) == (date(2026, 3, 3), date(2026, 3, 9), "7")
    assert days.since == datetime(2026, 3, 3, 5, tzinfo=UTC)
    assert days.until == datetime(2026, 3, 10, 4, tzinfo=UTC)
    hours = {0: 1, 23: 1, 24: 1, 5 * 24: 1, 5 * 24 + 22: 1, 5 * 24 + 23: 1, 6 * 24 + 22: 1}
    assert days.by_step(hours) == [2, 1, 0, 0, 0, 2, 2]


def test_what_cannot_be_asked_for_is_the_usual_span() -> None:
    now, zone = datetime(2026, 3, 10, 12, tzinfo=UTC), ZoneInfo("UTC")
    for query in (
        {},
        {"span": "8"},
        {"from": "2026-03-09", "to": "2026-03-01"},
        {"from": "2020-01-01", "to": "2026-03-01"},
        {"from": "x", "to": "2026-03-01"},
    ):
        assert period(query, zone, now).span == "30"
    asked = period({"from": "2026-01-01", "to": "2026-12-31"}, zone, now)
    assert (asked.first, asked.last) == (date(2026, 1, 1), date(2026, 3, 10))
    long = period({"from": "2025-06-01", "to": "2026-03-01"}, zone, now)
    assert len(long.steps) == 40
    assert sum(long.by_step({0: 1, 6570: 1})) == 2
