"""A lender, a borrower in a chat, and the time they share."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from storage.database import Store
from tests.arrange import Clock, LenderDesk, open_desk
from tests.chat import Chat

NewChat = Callable[..., Chat]


@pytest.fixture
def clock(now: datetime) -> Clock:
    return Clock(now)


@pytest.fixture
async def lakeside(store: Store, clock: Clock) -> LenderDesk:
    return await open_desk(store, clock)


@pytest.fixture
def chat(store: Store, clock: Clock) -> Chat:
    return Chat(store, clock)


@pytest.fixture
def another_chat(store: Store, clock: Clock) -> NewChat:
    def begin(name: str = "2002", **traits: Any) -> Chat:  # noqa: ANN401  a chat's own
        return Chat(store, clock, name, **traits)

    return begin
