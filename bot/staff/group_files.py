"""Files that staff put into a topic, on their way to the borrower: fetched, looked at, sent on."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from weakref import WeakValueDictionary

from bot.channels.telegram_outcomes import FileRefusedError, TelegramBusyError
from bot.parts import Parts
from bot.staff.enclosing import Enclosures, send
from bot.staff.group_scene import Scene
from handlers import desk
from handlers.desk import NotHeldError, UnknownTicketError
from handlers.messages import Reply, reply_json, say
from handlers.personal import holds_numbers
from storage import conversations, staff, tasks, topic_talk
from storage.records import Task
from storage.sent_files import SentFile
from storage.transaction import Transaction

TASK: Final = "group-file"
_UNNAMED: Final = "photo.jpg"


def pass_on(scene: Scene) -> None:
    """Have a file brought to the borrower by whoever holds the ticket; raise NotHeldError."""
    said = scene.said
    if scene.ticket.holder(scene.at) != scene.member.id:
        raise NotHeldError(scene.ticket.id)
    if holds_numbers(said.words):
        scene.tell("group-file-numbers")
        return
    payload = {
        "bot": said.bot,
        "source": said.source,
        "name": said.file_name or _UNNAMED,
        "words": said.words,
        "ticket": scene.ticket.id,
        "member": scene.member.id,
        "group": scene.group.id,
        "thread": scene.topic.thread,
        "ref": said.ref,
    }
    tasks.put(scene.tx, TASK, said.key, at=scene.at, payload=payload)


@dataclass(frozen=True, slots=True)
class GroupFiles:
    """Does the tasks."""

    parts: Parts
    _turns: WeakValueDictionary[str, asyncio.Lock] = field(default_factory=WeakValueDictionary)

    async def bring(self, task: Task) -> None:
        """Fetch a file and send it on, or say in the topic why not; an album keeps its order."""
        told = {name: str(value) for name, value in task.payload.items()}
        async with self._turns.setdefault(told["ticket"], asyncio.Lock()):
            await self._bring(task, told)

    async def _bring(self, task: Task, told: Mapping[str, str]) -> None:
        telegram = self.parts.bots.telegrams.get(told["bot"])
        if telegram is None:
            raise TelegramBusyError("the bot is not open")
        enclosures = Enclosures(self.parts)
        try:
            file = await enclosures.take(telegram.fetch(told["source"]), told["name"])
        except FileRefusedError:
            file = None
        now, sent = self.parts.now(), False
        if file is None:
            refused = say("group-file-refused", name=told["name"])
            await self.parts.store.write(_tell, task, refused, now)
            return
        try:
            sent = await self.parts.store.write(_send, task, told, file, self.parts)
        except (NotHeldError, UnknownTicketError):
            late = say("group-file-late", name=told["name"])
            await self.parts.store.write(_tell, task, late, now)
        finally:
            if not sent:
                await enclosures.drop([file])
        self.parts.console.ring()


def _send(
    tx: Transaction, task: Task, told: Mapping[str, str], file: SentFile, parts: Parts
) -> bool:
    """Send it, once: a task may be done twice."""
    at = parts.now()
    member = staff.by_id(tx, told["member"])
    if member is None or member.ended_at:
        raise NotHeldError(told["ticket"])
    if not conversations.claim(tx, TASK, task.subject, at):
        return False
    if told["words"]:
        desk.reply(tx, member, told["ticket"], told["words"], at)
    send(tx, member, told["ticket"], file, parts)
    return True


def _tell(tx: Transaction, task: Task, reply: Reply, at: datetime) -> None:
    if not conversations.claim(tx, TASK, task.subject, at):
        return
    thread, ref = task.payload["thread"], task.payload["ref"]
    topic_talk.say(
        tx,
        str(task.payload["group"]),
        reply_json.dump_json(reply),
        thread=thread if isinstance(thread, int) else None,
        reply_to=ref if isinstance(ref, int) else None,
        at=at,
    )
