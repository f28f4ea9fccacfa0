"""The demo's pages: where to begin, and the text messages that it would have sent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from aiohttp import web

from bot.demo import facts
from bot.demo.facts import House
from bot.demo.people import VISITORS
from bot.pages.rendering import Pages
from bot.pages.start import Example, Office, Start, TextMessage, sms_page, start_page
from bot.parts import Parts
from storage import sms_inbox
from storage.records import Words

SMS: Final = "/demo/sms"
DOCS: Final = "/docs"


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are in this demo; the console's address lets whoever has it in."""

    console: str = field(repr=False)


def chat(house: House) -> str:
    """Say where a lender's chat is."""
    return f"/chat?lender={house.slug}"


def examples(house: House) -> Iterator[Example]:
    """List the borrowers of a lender whom a visitor may be."""
    for it in VISITORS:
        if it.slug == house.slug:
            yield Example(it.name, it.phone, it.number(house), it.story)


def setup(app: web.Application, parts: Parts, pages: Pages, places: Places) -> None:
    """Mount the demo's pages."""

    async def start(request: web.Request) -> web.Response:
        locale = pages.locale(request)
        bot = parts.bots.names.get(parts.bots.shared)
        shown = Start(
            offices=list(_offices(locale)),
            sms=f"{SMS}?locale={locale}",
            console=places.console,
            docs=DOCS,
            telegram=f"https://t.me/{bot}" if bot else "",
        )
        return start_page(request, pages, shown)

    async def texts(request: web.Request) -> web.Response:
        found = await parts.store.read(sms_inbox.newest)
        home = f"/?locale={pages.locale(request)}"
        return sms_page(request, pages, list(_texts(found)), home=home)

    app.router.add_get("/", start)
    app.router.add_get(SMS, texts)


def _offices(locale: str) -> Iterator[Office]:
    for house in facts.load().houses:
        yield Office(_name(house.names, locale), chat(house), list(examples(house)))


def _name(names: Words, locale: str) -> str:
    return names.get(locale) or next(iter(names.values()))


def _texts(found: Iterable[sms_inbox.Sms]) -> Iterator[TextMessage]:
    for sms in found:
        yield TextMessage(sms.phone, sms.text, sms.at)
