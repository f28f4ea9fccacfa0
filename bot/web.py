"""The one web application: mounts what browsers, lenders, Telegram and operators come to."""

from contextlib import AsyncExitStack
from http import HTTPStatus

from aiohttp import web
from yarl import URL

from bot import health, problems, proxies
from bot.channels import webchat
from bot.channels.telegram_updates import Line, webhook
from bot.channels.webchat import WebChatParts
from bot.lenders.api import Api
from bot.lenders.mounting import mount
from bot.lenders.rates import Rates
from bot.own_words import Catalogues
from bot.pages import application, chat, code, entrance, export, headers, miniapp, tus, upload
from bot.pages.parts import PARTS as PAGE_PARTS
from bot.pages.parts import PageParts
from bot.pages.rendering import Pages, open_pages
from bot.parts import Parts
from bot.settings import TelegramMode
from bot.staff import chatwoot, refusing
from bot.staff import mounting as console
from bot.staff.groups import open_groups
from storage.records import Lender


def build(parts: Parts) -> web.Application:
    """Put the application's routes together."""
    settings = parts.settings
    trusted = settings.trusted_proxies
    behind = [proxies.telling(trusted)] if trusted else []
    app = web.Application(middlewares=[*behind, problems.problems, refusing.refusals])
    headers.protect(app, public_url=settings.public_url)
    app.add_routes(health.routes(parts.store, parts.metrics, stopping=parts.stopping.is_set))
    pages = open_pages(parts.catalogue, settings.embed_origins)
    webchat.setup(
        app,
        WebChatParts(
            store=parts.store,
            vault=parts.vault,
            catalogue=parts.catalogue,
            words=Catalogues(parts.store, parts.catalogue),
            handle=parts.reception.take,
            hub=parts.hub,
            public_url=URL(settings.public_url),
            upload_limit=parts.upload_limit,
        ),
    )
    chat.setup(app, pages)
    _mount_pages(app, parts, pages)
    console.mount(app, parts, pages.for_work())
    chatwoot.mount(app, parts)
    if not parts.demo:  # the demo has a page of its own here
        app.router.add_get("/", _to_chat)
    _mount_lenders(app, parts)
    _mount_telegram(app, parts)
    return app


async def serve(stack: AsyncExitStack, parts: Parts, app: web.Application) -> str:
    """Listen; return the address. What is being answered at the end gets a moment to end."""
    settings = parts.settings
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=5.0)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    site = web.TCPSite(runner, settings.http_host, settings.http_port)
    await site.start()
    host, port = runner.addresses[0][:2]
    return f"http://{host}:{port}"


def _mount_pages(app: web.Application, parts: Parts, pages: Pages) -> None:
    app[PAGE_PARTS] = PageParts(
        store=parts.store,
        vault=parts.vault,
        renderings=parts.renderings,
        pages=pages,
        words=Catalogues(parts.store, parts.catalogue),
        take=parts.reception.take,
        now=parts.now,
        public_url=URL(parts.settings.public_url),
        upload_limit=parts.upload_limit,
        wake_workers=parts.workers.wake,
        bots=_bots(parts),
    )
    for page in (entrance, code, miniapp, upload, tus, application, export):
        page.setup(app)


def _bots(parts: Parts) -> dict[str, str]:
    token = parts.settings.telegram_token
    if parts.telegram is None or token is None:
        return {}
    return {parts.telegram.bot_id: token.get_secret_value()}


async def _to_chat(_request: web.Request) -> web.Response:
    return web.Response(status=HTTPStatus.FOUND, headers={"Location": "/chat"})


def _mount_lenders(app: web.Application, parts: Parts) -> None:
    public_url = parts.settings.public_url

    def telegram_url(_lender: Lender, token: str) -> str | None:
        name = parts.bot_name.username
        return f"https://t.me/{name}?start={token}" if name else None

    mount(
        app,
        Api(
            parts.store,
            parts.vault,
            invitation_url=lambda token: f"{public_url}/chat?invite={token}",
            telegram_url=telegram_url,
            source=f"{public_url}/v1",
            addresses=parts.webhook_addresses,
            desk_hosts=parts.settings.desk_hosts,
            import_limit=parts.settings.import_limit_mb * 1024 * 1024,
            file_url=lambda file_id: f"{public_url}/files/{file_id}",
            rates=Rates(parts.settings.api_calls_per_minute),
        ),
    )


def _mount_telegram(app: web.Application, parts: Parts) -> None:
    settings = parts.settings
    if parts.telegram is None or settings.telegram_mode is not TelegramMode.WEBHOOK:
        return
    secret = settings.telegram_webhook_secret
    groups = open_groups(parts, parts.telegram)
    line = Line(
        parts.telegram,
        groups.take_private,
        parts.reception.keep_unread,
        parts.now,
        lender=settings.telegram_lender or "",
        secret=secret.get_secret_value() if secret else "",
        in_group=groups.take,
    )
    app.add_routes([webhook({parts.telegram.bot_id: line})])
