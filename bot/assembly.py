"""Builds the parts of an application from its settings and its store; starts nothing."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from datetime import datetime
from functools import partial

import aiohttp

from bot.bots import Bots, open_bots
from bot.catalogue import Catalogue
from bot.channels.webchat import Hub, WebChat
from bot.delivery import EVERY_BOT, Delivery, Way
from bot.enclosures import opened
from bot.errands import Errands
from bot.inspection.antivirus import ClamAV
from bot.inspection.inspecting import Inspector
from bot.inspection.reading.reader import Reader, can_read
from bot.inspection.renderings import Renderings
from bot.inspection.sandbox import Sandbox
from bot.learning import keeping
from bot.lenders.fineract_reading import FineractReader
from bot.lenders.views_fineract import TASK as FINERACT
from bot.metrics import new_metrics
from bot.parts import Parts
from bot.reception import Reception, utc_now
from bot.settings import Settings
from bot.sms import DemoInbox, HttpGateway, NoSms, SmsSender
from bot.staff.group_files import TASK as GROUP_FILE
from bot.staff.group_files import GroupFiles
from bot.vaults import open_vault
from bot.waking import Belfry, line_name
from bot.workers import Run, Workers
from handlers.messages import Channel, Incoming
from handlers.turn import Rules
from storage.database import Store
from storage.vault import Vault


async def assemble(
    stack: AsyncExitStack,
    settings: Settings,
    store: Store,
    *,
    demo: bool,
    now: Callable[[], datetime],
) -> Parts:
    """Build the parts; what has to be closed is put on the stack."""
    metrics, catalogue, hub = new_metrics(), Catalogue.load(), Hub()
    ways = {(Channel.WEB.value, EVERY_BOT): Way(WebChat(hub))}
    delivery = Delivery(store, catalogue, ways, metrics, now)
    # Tasks put messages on the line, and the line queues tasks: one of the two is filled later.
    kinds: dict[str, Run] = {}
    workers = Workers(store, kinds, metrics, now, delivery.wake, settings.workers)
    rules, vault, console = _rules(settings, catalogue), open_vault(settings), Belfry()

    def taken(incoming: Incoming) -> None:
        delivery.wake()
        console.ring(line_name(incoming.channel, incoming.bot, incoming.chat))

    parts = Parts(
        settings=settings,
        demo=demo,
        store=store,
        vault=vault,
        renderings=Renderings(vault, Sandbox()),  # turns of its own: people are waiting
        inspector=_inspector(stack, settings, vault),
        catalogue=catalogue,
        metrics=metrics,
        hub=hub,
        reception=Reception(store, rules, metrics, taken, workers.wake),
        delivery=delivery,
        workers=workers,
        bots=await stack.enter_async_context(_bots(settings, ways, store, vault)),
        now=now,
        console=console,
    )
    session = await stack.enter_async_context(aiohttp.ClientSession())
    kinds.update(_kinds(parts, _sms(settings, store, session, demo=demo)))
    return parts


def _bots(
    settings: Settings, ways: dict[tuple[str, str], Way], store: Store, vault: Vault
) -> AbstractAsyncContextManager[Bots]:
    """Open our own bot; each is told what opens the files that go with a message."""
    return open_bots(settings, ways, partial(opened, store, vault))


def _kinds(parts: Parts, sms: SmsSender) -> Mapping[str, Run]:
    """Say who does which kind of task."""
    cores = FineractReader(parts.store, parts.webhook_addresses, parts.now)
    own = {FINERACT: cores.confirm, GROUP_FILE: GroupFiles(parts).bring}
    return {**_errands(parts, sms).kinds(), **own}


def _errands(parts: Parts, sms: SmsSender) -> Errands:
    return Errands(
        store=parts.store,
        vault=parts.vault,
        catalogue=parts.catalogue,
        sms=sms,
        inspector=parts.inspector,
        sources=parts.bots.telegrams,
        take=parts.reception.take,
        now=parts.now,
        upload_limit=parts.upload_limit,
    )


def _inspector(stack: AsyncExitStack, settings: Settings, vault: Vault) -> Inspector:
    clamav = ClamAV.at(settings.clamav) if settings.clamav else None
    return Inspector(vault, Sandbox(), clamav, _reader(stack, settings))


def _reader(stack: AsyncExitStack, settings: Settings) -> Reader | None:
    if not settings.reading or not can_read():
        return None
    reader = Reader()
    stack.push_async_callback(reader.close)
    return reader


def _rules(settings: Settings, catalogue: Catalogue) -> Rules:
    return Rules(
        phrases=keeping.load(),
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
