"""Groups of staff on Telegram: what is said there, and topics, posts and pictures in them."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, Literal

from telegram import (
    CallbackQuery,
    Document,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
    PhotoSize,
    ReplyParameters,
    Update,
)
from telegram.constants import ChatType
from telegram.error import ChatMigrated, Forbidden

from bot.channels import Label
from bot.channels.telegram import Telegram
from bot.channels.telegram_outcomes import TelegramRefusedError, own_errors
from bot.channels.telegram_reading import update_key
from bot.channels.telegram_words import inline_keyboard, pieces

ALBUM: Final = 10
"""The most pictures in one album (core.telegram.org/bots/api#sendmediagroup)."""
TITLE: Final = 128
"""The longest name of a topic (core.telegram.org/bots/api#createforumtopic)."""

_COMMAND: Final = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)

What = Literal["text", "command", "press", "file", "closed", "reopened", "moved", "left", "other"]


@dataclass(frozen=True, slots=True)
class GroupSaid:
    """One thing that happened in a group: who did it, in which topic, and what it was."""

    bot: str
    chat: str
    key: str
    at: datetime
    what: What
    user: str = ""
    thread: int | None = None
    ref: int = 0
    reply_to: int | None = None
    name: str = ""
    """The command's or the button's."""
    words: str = field(default="", repr=False)
    edited: bool = False
    source: str = ""
    file_name: str = ""
    media_type: str = ""
    size: int = 0
    album: str = ""


class TopicGoneError(Exception):
    """Somebody deleted the topic."""


class GroupFullError(Exception):
    """The group takes no more topics."""


class GroupGoneError(Exception):
    """The bot is not in the group any more, or may not speak there."""


class GroupMovedError(Exception):
    """The group has another id now."""

    def __init__(self, chat: str) -> None:
        super().__init__(chat)
        self.chat = chat


_MEANINGS: Final[tuple[tuple[str, type[Exception]], ...]] = (
    ("thread not found", TopicGoneError),
    ("topic_deleted", TopicGoneError),
    ("topic_id_invalid", TopicGoneError),
    ("topics_too_much", GroupFullError),
    ("too many topics", GroupFullError),
    ("chat not found", GroupGoneError),
    ("not a forum", GroupGoneError),
    ("not enough rights", GroupGoneError),
)
"""What Telegram's words mean to us; it has no codes for them."""


# ------------------------------------------------------------------------------ the way in


def read_group(update: Update, *, bot: str, at: datetime) -> GroupSaid | None:
    """Translate what happened in a group; None for private chats and for what means nothing."""
    chat, person = update.effective_chat, update.effective_user
    if chat is None or chat.type not in {ChatType.GROUP, ChatType.SUPERGROUP}:
        return None
    key = update_key(bot, update.update_id)
    user = str(person.id) if person and not person.is_bot else ""
    if update.my_chat_member:
        gone = update.my_chat_member.new_chat_member.status in {"left", "kicked"}
        return GroupSaid(bot, str(chat.id), key, at, "left" if gone else "other", user)
    if update.callback_query:
        return _pressed(update.callback_query, GroupSaid(bot, str(chat.id), key, at, "press", user))
    message = update.message or update.edited_message
    if message is None:
        return None
    plain = GroupSaid(
        bot,
        str(chat.id),
        key,
        at,
        "other",
        user,
        thread=message.message_thread_id if message.is_topic_message else None,
        ref=message.message_id,
        reply_to=_quoted(message),
        edited=update.edited_message is not None,
    )
    return _said(message, plain)


def _pressed(press: CallbackQuery, plain: GroupSaid) -> GroupSaid | None:
    message = press.message
    if not press.data or not isinstance(message, Message):
        return None
    action, _, subject = press.data.partition(":")
    return replace(
        plain,
        thread=message.message_thread_id,
        ref=message.message_id,
        name=action,
        words=subject,
    )


def _said(message: Message, plain: GroupSaid) -> GroupSaid | None:
    if message.migrate_to_chat_id:
        return replace(plain, what="moved", words=str(message.migrate_to_chat_id))
    if message.forum_topic_closed or message.forum_topic_reopened:
        return replace(plain, what="closed" if message.forum_topic_closed else "reopened")
    if message.text is not None:
        return _words(message.text, plain)
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return _file(message, plain, largest, "image/jpeg")
    if message.document:
        return _file(
            message,
            plain,
            message.document,
            message.document.mime_type or "",
            message.document.file_name or "",
        )
    return plain if _is_content(message) else None


def _file(
    message: Message, plain: GroupSaid, file: PhotoSize | Document, kind: str, name: str = ""
) -> GroupSaid:
    return replace(
        plain,
        what="file",
        words=message.caption or "",
        source=file.file_id,
        file_name=name,
        media_type=kind,
        size=file.file_size or 0,
        album=message.media_group_id or "",
    )


def _is_content(message: Message) -> bool:
    """Tell what somebody sent from what Telegram itself says (a topic made, a member came)."""
    kinds = ("voice", "video", "video_note", "audio", "sticker", "animation", "location", "poll")
    return any(getattr(message, kind) for kind in kinds)


def _words(text: str, plain: GroupSaid) -> GroupSaid:
    command = _COMMAND.fullmatch(text.strip())
    if command is None:
        return replace(plain, what="text", words=text)
    return replace(plain, what="command", name=command[1].lower(), words=(command[2] or "").strip())


def _quoted(message: Message) -> int | None:
    quoted = message.reply_to_message
    # Every message of a topic answers the topic's first one, unless somebody chose another.
    if quoted is None or quoted.message_id == message.message_thread_id:
        return None
    return quoted.message_id


# ----------------------------------------------------------------------------- the way out


@dataclass(frozen=True, slots=True)
class Groups:
    """A bot's line to groups.

    Each call raises GroupGoneError, GroupMovedError, TelegramRefusedError, and TelegramBusyError
    for what may go better later; those about a topic TopicGoneError too.
    """

    telegram: Telegram

    async def open_topic(self, chat: str, title: str) -> int:
        """Make a topic; return its thread. Raises GroupFullError."""
        with _own_errors():
            made = await self.telegram.bot.create_forum_topic(int(chat), title[:TITLE])
        return made.message_thread_id

    async def post(
        self,
        chat: str,
        thread: int | None,
        text: str,
        *,
        labels: Sequence[Label] = (),
        reply_to: int | None = None,
    ) -> int:
        """Post words, in several pieces if they are too long; return the last one's id."""
        ref, texts = 0, pieces(text)
        for number, piece in enumerate(texts, 1):
            keyboard = inline_keyboard(labels) if labels and number == len(texts) else None
            with _own_errors():
                sent = await self.telegram.bot.send_message(
                    int(chat),
                    piece,
                    message_thread_id=thread,
                    reply_parameters=_answers(reply_to),
                    reply_markup=keyboard,  # type: ignore[arg-type]  # as the Bot API has it
                    link_preview_options=_NO_PREVIEW,
                )
            ref = sent.message_id
        return ref

    async def show(
        self, chat: str, thread: int | None, pictures: Sequence[bytes], caption: str
    ) -> int:
        """Post pictures as one album; return the first one's id."""
        bot, to = self.telegram.bot, int(chat)
        with _own_errors():
            if len(pictures) == 1:
                one = await bot.send_photo(to, pictures[0], caption, message_thread_id=thread)
                return one.message_id
            media = [
                InputMediaPhoto(it, caption=None if number else caption)
                for number, it in enumerate(pictures[:ALBUM])
            ]
            album = await bot.send_media_group(to, media, message_thread_id=thread)
        return album[0].message_id

    async def set_closed(self, chat: str, thread: int, *, closed: bool) -> None:
        """Close a topic, or open it again."""
        bot = self.telegram.bot
        change = bot.close_forum_topic if closed else bot.reopen_forum_topic
        try:
            with _own_errors():
                await change(int(chat), thread)
        except TelegramRefusedError as refused:
            if "not_modified" not in refused.why.lower():
                raise


@contextmanager
def _own_errors() -> Iterator[None]:
    """Turn what Telegram says of groups and topics into errors of ours."""
    try:
        with own_errors():
            try:
                yield
            except ChatMigrated as error:
                raise GroupMovedError(str(error.new_chat_id)) from None
            except Forbidden as error:
                raise GroupGoneError(error.message) from None
    except TelegramRefusedError as refused:
        why = refused.why.lower()
        for words, meaning in _MEANINGS:
            if words in why:
                raise meaning(refused.why) from None
        raise


def _answers(reply_to: int | None) -> ReplyParameters | None:
    # What is answered may have been deleted: the answer is sent all the same.
    return ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None
