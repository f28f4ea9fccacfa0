"""What a batch is made of: operations, each with what it would say alone."""

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from bot.lenders.asking_bodies import ApplyPackBody, Code
from bot.lenders.bodies import ApplicationBody
from bot.lenders.need_bodies import FileReviewBody, NeedBody, ReviewBody
from bot.lenders.values import Body, Id, Number, Reference

Step = Literal["withdraw-need", "waive-need", "ask-need", "dismiss-need", "confirm-need"]


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
    """Take back what was asked for, do without it, or say that an errand is done.

    Or ask for what was only suggested, or dismiss it.
    """

    op: Step
    number: Number
    reference: Reference


class ApplyPack(Body):
    """Ask for a pack."""

    op: Literal["apply-pack"]
    number: Number
    pack: Code
    body: ApplyPackBody | None = None


class ReviewDocument(Body):
    """Give a verdict on a document."""

    op: Literal["review-document"]
    document: Id
    body: ReviewBody


class ReviewFile(Body):
    """Give a verdict on one file of a document."""

    op: Literal["review-file"]
    file: Id
    body: FileReviewBody


Operation = Annotated[
    PutApplication | PutNeed | ApplyPack | EndNeed | ReviewDocument | ReviewFile,
    Field(discriminator="op"),
]


class BatchBody(Body):
    """Up to 1,000 operations, done in their order; each has a result of its own."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "operations": [
                        {
                            "op": "put-application",
                            "number": "LN-2026-001",
                            "body": {"sequence": 7, "stage": "approved"},
                        },
                        {"op": "waive-need", "number": "LN-2026-001", "reference": "R-1"},
                    ]
                }
            ]
        }
    )

    operations: Annotated[list[Operation], Field(min_length=1, max_length=1000)]


class RawBatch(Body):
    """A batch whose operations are read one by one, so that a faulty one leaves the others."""

    operations: Annotated[list[Any], Field(min_length=1, max_length=1000)]
