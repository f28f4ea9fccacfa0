"""Many borrowers at once: writes in a closed loop and measures how soon each is answered."""

import asyncio
import statistics
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Final

from aiohttp import web

from tests.fakes.bot_api_account import BotAccount
from tests.fakes.telegram_borrower import Borrower

FIRST_CHAT: Final = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Load:
    """How many chats write what, for how long; ``warm_up`` seconds are not counted."""

    chats: int = 1
    seconds: float = 5.0
    text: str = "/status"
    first_chat: int = FIRST_CHAT
    warm_up: float = 0.5
    patience: float = 10.0
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of it; times in milliseconds."""

    turns: int
    unanswered: int
    seconds: float
    per_second: float
    p50: float
    p99: float
    sample: str


@dataclass(slots=True)
class _Tally:
    waits: list[float] = field(default_factory=list)
    unanswered: int = 0
    sample: str = ""


async def drive(account: BotAccount, load: Load) -> Measured:
    """Let every chat write, wait for the answer, and write again."""
    begin = time.perf_counter() + load.warm_up
    end = begin + load.seconds
    tally = _Tally()
    people = [_person(account, load.first_chat + n, load.language) for n in range(load.chats)]
    await asyncio.gather(*(_talk(person, load, begin, end, tally) for person in people))
    waits = sorted(tally.waits) or [0.0]
    return Measured(
        turns=len(tally.waits),
        unanswered=tally.unanswered,
        seconds=load.seconds,
        per_second=round(len(tally.waits) / load.seconds, 1),
        p50=round(statistics.median(waits) * 1000, 2),
        p99=round(waits[int(len(waits) * 0.99) - (len(waits) > 1)] * 1000, 2),
        sample=tally.sample,
    )


def _person(account: BotAccount, chat: int, language: str) -> Borrower:
    return account.strangers.get(chat) or account.borrower(chat=chat, language=language)


async def _talk(person: Borrower, load: Load, begin: float, end: float, tally: _Tally) -> None:
    while (started := time.perf_counter()) < end:
        person.forget()
        person.writes(load.text)
        try:
            answer = await person.next_message(within=load.patience)
        except AssertionError:
            tally.unanswered += 1
            continue
        answered = time.perf_counter()
        tally.sample = answer.text
        if begin <= started and answered <= end:
            tally.waits.append(answered - started)


def add_routes(app: web.Application, accounts: Mapping[str, BotAccount]) -> None:
    """Let another process drive: `POST /drive` and `POST /write`, JSON with the bot's token."""

    async def post_drive(request: web.Request) -> web.Response:
        body = await request.json()
        account = accounts[body.pop("token")]
        measured = await drive(account, Load(**body))
        # A long run would otherwise fill the memory with what was said.
        account.sent.clear()
        account.updates.attempts.clear()
        return web.json_response(asdict(measured))

    async def post_write(request: web.Request) -> web.Response:
        body = await request.json()
        person = _person(accounts[body["token"]], body["chat"], body.get("language", "en"))
        person.forget()
        person.writes(body["text"])
        answer = await person.next_message(within=body.get("within", 10.0))
        return web.json_response({"text": answer.text, "labels": answer.labels})

    app.router.add_post("/drive", post_drive)
    app.router.add_post("/write", post_write)
