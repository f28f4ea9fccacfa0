"""The closed sets of words that tickets are made of."""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from typing import Final


class Concern(StrEnum):
    """Why a ticket was opened."""

    ASKED = "asked"
    DISTRESS = "distress"
    COMPLAINT = "complaint"
    FRAUD = "fraud"
    CHANGE = "change"
    WITHDRAW = "withdraw"
    WRONG_DETAILS = "wrong-details"
    MORE_TIME = "more-time"
    MISSES = "misses"
    """The bot did not understand three times in a row."""
    IDENTITY = "identity"
    """Proving who they are failed."""
    ACCIDENT = "accident"
    """The bot failed at a message for reasons of its own."""
    STAFF = "staff"
    LENDER = "lender"


class Priority(IntEnum):
    """What comes first; the smaller, the sooner."""

    URGENT = 0
    HIGH = 1
    NORMAL = 2
    LOW = 3


class Subject(StrEnum):
    """Which queue of a lender a ticket waits in, beside its language."""

    GENERAL = "general"
    APPLICATION = "application"
    COMPLAINT = "complaint"
    SECURITY = "security"
    TROUBLE = "trouble"


class Alarm(StrEnum):
    """What a supervisor has to see."""

    ANSWER_NEAR = "answer-near"
    ANSWER_LATE = "answer-late"
    SETTLING_LATE = "settling-late"
    PROMISE_BROKEN = "promise-broken"
    WOKEN = "woken"
    """A snoozed ticket waits for its person again."""
    STRANGER = "stranger"
    """Somebody who is not staff of the lender spoke in the ticket's topic."""


class Sharing(StrEnum):
    """How waiting tickets find a person."""

    HAND = "hand"
    ROUND_ROBIN = "round-robin"
    FEWEST = "fewest"


class Meeting(StrEnum):
    """What one may make an appointment for."""

    CALL = "call"
    VISIT = "visit"
    """People of the lender come to see for themselves (上门核实)."""
    BRANCH = "branch"


class Kept(StrEnum):
    """What became of an appointment."""

    BOOKED = "booked"
    CANCELLED = "cancelled"
    HELD = "held"
    MISSED = "missed"


PRIORITIES: Final[Mapping[Concern, Priority]] = {
    Concern.DISTRESS: Priority.URGENT,
    Concern.FRAUD: Priority.HIGH,
    Concern.COMPLAINT: Priority.HIGH,
    Concern.ACCIDENT: Priority.HIGH,
}
"""What does not come in the order of arrival."""

SUBJECTS: Final[Mapping[Concern, Subject]] = {
    Concern.COMPLAINT: Subject.COMPLAINT,
    Concern.FRAUD: Subject.SECURITY,
    Concern.IDENTITY: Subject.SECURITY,
    Concern.ACCIDENT: Subject.TROUBLE,
    Concern.CHANGE: Subject.APPLICATION,
    Concern.WITHDRAW: Subject.APPLICATION,
    Concern.WRONG_DETAILS: Subject.APPLICATION,
    Concern.MORE_TIME: Subject.APPLICATION,
    Concern.LENDER: Subject.APPLICATION,
}
