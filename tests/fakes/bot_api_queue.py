"""How the Bot API delivers: long polling with offsets, or a webhook with one queue per chat."""

import asyncio
import contextlib
import json
import time
from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

import aiohttp

from tests.fakes.bot_api_methods import Params, RefusedError

DEFAULT_LIMIT: Final = 100
LEAP: Final = 10
NOT_BY_DEFAULT: Final = frozenset(["chat_member", "message_reaction", "message_reaction_count"])


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where updates are posted to."""

    url: str
    secret: str = ""
    connections: int = 40


@dataclass(frozen=True, slots=True)
class Attempt:
    """One delivery to the webhook: which update, and what was answered (0: nothing)."""

    update_id: int
    status: int


class Updates:
    """A bot's undelivered updates."""

    def __init__(self, *, redeliver_after: float = 0.05, patience: float = 60.0) -> None:
        self.next_id = 700_000_001
        self.webhook: Webhook | None = None
        self.attempts: list[Attempt] = []
        self.polls = 0
        self.last_error = ""
        self.allowed: frozenset[str] | None = None
        self._redeliver_after = redeliver_after
        self._patience = patience
        self._pending: dict[int, tuple[int, Params]] = {}
        self._lanes: dict[int, deque[int]] = {}
        self._news = asyncio.Event()
        self._poll: asyncio.Task[Any] | None = None
        self._pumps: dict[int, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        self._slots = asyncio.Semaphore(40)
        self.take_answer: Any = None

    @property
    def pending(self) -> list[Params]:
        """What has not been confirmed yet, oldest first."""
        return [update for _, update in self._pending.values()]

    def add(self, lane: int, kind: str, content: Params) -> int:
        """Queue an update of a chat; return its id (0 if the bot did not ask for its kind)."""
        wanted = kind not in NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed
        if not wanted:
            return 0
        update_id, self.next_id = self.next_id, self.next_id + 1
        self._queue(lane, {"update_id": update_id, kind: content})
        return update_id

    def repeat(self, lane: int, update: Params) -> None:
        """Deliver an update once more, as after an answer that was lost."""
        self._queue(lane, update)

    def _queue(self, lane: int, update: Params) -> None:
        update_id = update["update_id"]
        self._pending[update_id] = (lane, update)
        self._lanes.setdefault(lane, deque()).append(update_id)
        self._news.set()
        if self.webhook:
            self._pump(lane)

    def allow(self, kinds: list[str] | None) -> None:
        """Remember which kinds of updates the bot wants; an empty list is the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    # ------------------------------------------------------------------------------- polling

    async def poll(self, params: Params) -> list[Params]:
        """Answer `getUpdates`: an offset confirms all that came before it."""
        if self.webhook:
            raise RefusedError(
                "Conflict: can't use getUpdates method while webhook is active;"
                " use deleteWebhook to delete the webhook first",
                409,
            )
        await self._only_one_poll()
        self.polls += 1
        self.allow(params.get("allowed_updates"))
        self._confirm(params.get("offset", 0))
        self._poll = asyncio.create_task(self._wait(params.get("timeout", 0)))
        try:
            await self._poll
        except asyncio.CancelledError:
            if (me := asyncio.current_task()) and me.cancelling():
                raise
            other = "setWebhook" if self.webhook else "other getUpdates"
            raise RefusedError(f"Conflict: terminated by {other} request", 409) from None
        limit = params.get("limit", DEFAULT_LIMIT)
        return [update for _, update in islice(self._pending.values(), limit)]

    async def _only_one_poll(self) -> None:
        if self._poll and not self._poll.done():
            self._poll.cancel()
            await asyncio.sleep(0)

    async def _wait(self, seconds: float) -> None:
        if self._pending or not seconds:
            return
        self._news.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._news.wait(), seconds)

    def _confirm(self, offset: int) -> None:
        if offset > self.next_id + LEAP:
            return  # an offset from before the ids were drawn anew: taken as none
        ids = list(self._pending)
        gone = ids[:offset] if offset < 0 else [known for known in ids if known < offset]
        for update_id in gone:
            self._forget(update_id)

    def _forget(self, update_id: int) -> None:
        lane, _ = self._pending.pop(update_id)
        self._lanes[lane].remove(update_id)

    def drop(self) -> None:
        """Forget all undelivered updates."""
        self._pending.clear()
        self._lanes.clear()

    # ------------------------------------------------------------------------------- webhook

    async def post_to(self, webhook: Webhook | None) -> None:
        """Post updates to a webhook from now on, or (None) keep them for polling."""
        await self._stop_pumps()
        self.webhook = webhook
        if webhook:
            await self._only_one_poll()
            self._slots = asyncio.Semaphore(webhook.connections)
            for lane in list(self._lanes):
                self._pump(lane)

    def _pump(self, lane: int) -> None:
        if lane not in self._pumps and self._lanes.get(lane):
            self._pumps[lane] = asyncio.create_task(self._deliver(lane))

    async def _deliver(self, lane: int) -> None:
        try:
            await self._post_all(self._lanes[lane])
        finally:
            # At once, not when the task is seen to have ended: an update that comes in between
            # would find a pump that pumps no more.
            self._pumps.pop(lane, None)

    async def _post_all(self, queue: deque[int]) -> None:
        while queue and self.webhook:
            update_id = queue[0]
            async with self._slots:
                status = await self._post(self._pending[update_id][1], self.webhook)
            self.attempts.append(Attempt(update_id, status))
            if 200 <= status < 300:
                self._forget(update_id)
            else:
                self.last_error = f"Wrong response from the webhook: {status}"
                await asyncio.sleep(self._redeliver_after)

    async def _post(self, update: Params, webhook: Webhook) -> int:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0),
                timeout=aiohttp.ClientTimeout(total=self._patience),
            )
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret
        try:
            async with self._session.post(
                webhook.url, data=json.dumps(update).encode(), headers=headers
            ) as answer:
                await self._take(answer)
                return answer.status
        except (aiohttp.ClientError, TimeoutError, OSError):
            return 0

    async def _take(self, answer: aiohttp.ClientResponse) -> None:
        body = await answer.read()
        if self.take_answer and answer.ok and body.startswith(b"{"):
            await self.take_answer(json.loads(body))

    def info(self) -> Params:
        """Answer `getWebhookInfo`."""
        info: Params = {
            "url": self.webhook.url if self.webhook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._pending),
        }
        if self.last_error:
            info |= {"last_error_message": self.last_error, "last_error_date": int(time.time())}
        return info

    async def _stop_pumps(self) -> None:
        pumps = list(self._pumps.values())
        for pump in pumps:
            pump.cancel()
        await asyncio.gather(*pumps, return_exceptions=True)

    async def close(self) -> None:
        """Stop delivering."""
        await self._stop_pumps()
        await self._only_one_poll()
        if self._session:
            await self._session.close()
