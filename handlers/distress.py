"""Despair and insults: answered calmly, and with a person; a life in danger before all else."""

from handlers import handover, intents
from handlers.messages import say, together
from handlers.turn import ASK_A_PERSON, Outcome, Transaction, Turn


def answer(turn: Turn, tx: Transaction) -> Outcome:
    """Answer words that may mean a life in danger at once; others calmly, with a person offered."""
    if not intents.alarms(turn.said, turn.rules.phrases):
        return turn.stay(say("distress-calm", ASK_A_PERSON))
    asked = handover.request(turn, tx, handover.URGENT)
    return turn.stay(together(say("distress-careful"), *asked.replies))
