"""What the store hands out: frozen records, and the closed sets of words they are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Final

from storage.described import OwnType
from storage.judged import FileVerdict
from storage.policies import Policy
from storage.questions import Question
from storage.terms import (
    CLOSED,
    OUTSTANDING,
    Collection,
    DocumentState,
    Inspection,
    MessageState,
    Method,
    NeedKind,
    NeedState,
    Prior,
    Reason,
    Stage,
)

NOT_SCANNED: Final = "not-scanned"
"""The finding that no antivirus engine has looked at a file."""

Words = Mapping[str, str]
"""Somebody's wording by language tag (BCP 47): ``{"zh-Hans": "…", "en": "…"}``."""


class Unstated(Enum):
    """What a partial statement says nothing of: it keeps its value, where None clears it."""

    UNSTATED = "unstated"


UNSTATED: Final = Unstated.UNSTATED


@dataclass(frozen=True, slots=True)
class Lender:
    """Who lends: a tenant."""

    id: str
    slug: str
    names: Words
    country: str
    zone: str
    locale: str
    policy: Policy
    usual_days: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """How many days a stage usually takes, from the lender's own history, where it is long."""


@dataclass(frozen=True, slots=True)
class Borrower:
    """A person on an application; names and numbers in clear, for the time of a transaction."""

    id: str
    lender_id: str
    data_key_id: str
    reference: str | None
    name: str = field(repr=False, default="")
    phone: str = field(repr=False, default="")
    identity: str = field(repr=False, default="")
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided: amount, term, conditions, or the lender's stated reason, by language."""

    amount: Decimal | None = None
    term_months: int | None = None
    decided_on: date | None = None
    conditions: Words = field(default_factory=dict)
    reason: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Application:
    """One loan application, as its lender last stated it; ``traits`` are for its rules."""

    id: str
    lender_id: str
    number: str
    product: Words
    amount: Decimal | None
    currency: str | None
    applied_on: date | None
    stage: Stage
    stage_since: datetime
    stage_words: Words | None
    data_key_id: str
    decision: Decision | None
    collection: Collection
    collection_stated: bool
    disbursed_on: date | None
    disbursed_amount: Decimal | None
    sequence: int
    confirmed_at: datetime
    version: int
    traits: tuple[str, ...] = ()

    @property
    def closed(self) -> bool:
        """Tell whether it takes no more documents."""
        return self.stage in CLOSED


@dataclass(frozen=True, slots=True)
class Need:
    """What is asked for; words are empty where ours serve, ``own`` is a type of the lender's."""

    id: str
    lender_id: str
    application_id: str
    borrower_id: str
    reference: str
    kind: NeedKind
    document_type: str
    state: NeedState
    title: Words
    why: Words
    note: Words
    required: bool
    files_min: int
    files_max: int
    period_months: int | None
    issued_within_days: int | None
    due_on: date | None
    alternatives: str | None
    chat_allowed: bool
    reason: Reason | None
    reason_words: Words
    reason_file_id: str | None
    reason_page: int | None
    answer: str | None
    version: int
    requested_at: datetime
    updated_at: datetime
    prior_to: Prior | None = None
    question: Question | None = None
    link: str = field(repr=False, default="")
    internal_note: str = field(repr=False, default="")
    office_allowed: bool | None = None
    """Whether an office file may answer it; None is as the lender's policy has it."""
    own: OwnType | None = field(repr=False, compare=False, default=None)
    form: str = ""
    sample: str = ""

    @property
    def outstanding(self) -> bool:
        """Tell whether something is expected from the borrower."""
        return self.state in OUTSTANDING


@dataclass(frozen=True, slots=True)
class Document:
    """What answers a need: one or several files, received together or one after the other."""

    id: str
    lender_id: str
    application_id: str
    need_id: str
    borrower_id: str
    state: DocumentState
    received_at: datetime
    reviewed_at: datetime | None
    discard_at: datetime | None = None
    """When its files are deleted, or were, by the lender's rules of retention."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that inspection noticed of a file; never anything personal."""

    code: str
    facts: Mapping[str, int | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class File:
    """One uploaded file; its bytes never change after receipt."""

    id: str
    conversation_id: str | None
    document_id: str | None
    lender_id: str | None
    place: str
    key: bytes = field(repr=False)
    name: str = field(repr=False)
    media_type: str
    size: int
    sha256: str
    album: str | None
    channel: str
    inspection: Inspection
    found: tuple[Finding, ...]
    pages: int | None
    received_at: datetime
    password: str = field(repr=False, default="")
    """What opens it, where it is a PDF with a password that its sender gave."""
    gone_at: datetime | None = None
    verdict: FileVerdict | None = None
    replaced_by: str | None = None

    @property
    def findings(self) -> tuple[str, ...]:
        """The codes of what was noticed, what matters most first."""
        return tuple(finding.code for finding in self.found)

    @property
    def scanned(self) -> bool:
        """Tell whether an antivirus engine has looked at it."""
        return NOT_SCANNED not in self.findings


@dataclass(frozen=True, slots=True)
class Link:
    """The proven tie between a conversation and a borrower."""

    id: str
    conversation_id: str
    borrower_id: str
    lender_id: str
    method: Method
    assurance: int
    expires_at: datetime
    proven_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """One chat account's conversation with us, and its links that hold now."""

    id: str
    channel: str
    bot: str
    chat: str = field(repr=False)
    data_key_id: str
    lender_id: str | None
    locale: str
    locale_chosen: bool
    state: Mapping[str, object]
    owner: str
    consented: int
    last_position: int
    unreachable_at: datetime | None
    last_at: datetime
    links: tuple[Link, ...] = ()
    notices_off_at: datetime | None = None
    """Since when no news is wanted here unasked."""
    blocked_until: datetime | None = None
    """Until when abuse is not answered; a life in danger always is."""
    pictures_off_at: datetime | None = None
    """Since when no pictures are wanted here."""
    pictured: str | None = None
    """What the last picture that was sent here showed, in short."""
    read_at: datetime | None = None
    """The moment as of which this was read: what links show depends on how old their proof is."""

    @property
    def lender_heard(self) -> str | None:
        """Name whose words are spoken: the line's own lender, or the only one linked."""
        linked = {link.lender_id for link in self.links}
        return self.lender_id or (linked.pop() if len(linked) == 1 else None)


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a transcript: ``content`` is JSON; ``error``: why it was not sent."""

    conversation_id: str
    position: int
    author: str
    state: MessageState
    content: bytes = field(repr=False)
    words: str | None = field(repr=False)
    at: datetime
    ref: str | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """Work to be done outside a transaction: leased by a worker, tried until it succeeds."""

    id: str
    kind: str
    subject: str
    payload: Mapping[str, object] = field(repr=False)
    attempts: int
    lease: str
