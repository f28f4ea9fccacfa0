"""What we answer lenders, as data: the same classes write the answers and describe them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from storage.document_types import DocumentType
from storage.pushes import Outcome
from storage.records import Application
from storage.terms import Collection, Role, Stage

Amount = Annotated[Decimal, PlainSerializer(lambda value: format(value, "f"), return_type=str)]
Moment = Annotated[datetime, BeforeValidator(lambda value: value.astimezone(UTC))]
Words = dict[str, str]


class Answer(BaseModel):
    """What we say; every field is always there, null where nothing is known."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_serialization_defaults_required=True,
        defer_build=True,  # until the first answer of its kind, so that we start sooner
    )

    def plain(self) -> dict[str, Any]:
        """Give it as JSON."""
        return self.model_dump(mode="json")


class PartyAnswer(Answer):
    """Who is on an application; names and numbers are not read back."""

    id: str
    reference: str | None
    role: Role


class DecisionAnswer(Answer):
    """What was decided."""

    amount: Amount | None
    term_months: int | None
    decided_on: date | None
    conditions: Words
    reason: Words


class DisbursementAnswer(Answer):
    """When and how much was paid out."""

    date: date | None
    amount: Amount | None


class ApplicationAnswer(Answer):
    """An application as it stands."""

    number: str
    sequence: int
    stage: Stage
    stage_since: Moment
    stage_words: Words | None
    product: Words
    amount: Amount | None
    currency: str | None
    applied_on: date | None
    decision: DecisionAnswer | None
    disbursement: DisbursementAnswer | None
    collection: Collection
    collection_stated: bool
    confirmed_at: Moment
    borrowers: list[PartyAnswer]
    traits: list[str]

    @classmethod
    def of(cls, it: Application, borrowers: list[PartyAnswer]) -> Self:
        """Say how an application stands."""
        paid = it.disbursed_on or it.disbursed_amount
        return cls(
            number=it.number,
            sequence=it.sequence,
            stage=it.stage,
            stage_since=it.stage_since,
            stage_words=dict(it.stage_words) if it.stage_words else None,
            product=dict(it.product),
            amount=it.amount,
            currency=it.currency,
            applied_on=it.applied_on,
            decision=_decision(it),
            disbursement=DisbursementAnswer(date=it.disbursed_on, amount=it.disbursed_amount)
            if paid
            else None,
            collection=it.collection,
            collection_stated=it.collection_stated,
            confirmed_at=it.confirmed_at,
            borrowers=borrowers,
            traits=list(it.traits),
        )


def _decision(it: Application) -> DecisionAnswer | None:
    if it.decision is None:
        return None
    return DecisionAnswer(
        amount=it.decision.amount,
        term_months=it.decision.term_months,
        decided_on=it.decision.decided_on,
        conditions=dict(it.decision.conditions),
        reason=dict(it.decision.reason),
    )


class WarningAnswer(Answer):
    """Something that was taken although it should not be so."""

    code: str
    detail: str


class PushedAnswer(Answer):
    """What became of a push, and how the application stands."""

    outcome: Outcome
    application: ApplicationAnswer
    warnings: list[WarningAnswer] = []
    brought: Annotated[
        list[str],
        Field(description="References of what it newly asks for: by packs, and by your rules."),
    ] = []


class StepAnswer(Answer):
    """One stage an application has been in."""

    stage: Stage
    since: Moment
    correction: bool
    warning: Annotated[str | None, Field(description="Why the step should not have been taken.")]
    late: Annotated[
        bool, Field(description="Stated after something that comes later: it moved nothing.")
    ]
    recorded_at: Moment


class HistoryAnswer(Answer):
    """The stages an application has been in, in the order in which we heard of them."""

    items: list[StepAnswer]


class ApplicationsPage(Answer):
    """Some applications; go on behind ``after`` while there are ``more``."""

    items: list[ApplicationAnswer]
    after: str
    more: bool


class InvitationAnswer(Answer):
    """A one-time link for one borrower; send it to nobody else, and only once."""

    borrower: str
    url: str
    telegram_url: str | None
    expires_at: Moment


class ResultAnswer(Answer):
    """What became of one operation of a batch: the status and body it would have had alone."""

    status: int
    body: dict[str, Any] | None


class BatchAnswer(Answer):
    """A result for each operation, in their order."""

    results: list[ResultAnswer]


class DocumentTypeAnswer(Answer):
    """An entry of the catalogue."""

    code: str
    group: str
    sources: list[str]
    validity: str
    issued_within_days: int | None
    period_months: int | None
    formats: list[str]
    office: bool
    files_min: int
    files_max: int
    sides: int
    sensitivity: str

    @classmethod
    def of(cls, it: DocumentType) -> Self:
        """Say what the catalogue has under a code."""
        return cls(
            code=it.code,
            group=it.group,
            sources=list(it.sources),
            validity=it.validity,
            issued_within_days=it.issued_within_days,
            period_months=it.period_months,
            formats=list(it.formats),
            office=it.office,
            files_min=it.files_min,
            files_max=it.files_max,
            sides=it.sides,
            sensitivity=it.sensitivity,
        )


class DocumentTypesAnswer(Answer):
    """The catalogue."""

    items: list[DocumentTypeAnswer]


class FaultAnswer(Answer):
    """One field at fault."""

    pointer: Annotated[str, Field(description="Where in the body it is (RFC 6901).")]
    detail: str


class ProblemAnswer(BaseModel):
    """What went wrong, and what to do (RFC 9457); facts of the problem stand beside these."""

    model_config = ConfigDict(extra="allow")

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: list[FaultAnswer] | None = None
    incident: str | None = None
