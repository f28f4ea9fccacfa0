"""The closed sets of words: where things stand, and of what kind they are."""

from enum import IntEnum, StrEnum
from typing import Final


class Stage(StrEnum):
    """Where an application stands (申请状态)."""

    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    SIGNING = "signing"
    DISBURSING = "disbursing"
    DISBURSED = "disbursed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


CLOSED = frozenset({Stage.DISBURSED, Stage.DECLINED, Stage.WITHDRAWN, Stage.EXPIRED})
"""Stages after which an application takes no more documents."""


class Collection(StrEnum):
    """Where the gathering of an application's documents stands (资料采集状态)."""

    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    SUPPLEMENT_NEEDED = "supplement_needed"
    COMPLETE = "complete"
    IN_REVIEW = "in_review"
    PASSED = "passed"
    FAILED = "failed"


class Role(StrEnum):
    """What a borrower is on an application."""

    MAIN = "main"
    CO_BORROWER = "co_borrower"
    SPOUSE = "spouse"
    GUARANTOR = "guarantor"
    LEGAL_REPRESENTATIVE = "legal_representative"


class NeedKind(StrEnum):
    """How a need is answered: with files, in words, or by doing something elsewhere."""

    DOCUMENT = "document"
    QUESTION = "question"
    ERRAND = "errand"
    """Signed, paid or verified on a page of the lender's, which alone knows whether it is done."""


class AnswerForm(StrEnum):
    """What an answer to a question is."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


class Prior(StrEnum):
    """Before which step of the loan something is needed."""

    APPROVAL = "approval"
    SIGNING = "signing"
    DISBURSEMENT = "disbursement"


class NeedState(StrEnum):
    """Where one need stands (补充资料要求)."""

    SUGGESTED = "suggested"
    """Proposed, and not asked for until a person says so; its borrower knows nothing of it."""
    REQUESTED = "requested"
    UPLOADED = "uploaded"
    IN_REVIEW = "in_review"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WAIVED = "waived"
    NOT_APPLICABLE = "not_applicable"
    WITHDRAWN = "withdrawn"


NOT_SHOWN = frozenset({NeedState.SUGGESTED, NeedState.WITHDRAWN})
"""States in which a borrower does not see a need."""

OUTSTANDING = frozenset({NeedState.REQUESTED, NeedState.REJECTED})
"""States in which something is expected from the borrower."""


class Reason(StrEnum):
    """Why a document was rejected; each has words and a fix in every language."""

    UNREADABLE = "unreadable"
    WRONG_DOCUMENT = "wrong-document"
    EXPIRED = "expired"
    TOO_OLD = "too-old"
    MISSING_PAGE = "missing-page"
    MISSING_SIDE = "missing-side"
    NAME_DIFFERS = "name-differs"
    PASSWORD = "password"  # noqa: S105  a reason, not a secret
    INCOMPLETE_PERIOD = "incomplete-period"
    ALTERED = "altered"
    CUT_OFF = "cut-off"
    OTHER = "other"


class DocumentState(StrEnum):
    """Where a document stands: received, then the lender's verdict, or taken back before it."""

    RECEIVED = "received"
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    PARTIAL = "partial"
    """Some of its files, or pages, were sent back; the others are kept, and wait for those."""


class Inspection(StrEnum):
    """What inspection said of a file, or its sender of a doubt."""

    PENDING = "pending"
    FITS = "fits"
    DOUBTFUL = "doubtful"
    """Its sender was told what seems wrong, and has not chosen yet."""
    KEPT = "kept"
    """Doubtful, and kept by its sender as it is (or let out of quarantine by staff)."""
    REFUSED = "refused"
    QUARANTINED = "quarantined"
    """Dangerous, or perhaps so; kept, but given to nobody."""


GIVEN_OUT = frozenset({Inspection.FITS, Inspection.KEPT})
"""What a lender may fetch."""

COUNTED = GIVEN_OUT | {Inspection.PENDING}
"""What counts to the files that a need asks for."""


class Scope(StrEnum):
    """What a lender's key may be used for; each reads how applications and needs stand."""

    PUSH = "push"
    REVIEW = "review"
    READ = "read-documents"
    ADMIN = "admin"


class Assurance(IntEnum):
    """How well a link is proven; a lender's policy says what each level may see."""

    INVITED = 1
    PHONE = 2
    PHONE_AND_INVITED = 3


class Method(StrEnum):
    """How a link came to be."""

    INVITATION = "invitation"
    CONTACT = "contact"
    CODE = "code"
    HANDOVER = "handover"


class MessageState(StrEnum):
    """Where a message stands on its way."""

    RECEIVED = "received"
    QUEUED = "queued"
    SENT = "sent"
    DEAD = "dead"
    LET_GO = "let-go"
    """Not delivered, and seen to by staff."""


class NoticeKind(StrEnum):
    """What a borrower is told unasked."""

    STAGE = "stage"
    DECISION = "decision"
    DISBURSEMENT = "disbursement"
    NEED = "need"
    NEED_WITHDRAWN = "need-withdrawn"
    NEED_WAIVED = "need-waived"
    ERRAND_DONE = "errand-done"
    ACCEPTED = "document-accepted"
    REJECTED = "document-rejected"
    REFUSED = "file-refused"
    REVIEW_UNDONE = "review-undone"
    TAKEN_IN = "file-taken-in"


ABOUT_FILES = frozenset({NoticeKind.REFUSED, NoticeKind.TAKEN_IN})
"""Notices whose subject is a file, where that of others is a need."""


class StaffRole(StrEnum):
    """What a member of staff is; `bot.staff.permissions` says what each may do."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    OFFICER = "officer"
    """Of a lender: reviews its documents, and sees nothing of another."""
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


OFFICE: Final = "application/x-office"
"""An office file, whichever: which one it is, inspection tells."""
