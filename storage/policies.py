"""What a lender has decided: what links may see and do, and how papers travel and are kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from storage.terms import Assurance


@dataclass(frozen=True, slots=True)
class Policy:
    """What a lender has decided: how links are proven and what they may see and do."""

    may_see_stage: int = Assurance.INVITED
    may_see_amounts: int = Assurance.PHONE
    may_see_needs: int = Assurance.INVITED
    may_send: int = Assurance.PHONE
    may_read_back: int = Assurance.PHONE
    """Whether what was sent is shown again, and a copy of everything given."""
    proof_minutes: int = 0
    """For how many minutes a proof of identity counts in full; then a link shows no more than an
    invitation does, until it is proven once more. 0 is for as long as the link holds."""
    consents: tuple[str, ...] = ()
    """Which consents are asked for one by one, beside the notice (see `storage.consents`)."""
    sensitive_in_chat: bool = True
    pictures_in_chat: bool = True
    """Whether a chat app is sent pictures of how far an application is."""
    office_files: bool = False
    """Whether office files may be sent for documents that often are some."""
    unscanned_given_out: bool = True
    """Whether files that no antivirus engine has looked at may be fetched."""
    link_days: int = 180
    invitation_hours: int = 72
    erase_after_intake: bool = False
    """Whether a file sent in a chat app is deleted from the chat once it is safe here."""
    step_up_pages: bool = False
    """Whether a page opened from a chat asks for a code by SMS before it shows anything."""
    quota_borrower_mb: int = 500
    """How many megabytes of one borrower are kept; 0 is without end."""
    quota_lender_gb: int = 0
    """How many gigabytes of the lender's are kept in all; 0 is without end."""
    keep_days: Mapping[str, int] = field(default_factory=dict)
    """For how many days after an application's end its documents are kept, by the code of their
    type or by how sensitive they are; what is not named is kept without end."""
    keep_refused_days: int = 30
    """For how many days a file is kept that inspection refused, so that nobody may have it."""
    deletion_warning_days: int = 14
    """How many days before it is done the lender and staff hear that documents are deleted."""
    forbidden_steps_recorded: bool = False
    """Whether a step that the table of stages forbids is taken with a warning, not refused."""


SEPARATE_CONSENT: Final = frozenset({"CN"})
"""Countries whose law wants a consent of its own for sensitive data and for what goes abroad."""


def usual(country: str) -> Policy:
    """Give what a lender begins with, as its country's law wants it."""
    if country in SEPARATE_CONSENT:
        return Policy(consents=("sensitive", "abroad"))
    return Policy()
