"""What lenders send us, parsed at the door: each fault is named with its field."""

from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from bot.lenders.values import (
    SEQUENCE_MAX,
    Amount,
    Body,
    Currency,
    Day,
    Id,
    Identity,
    Line,
    Moment,
    Number,
    Phone,
    Reference,
    Sayings,
    Tag,
    Titles,
    unstated,
    wrong,
)
from storage.asking import Asked
from storage.pushes import Push, StatedParty
from storage.records import (
    UNSTATED,
    Collection,
    Decision,
    DocumentState,
    NeedKind,
    Reason,
    Role,
    Stage,
    Unstated,
)
from storage.reviews import Verdict


class BorrowerBody(Body):
    """A person on the application; what is left out keeps its value, null clears it."""

    role: Role
    reference: Reference | None = None
    name: Line | None = Field(default_factory=unstated)
    phone: Phone | None = Field(default_factory=unstated)
    identity: Identity | None = Field(default_factory=unstated)
    locale: Tag | None = Field(default_factory=unstated)

    def stated(self) -> StatedParty:
        """Give what is stated."""
        return StatedParty(
            role=self.role,
            reference=self.reference,
            name=self.name,
            phone=self.phone,
            identity=self.identity,
            locale=self.locale,
        )


class DecisionBody(Body):
    """What was decided."""

    amount: Amount | None = None
    term_months: Annotated[int, Field(ge=1, le=600)] | None = None
    decided_on: Day | None = None
    conditions: Sayings | None = None
    reason: Sayings | None = None

    def stated(self) -> Decision:
        """Give what is stated."""
        return Decision(
            self.amount,
            self.term_months,
            self.decided_on,
            self.conditions or {},
            self.reason or {},
        )


class DisbursementBody(Body):
    """When and how much was paid out."""

    date: Day
    amount: Amount | None = None


def _one_main(borrowers: list[BorrowerBody]) -> list[BorrowerBody]:
    if [borrower.role for borrower in borrowers].count(Role.MAIN) != 1:
        raise wrong('name exactly one borrower with the role "main"')
    return borrowers


class ApplicationBody(Body):
    """A statement about an application; what is left out keeps its value, null clears it.

    A first statement needs a stage and borrowers. ``sequence`` orders statements: the highest
    counts, whatever the order of arrival.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "sequence": 1,
                    "stage": "in_review",
                    "stage_since": "2026-03-02T09:30:00+08:00",
                    "product": {"zh-Hans": "经营贷", "en": "Business loan"},
                    "amount": "200000.00",
                    "currency": "CNY",
                    "applied_on": "2026-02-27",
                    "borrowers": [
                        {
                            "role": "main",
                            "reference": "C-1007",
                            "name": "王小明",
                            "phone": "+8613800138000",
                        }
                    ],
                }
            ]
        }
    )

    sequence: Annotated[int, Field(ge=1, le=SEQUENCE_MAX)] | None = None
    correction: bool = False
    stage: Stage = Field(default_factory=unstated)
    stage_since: Moment = Field(default_factory=unstated)
    stage_words: Sayings | None = Field(default_factory=unstated)
    product: Titles | None = Field(default_factory=unstated)
    amount: Amount | None = Field(default_factory=unstated)
    currency: Currency | None = Field(default_factory=unstated)
    applied_on: Day | None = Field(default_factory=unstated)
    decision: DecisionBody | None = Field(default_factory=unstated)
    disbursement: DisbursementBody | None = Field(default_factory=unstated)
    collection: Collection | None = Field(default_factory=unstated)
    borrowers: Annotated[
        list[BorrowerBody], Field(min_length=1, max_length=20), AfterValidator(_one_main)
    ] = Field(default_factory=unstated)

    def stated(self, number: str) -> Push:
        """Give what is stated of the application with this number."""
        paid: DisbursementBody | Unstated | None = self.disbursement
        decided: DecisionBody | Unstated | None = self.decision
        people: list[BorrowerBody] | Unstated = self.borrowers
        return Push(
            number=number,
            product={} if self.product is None else self.product,
            amount=self.amount,
            currency=self.currency,
            applied_on=self.applied_on,
            stage=self.stage,
            stage_since=self.stage_since,
            stage_words=self.stage_words,
            decision=decided.stated() if isinstance(decided, DecisionBody) else decided,
            disbursed_on=paid.date if isinstance(paid, DisbursementBody) else paid,
            disbursed_amount=paid.amount if isinstance(paid, DisbursementBody) else paid,
            collection=self.collection,
            borrowers=UNSTATED
            if isinstance(people, Unstated)
            else tuple(person.stated() for person in people),
            sequence=self.sequence,
            correction=self.correction,
        )


class NeedBody(Body):
    """Something asked for: a document of the catalogue, or a question answered in words.

    Whose it is: the borrower with this reference, or else with this role. What is left out is
    as the document type has it.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "document_type": "bank-statement",
                    "period_months": 6,
                    "due_on": "2026-03-30",
                    "why": {"zh-Hans": "用于核实收入。", "en": "To verify income."},
                }
            ]
        }
    )

    kind: NeedKind = NeedKind.DOCUMENT
    document_type: Annotated[str, Field(min_length=1, max_length=48)] | None = None
    borrower: Reference | None = None
    role: Role | None = None
    title: Titles | None = None
    why: Sayings | None = None
    note: Sayings | None = None
    required: bool = True
    files_min: Annotated[int, Field(ge=1, le=50)] | None = None
    files_max: Annotated[int, Field(ge=1, le=50)] | None = None
    period_months: Annotated[int, Field(ge=1, le=240)] | None = None
    issued_within_days: Annotated[int, Field(ge=1, le=3660)] | None = None
    due_on: Day | None = None
    alternatives: Reference | None = None
    chat_allowed: bool = True

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.kind is NeedKind.QUESTION and self.title is None:
            raise wrong("a question needs a title: write the question in it")
        if self.kind is NeedKind.QUESTION and self.document_type is not None:
            raise wrong("a question has no document_type: leave it out")
        if self.kind is NeedKind.DOCUMENT and self.document_type is None:
            raise wrong("a document needs a document_type: see GET /v1/document-types")
        if self.files_min and self.files_max and self.files_min > self.files_max:
            raise wrong("files_min is more than files_max")
        return self

    def asked(self, reference: str) -> Asked:
        """Give what is asked for under this reference."""
        return Asked(
            reference=reference,
            kind=self.kind,
            document_type=self.document_type or "",
            of=self.borrower or self.role or Role.MAIN,
            title=self.title or {},
            why=self.why or {},
            note=self.note or {},
            required=self.required,
            files_min=self.files_min,
            files_max=self.files_max,
            period_months=self.period_months,
            issued_within_days=self.issued_within_days,
            due_on=self.due_on,
            alternatives=self.alternatives,
            chat_allowed=self.chat_allowed,
        )


class ReviewBody(Body):
    """A verdict; a rejection says why, and may say which file and page it is about."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"verdict": "accepted"},
                {
                    "verdict": "rejected",
                    "reason": "incomplete-period",
                    "words": {"zh-Hans": "缺少二月份的流水。", "en": "February is missing."},
                },
            ]
        }
    )

    verdict: Literal["accepted", "rejected"]
    reason: Reason | None = None
    words: Sayings | None = None
    file: Id | None = None
    page: Annotated[int, Field(ge=1, le=10_000)] | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        said = (self.reason, self.words, self.file, self.page)
        if self.verdict == "accepted" and any(part is not None for part in said):
            raise wrong("an acceptance has no reason, words, file or page: leave them out")
        if self.verdict == "rejected" and self.reason is None:
            raise wrong("a rejection needs a reason")
        if self.reason is Reason.OTHER and self.words is None:
            raise wrong('the reason "other" needs words: the borrower sees nothing else')
        return self

    def stated(self) -> Verdict:
        """Give the verdict."""
        accepted = self.verdict == "accepted"
        return Verdict(
            state=DocumentState.ACCEPTED if accepted else DocumentState.REJECTED,
            reason=self.reason,
            words=self.words or {},
            file_id=self.file,
            page=self.page,
        )


class InvitationBody(Body):
    """Who is invited: the borrower with this reference, or else with this role."""

    borrower: Reference | None = None
    role: Role | None = None


class PutApplication(Body):
    """State an application."""

    op: Literal["put-application"]
    number: Number
    body: ApplicationBody


class PutNeed(Body):
    """Ask for something."""

    op: Literal["put-need"]
    number: Number
    reference: Reference
    body: NeedBody


class EndNeed(Body):
    """Take back what was asked for, or do without it."""

    op: Literal["withdraw-need", "waive-need"]
    number: Number
    reference: Reference


class ReviewDocument(Body):
    """Give a verdict on a document."""

    op: Literal["review-document"]
    document: Id
    body: ReviewBody


Operation = Annotated[
    PutApplication | PutNeed | EndNeed | ReviewDocument, Field(discriminator="op")
]


class BatchBody(Body):
    """Up to 1,000 operations, done in their order; each has a result of its own."""

    operations: Annotated[list[Operation], Field(min_length=1, max_length=1000)]


class RawBatch(Body):
    """A batch whose operations are read one by one, so that a faulty one leaves the others."""

    operations: Annotated[list[Any], Field(min_length=1, max_length=1000)]
