"""What we hold, what for, and how to be unlinked."""

from typing import Final

from handlers.messages import Button, say
from handlers.state import Idle
from handlers.turn import ASK_A_PERSON, STATUS, Outcome, Transaction, Turn, go
from storage import audit, conversations

UNLINK: Final = Button(label="button-unlink", action="unlink")
UNLINK_SURELY: Final = Button(label="button-unlink-surely", action="unlink:yes")


def show(turn: Turn) -> Outcome:
    """Tell what is kept and why (Telegram's terms for bots ask for an answer to /privacy)."""
    buttons = (UNLINK, ASK_A_PERSON) if turn.linked else (ASK_A_PERSON,)
    return turn.stay(say("privacy-notice", *buttons))


def ask_unlink(turn: Turn) -> Outcome:
    """Ask once more before the link is ended."""
    return turn.stay(say("privacy-unlink-sure", UNLINK_SURELY, STATUS))


def unlink(turn: Turn, tx: Transaction) -> Outcome:
    """End this chat's links; the next question needs a new proof."""
    ended = conversations.unlink(tx, turn.conversation.id, why="asked", at=turn.now)
    for lender_id in {link.lender_id for link in turn.conversation.links}:
        audit.note(
            tx,
            lender_id,
            at=turn.now,
            actor=f"conversation:{turn.conversation.id}",
            action="borrower-unlinked",
            subject=turn.conversation.id,
            links=ended,
        )
    return go(Idle(), say("privacy-unlinked"))
