"""The one web application: mounts what browsers, lenders, Telegram and operators come to."""

from contextlib import AsyncExitStack
from http import HTTPStatus

from aiohttp import web
from yarl import URL

from bot import health, problems, proxies
from bot.channels import webchat
from bot.channels.telegram_updates import webhook
from bot.channels.webchat import WebChatParts
from bot.lenders import looking
from bot.lenders.api import Api
from bot.lenders.mounting import mount
from bot.lenders.rates import Rates
from bot.own_words import Catalogues
from bot.pages import (
    application,
    calendar,
    chat,
    code,
    entrance,
    export,
    headers,
    miniapp,
    papers,
    tus,
    upload,
)
from bot.pages.parts import PARTS as PAGE_PARTS
from bot.pages.parts import PageParts
from bot.pages.rendering import Pages, open_pages
from bot.parts import Parts
from bot.settings import TelegramMode
from bot.staff import chatwoot, refusing
from bot.staff import mounting as console
from handlers.enclosing import PLACE


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
    if settings.telegram_mode is TelegramMode.WEBHOOK:
        app.add_routes([webhook(parts.bots.lines)])
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
        bots=parts.bots.tokens,
    )
    for page in (entrance, code, miniapp, upload, tus, application, calendar, export, papers):
        page.setup(app)


async def _to_chat(_request: web.Request) -> web.Response:
    return web.Response(status=HTTPStatus.FOUND, headers={"Location": "/chat"})


def _mount_lenders(app: web.Application, parts: Parts) -> None:
    public_url = parts.settings.public_url
    mount(
        app,
        Api(
            parts.store,
            parts.vault,
            invitation_url=lambda token: f"{public_url}/chat?invite={token}",
            telegram_url=lambda lender, token: parts.bots.link(lender.id, "start", token),
            source=f"{public_url}/v1",
            addresses=parts.webhook_addresses,
            desk_hosts=parts.settings.desk_hosts,
            import_limit=parts.settings.import_limit_mb * 1024 * 1024,
            file_url=lambda file_id: f"{public_url}/files/{file_id}",
            bots=parts.bots,
            look=looking.by(parts.inspector),
            draw=parts.renderings.page,
            form_url=lambda form_id, proof: f"{public_url}{PLACE}/{form_id}/{proof}",
            rates=Rates(parts.settings.api_calls_per_minute),
        ),
    )
