"""What staff do in a group's topic, done on the ledger: claimed, answered, noted, given back.

The same acts as in the console, under the same leases and the same table of who may do what.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from bot.channels.telegram_groups import GroupSaid
from bot.staff import group_files
from bot.staff.group_scene import Scene
from bot.staff.permissions import Action, may, may_see
from handlers import desk, passing
from handlers.desk import NotEditableError, NotHeldError
from handlers.messages import Button, Channel, reply_json, say
from handlers.personal import holds_numbers
from storage import (
    conversations,
    staff,
    staff_chats,
    staff_groups,
    ticket_alarms,
    tickets,
    topic_talk,
    topics,
)
from storage.staff_groups import StaffGroup
from storage.ticket_terms import Alarm
from storage.tickets import Ticket
from storage.topics import Topic
from storage.transaction import Transaction

CLAIM: Final = Button(label="group-button-claim", action="gclaim")
RETURN: Final = Button(label="group-button-return", action="greturn")
CLOSE: Final = Button(label="group-button-close", action="gclose")
WORDS: Final = 4000


def take(tx: Transaction, said: GroupSaid) -> None:
    """Do what somebody did in a group, once."""
    if not conversations.claim(tx, Channel.TELEGRAM, said.key, said.at):
        return
    group = staff_groups.by_chat(tx, said.bot, said.chat)
    match said.what:
        case "moved":
            staff_groups.moved(tx, said.bot, said.chat, said.words)
        case "left" if group:
            leave(tx, group, "the bot was removed", said.at)
        case "command" if said.name == "start" and said.words:
            _join(tx, said)
        case _:
            if group:
                _in_group(tx, group, said)


def own_up(tx: Transaction, said: GroupSaid) -> None:
    """Say that something could not be done because of a fault of ours, once."""
    group = staff_groups.by_chat(tx, said.bot, said.chat)
    if group and conversations.claim(tx, Channel.TELEGRAM, said.key, said.at):
        content = reply_json.dump_json(say("group-accident"))
        topic_talk.say(tx, group.id, content, thread=said.thread, reply_to=said.ref, at=said.at)


def leave(tx: Transaction, group: StaffGroup, why: str, at: datetime) -> None:
    """Show no tickets in a group that is lost; its open ones go to another."""
    staff_groups.end(tx, group, why, by="installation", at=at)
    topics.drop_open(tx, group.id)


def _join(tx: Transaction, said: GroupSaid) -> None:
    group = staff_groups.join(tx, said.words, said.bot, said.chat, said.at)
    if group:
        content = reply_json.dump_json(say("group-joined"))
        topic_talk.say(tx, group.id, content, thread=None, at=said.at)


def _in_group(tx: Transaction, group: StaffGroup, said: GroupSaid) -> None:
    topic = topics.by_thread(tx, group.id, said.thread) if said.thread else None
    ticket = tickets.by_id(tx, topic.ticket_id) if topic else None
    if topic is None or ticket is None:
        if said.what == "command" and said.name in _COMMANDS:
            content = reply_json.dump_json(say("group-no-topic"))
            topic_talk.say(tx, group.id, content, thread=said.thread, reply_to=said.ref, at=said.at)
        return
    if said.what in {"closed", "reopened"}:
        topics.set_closed(tx, ticket.id, closed=said.what == "closed")
    if not said.user and said.what in {"closed", "reopened", "other"}:
        return  # the bot's own doing
    member = staff_chats.who(tx, said.bot, said.user) if said.user else None
    if member and may(member, Action.ANSWER) and may_see(member, ticket.lender_id):
        _act(Scene(tx, group, topic, ticket, member, said, said.at))
    else:
        _stranger(tx, group, topic, ticket, said)


def _stranger(
    tx: Transaction, group: StaffGroup, topic: Topic, ticket: Ticket, said: GroupSaid
) -> None:
    """Take no notice of somebody who is not staff of the lender, and tell a supervisor so."""
    today = said.at.replace(hour=0, minute=0, second=0, microsecond=0)
    if ticket_alarms.put(tx, ticket, Alarm.STRANGER, today, said.at):
        content = reply_json.dump_json(say("group-stranger"))
        topic_talk.say(tx, group.id, content, thread=topic.thread, reply_to=said.ref, at=said.at)


def _act(scene: Scene) -> None:
    said = scene.said
    try:
        with scene.tx.savepoint():
            match said.what:
                case "command":
                    _COMMANDS.get(said.name, _help)(scene)
                case "press":
                    _PRESSES.get(said.name, _nothing)(scene)
                case "text":
                    _text(scene)
                case "closed":
                    desk.settle(scene.tx, scene.member, scene.ticket.id, "solved", scene.at)
                case "file" if not said.edited:
                    group_files.pass_on(scene)
                case "other":
                    scene.tell("group-not-passed-on")
                case _:
                    pass
    except NotHeldError:
        _not_held(scene)


def _not_held(scene: Scene) -> None:
    ticket = tickets.by_id(scene.tx, scene.ticket.id) or scene.ticket
    holder = ticket.holder(scene.at)
    if ticket.closed_at is not None:
        scene.tell("group-closed")
    elif holder:
        scene.tell("group-held", name=staff.name_of(scene.tx, holder))
    else:
        scene.tell("group-free", CLAIM)


# ------------------------------------------------------------------------------- commands


def _claim(scene: Scene) -> None:
    desk.claim(scene.tx, scene.member, scene.ticket.id, scene.at)


def _note(scene: Scene) -> None:
    if not scene.said.words:
        scene.tell("group-how-note")
        return
    desk.note(scene.tx, scene.member, scene.ticket.id, scene.said.words[:WORDS], scene.at)


def _transfer(scene: Scene) -> None:
    """Pass it to the colleague who is named first, or to whoever comes."""
    words = scene.said.words.lstrip("@")
    lower = words.casefold()
    known = staff.colleagues(scene.tx, scene.ticket.lender_id)
    named = [it for it in known if it.name and lower.startswith(it.name.casefold())]
    colleague = max(named, key=lambda it: len(it.name), default=None)
    if colleague is None or colleague.id == scene.member.id:
        desk.pass_on(scene.tx, scene.member, scene.ticket.id, words[:WORDS], scene.at)
        return
    note = words[len(colleague.name) :].strip()[:WORDS]
    passing.pass_to(scene.tx, scene.member, scene.ticket.id, colleague, note, scene.at)


def _return(scene: Scene) -> None:
    desk.settle(scene.tx, scene.member, scene.ticket.id, "returned", scene.at)


def _close(scene: Scene) -> None:
    desk.settle(scene.tx, scene.member, scene.ticket.id, "solved", scene.at)


def _help(scene: Scene) -> None:
    scene.tell("group-help")


def _nothing(_scene: Scene) -> None:
    return


# ---------------------------------------------------------------------------------- words


def _text(scene: Scene) -> None:
    """Pass words on to the borrower, if they can only be meant for them."""
    holder, words = scene.ticket.holder(scene.at), scene.said.words[:WORDS]
    if scene.said.edited:
        _edit(scene, words)
    elif scene.ticket.closed_at is not None:
        scene.tell("group-closed")
    elif holder == scene.member.id:
        if holds_numbers(words):
            _ask(scene, "group-numbers", words, "gsend", "group-button-send")
        else:
            _answer(scene, words, scene.said.ref)
    elif holder is None:
        _ask(scene, "group-claim-first", words, "gsend", "group-button-claim-send")
    else:
        desk.note(scene.tx, scene.member, scene.ticket.id, words, scene.at)


def _edit(scene: Scene, words: str) -> None:
    """Have what was passed on put right at the borrower's, as it was in the topic."""
    position = topics.position_of(scene.tx, scene.group.id, scene.said.ref)
    if position is None:
        scene.tell("group-edited")
    elif holds_numbers(words):
        scene.tell("group-edited-numbers")
    else:
        try:
            tx, member, ticket = scene.tx, scene.member, scene.ticket
            desk.edit(tx, member, ticket.id, position, words, scene.at)
        except NotEditableError:
            scene.tell("group-edited-late")


def _answer(scene: Scene, words: str, ref: int) -> None:
    quotes = scene.said.reply_to and topics.position_of(
        scene.tx, scene.group.id, scene.said.reply_to
    )
    position = desk.reply(
        scene.tx, scene.member, scene.ticket.id, words, scene.at, quotes=quotes or None
    )
    topics.posted(scene.tx, scene.topic, ref, position)


def _ask(scene: Scene, question: str, words: str, action: str, label: str) -> None:
    ticket, member = scene.ticket, scene.member
    held = topic_talk.hold(scene.tx, ticket.id, member.id, scene.said.ref, words, scene.at)
    scene.tell(
        question,
        Button(label=label, action=f"{action}:{held}"),
        Button(label="group-button-note", action=f"gnote:{held}"),
        Button(label="group-button-drop", action=f"gdrop:{held}"),
    )


def _send_held(scene: Scene) -> None:
    held = topic_talk.take_held(scene.tx, scene.said.words, scene.member.id)
    if held is None or held.ticket_id != scene.ticket.id:
        return
    if scene.ticket.holder(scene.at) is None:
        _claim(scene)
    _answer(scene, held.words, held.ref)


def _note_held(scene: Scene) -> None:
    held = topic_talk.take_held(scene.tx, scene.said.words, scene.member.id)
    if held and held.ticket_id == scene.ticket.id:
        desk.note(scene.tx, scene.member, scene.ticket.id, held.words, scene.at)


def _drop_held(scene: Scene) -> None:
    if topic_talk.take_held(scene.tx, scene.said.words, scene.member.id):
        scene.tell("group-dropped")


_COMMANDS: Final[Mapping[str, Callable[[Scene], None]]] = {
    "claim": _claim,
    "note": _note,
    "transfer": _transfer,
    "return": _return,
    "close": _close,
    "help": _help,
}
_PRESSES: Final[Mapping[str, Callable[[Scene], None]]] = {
    "gclaim": _claim,
    "greturn": _return,
    "gclose": _close,
    "gsend": _send_held,
    "gnote": _note_held,
    "gdrop": _drop_held,
}
