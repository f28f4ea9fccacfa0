"""What they asked before we had to ask something ourselves, kept until they have answered.

It is written as buttons are: ``status``, ``status:LN2044``, ``send:`` and the id of a need;
several things stand in a row. ``number`` is an application number without a word beside it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from handlers import slots
from handlers.intents import Wish
from storage.applications import number_key

NUMBER: Final = "number"
COMMANDS: Final = {
    "status": Wish.STATUS,
    "documents": Wish.NEEDS,
    "upload": Wish.HOW_TO_SEND,
    "help": Wish.HELP,
    "language": Wish.LANGUAGE,
    "privacy": Wish.PRIVACY,
    "human": Wish.PERSON,
    "cancel": Wish.CANCEL,
}
"""The commands of the menu, and what they wish."""
ABOUT_APPLICATIONS: Final = frozenset({
    *(Wish.STATUS, Wish.NEXT_STEPS, Wish.NEEDS, Wish.EXPLAIN_DOCUMENT, Wish.HOW_TO_SEND),
    *(Wish.RECEIPT, Wish.REJECTED_WHY, Wish.DECLINED_WHY, Wish.DECISION, Wish.DISBURSEMENT),
    *(Wish.WITHDRAW, Wish.NOT_APPLICABLE, Wish.DUE_DATES, Wish.WHAT_CHANGED, Wish.UNKNOWN),
})  # fmt: skip
"""What is asked of an application; a number without a word may be one."""
_OR: Final = "/"
_LIKELY: Final = 3
"""How many of the numbers in a message may be that of an application."""


def in_words(wishes: Sequence[Wish], text: str) -> str:
    """Keep what words ask for, with the application that they name."""
    numbers = numbers_in(text)
    if not wishes:
        return f"{NUMBER}:{numbers}" if numbers else ""
    return " ".join(about(wish, numbers) for wish in wishes)


def about(action: str, subject: str) -> str:
    """Keep one thing that is asked for, and what it is about, if that is known."""
    return f"{action}:{subject}" if subject else action


def numbers_in(text: str) -> str:
    """Keep what may be an application number in a text, or nothing."""
    found = (number_key(number) for number in slots.numbers_in(text))
    return _OR.join(list(dict.fromkeys(found))[:_LIKELY])


def read(kept: str) -> Iterator[tuple[str, str]]:
    """Read what was kept, one after the other: what, and what it is about."""
    for each in kept.split():
        action, _, subject = each.partition(":")
        yield action, subject
