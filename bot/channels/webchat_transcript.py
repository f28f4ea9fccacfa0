"""A conversation as a browser shows it: read from a cursor on, in the borrower's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import structlog
from pydantic import JsonValue, ValidationError

from bot.catalogue import Catalogue
from bot.channels import Label, Rendered
from bot.channels.webchat_account import Account
from handlers.messages import (
    Arrived,
    Channel,
    Command,
    Contact,
    Content,
    Press,
    Size,
    Text,
    Unsupported,
    Upload,
    content_json,
    reply_json,
)
from storage import conversations, messages
from storage.records import Message
from storage.transaction import Transaction

PAGE: Final = 100
COMMANDS: Final[Mapping[str, str]] = {
    "status": "page-command-status",
    "documents": "page-command-documents",
    "upload": "page-command-upload",
    "human": "page-command-human",
    "help": "page-command-help",
    "privacy": "page-command-privacy",
    "language": "page-command-language",
    "cancel": "page-command-cancel",
}
"""The commands that the page offers, and what it calls them."""

ServerFrame = Mapping[str, JsonValue]
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Part of a transcript, and what is known of its conversation."""

    conversation: str | None = None
    locale: str | None = None
    last_position: int = 0
    messages: Sequence[Message] = ()
    lender_id: str | None = None


def excerpt(
    tx: Transaction, account: Account, known: str | None, cursor: int, at: datetime
) -> Excerpt:
    """Read what comes after a cursor; a conversation that is ``known`` is found without a lock."""
    if known is not None:
        found = conversations.by_id(tx, known, at)
    else:
        found = conversations.by_chat(tx, Channel.WEB, account.bot, account.chat, at)
    if found is None:
        return Excerpt()
    after = messages.after(tx, found.id, cursor, limit=PAGE)
    return Excerpt(found.id, found.locale, found.last_position, after, found.lender_heard)


def frame_of(message: Message, catalogue: Catalogue, locale: str) -> ServerFrame | None:
    """Put one message into words; None for what there is nothing to show of."""
    common: ServerFrame = {
        "type": "message",
        "position": message.position,
        "author": message.author,
        "at": message.at.isoformat(),
    }
    try:
        if message.author == messages.BORROWER:
            said = _said(content_json.validate_json(message.content), catalogue, locale)
            return said and {**common, **said, "key": message.ref}
        return {**common, **_told(message, catalogue, locale)}
    except ValidationError:
        # Stored by another version of ours; the rest of the conversation is still worth reading.
        _log.exception("message_unreadable", position=message.position)
        return None


def _told(message: Message, catalogue: Catalogue, locale: str) -> ServerFrame:
    rendered = catalogue.render(reply_json.validate_json(message.content), locale)
    right = {} if rendered.replaces is None else {"replaces": rendered.replaces}
    return {
        **right,
        "words": message.words or rendered.words,  # what was said stays as it was said
        "buttons": [
            {"words": label.words, "action": label.action, "url": label.url}
            for label in (*_map(rendered, catalogue), *rendered.labels)
        ],
        "ask": rendered.ask,
    }


def _map(rendered: Rendered, catalogue: Catalogue) -> tuple[Label, ...]:
    spot = rendered.spot
    if spot is None:
        return ()
    return (Label(catalogue.words("button-map", rendered.locale), url=spot.url),)


def _said(content: Content, catalogue: Catalogue, locale: str) -> ServerFrame | None:
    match content:
        case Text(text=words, quotes=quotes, replaces=right) if quotes or right is not None:
            return {"words": words, "quotes": quotes, "replaces": right}
        case Text(text=words) | Contact(phone=words) | Unsupported(what=words):
            return {"words": words}
        case Press(label=label, action=action):
            return {"words": label or action}
        case Command(name=name):
            known = COMMANDS.get(name)
            return {"words": catalogue.words(known, locale) if known else f"/{name}"}
        case Arrived(name=name, size=size) | Upload(name=name, size=size):
            words = catalogue.words("page-file-size", locale, size=Size(bytes=size))
            return {"words": name, "file": words if size else ""}
        case _:
            return None
