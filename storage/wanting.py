"""What a lender asks for, as it says it; packs, rules and single requests all say the same."""

from dataclasses import dataclass, field
from datetime import date

from storage.questions import Question
from storage.records import Words
from storage.terms import NeedKind, Prior, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a lender asks for; what is left out is as the document type has it.

    ``of`` is whose it is: a borrower's reference or a role; the main borrower's otherwise.
    """

    reference: str
    kind: NeedKind = NeedKind.DOCUMENT
    document_type: str = ""
    of: str | Role = Role.MAIN
    title: Words = field(default_factory=dict)
    why: Words = field(default_factory=dict)
    note: Words = field(default_factory=dict)
    required: bool = True
    files_min: int | None = None
    files_max: int | None = None
    period_months: int | None = None
    issued_within_days: int | None = None
    due_on: date | None = None
    alternatives: str | None = None
    chat_allowed: bool = True
    office_allowed: bool | None = None
    prior_to: Prior | None = None
    question: Question | None = None
    link: str = ""
    internal_note: str = ""
    form: str = ""
    sample: str = ""
    """Codes of a lender's blank form and sample (`storage.forms`)."""
    suggested: bool = False
    """Whether a person is to confirm it first; what is asked for already stays so."""
