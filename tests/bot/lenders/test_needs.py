"""A lender's system asks for things, and takes back what it asked for."""

from datetime import datetime
from typing import Any, Final

import pytest

from storage import needs
from storage.database import Store
from storage.terms import NeedState
from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT, NEED, QUESTION


@pytest.fixture
async def asking(system: System) -> System:
    await system.put(AT, APPLICATION)
    return system


async def test_a_document_is_asked_for(asking: System) -> None:
    reply = await asking.put(f"{AT}/needs/R%2F1", NEED | {"why": {"en": "To verify income"}})

    assert reply.status == 201
    assert (reply.body["reference"], reply.body["state"]) == ("R/1", "requested")
    assert (reply.body["why"], reply.body["due_on"]) == ({"en": "To verify income"}, "2026-03-30")
    assert not reply.body["overdue"]
    assert (await asking.get(f"{AT}/needs")).body == {"items": [reply.body]}
    assert (await asking.get(AT)).body["collection"] == "supplement_needed"


async def test_whose_it_is_may_be_said_by_reference_or_role(asking: System) -> None:
    people = (await asking.get(AT)).body["borrowers"]
    main, spouse = (person["id"] for person in people)

    by_reference = await asking.put(f"{AT}/needs/R-1", NEED | {"borrower": "C-2"})
    by_role = await asking.put(f"{AT}/needs/R-2", NEED | {"role": "spouse"})
    by_default = await asking.put(f"{AT}/needs/R-3", NEED)
    unknown = await asking.put(f"{AT}/needs/R-4", NEED | {"borrower": "C-9"})

    assert by_reference.body["borrower"] == by_role.body["borrower"] == spouse
    assert by_default.body["borrower"] == main
    assert (unknown.status, unknown.code) == (404, "unknown-borrower")


async def test_it_is_overdue_on_the_lenders_own_calendar(asking: System) -> None:
    yesterday = await asking.put(f"{AT}/needs/R-1", NEED | {"due_on": "2026-03-01"})
    today = await asking.put(f"{AT}/needs/R-2", NEED | {"due_on": "2026-03-02"})

    assert (yesterday.body["overdue"], today.body["overdue"]) == (True, False)


async def test_what_was_asked_for_is_taken_back_or_waived(asking: System) -> None:
    await asking.put(f"{AT}/needs/R-1", NEED)
    await asking.put(f"{AT}/needs/R-2", NEED)

    withdrawn = await asking.call("DELETE", f"{AT}/needs/R-1")
    again = await asking.call("DELETE", f"{AT}/needs/R-1")
    waived = await asking.post(f"{AT}/needs/R-2/waive")
    unknown = await asking.call("DELETE", f"{AT}/needs/R-9")

    assert (withdrawn.status, withdrawn.body["state"]) == (200, "withdrawn")
    assert again.body == withdrawn.body
    assert waived.body["state"] == "waived"
    assert (unknown.status, unknown.code) == (404, "unknown-need")
    assert [it["reference"] for it in (await asking.get(f"{AT}/needs")).body["items"]] == ["R-2"]
    assert (await asking.post(f"{AT}/needs/R-1/waive")).code == "forbidden-need-step"


async def test_an_answer_in_words_is_read_and_reviewed(
    asking: System, store: Store, now: datetime
) -> None:
    question = (await asking.put(f"{AT}/needs/Q-1", QUESTION)).body
    need = await store.read(needs.by_id, question["id"])
    assert need is not None
    await store.write(needs.answer, need, "My wife's", at=now)

    (answered,) = (await asking.get(f"{AT}/needs")).body["items"]
    rejected = await asking.post(
        f"{AT}/needs/Q-1/review",
        {"verdict": "rejected", "reason": "other", "words": {"en": "Which car?"}},
    )

    assert (answered["answer"], answered["state"]) == ("My wife's", "uploaded")
    assert (rejected.body["state"], rejected.body["reason_words"]) == (
        "rejected",
        {"en": "Which car?"},
    )


async def test_a_claim_is_confirmed_or_refused(asking: System, store: Store, now: datetime) -> None:
    made = (await asking.put(f"{AT}/needs/R-1", NEED)).body
    need = await store.read(needs.by_id, made["id"])
    assert need is not None
    await store.write(needs.step, need, NeedState.NOT_APPLICABLE, actor="borrower", at=now)

    reply = await asking.post(f"{AT}/needs/R-1/review", {"verdict": "accepted"})

    assert (reply.status, reply.body["state"]) == (200, "accepted")


async def test_nothing_more_is_asked_for_once_the_application_is_closed(asking: System) -> None:
    await asking.put(AT, {"stage": "declined", "sequence": 2})

    reply = await asking.put(f"{AT}/needs/R-1", NEED)

    assert (reply.status, reply.code) == (409, "closed-application")


FAULTY: Final[tuple[tuple[dict[str, Any], str], ...]] = (
    ({}, ""),
    ({"document_type": "horoscope"}, "/document_type"),
    (NEED | {"kind": "question"}, ""),
    ({"kind": "question"}, ""),
    (NEED | {"files_min": 3, "files_max": 2}, ""),
    (NEED | {"files_min": 0}, "/files_min"),
    (NEED | {"due_on": "tomorrow"}, "/due_on"),
    (NEED | {"role": "boss"}, "/role"),
    (NEED | {"title": {"English": "x"}}, "/title/English"),
)


async def test_whether_an_office_file_may_come_is_said_or_left_to_the_policy(
    asking: System,
) -> None:
    for said in (None, True, False):
        body = NEED if said is None else NEED | {"office_allowed": said}
        reply = await asking.put(f"{AT}/needs/R-1", body)
        assert reply.body["office_allowed"] is said
        assert (await asking.get(f"{AT}/needs")).body["items"][0]["office_allowed"] is said
    types = (await asking.get("/v1/document-types")).body["items"]
    assert {it["code"] for it in types if it["office"]} >= {"bank-statement", "balance-sheet"}


async def test_a_faulty_field_is_named(asking: System) -> None:
    for body, pointer in FAULTY:
        reply = await asking.put(f"{AT}/needs/R-1", body)

        assert (reply.status, reply.pointers) == (422, [pointer]), body
    assert (await asking.get(f"{AT}/needs")).body == {"items": []}


async def test_a_borrower_is_invited(asking: System) -> None:
    main = (await asking.get(AT)).body["borrowers"][0]["id"]

    reply = await asking.post(f"{AT}/invitations")
    another = await asking.post(f"{AT}/invitations", {"role": "spouse"})

    assert reply.status == 201
    assert reply.body["borrower"] == main
    assert reply.body["url"].startswith("https://loans.example/chat?invite=")
    token = reply.body["url"].partition("=")[2]
    assert reply.body["telegram_url"] == f"https://t.me/loans_bot?start={token}"
    assert reply.body["expires_at"] == "2026-03-05T08:30:00Z"
    assert another.body["borrower"] != main


async def test_the_catalogue_is_listed(system: System) -> None:
    listed = (await system.get("/v1/document-types")).body["items"]

    assert len(listed) >= 30
    assert {"bank-statement"} <= {it["code"] for it in listed}
