"""What a lender would like to see before it says it, and what its borrowers would read."""

from typing import Annotated, Final, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from bot.catalogue import Catalogue
from bot.lenders.answers import Answer
from bot.lenders.asking_bodies import Code
from bot.lenders.bodies import ApplicationBody
from bot.lenders.import_answers import OwnStagesBody
from bot.lenders.need_bodies import NeedBody, ReviewBody
from bot.lenders.text_bodies import OwnTextsBody
from bot.lenders.type_bodies import OwnTypeBody, is_code
from bot.lenders.values import Body, Number, Reference, wrong

_MOST: Final = 20


def _own_codes(types: dict[str, OwnTypeBody]) -> dict[str, OwnTypeBody]:
    for code in types:
        if not is_code(code):
            raise wrong(f"{code[:40]} is no code: write 3 to 32 small letters, digits, hyphens")
    return types


def _ours(locales: list[str]) -> list[str]:
    known = Catalogue.load().locales
    for locale in locales:
        if locale not in known:
            raise wrong(f"is no language of ours: {', '.join(known)}")
    return locales


class PreviewBody(Body):
    """What would be said, in this order: settings, a statement, packs, needs, a review.

    `number` is one of your applications, or a new one if you state it; without it, one is made up.
    A `review` is of the need with the `reviewed` reference, as if something had been sent.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "needs": {
                        "R-1": {
                            "document_type": "bank-statement",
                            "period_months": 6,
                            "due_on": "2026-03-30",
                        }
                    },
                    "reviewed": "R-1",
                    "review": {"verdict": "rejected", "reason": "incomplete-period"},
                    "locales": ["en", "zh-Hans"],
                }
            ]
        }
    )

    number: Number | None = None
    application: ApplicationBody | None = None
    packs: Annotated[list[Code], Field(max_length=_MOST)] = Field(default_factory=list)
    needs: Annotated[dict[Reference, NeedBody], Field(max_length=_MOST)] = Field(
        default_factory=dict
    )
    reviewed: Reference | None = None
    review: ReviewBody | None = None
    texts: OwnTextsBody | None = None
    stages: OwnStagesBody | None = None
    types: Annotated[
        dict[str, OwnTypeBody], Field(max_length=_MOST), AfterValidator(_own_codes)
    ] = Field(default_factory=dict)
    locales: (
        Annotated[list[str], Field(min_length=1, max_length=_MOST), AfterValidator(_ours)] | None
    ) = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.review is None) != (self.reviewed is None):
            raise wrong("say both `review` and `reviewed`, the reference of what is reviewed")
        return self


class PreviewedNeedAnswer(Answer):
    """What a borrower reads of one thing that is asked for."""

    reference: str
    suggested: Annotated[bool, Field(description="Whether they would not read it yet.")]
    words: str


class PreviewedAnswer(Answer):
    """What a borrower reads in one language."""

    locale: str
    notice: Annotated[str | None, Field(description="What they are told unasked.")]
    status: Annotated[str, Field(description="The answer to where their application stands.")]
    needs: list[PreviewedNeedAnswer]
    texts: Annotated[
        dict[str, str], Field(description="Your own sentences, with their blanks named in place.")
    ]


class PreviewAnswer(Answer):
    """What would be asked for, and what a borrower would read; nothing of it is kept."""

    brought: Annotated[
        list[str], Field(description="References of what packs and rules would newly ask for.")
    ]
    said: list[PreviewedAnswer]
