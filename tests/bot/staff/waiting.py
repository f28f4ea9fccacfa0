"""Borrowers who wait for a person, for tests of what staff do with their tickets."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot import keys
from bot.app import Application, open_application
from bot.settings import Settings
from handlers.converse import bury
from handlers.messages import Channel, Content, Incoming, Press, Start, Text, reply_json
from storage import conversations, messages, sealing, tickets
from storage.ids import new_id
from storage.records import Conversation, Message
from storage.tickets import Ticket
from storage.transaction import Transaction
from tests.bot.staff.browsing import StaffBrowser
from tests.bot.staff.house import furnish


@dataclass(frozen=True, slots=True)
class Waiter:
    """A borrower in the web chat of a lender, as verbs."""

    application: Application
    chat: str
    lender: str = "harbour"

    async def says(self, content: Content | str) -> None:
        """Say something over the line, as the web chat would have read it."""
        await self.application.parts.reception.take(self._incoming(content))

    async def meets_an_accident(self, text: str) -> None:
        """Say something at which we fail for reasons of our own."""
        rules = self.application.parts.reception.rules
        incoming = self._incoming(text)
        await self.application.parts.store.write(bury, incoming, rules, "ZeroDivisionError")

    def _incoming(self, content: Content | str) -> Incoming:
        return Incoming(
            channel=Channel.WEB,
            bot="web",
            chat=self.chat,
            key=new_id(self.application.parts.now()),
            at=self.application.parts.now(),
            lender=self.lender,
            content=Text(text=content) if isinstance(content, str) else content,
        )

    async def hears(self) -> list[str]:
        """Name all sentences that were said to them, whoever said them."""
        said = [it for it in await self.transcript() if it.author != messages.BORROWER]
        replies = [reply_json.validate_json(it.content) for it in said]
        return [line.message for reply in replies for line in reply.lines]

    async def transcript(self) -> list[Message]:
        """Read all that was said."""
        return await self.application.parts.store.read(_transcript, self)

    async def ticket(self) -> Ticket:
        """Give their open ticket."""
        found = await self.application.parts.store.read(_ticket, self)
        assert found is not None
        return found


async def waits(application: Application, lender: str = "harbour") -> Waiter:
    """Let a borrower come, agree, and ask for a person."""
    waiter = Waiter(application, new_id(application.parts.now()), lender)
    await waiter.says(Start())
    await waiter.says(Press(action="language", subject="en"))
    await waiter.says(Press(action="consent", subject="yes"))
    await waiter.says("I want to talk to a real person")
    return waiter


async def does(who: StaffBrowser, ticket: Ticket, act: str, **fields: str) -> None:
    """Press a button of a ticket's page."""
    assert await who.posts(f"/staff/tickets/{ticket.id}/{act}", **fields) == 303


@asynccontextmanager
async def running(folder: Path) -> AsyncIterator[Application]:
    """Run an application with two lenders."""
    settings = Settings(data_dir=folder / "data", http_port=0, key_file=folder / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application:
        await application.parts.store.write(furnish)
        yield application


def soon(application: Application, **span: float) -> str:
    """Write a moment to come as a form has it."""
    return (application.parts.now() + timedelta(**span)).strftime("%Y-%m-%dT%H:%M")


def conversation(tx: Transaction, waiter: Waiter) -> Conversation:
    """Find a borrower's conversation."""
    at = waiter.application.parts.now()
    found = conversations.by_chat(tx, Channel.WEB, "web", waiter.chat, at)
    assert found is not None
    return found


def _transcript(tx: Transaction, waiter: Waiter) -> list[Message]:
    return messages.after(tx, conversation(tx, waiter).id, 0)


def _ticket(tx: Transaction, waiter: Waiter) -> Ticket | None:
    return tickets.of_conversation(tx, conversation(tx, waiter).id)
