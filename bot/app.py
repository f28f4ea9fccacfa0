"""Puts the application together: what is opened here is closed here, in reverse order."""

import asyncio
import gc
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import structlog
from aiohttp.web import Application as Server

from bot import keys, lines, logs, web
from bot.assembly import assemble
from bot.jobs import housekeeping, marking, retention, tending
from bot.lenders.imports.running import Imports
from bot.lenders.sending import open_sender
from bot.lenders.webhooks import Webhooks
from bot.parts import Parts
from bot.reception import utc_now
from bot.relay import Relay
from bot.settings import Settings
from bot.staff import chatwoot, import_pages
from bot.vaults import open_vault
from storage import migrations
from storage.database import Store, open_store
from storage.imports import Import

if TYPE_CHECKING:
    from bot.demo.running import Demo

_GARBAGE: Final = 20_000
"""New objects between two looks for garbage; the default of 700 looks several times a turn."""

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
        # What is there now stays to the end: collections of garbage need not walk it each time.
        gc.freeze()
        gc.set_threshold(_GARBAGE)
        gc.enable()
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
        parts = await assemble(stack, settings, store, demo=demo, now=now)
        app = web.build(parts)
        if opened:
            opened.mount(app, parts)
        _start(stack, parts, app)
        await _start_webhooks(stack, parts)
        address = await web.serve(stack, parts, app)
        if opened:
            _background(stack, parts, opened.run(parts, address))
        yield Application(parts, address, opened.welcome(address) if opened else "")


def open_relay(parts: Parts) -> Relay:
    """Carry what rings here to other replicas."""
    relay = Relay(parts.store, parts.console, parts.hub)
    relay.connect()
    return relay


async def _fill(settings: Settings, store: Store, now: datetime) -> "Demo":
    # Only now: nobody else needs its data, or what makes its documents.
    from bot.demo.running import prepare  # noqa: PLC0415  see above

    return await prepare(store, open_vault(settings), now)


def _start(stack: AsyncExitStack, parts: Parts, app: Server) -> None:
    """Start what runs by itself; ended in reverse order, so that delivery comes last."""

    def told(it: Import) -> None:
        parts.console.ring(import_pages.line_of(it.id))

    _background(stack, parts, open_relay(parts).run())
    _background(stack, parts, parts.delivery.run())
    _background(stack, parts, parts.workers.run())
    _background(stack, parts, Imports(parts.store, parts.vault, parts.now, told).run())
    _background(stack, parts, housekeeping.run(parts.store, parts.vault, parts.now))
    _background(stack, parts, retention.run(parts.store, parts.now))
    _background(stack, parts, tending.run(parts.store, parts.now, parts.delivery.wake))
    _background(stack, parts, marking.run(parts.store, parts.catalogue))
    _background(stack, parts, app[chatwoot.DESKS].run())
    _background(stack, parts, lines.run_shared(parts))
    _background(stack, parts, lines.run_own(parts))


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
