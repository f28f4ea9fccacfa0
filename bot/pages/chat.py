"""The page on which a borrower talks with us, and the script that puts it into a lender's page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiohttp import web

from bot.channels.webchat_account import account_for, keep, lender_of, new_token, token_of
from bot.channels.webchat_frames import TEXT_LENGTH
from bot.channels.webchat_parts import PARTS
from bot.inspection import sniff
from bot.pages.assets import serve_assets
from bot.pages.rendering import Pages
from handlers.messages import Channel, Size
from storage import conversations, lenders
from storage.records import Lender
from storage.transaction import Transaction

WORDS: Final = (
    "page-bot",
    "page-cancel",
    "page-connected",
    "page-connecting",
    "page-file",
    "page-incident",
    "page-new-tab",
    "page-offline",
    "page-old-buttons",
    "page-placeholder-code",
    "page-placeholder-phone",
    "page-problem-cookie",
    "page-problem-windows",
    "page-edited",
    "page-remove",
    "page-retry",
    "page-sending",
    "page-sent",
    "page-staff",
    "page-writing",
    "page-today",
    "page-upload-broken",
    "page-upload-cancelled",
    "page-upload-done",
    "page-upload-progress",
    "page-upload-waiting",
    "page-waiting",
    "page-yesterday",
    "page-you",
)
"""The words that the page's scripts put up."""

PAGES: Final = web.AppKey("pages", Pages)


@dataclass(frozen=True, slots=True)
class Opening:
    """What is known when the page is opened: whose line it is, and the language spoken on it."""

    lender: Lender | None
    locale: str | None


def setup(app: web.Application, pages: Pages) -> None:
    """Mount the chat's page, the embedding script, and what pages are dressed in."""
    app[PAGES] = pages
    app.router.add_get("/chat", show_chat)
    app.router.add_get("/embed.js", show_embedding)
    serve_assets(app, pages.assets)


async def show_chat(request: web.Request) -> web.Response:
    """Show the chat, and give the browser its cookie if it has none."""
    parts, pages = request.app[PARTS], request.app[PAGES]
    slug = lender_of(request)
    token = token_of(request, parts.public_url) or new_token()
    chat = account_for(token, slug)
    opening = await parts.store.read(_opening, slug, chat.bot, chat.chat, parts.now())
    if slug and opening.lender is None:
        raise web.HTTPNotFound
    locale = opening.locale or pages.locale(request)
    embedded = request.query.get("embed") == "1"
    response = pages.response(
        "chat.html",
        locale,
        framed=True,
        embedded=embedded,
        secure=parts.public_url.scheme == "https",
        slug=slug,
        title=_name(opening.lender, locale),
        limit=parts.upload_limit,
        text_length=TEXT_LENGTH,
        accepted=",".join(sorted(sniff.ACCEPTED)),
        page_words=_words(pages, locale, parts.upload_limit),
    )
    keep(response, token, parts.public_url, embedded=embedded)
    return response


async def show_embedding(request: web.Request) -> web.Response:
    """Give lenders' pages the script that opens the chat in a corner of them."""
    pages = request.app[PAGES]
    words = {
        tag: {
            "open": pages.catalogue.words("page-embed-open", tag),
            "close": pages.catalogue.words("page-embed-close", tag),
            "title": pages.catalogue.words("page-embed-title", tag),
        }
        for tag in pages.catalogue.locales
    }
    script = pages.templates.get_template("embed.js").render(embed_words=words)
    return web.Response(
        text=script,
        content_type="text/javascript",
        headers={
            # Scripts of pages elsewhere load this one, and only this one, of ours.
            "Cross-Origin-Resource-Policy": "cross-origin",
            "Cache-Control": "public, max-age=300",
        },
    )


def _opening(tx: Transaction, slug: str, bot: str, chat: str, at: datetime) -> Opening:
    known = conversations.by_chat(tx, Channel.WEB, bot, chat, at)
    lender = lenders.by_slug(tx, slug) if slug else None
    return Opening(lender, known.locale if known else None)


def _name(lender: Lender | None, locale: str) -> str:
    if lender is None:
        return ""
    return lender.names.get(locale) or lender.names.get(lender.locale) or lender.slug


def _words(pages: Pages, locale: str, limit: int) -> Mapping[str, str]:
    words = {message: pages.catalogue.words(message, locale) for message in WORDS}
    too_large = pages.catalogue.words("page-upload-limit", locale, size=Size(bytes=limit))
    return {**words, "page-upload-limit": too_large}
