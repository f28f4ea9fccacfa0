"""A lender words sentences itself: checked as ours are, and said to its borrowers alone."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Final

import pytest

from bot.catalogue import Catalogue
from bot.channels import Address, Delivered, Rendered, Sent
from bot.delivery import Delivery, Way
from bot.metrics import new_metrics
from bot.own_words import KEPT, Catalogues, fault, reworded
from handlers.messages import Button, Day, Phrase, reply_json, say
from storage import borrowers, conversations, messages, own_texts
from storage.database import Store
from storage.ids import new_id
from storage.messages import BOT, Draft
from storage.records import Lender, Link
from storage.terms import Method
from storage.transaction import Transaction
from tests.running import until
from tests.storage.lending import new_lender

CATALOGUE: Final = Catalogue.load()
BYE: Final = say("greeting-bye", Button(label="button-status", action="status"))
SINCE: Final = Day(on=date(2026, 11, 3))


def put(tx: Transaction, lender: Lender, texts: own_texts.Texts, at: datetime) -> None:
    own_texts.put(tx, lender.id, texts, actor="key:1", at=at)


@pytest.mark.parametrize(
    ("locale", "message", "words"),
    [
        ("en", "greeting-bye", "So long."),
        ("es", "status-stage", "{ $stage }"),
        ("zh-Hant-HK", "document-passport.how", "請拍資料頁。"),
        ("hi", "uploads-left", "{ $count ->\n [one] एक\n *[other] { $count }\n}"),
        ("en", "greeting-help", "Two lines:\n• one\n\n• two"),
        ("vi", "error-unsaid.label", "Tiếp"),
    ],
)
def test_a_sentence_may_use_the_blanks_of_ours_and_plurals(
    locale: str, message: str, words: str
) -> None:
    assert fault(CATALOGUE, locale, message, words) == ""


@pytest.mark.parametrize(
    ("locale", "message", "words", "why"),
    [
        ("fr", "greeting-bye", "Au revoir.", "is not a language of ours"),
        ("en", "nothing-like-it", "x", "is no sentence that we say in a chat"),
        ("en", "greeting-bye.label", "x", "is no sentence that we say in a chat"),
        ("en", "page-send", "Go", "is no sentence that we say in a chat"),
        ("en", "desk-title", "x", "is no sentence that we say in a chat"),
        ("en", "error-unknown-webhook", "x", "is no sentence that we say in a chat"),
        ("en", "greeting-bye", "x" * 1001, "is too long: write at most 1000 characters"),
        ("en", "button-status", "x" * 61, "is too long: write at most 60 characters"),
        ("en", "greeting-bye", "Bye, { $name }", "can be filled with no blanks"),
        ("en", "status-stage", "{ $state }", "can be filled with { $since }, { $stage }"),
        ("en", "greeting-bye", "Bye { name", "cannot be read"),
        ("en", "greeting-bye", "", "cannot be read"),
        ("en", "greeting-bye", ".attribute = x", "cannot be read"),
        ("en", "greeting-bye", "{ greeting-thanks }", "cannot be read"),
        ("en", "status-stage", "{ NUMBER($stage) }", "cannot be read"),
        ("en", "document-passport.how", "{ 1 ->\n *[other] x\n}", "cannot depend on a number"),
    ],
)
def test_what_cannot_be_said_instead_of_ours_is_refused_with_the_reason(
    locale: str, message: str, words: str, why: str
) -> None:
    assert why in fault(CATALOGUE, locale, message, words)


def test_their_words_stand_in_place_of_ours_and_fill_other_sentences_too() -> None:
    own = reworded(
        CATALOGUE,
        {
            "en": {
                "stage-in-review": "On the desk of our officer",
                "uploads-left": "{ $count ->\n [one] One to go\n *[other] { $count } to go\n}",
                "greeting-help": "First\n• second",
            }
        },
    )
    stage = say("status-stage", stage=Phrase(message="stage-in-review"), since=SINCE)

    assert own.render(stage, "en").words == (
        "Status: On the desk of our officer (since 3 Nov 2026)"
    )
    assert [own.words("uploads-left", "en", count=it) for it in (1, 2)] == ["One to go", "2 to go"]
    assert own.words("greeting-help", "en") == "First\n• second"
    assert own.words("needs-head", "en", number="L", count=1) == (
        CATALOGUE.words("needs-head", "en", number="L", count=1)
    )
    assert own.render(stage, "es") == CATALOGUE.render(stage, "es")
    assert "officer" not in CATALOGUE.render(stage, "en").words


def test_words_that_no_longer_fit_are_left_out_and_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    texts = {"en": {"greeting-bye": "So long.", "gone": "x"}, "fr": {"greeting-bye": "Salut"}}

    assert reworded(CATALOGUE, texts).words("greeting-bye", "en") == "So long."
    assert capsys.readouterr().out.count("own_words_left_out") == 2


class Outbox:
    """Takes what a borrower hears, as words and labels."""

    def __init__(self) -> None:
        self.heard: dict[str, tuple[str, str]] = {}

    async def send(self, address: Address, message: Rendered) -> Delivered:
        self.heard[address.chat] = message.words, message.labels[0].words
        return Sent()


def told(
    tx: Transaction, chat: str, line: str | None, linked: tuple[Lender, ...], at: datetime
) -> None:
    """Queue a good-bye for a chat on a lender's line, or on one that several share."""
    talk = conversations.open_for(tx, "telegram", "7", chat, lender_id=line, locale="en", at=at)
    for number, lender in enumerate(linked):
        mei = borrowers.put(tx, lender, reference=f"{chat}-{number}", name="Mei", at=at)
        end = at + timedelta(days=1)
        link = Link(new_id(at), talk.id, mei.id, lender.id, Method.CODE, 2, end)
        conversations.link(tx, link, at)
    messages.add(tx, talk.id, [Draft(BOT, reply_json.dump_json(BYE))], at=at)


async def test_borrowers_of_that_lender_hear_them_and_others_do_not(
    store: Store, now: datetime
) -> None:
    lake = await store.write(new_lender, now, "lake")
    hill = await store.write(new_lender, now, "hill")
    texts: Mapping[str, Mapping[str, str]] = {
        "en": {"greeting-bye": "The lake says good-bye.", "button-status": "How far"}
    }
    await store.write(put, lake, texts, now)
    for chat, line in (("lake", lake.id), ("hill", hill.id), ("shared", None), ("both", None)):
        linked = {"shared": (lake,), "both": (lake, hill)}.get(chat, ())
        await store.write(told, chat, line, linked, now)
    outbox = Outbox()
    sender = Delivery(
        store, CATALOGUE, {("telegram", "7"): Way(outbox)}, new_metrics(), lambda: now
    )
    work = asyncio.create_task(sender.run())
    await until(lambda: len(outbox.heard) == 4)
    work.cancel()
    with suppress(asyncio.CancelledError):
        await work

    assert outbox.heard["lake"] == ("The lake says good-bye.", "How far")
    assert outbox.heard["shared"] == outbox.heard["lake"]
    assert outbox.heard["both"] == outbox.heard["hill"]
    assert outbox.heard["hill"][1] == "Status"


async def test_a_change_is_seen_within_seconds_and_nothing_is_asked_in_between(
    store: Store, now: datetime
) -> None:
    clock = [0.0]
    lake = await store.write(new_lender, now, "lake")
    words = Catalogues(store, CATALOGUE, lambda: clock[0])
    assert (await words.of(lake.id)).words("greeting-bye", "en").startswith("Good-bye")

    await store.write(put, lake, {"en": {"greeting-bye": "So long."}}, now)
    assert (await words.of(lake.id)).words("greeting-bye", "en").startswith("Good-bye")
    clock[0] += KEPT

    changed = await words.of(lake.id)
    assert changed.words("greeting-bye", "en") == "So long."
    clock[0] += KEPT
    assert await words.of(lake.id) is changed
    await store.write(put, lake, {}, now)
    clock[0] += KEPT
    assert (await words.of(lake.id)).words("greeting-bye", "en").startswith("Good-bye")
