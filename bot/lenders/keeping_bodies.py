"""How long lenders keep documents, what they hold, and the proof of what is gone."""

from collections.abc import Collection, Sequence
from typing import Annotated, Final, Self

from pydantic import AfterValidator, ConfigDict, Field

from bot.lenders.answers import Answer, Moment
from bot.lenders.values import Body, Paragraph, wrong
from storage import document_types
from storage.discarding import Deletion
from storage.document_types import Sensitivity
from storage.holds import Hold, HoldReason
from storage.policies import Policy
from storage.retention import Planned

_LONGEST: Final = 36_500


NAMELESS: Final = "names no document type and is none of ordinary, personal, sensitive"


def _named(days: dict[str, int]) -> dict[str, int]:
    for name in days:
        if name not in set(Sensitivity) and not document_types.CODE.fullmatch(name):
            raise wrong(NAMELESS)
    return days


class RetentionBody(Body):
    """For how many days after an application's end documents are kept; replaces what was said.

    `days` names document types, or `ordinary`, `personal`, `sensitive` for all of a kind; a type
    goes before its kind, and what is not named is kept without end.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "days": {"sensitive": 1825, "personal": 1825, "bank-statement": 3650},
                    "refused_days": 30,
                    "warning_days": 14,
                }
            ]
        }
    )

    days: Annotated[
        dict[str, Annotated[int, Field(ge=1, le=_LONGEST)]],
        Field(max_length=200),
        AfterValidator(_named),
    ]
    refused_days: Annotated[int, Field(ge=1, le=_LONGEST)] = 30
    warning_days: Annotated[int, Field(ge=1, le=365)] = 14

    def unknown(self, own: Collection[str]) -> list[str]:
        """List what names neither a type of the catalogue nor one of the lender's own."""
        known = {*Sensitivity, *document_types.load(), *own}
        return [name for name in self.days if name not in known]


class RetentionAnswer(Answer):
    """How long documents are kept."""

    days: dict[str, int]
    refused_days: Annotated[
        int, Field(description="For how many days files are kept that inspection refused.")
    ]
    warning_days: Annotated[
        int, Field(description="How many days before a deletion the event comes that says so.")
    ]

    @classmethod
    def of(cls, policy: Policy) -> Self:
        """Say what a lender has decided."""
        return cls(
            days=dict(policy.keep_days),
            refused_days=policy.keep_refused_days,
            warning_days=policy.deletion_warning_days,
        )


class PlannedAnswer(Answer):
    """A document whose files will be deleted."""

    document: str
    application: Annotated[str, Field(description="The application's number.")]
    need: Annotated[str, Field(description="Your own reference of the need.")]
    at: Moment

    @classmethod
    def of(cls, it: Planned, number: str, reference: str) -> Self:
        """Say what will be deleted, and when."""
        return cls(document=it.document_id, application=number, need=reference, at=it.at)


class PlannedDeletionsPage(Answer):
    """What will be deleted, the nearest day first; go on behind ``after`` while there is more."""

    items: list[PlannedAnswer]
    after: str
    more: bool


class HoldBody(Body):
    """Why an application's documents may not be deleted; borrowers never hear of it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"reason": "dispute", "note": "Case 2026-118, district court."}]
        }
    )

    reason: Annotated[HoldReason, Field(strict=False)]
    note: Paragraph | None = None


class LiftBody(Body):
    """Why the hold is over."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"note": "Settled in May."}]})

    note: Paragraph


class HoldAnswer(Answer):
    """One hold, under your own reference."""

    reference: str
    reason: HoldReason
    note: str | None
    set_at: Moment
    lifted_at: Moment | None
    lifted_note: str | None


class HoldsAnswer(Answer):
    """All holds of an application; while one stands, nothing of it is deleted."""

    held: bool
    items: list[HoldAnswer]

    @classmethod
    def of(cls, holds: Sequence[Hold]) -> Self:
        """Say what holds an application."""
        return cls(
            held=any(it.lifted_at is None for it in holds),
            items=[
                HoldAnswer(
                    reference=it.reference,
                    reason=it.reason,
                    note=it.note or None,
                    set_at=it.set_at,
                    lifted_at=it.lifted_at,
                    lifted_note=it.lifted_note or None,
                )
                for it in holds
            ],
        )


class DeletionAnswer(Answer):
    """The proof that a file is gone; its hash tells which it was, and nothing else is left of it.

    `entry` and `hash` are its place in your audit, whose entries are chained: none can be changed
    or removed without breaking all that follow.
    """

    file: str
    document: str | None
    sha256: str
    why: Annotated[str, Field(description="retention, refused, taken-back.")]
    at: Moment
    entry: int
    hash: str

    @classmethod
    def of(cls, it: Deletion) -> Self:
        """Tell of a deletion."""
        return cls(
            file=it.file_id,
            document=it.document_id,
            sha256=it.sha256,
            why=it.why,
            at=it.at,
            entry=it.entry,
            hash=it.hash.hex(),
        )


class DeletionsPage(Answer):
    """Some proofs, in order; go on behind ``after``."""

    items: list[DeletionAnswer]
    after: str
    more: bool
