"""A lender's system puts questions and errands, suggests, and keeps notes to itself."""

from typing import Any, Final

import pytest

from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT, NEED

CHOICES: Final = [
    {"code": "own", "words": {"zh-Hans": "自有住房", "en": "I own it"}},
    {"code": "rent", "words": {"zh-Hans": "租房", "en": "I rent"}},
]
CHOICE: Final[dict[str, Any]] = {
    "kind": "question",
    "title": {"en": "Where do you live?"},
    "question": {"form": "choice", "choices": CHOICES},
}
ERRAND: Final[dict[str, Any]] = {
    "kind": "errand",
    "title": {"en": "Sign the contract"},
    "link": "https://sign.example.com/c/8f2a",
    "prior_to": "disbursement",
}


@pytest.fixture
async def asking(system: System) -> System:
    await system.put(AT, APPLICATION)
    return system


async def test_a_question_says_how_it_is_answered(asking: System) -> None:
    first = await asking.put(f"{AT}/needs/Q-1", CHOICE)
    again = await asking.put(f"{AT}/needs/Q-1", CHOICE)
    bounded = await asking.put(
        f"{AT}/needs/Q-2",
        CHOICE | {"question": {"form": "number", "minimum": "1.50", "maximum": "20"}},
    )

    assert (first.status, again.status) == (201, 200)
    assert first.body == again.body
    assert first.body["question"]["choices"] == CHOICES
    assert bounded.body["question"]["minimum"] == "1.50"
    listed = (await asking.get(f"{AT}/needs")).body["items"]
    assert sorted(listed, key=lambda it: it["reference"]) == [first.body, bounded.body]


@pytest.mark.parametrize(
    "question",
    [
        {"form": "choice"},
        {"form": "choice", "choices": [CHOICES[0]]},
        {"form": "choice", "choices": [CHOICES[0], CHOICES[0]]},
        {"form": "choice", "choices": CHOICES, "pattern": "a"},
        {"form": "text", "choices": CHOICES},
        {"form": "text", "pattern": "("},
        {"form": "text", "pattern": "(?=a)b"},
        {"form": "text", "min_length": 9, "max_length": 8},
        {"form": "number", "minimum": "2", "maximum": "1"},
        {"form": "number", "earliest": "2026-01-01"},
        {"form": "date", "earliest": "2026-01-02", "latest": "2026-01-01"},
        {"form": "song"},
    ],
)
async def test_a_question_that_nobody_can_answer_is_refused(
    asking: System, question: dict[str, Any]
) -> None:
    reply = await asking.put(f"{AT}/needs/Q-1", CHOICE | {"question": question})

    assert (reply.status, reply.code) == (422, "invalid-request")
    assert reply.pointers[0].startswith("/question")


@pytest.mark.parametrize(
    "link",
    [
        "http://sign.example.com",
        "https://",
        "https://a:b@sign.example.com",
        "javascript:alert(1)",
        "https://sign.example.com/a b",
        "//sign.example.com",
        "https://[",
    ],
)
async def test_an_errand_is_on_a_page_by_https_alone(asking: System, link: str) -> None:
    reply = await asking.put(f"{AT}/needs/E-1", ERRAND | {"link": link})

    assert (reply.status, reply.pointers) == (422, ["/link"])


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "errand", "title": {"en": "Sign"}},
        {"kind": "errand", "link": "https://a.example"},
        NEED | {"link": "https://a.example"},
        NEED | {"question": {"form": "text"}},
        ERRAND | {"document_type": "bank-statement"},
    ],
)
async def test_what_belongs_to_another_kind_is_refused(
    asking: System, body: dict[str, Any]
) -> None:
    assert (await asking.put(f"{AT}/needs/E-1", body)).code == "invalid-request"


async def test_only_the_lender_says_that_an_errand_is_done(asking: System) -> None:
    await asking.put(f"{AT}/needs/E-1", ERRAND)
    await asking.put(f"{AT}/needs/R-1", NEED)

    done = await asking.post(f"{AT}/needs/E-1/done", Idempotency_Key="e1")
    again = await asking.post(f"{AT}/needs/E-1/done", Idempotency_Key="e1")
    other = await asking.post(f"{AT}/needs/R-1/done")
    unknown = await asking.post(f"{AT}/needs/E-9/done")

    assert (done.status, done.body["state"], again.body) == (200, "accepted", done.body)
    assert done.body["prior_to"] == "disbursement"
    assert (other.status, other.code) == (409, "forbidden-need-step")
    assert (unknown.status, unknown.code) == (404, "unknown-need")
    events = (await asking.get("/v1/events")).body["items"]
    assert [it["type"] for it in events if it["data"]["need"] == "E-1"] == ["loanline.need.done"]


async def test_a_suggestion_is_confirmed_or_dismissed(asking: System) -> None:
    for reference in ("S-1", "S-2", "S-3"):
        made = await asking.put(f"{AT}/needs/{reference}", NEED | {"suggested": True})
        assert (made.status, made.body["state"]) == (201, "suggested")
    assert (await asking.get(AT)).body["collection"] == "submitted"

    confirmed = await asking.post(f"{AT}/needs/S-1/ask")
    dismissed = await asking.post(f"{AT}/needs/S-2/dismiss")
    asked = await asking.put(f"{AT}/needs/S-3", NEED)

    assert (confirmed.body["state"], dismissed.body["state"]) == ("requested", "withdrawn")
    assert (asked.status, asked.body["state"]) == (200, "requested")
    assert (await asking.get(AT)).body["collection"] == "supplement_needed"
    assert (await asking.post(f"{AT}/needs/S-1/ask")).body == confirmed.body
    assert (await asking.post(f"{AT}/needs/S-2/dismiss")).body == dismissed.body
    assert (await asking.post(f"{AT}/needs/S-2/ask")).code == "forbidden-need-step"
    assert (await asking.post(f"{AT}/needs/S-1/dismiss")).code == "forbidden-need-step"
    assert (await asking.post(f"{AT}/needs/S-1/waive")).body["state"] == "waived"


async def test_what_was_only_suggested_cannot_be_waived_or_reviewed(asking: System) -> None:
    await asking.put(f"{AT}/needs/S-1", NEED | {"suggested": True})

    waived = await asking.post(f"{AT}/needs/S-1/waive")
    reviewed = await asking.post(f"{AT}/needs/S-1/review", {"verdict": "accepted"})

    assert (waived.code, reviewed.code) == ("forbidden-need-step", "forbidden-need-step")


async def test_a_batch_takes_these_steps_too(asking: System) -> None:
    await asking.put(f"{AT}/needs/S-1", NEED | {"suggested": True})
    await asking.put(f"{AT}/needs/S-2", NEED | {"suggested": True})
    await asking.put(f"{AT}/needs/E-1", ERRAND)
    steps = [("ask-need", "S-1"), ("dismiss-need", "S-2"), ("confirm-need", "E-1")]

    reply = await asking.post(
        "/v1/batch",
        {
            "operations": [
                {"op": op, "number": "LN-1", "reference": reference} for op, reference in steps
            ]
        },
    )

    assert [it["body"]["state"] for it in reply.body["results"]] == [
        "requested",
        "withdrawn",
        "accepted",
    ]


async def test_the_internal_note_is_read_back_to_the_lender_alone(asking: System) -> None:
    noted = NEED | {"internal_note": "Looks seasonal."}

    first = await asking.put(f"{AT}/needs/R-1", noted)
    events = await asking.get("/v1/events")

    assert first.body["internal_note"] == "Looks seasonal."
    assert "seasonal" not in str(events.body)
