"""Puts the application together: what is opened here is closed here, in reverse order."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import aiohttp
import structlog

from bot import keys, logs, phrases, web
from bot.budgets import Budgets
from bot.catalogue import Catalogue
from bot.channels.telegram import Telegram, connect
from bot.channels.telegram_updates import Line, poll
from bot.channels.webchat import Hub, WebChat
from bot.delivery import Delivery, Way
from bot.errands import Errands
from bot.inspection.sandbox import Sandbox
from bot.jobs import housekeeping, introduction
from bot.lenders.sending import open_sender
from bot.lenders.webhooks import Webhooks
from bot.metrics import new_metrics
from bot.parts import Parts
from bot.reception import Reception, utc_now
from bot.settings import Settings, TelegramMode
from bot.sms import DemoInbox, HttpGateway, NoSms, SmsSender
from bot.workers import Workers
from handlers.messages import Channel
from handlers.turn import Rules
from storage import lenders, migrations
from storage.database import Store, open_store
from storage.vault import LocalVault

if TYPE_CHECKING:
    from bot.demo.running import Demo

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Application:
    """The running application, as whoever started it sees it."""

    parts: Parts
    address: str
    welcome: str = ""


def run(settings: Settings, *, demo: bool, now: Callable[[], datetime] = utc_now) -> None:
    """Run until told to stop (SIGINT, SIGTERM)."""
    logs.configure(settings.log_level, settings.log_format)
    with asyncio.Runner(loop_factory=_new_loop) as runner:
        runner.run(_serve(settings, demo=demo, now=now))


def _new_loop() -> asyncio.AbstractEventLoop:
    try:
        import uvloop  # noqa: PLC0415  not on every system
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()


async def _serve(settings: Settings, *, demo: bool, now: Callable[[], datetime]) -> None:
    async with open_application(settings, demo=demo, now=now) as application:
        stopping = application.parts.stopping
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stopping.set)
        log.info("ready", address=application.address)
        if application.welcome:  # for eyes, while the log is for machines and goes elsewhere
            sys.stdout.write(application.welcome)
            sys.stdout.flush()
        await stopping.wait()
        log.info("stopping")


@asynccontextmanager
async def open_application(
    settings: Settings, *, demo: bool = False, now: Callable[[], datetime] = utc_now
) -> AsyncIterator[Application]:
    """Open everything, and close it again: ways in first, then what works, the store last."""
    async with AsyncExitStack() as stack:
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        keyring = keys.open_keyring(settings, demo=demo)
        await asyncio.to_thread(migrations.upgrade, settings.database_url)
        store = await open_store(settings.database_url, keyring)
        stack.push_async_callback(store.close)
        opened = await _fill(settings, store, now()) if demo else None
        parts = await _parts(stack, settings, store, demo=demo, now=now)
        app = web.build(parts)
        if opened:
            opened.mount(app, parts)
        _start(stack, parts)
        await _start_webhooks(stack, parts)
        address = await web.serve(stack, parts, app)
        if opened:
            _background(stack, parts, opened.run(parts, address))
        yield Application(parts, address, opened.welcome(address) if opened else "")


async def _fill(settings: Settings, store: Store, now: datetime) -> "Demo":
    # Only now: nobody else needs its data, or what makes its documents.
    from bot.demo.running import prepare  # noqa: PLC0415  see above

    return await prepare(store, LocalVault(settings.vault), now)


async def _parts(
    stack: AsyncExitStack,
    settings: Settings,
    store: Store,
    *,
    demo: bool,
    now: Callable[[], datetime],
) -> Parts:
    metrics, catalogue, hub = new_metrics(), Catalogue.load(), Hub()
    session = await stack.enter_async_context(aiohttp.ClientSession())
    vault, telegram = LocalVault(settings.vault), await _telegram(stack, settings)
    ways = await _ways(settings, store, hub, telegram)
    delivery = Delivery(store, catalogue, ways, metrics, now)
    kinds: dict[str, Any] = {}
    workers = Workers(store, kinds, metrics, now, delivery.wake, settings.workers)

    def wake() -> None:
        delivery.wake()
        workers.wake()

    reception = Reception(store, _rules(settings, catalogue), metrics, wake)
    errands = Errands(
        store=store,
        vault=vault,
        catalogue=catalogue,
        sms=_sms(settings, store, session, demo=demo),
        sandbox=Sandbox(),
        sources={telegram.bot_id: telegram} if telegram else {},
        take=reception.take,
        now=now,
        upload_limit=settings.upload_limit_mb * 1024 * 1024,
    )
    # Tasks put messages on the line, and the line queues tasks: one of the two comes later.
    kinds.update(errands.kinds())
    return Parts(
        settings=settings,
        demo=demo,
        store=store,
        vault=vault,
        catalogue=catalogue,
        metrics=metrics,
        hub=hub,
        reception=reception,
        delivery=delivery,
        workers=workers,
        telegram=telegram,
        now=now,
    )


def _start(stack: AsyncExitStack, parts: Parts) -> None:
    """Start what runs by itself; ended in reverse order, so that delivery comes last."""
    _background(stack, parts, parts.delivery.run())
    _background(stack, parts, parts.workers.run())
    _background(stack, parts, housekeeping.run(parts.store, parts.vault, parts.now))
    if parts.telegram is None:
        return
    _background(stack, parts, introduction.run(parts))
    if parts.settings.telegram_mode is TelegramMode.POLLING:
        line = Line(
            parts.telegram,
            parts.reception.take,
            parts.reception.keep_unread,
            parts.now,
            lender=parts.settings.telegram_lender or "",
        )
        _background(stack, parts, poll(line))


async def _start_webhooks(stack: AsyncExitStack, parts: Parts) -> None:
    sender = await stack.enter_async_context(open_sender(parts.webhook_addresses))
    source = f"{parts.settings.public_url}/v1"
    webhooks = Webhooks(parts.store, sender, source, parts.metrics, parts.now)
    _background(stack, parts, webhooks.run())


def _background(stack: AsyncExitStack, parts: Parts, coroutine: Coroutine[Any, Any, None]) -> None:
    """Run something beside; if it breaks, the application stops rather than limp."""
    task = asyncio.create_task(coroutine)

    def ended(done: asyncio.Task[None]) -> None:
        if not done.cancelled() and (error := done.exception()):
            log.critical("background_broke", exc_info=error)
            parts.stopping.set()

    async def end() -> None:
        task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await task

    task.add_done_callback(ended)
    stack.push_async_callback(end)


def _rules(settings: Settings, catalogue: Catalogue) -> Rules:
    return Rules(
        phrases=phrases.load(),
        locales=catalogue.locales,
        upload_limit=settings.upload_limit_mb * 1024 * 1024,
        code_failures_per_day=settings.code_failures_per_day,
        public_url=settings.public_url,
    )


def _sms(
    settings: Settings, store: Store, session: aiohttp.ClientSession, *, demo: bool
) -> SmsSender:
    if settings.sms_gateway_url:
        token = settings.sms_gateway_token
        return HttpGateway(
            session, settings.sms_gateway_url, token.get_secret_value() if token else ""
        )
    return DemoInbox(store, utc_now) if demo else NoSms()


async def _telegram(stack: AsyncExitStack, settings: Settings) -> Telegram | None:
    if settings.telegram_token is None:
        return None
    token = settings.telegram_token.get_secret_value()
    return await stack.enter_async_context(connect(token, api_url=settings.telegram_api_url))


async def _ways(
    settings: Settings, store: Store, hub: Hub, telegram: Telegram | None
) -> Mapping[tuple[str, str], Way]:
    """Say how each line is reached: the web chat's are ours, Telegram's have budgets."""
    web_chat = WebChat(hub)
    slugs = [lender.slug for lender in await store.read(lenders.everyone)]
    ways = {(Channel.WEB.value, bot): Way(web_chat) for bot in ("web", *slugs)}
    if telegram:
        budgets = Budgets(
            per_bot=settings.bot_messages_per_second, per_chat=settings.chat_messages_per_second
        )
        ways[(Channel.TELEGRAM.value, telegram.bot_id)] = Way(telegram, budgets)
    return ways
