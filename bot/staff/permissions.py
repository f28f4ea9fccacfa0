"""Who may do what in the console: one table, asked by the one guard before every view."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from storage.staff import StaffMember
from storage.terms import StaffRole


class Action(StrEnum):
    """What a view does; the guard asks whether whoever calls it may."""

    OWN_ACCOUNT = "own-account"
    SEE_DESK = "see-desk"
    """The first page: figures, without anybody's name."""
    SEE_INBOX = "see-inbox"
    """Tickets, queues and conversations, read only."""
    ANSWER = "answer"
    """Claim, reply, note, pass on, settle."""
    SEE_APPLICATION = "see-application"
    """Applications, borrowers' cards and documents, masked."""
    ASK_DOCUMENT = "ask-document"
    TAKE_IN = "take-in"
    """Take a document in for its borrower, at the counter or from an e-mail."""
    REVIEW_DOCUMENT = "review-document"
    SEE_AS_BORROWER = "see-as-borrower"
    """See a borrower's own page as they see it, with a reason."""
    REVEAL = "reveal"
    """See one personal value in clear for a minute."""
    SEE_OWN_REPORTS = "see-own-reports"
    """One's own figures."""
    TAKE_TRANSCRIPT = "take-transcript"
    """Take a conversation along on paper, numbers covered."""
    TAKE_NOTES = "take-notes"
    """Have what colleagues noted on it too."""
    SEE_REPORTS = "see-reports"
    """Everybody's."""
    MANAGE_PEOPLE = "manage-people"
    MANAGE_DESK = "manage-desk"
    """Queues, hours, holidays, canned replies."""
    MANAGE_KNOWLEDGE = "manage-knowledge"
    """A lender's own answers, branches, packs, rules and document types."""
    MANAGE_LENDER = "manage-lender"
    """Policies, texts, keys, webhooks."""
    IMPORT = "import"
    SEE_AUDIT = "see-audit"
    SEE_UPKEEP = "see-upkeep"
    """What failed in this installation, and its replay."""


_EVERYBODY: Final = frozenset({Action.OWN_ACCOUNT, Action.SEE_DESK})
_READER: Final = _EVERYBODY | {Action.SEE_INBOX, Action.SEE_APPLICATION}
_AGENT: Final = _READER | {
    *(Action.ANSWER, Action.ASK_DOCUMENT, Action.TAKE_IN, Action.REVEAL, Action.SEE_AS_BORROWER),
    Action.SEE_OWN_REPORTS,
    Action.TAKE_TRANSCRIPT,
}

MAY: Final[Mapping[StaffRole, frozenset[Action]]] = {
    StaffRole.AGENT: _AGENT,
    StaffRole.SUPERVISOR: _AGENT
    | {*(Action.SEE_REPORTS, Action.MANAGE_DESK, Action.MANAGE_KNOWLEDGE, Action.TAKE_NOTES)},
    StaffRole.OFFICER: _AGENT
    | {*(Action.REVIEW_DOCUMENT, Action.SEE_REPORTS, Action.IMPORT, Action.MANAGE_KNOWLEDGE)},
    StaffRole.AUDITOR: _READER
    | {*(Action.SEE_OWN_REPORTS, Action.SEE_REPORTS, Action.SEE_AUDIT)}
    | {*(Action.TAKE_TRANSCRIPT, Action.TAKE_NOTES)},
    # A small lender has one person for everything.
    StaffRole.ADMINISTRATOR: frozenset(Action),
}
"""What each role may do with what is its own: a lender's, or everything for the installation's."""

INSTALLATION_ONLY: Final = frozenset({Action.SEE_UPKEEP})
"""What belongs to no lender, so that nobody of a lender may do it."""


def may(member: StaffMember, action: Action) -> bool:
    """Tell whether a person may do something at all."""
    if action in INSTALLATION_ONLY and member.lender_id is not None:
        return False
    return action in MAY[member.role]


def may_see(member: StaffMember, lender_id: str | None) -> bool:
    """Tell whether a row of a lender (or of nobody yet, None) is for a person's eyes."""
    return member.lender_id is None or member.lender_id == lender_id
