"""Borrowers who do anything at all, in any order: what must hold whatever they do.

``python -m tests.talkers 10000`` lets them talk that long, with a seed of one's choice.
"""

import argparse
import asyncio
import random
import tempfile
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from handlers import consent
from handlers.converse import converse
from handlers.messages import Channel, Content, Incoming, Reply, reply_json
from storage import conversations, messages, migrations
from storage.conversations import BOT
from storage.database import Store, open_store
from storage.records import Conversation
from storage.sealing import new_keyring
from storage.transaction import Transaction
from tests.arrange import Clock
from tests.chat import RULES
from tests.talkers_deeds import Deeds
from tests.talkers_world import World, open_world
from tests.talking import catalogue

SILENT: Final = frozenset({"upload", "album-ended", "blocked"})
"""What need not be answered at once: a file is fetched first, an album waits for its end."""
TELEGRAM_UNITS: Final = 4096
LONGEST_ACTION: Final = 64
_TURNS_BETWEEN: Final = 9
"""How many turns pass between two things that lenders do, on average."""


@dataclass(slots=True)
class Talker:
    """One chat account, and what it has seen so far."""

    name: str
    channel: Channel
    lender: str = ""
    position: int = 0
    count: int = 0
    seen: list[str] = field(default_factory=list)
    last: Incoming | None = None


@dataclass(frozen=True, slots=True)
class Turned:
    """What came of one turn."""

    fresh: bool
    before: Conversation | None
    after: Conversation
    replies: tuple[Reply, ...]
    answers: int
    position: int
    hushed: bool
    """A chat that was not agreed to says nothing of what is done on pages."""


class UnansweredError(AssertionError):
    """Something was said, and nothing was answered."""


class LeakError(AssertionError):
    """Somebody heard what is another's."""


async def talk(store: Store, turns: int, seed: int) -> dict[str, int]:
    """Let them talk; raise with the last turns when something does not hold."""
    chance = random.Random(seed)  # noqa: S311  chance that can be repeated
    clock = Clock(datetime(2026, 3, 2, 8, 30, tzinfo=UTC))
    world = await open_world(store, clock)
    deeds = Deeds(chance, world)
    talkers = [
        Talker("mei", Channel.TELEGRAM),
        Talker("mei-web", Channel.WEB),
        Talker("jun", Channel.TELEGRAM),
        Talker("wei", Channel.TELEGRAM),
        Talker("anna", Channel.TELEGRAM, lender="harbour"),
        Talker("stranger", Channel.TELEGRAM),
        Talker("stranger-web", Channel.WEB, lender="lakeside"),
    ]
    told: dict[str, int] = {}
    log: list[str] = []
    for number in range(turns):
        talker = chance.choice(talkers)
        if chance.randrange(_TURNS_BETWEEN) == 0:
            log.append(await deeds.of_a_lender())
        content = await deeds.of(talker.name, talker.seen)
        log.append(f"{number} {talker.name}: {content!r}"[:300])
        try:
            turned = await _turn(store, clock, chance, talker, content)
            _check(world, talker, content, turned)
        except Exception as error:
            raise AssertionError(f"seed {seed}: {error!r}\n" + "\n".join(log[-25:])) from error
        for line in (it for reply in turned.replies for it in reply.lines):
            told[line.message] = told.get(line.message, 0) + 1
    return told


async def _turn(
    store: Store, clock: Clock, chance: random.Random, talker: Talker, content: Content
) -> Turned:
    clock.passes(seconds=chance.choice((1, 1, 2, 40, 400)))
    talker.count += 1
    said = Incoming(
        channel=talker.channel,
        bot="7",
        chat=talker.name,
        key=f"{talker.name}-{talker.count}",
        at=clock.now,
        lender=talker.lender,
        message_ref=str(talker.count),
        content=content,
    )
    if talker.last is not None and chance.randrange(40) == 0:
        said = talker.last  # delivered again, as if we had not answered
    turned = await store.write(_turned, said, talker.position)
    talker.last, talker.position = said, turned.position
    talker.seen += [button.action for reply in turned.replies for button in reply.buttons]
    del talker.seen[:-60]
    return turned


def _turned(tx: Transaction, said: Incoming, position: int) -> Turned:
    known = conversations.by_chat(tx, said.channel, said.bot, said.chat, said.at)
    count = known.last_position if known else 0
    converse(tx, said, RULES_OF_ALL)
    after = conversations.by_chat(tx, said.channel, said.bot, said.chat, said.at)
    assert after is not None
    found = messages.after(tx, after.id, position)
    ours = [it for it in found if it.author == BOT]
    replies = tuple(reply_json.validate_json(it.content) for it in ours)
    answers = sum(it.position > count for it in ours)
    fresh = after.last_position > count
    hushed = any(not consent.may_hear(tx, after, of) for of in _lenders(after))
    return Turned(fresh, known, after, replies, answers, after.last_position, hushed)


def _lenders(talk: Conversation) -> set[str]:
    return {it for it in (talk.lender_id, *(link.lender_id for link in talk.links)) if it}


def _check(world: World, talker: Talker, content: Content, turned: Turned) -> None:
    texts = [_words(reply, turned.after.locale) for reply in turned.replies]
    answered = bool(turned.answers) or not turned.fresh
    blocked = turned.after.blocked_until is not None
    album = content.kind == "arrived" and content.album
    on_a_page = content.kind in {"arrived", "done"} and turned.hushed
    if not (answered or blocked or album or on_a_page or content.kind in SILENT):
        raise UnansweredError(content.kind)
    theirs = {link.borrower_id for link in turned.after.links}
    theirs |= {link.borrower_id for link in turned.before.links} if turned.before else set()
    for secret in world.secrets_of_others(theirs):
        if any(secret in text for text in texts):
            raise LeakError(f"{talker.name} heard {secret}")


def _words(reply: Reply, locale: str) -> str:
    """Put a reply into words in its language; each sentence is there in every other as well."""
    spoken = catalogue().languages[locale]
    lines = [spoken.said(line.message, line.args, "UTC") for line in reply.lines]
    labels = [spoken.said(it.label, it.args, "UTC") for it in reply.buttons]
    for line in reply.lines:
        if line.message not in _SAID:
            for language in catalogue().languages.values():
                assert language.said(line.message, line.args, "UTC").strip()
            _SAID.add(line.message)
    text = "\n".join(lines)
    assert text.strip()
    assert len(text.encode("utf-16-le")) // 2 <= TELEGRAM_UNITS, "too long for Telegram"
    assert all(len(it.action.encode()) <= LONGEST_ACTION for it in reply.buttons)
    assert all(label.strip() for label in labels)
    return "\n".join((text, *labels))


_SAID: Final[set[str]] = set()
RULES_OF_ALL: Final = replace(RULES, locales=tuple(catalogue().locales))


def main() -> None:
    """Let them talk on a store of one's own, and say what was heard."""
    parser = argparse.ArgumentParser(prog="python -m tests.talkers", description=__doc__)
    parser.add_argument("turns", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=2026)
    options = parser.parse_args()
    began = time.monotonic()
    told = asyncio.run(_alone(options.turns, options.seed))
    spent = timedelta(seconds=round(time.monotonic() - began))
    print(f"{options.turns:,} turns in {spent}, {len(told)} different sentences")  # noqa: T201  a command


async def _alone(turns: int, seed: int) -> dict[str, int]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'talk.db'}"
        await asyncio.to_thread(migrations.upgrade, url)
        store = await open_store(url, new_keyring())
        try:
            return await talk(store, turns, seed)
        finally:
            await store.close()


if __name__ == "__main__":
    main()
