"""What may not stay in a chat of somebody else's: kinds kept off it, and copies erased from it."""

from typing import Final

from handlers import consent
from handlers.messages import Button, Reply, say
from handlers.pages import APP, address
from handlers.scope import Mine
from handlers.turn import ASK_A_PERSON, Job, Kind, Transaction, Turn
from handlers.wording import title
from storage import lenders
from storage.page_links import Purpose
from storage.records import Need

CHANNEL_LIMIT: Final = 20 * 1024 * 1024
"""Telegram hands bots no larger file (core.telegram.org/bots/api#getfile)."""


def kept_off(own: Mine, need: Need) -> bool:
    """Tell whether a document is not to travel through somebody else's chat."""
    if not need.chat_allowed:
        return True
    return consent.is_sensitive(need) and not own.lender.policy.sensitive_in_chat


def page_button(turn: Turn, tx: Transaction, own: Mine, need: Need) -> Button:
    """Offer the secure page for a need, inside the chat app where that can be."""
    return Button(
        label="button-secure-page",
        url=address(turn, tx, Purpose.UPLOAD, own, need),
        app=f"{turn.rules.public_url}{APP}?bot={turn.conversation.bot}&need={need.id}"
        if turn.on_telegram
        else "",
    )


def by_page(turn: Turn, tx: Transaction, own: Mine, need: Need) -> Reply:
    """Say that a document is sent on the secure page only."""
    page = page_button(turn, tx, own, need)
    return say("needs-secure-page", page, ASK_A_PERSON, title=title(need))


def erasing(turn: Turn, tx: Transaction, ref: str) -> tuple[Job, ...]:
    """Have a message deleted from a chat that is not ours, where a lender of theirs wants that."""
    if not ref or not turn.on_telegram:
        return ()
    of = {link.lender_id for link in turn.conversation.links}
    if not any(lenders.by_id(tx, each).policy.erase_after_intake for each in of):
        return ()
    return (erased(turn, ref),)


def erased(turn: Turn, ref: str) -> Job:
    """Have a message deleted from a chat."""
    payload = {"bot": turn.conversation.bot, "chat": turn.conversation.chat, "ref": ref}
    return Job(Kind.ERASE, f"{turn.conversation.id}:{ref}", payload)
