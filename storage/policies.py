"""What a lender has decided: what links may see and do, and how papers travel and are kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from storage.terms import Assurance


@dataclass(frozen=True, slots=True)
class Policy:
    """What a lender has decided: how links are proven and what they may see and do."""

    may_see_stage: int = Assurance.INVITED
    may_see_amounts: int = Assurance.PHONE
    may_see_needs: int = Assurance.INVITED
    may_send: int = Assurance.PHONE
    sensitive_in_chat: bool = True
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
