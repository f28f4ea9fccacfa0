"""News unasked: stopped when a borrower wants to be left alone, and taken up again."""

from typing import Final

from handlers.messages import Button, say
from handlers.turn import STATUS, Outcome, Transaction, Turn
from storage import preferences

RESUME: Final = Button(label="button-resume-notices", action="resume_notices")
STOP: Final = Button(label="button-stop-notices", action="stop_notices")


def stop(turn: Turn, tx: Transaction) -> Outcome:
    """Send no more news to this chat; what is asked is still answered."""
    preferences.set_notices(tx, turn.conversation.id, off_at=turn.now)
    return turn.stay(say("silence-stopped", RESUME, STATUS))


def resume(turn: Turn, tx: Transaction) -> Outcome:
    """Send news again."""
    preferences.set_notices(tx, turn.conversation.id, off_at=None)
    return turn.stay(say("silence-resumed", STOP, STATUS))
