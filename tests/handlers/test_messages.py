"""What we say, as data: bounded, comparable, and the same after waiting in a store."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from pydantic import ValidationError

from handlers.messages import (
    ACTION_BYTES,
    Arrived,
    Button,
    Day,
    Items,
    Moment,
    Money,
    Phrase,
    Reply,
    Size,
    Wording,
    content_json,
    reply_json,
    say,
    together,
)


def test_an_action_fits_what_telegram_carries() -> None:
    longest = "need:" + "0" * (ACTION_BYTES - 5)
    assert Button(label="button-need", action=longest).action == longest

    for action in ("x" * (ACTION_BYTES + 1), "资" * 22):
        with pytest.raises(ValidationError, match="at most 64 bytes"):
            Button(label="button-need", action=action)


def test_sayings_put_together_keep_their_order_and_ask_the_last_thing() -> None:
    one = say("a", Button(label="x", action="1")).asking("phone")
    other = say("b", Button(label="y", action="2")).asking("code")

    both = together(one, other, say("c"))

    assert [line.message for line in both.lines] == ["a", "b", "c"]
    assert [button.label for button in both.buttons] == ["x", "y"]
    assert both.ask == "code"


def test_a_refusal_is_said_by_its_code() -> None:
    assert Reply.refusal("closed-application", {"number": "LN-1"}) == say(
        "error-closed-application", number="LN-1"
    )


def test_a_reply_is_the_same_after_waiting_in_a_store() -> None:
    reply = say(
        "everything",
        Button(label="button-application", action="status:1", args={"number": "LN-1"}),
        money=Money(amount=Decimal("80000.10"), currency="CNY"),
        day=Day(on=date(2026, 3, 2)),
        moment=Moment(at=datetime(2026, 3, 2, 8, 30, tzinfo=UTC), zone="Asia/Shanghai"),
        size=Size(bytes=1),
        phrase=Phrase(message="stage-expired"),
        wording=Wording(words={"en": "E"}),
        items=Items(items=("JPEG", Phrase(message="x"), Wording(words={"en": "E"}))),
        count=3,
        number="0042",
    )

    assert reply_json.validate_json(reply_json.dump_json(reply)) == reply


def test_the_key_of_a_file_is_never_written_down() -> None:
    file = Arrived(place="p", key=b"secret-key-bytes", name="a.jpg")

    assert b"secret-key-bytes" not in content_json.dump_json(file)
    assert "secret-key-bytes" not in repr(file)
