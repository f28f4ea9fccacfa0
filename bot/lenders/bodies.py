"""What lenders send us, parsed at the door: each fault is named with its field."""

from typing import Annotated, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from bot.lenders.values import (
    SEQUENCE_MAX,
    Amount,
    Body,
    Currency,
    Day,
    Identity,
    Moment,
    Name,
    Phone,
    Reference,
    Sayings,
    Tag,
    Titles,
    unstated,
    wrong,
)
from storage.pushes import Push, StatedParty
from storage.records import UNSTATED, Decision, Unstated
from storage.statements import place_of
from storage.terms import Collection, Role, Stage

Trait = Annotated[str, Field(pattern=r"^[a-z0-9]([a-z0-9_-]{0,38}[a-z0-9])?$")]


class BorrowerBody(Body):
    """A person on the application; what is left out keeps its value, null clears it."""

    role: Role
    reference: Reference | None = None
    name: Name | None = Field(default_factory=unstated)
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


def _row(said: list[str] | Unstated | None) -> tuple[str, ...] | Unstated:
    if isinstance(said, Unstated):
        return UNSTATED
    return tuple(dict.fromkeys(said or ()))


def _one_main(borrowers: list[BorrowerBody]) -> list[BorrowerBody]:
    if [borrower.role for borrower in borrowers].count(Role.MAIN) != 1:
        raise wrong('name exactly one borrower with the role "main"')
    return borrowers


class ApplicationBody(Body):
    """A statement about an application; what is left out keeps its value, null clears it.

    A first statement needs a stage and borrowers; ``status`` says the stage in the lender's own
    word, once that is mapped. ``sequence`` orders statements, or else ``occurred_at``
    does: of each fact the newest counts, whatever the order of arrival.
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
    occurred_at: Moment | None = None
    correction: bool = False
    stage: Stage = Field(default_factory=unstated)
    status: Reference | None = None
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
    traits: (
        Annotated[
            list[Trait],
            Field(max_length=20, description="Words of your own that your rules go by."),
        ]
        | None
    ) = Field(default_factory=unstated)
    packs: Annotated[
        list[Trait],
        Field(max_length=10, description="Packs of yours to ask the main borrower for with it."),
    ] = Field(default_factory=unstated)

    @model_validator(mode="after")
    def _one_order(self) -> Self:
        if self.sequence is not None and self.occurred_at is not None:
            raise wrong("says its place twice: order by either `sequence` or `occurred_at`")
        return self

    @model_validator(mode="after")
    def _stage_once(self) -> Self:
        if self.status is not None and "stage" in self.model_fields_set:
            raise wrong("says its stage twice: say either `stage` or `status`")
        return self

    def stated(self, number: str) -> Push:
        """Give what is stated of the application with this number."""
        paid: DisbursementBody | Unstated | None = self.disbursement
        decided: DecisionBody | Unstated | None = self.decision
        people: list[BorrowerBody] | Unstated = self.borrowers
        place = self.sequence if self.occurred_at is None else place_of(self.occurred_at)
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
            traits=_row(self.traits),
            packs=_row(self.packs),
            sequence=place,
            occurred_at=self.occurred_at or UNSTATED,
            correction=self.correction,
        )
