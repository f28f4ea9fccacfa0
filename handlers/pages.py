"""Links from a chat to pages of ours: one-time, short-lived, and bound to what they are for."""

from datetime import timedelta
from typing import Final

from handlers.messages import Button, Reply, say
from handlers.scope import Mine
from handlers.turn import Transaction, Turn
from storage import page_links
from storage.page_links import Purpose
from storage.records import Conversation, Link, Need

ENTRANCE: Final = "/page"
APP: Final = "/page/app"
"""The same inside Telegram, which says itself who opens it."""


def address(
    turn: Turn, tx: Transaction, purpose: Purpose, own: Mine, need: Need | None = None
) -> str:
    """Make a one-time address of a page about an application of the borrower's own.

    The secret is in the fragment, which browsers send to no server and to no next page.
    """
    _, token = page_links.add(
        tx,
        purpose,
        link_of(turn.conversation, own, need),
        application_id=own.application.id,
        need_id=need.id if need else None,
        at=turn.now,
    )
    return f"{turn.rules.public_url}{ENTRANCE}#{token}"


def copy_address(turn: Turn, tx: Transaction, link: Link) -> str:
    """Make a one-time address of the copy of all that is held about somebody."""
    _, token = page_links.add(tx, Purpose.EXPORT, link, at=turn.now)
    return f"{turn.rules.public_url}{ENTRANCE}#{token}"


def application_buttons(turn: Turn, own: Mine) -> tuple[Button, ...]:
    """Offer the page that shows all of an application, inside the chat app where that can be.

    Elsewhere a link is made when it is asked for: one in each answer would be dead before most
    are opened, and each is a secret that lies about.
    """
    if not turn.rules.public_url:
        return ()
    if turn.on_telegram and turn.rules.public_url.startswith("https:"):
        # Without a secret: Telegram opens it, and vouches for whoever does.
        query = f"bot={turn.conversation.bot}&application={own.application.id}"
        app = f"{turn.rules.public_url}{APP}?{query}"
        return (Button(label="button-my-application", app=app),)
    return (Button(label="button-my-application", action=f"mine:{own.application.id}"),)


def application_link(turn: Turn, tx: Transaction, own: Mine) -> Reply:
    """Give the one-time link to that page."""
    url = address(turn, tx, Purpose.APPLICATION, own)
    button = Button(label="button-my-application", url=url)
    return say("status-page", button, minutes=page_links.LIFE // timedelta(minutes=1))


def link_of(conversation: Conversation, own: Mine, need: Need | None) -> Link:
    """Choose the tie that the page rests on: that of the need's borrower, or the best proven."""
    links = [link for link in conversation.links if link.lender_id == own.lender.id]
    if need is not None:
        links = [link for link in links if link.borrower_id == need.borrower_id]
    return max(links, key=lambda link: link.assurance)
