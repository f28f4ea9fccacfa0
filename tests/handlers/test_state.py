"""What a conversation waits for: small when stored, and forgiven when it makes no sense."""

from typing import get_args

import pytest

from handlers import state
from handlers.state import AwaitingCode, AwaitingFile, AwaitingPurpose, Idle, State

FILLED = {
    "ticket": "t",
    "challenge": "c",
    "need": "n",
    "files": ("f",),
    "application": "a",
    "purpose": "abroad",
    "lender": "l",
}


@pytest.mark.parametrize("kind", get_args(State))
def test_every_state_is_the_same_after_it_was_stored(kind: type[State]) -> None:
    fields = {name: FILLED[name] for name in kind.model_fields if name in FILLED}
    made = kind.model_validate(fields)

    assert state.load(state.dump(made)) == made


def test_nothing_pending_is_stored_as_nothing() -> None:
    assert state.dump(Idle()) == {}
    assert state.load({}) == Idle()
    assert state.dump(AwaitingFile(need="n")) == {"at": "awaiting-file", "need": "n"}


@pytest.mark.parametrize(
    "stored",
    [{"at": "long-gone"}, {"at": "awaiting-file"}, {"at": "idle", "more": 1}, {"need": "n"}],
)
def test_a_state_that_makes_no_sense_any_more_starts_over(stored: dict[str, object]) -> None:
    assert state.load(stored) == Idle()


def test_states_differ_by_what_they_hold() -> None:
    assert AwaitingCode(challenge="a") != AwaitingCode(challenge="b")
    assert AwaitingPurpose(files=("a",)) != AwaitingPurpose(files=("a", "b"))
