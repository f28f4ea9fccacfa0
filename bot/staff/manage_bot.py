"""A lender's own Telegram bot: brought by its token, and taken away."""

from typing import Final

from aiohttp import web

from bot.channels.telegram_outcomes import (
    TelegramBusyError,
    TelegramRefusedError,
    TokenRefusedError,
)
from bot.staff import managing
from bot.staff.managing import form_of, mounted
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, to
from storage import lender_bots
from storage.lender_bots import BotTakenError
from storage.records import Lender

_UNREACHED: Final = (TelegramBusyError, TelegramRefusedError, TimeoutError)


def setup(app: web.Application) -> None:
    """Mount the page and what is done on it; all of it asks for a fresh proof."""
    for method, path, view in (
        ("GET", "bot", show),
        ("POST", "bot", bring),
        ("POST", "bot/end", end),
    ):
        mounted(app, method, path, Action.MANAGE_LENDER, view, fresh=True)


async def show(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Say which bot speaks for the lender."""
    return await _page(visit, lender)


async def bring(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Let a bot speak for the lender from now on."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    token = form.get("token", "")
    before = await parts.store.read(lender_bots.of, lender.id)
    try:
        found = await parts.bots.meet(token)
        await parts.store.write(
            lender_bots.put,
            lender.id,
            bot=found.id,
            username=found.username,
            token=token,
            actor=visit.member.actor,
            at=parts.now(),
        )
    except TokenRefusedError:
        return await _page(visit, lender, fault="token")
    except BotTakenError:
        return await _page(visit, lender, fault="taken")
    except _UNREACHED:
        return await _page(visit, lender, fault="telegram")
    if before and before.bot != found.id:
        await parts.bots.leave(before.token)
    parts.bots.changed()
    return to(f"{managing.MANAGE}/{lender.slug}/bot?kept")


async def end(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Let the installation's bot speak for the lender again."""
    parts = visit.request.app[CONSOLE].parts
    before = await parts.store.read(lender_bots.of, lender.id)
    if before:
        await parts.store.write(
            lender_bots.remove, lender.id, actor=visit.member.actor, at=parts.now()
        )
        await parts.bots.leave(before.token)
        parts.bots.changed()
    return to(f"{managing.MANAGE}/{lender.slug}/bot?kept")


async def _page(visit: Visit, lender: Lender, *, fault: str = "") -> web.Response:
    parts = visit.request.app[CONSOLE].parts
    return await managing.page(
        visit,
        lender,
        "bot",
        "manage_bot.html",
        own=await parts.store.read(lender_bots.of, lender.id),
        shared=parts.bots.names.get(parts.bots.shared, ""),
        fault=fault,
    )
