"""Who does something in a group's topic, on which ticket, and a way to answer them there."""

from dataclasses import dataclass
from datetime import datetime

from bot.channels.telegram_groups import GroupSaid
from handlers.messages import Argument, Button, reply_json, say
from storage import topic_talk
from storage.staff import StaffMember
from storage.staff_groups import StaffGroup
from storage.tickets import Ticket
from storage.topics import Topic
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Scene:
    """Who does something, where, and on which ticket."""

    tx: Transaction
    group: StaffGroup
    topic: Topic
    ticket: Ticket
    member: StaffMember
    said: GroupSaid
    at: datetime

    def tell(self, message: str, *buttons: Button, **args: Argument) -> None:
        """Say something to whoever did it, under what they said."""
        content = reply_json.dump_json(say(message, *buttons, **args))
        topic_talk.say(
            self.tx,
            self.group.id,
            content,
            thread=self.topic.thread,
            reply_to=self.said.ref,
            at=self.at,
        )
