"""What a borrower did on Telegram, as an Incoming."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from telegram import (
    CallbackQuery,
    ChatMember,
    ChatMemberUpdated,
    Contact,
    Document,
    Message,
    Update,
)
from telegram.constants import ChatType

from handlers import messages, typed
from handlers.messages import Content, Incoming

QUOTED: Final = 80
"""So much of what somebody answers is kept with the answer."""

# Animations also carry a document, and venues a location: these come first.
_UNSUPPORTED: Final = (
    *("animation", "venue", "voice", "video", "video_note", "audio", "sticker"),
    *("poll", "dice", "game", "story", "checklist", "paid_media", "invoice"),
)


def update_key(bot: str, update_id: int) -> str:
    """Name an update for ever: two bots may count alike."""
    return f"{bot}:{update_id}"


def unread(raw: Mapping[str, Any], *, bot: str, at: datetime, lender: str = "") -> Incoming:
    """Say what can be said of an update that cannot be read: from which private chat it came."""
    chat, locale = _private_chat(raw)
    return Incoming(
        channel=messages.Channel.TELEGRAM,
        bot=bot,
        chat=chat,
        key=update_key(bot, raw["update_id"]),
        at=at,
        locale=locale,
        lender=lender,
        content=messages.Unsupported(what="unreadable"),
    )


def _private_chat(raw: Mapping[str, Any]) -> tuple[str, str]:
    for part in raw.values():
        said = part.get("message", part) if isinstance(part, dict) else None
        match said:
            case {"chat": {"type": ChatType.PRIVATE, "id": int(chat)}}:
                match part:
                    case {"from": {"language_code": str(locale)}}:
                        return str(chat), locale
                    case _:
                        return str(chat), ""
            case _:
                continue
    return "", ""


def read(update: Update, *, bot: str, at: datetime, lender: str = "") -> Incoming | None:
    """Translate an update; None if it is none of our business (groups, service messages).

    A press comes with the message under which the button was: buttons live in the history for
    years, and the receiver has to judge whether it still means anything.
    """
    chat, person = update.effective_chat, update.effective_user
    if chat is None or chat.type != ChatType.PRIVATE or person is None or person.is_bot:
        return None
    content = _content(update)
    if content is None:
        return None
    return Incoming(
        channel=messages.Channel.TELEGRAM,
        bot=bot,
        chat=str(chat.id),
        key=update_key(bot, update.update_id),
        at=at,
        locale=person.language_code or "",
        lender=lender,
        message_ref=_message_ref(update),
        edited=update.edited_message is not None,
        content=content,
    )


def _content(update: Update) -> Content | None:
    if update.callback_query:
        return _press(update.callback_query)
    if update.my_chat_member:
        return _membership(update.my_chat_member)
    if update.message:
        return _said(update.message) or _place(update.message) or _unsupported(update.message)
    # A live location is edited every few seconds: of edits only words and files count.
    return _said(update.edited_message) if update.edited_message else None


def _message_ref(update: Update) -> str:
    press = update.callback_query
    message = press.message if press else update.message or update.edited_message
    return str(message.message_id) if message else ""


def _press(press: CallbackQuery) -> Content | None:
    if not press.data:
        return None
    action, _, subject = press.data.partition(":")
    return messages.Press(action=action, subject=subject)


def _membership(change: ChatMemberUpdated) -> Content | None:
    match change.new_chat_member.status:
        case ChatMember.BANNED:
            return messages.Blocked(blocked=True)
        case ChatMember.MEMBER:
            return messages.Blocked(blocked=False)
        case _:
            return None


def _said(message: Message) -> Content | None:
    if message.text is not None and (quoted := _quoted(message)):
        return messages.Text(text=message.text, quotes=quoted)
    if message.text is not None:
        return typed.said(message.text)
    if message.contact:
        return _contact(message, message.contact)
    if message.photo:
        return _photo(message)
    if message.document and not message.animation:
        return _document(message, message.document)
    return None


def _quoted(message: Message) -> str:
    """Give the beginning of what they answer; a command needs no such thing."""
    quoted = message.reply_to_message
    if quoted is None or message.text is None or message.text.startswith("/"):
        return ""
    words = quoted.text or quoted.caption or ""
    return words[:QUOTED].rstrip() + ("…" if len(words) > QUOTED else "")


def _place(message: Message) -> Content | None:
    at = message.location
    if at is None or message.venue:
        return None
    return messages.Location(latitude=at.latitude, longitude=at.longitude)


def _contact(message: Message, contact: Contact) -> Content:
    # Telegram itself sets `user_id`; a forwarded contact may be the sender's own one all the same,
    # but then it was not shared with us.
    sender = message.from_user.id if message.from_user else None
    own = contact.user_id is not None and contact.user_id == sender and not message.forward_origin
    digits = contact.phone_number.lstrip("+")
    # The number of an account is international, though it may come without its plus sign.
    return messages.Contact(phone=f"+{digits}" if own else contact.phone_number, own=own)


def _photo(message: Message) -> Content:
    largest = max(message.photo, key=lambda size: size.width * size.height)
    return messages.Upload(
        source=largest.file_id,
        media_type="image/jpeg",
        size=largest.file_size or 0,
        album=message.media_group_id or "",
        caption=message.caption or "",
        compressed=True,
    )


def _document(message: Message, document: Document) -> Content:
    return messages.Upload(
        source=document.file_id,
        name=document.file_name or "",
        media_type=document.mime_type or "",
        size=document.file_size or 0,
        album=message.media_group_id or "",
        caption=message.caption or "",
    )


def _unsupported(message: Message) -> Content | None:
    for what in _UNSUPPORTED:
        if getattr(message, what, None):
            return messages.Unsupported(what=what)
    return None
