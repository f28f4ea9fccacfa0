"""The web chat running on a port of its own, with a lender and its borrower behind it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from aiohttp import web
from yarl import URL

from bot.catalogue import Catalogue
from bot.channels.webchat import Handle, Hub, WebChatParts
from bot.channels.webchat import setup as setup_channel
from bot.channels.webchat_account import Account, account_for
from bot.own_words import Catalogues
from bot.pages.chat import setup as setup_pages
from bot.pages.headers import protect
from bot.pages.rendering import Pages, open_pages
from handlers.converse import converse
from handlers.intents import phrases
from handlers.messages import Channel, Incoming, Press, Reply, reply_json
from handlers.turn import Rules
from storage import borrowers, conversations, lenders, messages
from storage.database import Store
from storage.ids import new_id
from storage.messages import Draft
from storage.records import Link, Message
from storage.terms import Method
from storage.transaction import Transaction
from storage.vault import LocalVault

LIMIT: Final = 300_000
RULES: Final = Rules(phrases({}), ("en", "zh-Hans"), upload_limit=LIMIT)
PARTNER: Final = "https://loans.example.com"


@dataclass(frozen=True)
class Site:
    """A running web chat, and what a test may do behind its back."""

    url: URL
    parts: WebChatParts
    pages: Pages
    folder: Path

    async def transcript(self, token: str, lender: str = "") -> list[Message]:
        """Read what has been stored of a browser's conversation."""
        account = account_for(token, lender)
        return await self.parts.store.read(_transcript, account)

    async def says(self, token: str, reply: Reply, lender: str = "", *, wake: bool = True) -> None:
        """Tell the borrower something unasked."""
        await self.stores(token, Draft(messages.BOT, reply_json.dump_json(reply)), lender)
        if wake:
            self.parts.hub.wake(account_for(token, lender).name)

    async def stores(self, token: str, draft: Draft, lender: str = "") -> None:
        """Put something into a browser's transcript."""
        await self.parts.store.write(_add, account_for(token, lender), draft, self.parts.now())

    async def link(self, token: str, lender: str = "") -> None:
        """Tie a browser's conversation to a borrower of a lender."""
        await self.parts.store.write(_link, account_for(token, lender))

    async def admit(self, token: str, locale: str = "en", lender: str = "") -> None:
        """Go through the gate for a browser: its language is chosen, the notice accepted."""
        account = account_for(token, lender)
        for number, press in enumerate(
            (
                Press(action="language", subject=locale),
                Press(action="consent", subject="yes"),
            )
        ):
            await self.parts.handle(
                Incoming(
                    channel=Channel.WEB,
                    bot=account.bot,
                    chat=account.chat,
                    key=account.key(f"gate-{number}"),
                    at=self.parts.now(),
                    locale=locale,
                    lender=lender,
                    content=press,
                )
            )

    def kept(self) -> list[Path]:
        """List the files in the vault, leftovers included."""
        return [path for path in self.folder.rglob("*") if path.is_file()]


@asynccontextmanager
async def running(
    store: Store,
    folder: Path,
    *,
    handle: Handle | None = None,
    public_url: str = "http://127.0.0.1",
    embedders: tuple[str, ...] = (PARTNER,),
    port: int = 0,
) -> AsyncIterator[Site]:
    """Run the web chat until the test is over."""

    async def answered(incoming: Incoming) -> None:
        await store.write(converse, incoming, RULES)

    catalogue = Catalogue.load()
    parts = WebChatParts(
        store=store,
        vault=LocalVault(folder),
        catalogue=catalogue,
        words=Catalogues(store, catalogue),
        handle=handle or answered,
        hub=Hub(),
        public_url=URL(public_url),
        upload_limit=LIMIT,
        look_every=0.3,
    )
    pages = open_pages(catalogue, embedders)
    app = web.Application()
    protect(app, public_url=str(parts.public_url))
    setup_channel(app, parts)
    setup_pages(app, pages)
    runner = web.AppRunner(app, shutdown_timeout=2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port, reuse_address=True).start()
    try:
        yield Site(URL(f"http://127.0.0.1:{runner.addresses[0][1]}"), parts, pages, folder)
    finally:
        await runner.cleanup()


def _transcript(tx: Transaction, account: Account) -> list[Message]:
    now = datetime.now(UTC)
    found = conversations.by_chat(tx, Channel.WEB, account.bot, account.chat, now)
    return messages.after(tx, found.id, 0) if found else []


def _add(tx: Transaction, account: Account, draft: Draft, at: datetime) -> None:
    found = conversations.by_chat(tx, Channel.WEB, account.bot, account.chat, at)
    assert found
    messages.add(tx, found.id, [draft], at=at)


def _link(tx: Transaction, account: Account) -> None:
    at = datetime.now(UTC)
    conversation = conversations.open_for(
        tx, Channel.WEB, account.bot, account.chat, lender_id=None, locale="en", at=at
    )
    lender = lenders.by_slug(tx, account.lender or "harbour") or lenders.add(
        tx,
        slug="harbour",
        names={"en": "Harbour Loans", "zh-Hans": "海港小贷"},
        country="CN",
        zone="Asia/Shanghai",
        locale="zh-Hans",
        at=at,
    )
    mei = borrowers.put(tx, lender, reference="B-1", name="Mei", phone="+8613800138000", at=at)
    link = Link(
        new_id(at),
        conversation.id,
        mei.id,
        lender.id,
        Method.CODE,
        2,
        at + timedelta(days=1),
    )
    conversations.link(tx, link, at)
