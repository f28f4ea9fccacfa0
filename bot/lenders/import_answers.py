"""What lenders read of imports, and of their own status words."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Self

from pydantic import AfterValidator, ConfigDict, Field

from bot.catalogue import Catalogue
from bot.lenders.answers import Answer, Moment
from bot.lenders.imports import telling
from bot.lenders.imports.lines import Format
from bot.lenders.values import Body, Line, Sayings, wrong
from storage.imports import Count, Fault, Import, State
from storage.own_stages import OwnStage, word_key
from storage.terms import Stage

Word = Annotated[Line, Field(max_length=60)]


class RowsAnswer(Answer):
    """How far an import has come; ``total`` is null until the file has been looked through."""

    total: int | None
    read: int
    applied: int
    unchanged: int
    merged: int
    faulty: int


class RowFaultAnswer(Answer):
    """One fault: the row of the file, the column as the file names it, the value, the fix."""

    row: int
    column: str | None
    value: Annotated[str | None, Field(description="Masked where it is personal.")]
    code: str
    fix: str


class ImportAnswer(Answer):
    """An import: where it stands, and the first of its faults; the report has them all."""

    id: str
    state: State
    dry_run: bool
    format: Format
    size: int
    rows: RowsAnswer
    faults: list[RowFaultAnswer]
    problem: str | None
    problem_detail: str | None
    created_at: Moment
    started_at: Moment | None
    ended_at: Moment | None

    @classmethod
    def of(
        cls, it: Import, faults: Mapping[int, Sequence[Fault]], catalogue: Catalogue, locale: str
    ) -> Self:
        """Say how an import stands."""
        counts = {count: it.counts.get(count, 0) for count in Count}
        return cls(
            id=it.id,
            state=it.state,
            dry_run=it.dry_run,
            format=Format(it.format),
            size=it.size,
            rows=RowsAnswer(
                total=it.rows,
                read=sum(counts.values()),
                applied=counts[Count.APPLIED],
                unchanged=counts[Count.UNCHANGED],
                merged=counts[Count.MERGED],
                faulty=counts[Count.FAULTY],
            ),
            faults=[
                RowFaultAnswer(
                    row=row,
                    column=fault.column or None,
                    value=fault.value or None,
                    code=fault.code,
                    fix=telling.fix(catalogue, fault, locale),
                )
                for row, found in faults.items()
                for fault in found
            ],
            problem=it.problem,
            problem_detail=telling.problem(catalogue, it, locale),
            created_at=it.created_at,
            started_at=it.started_at,
            ended_at=it.ended_at,
        )


class OwnStageBody(Body):
    """One status word of your own: our stage, and what borrowers read instead of our words."""

    status: Word
    stage: Stage
    words: Sayings | None = None


def _each_once(stages: list[OwnStageBody]) -> list[OwnStageBody]:
    if len({word_key(one.status) for one in stages}) != len(stages):
        raise wrong("says a status twice: give each one stage")
    return stages


class OwnStagesBody(Body):
    """Your own status words; they replace those that you gave before."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "stages": [
                        {"status": "终审", "stage": "in_review"},
                        {
                            "status": "待面签",
                            "stage": "signing",
                            "words": {"zh-Hans": "请到网点面签", "en": "Please sign at a branch"},
                        },
                    ]
                }
            ]
        }
    )

    stages: Annotated[list[OwnStageBody], Field(max_length=200), AfterValidator(_each_once)]

    def stated(self) -> list[OwnStage]:
        """Give what is stated."""
        return [OwnStage(one.status, one.stage, one.words) for one in self.stages]


class OwnStageAnswer(Answer):
    """One status word of your own."""

    status: str
    stage: Stage
    words: dict[str, str] | None


class OwnStagesAnswer(Answer):
    """Your own status words."""

    stages: list[OwnStageAnswer]

    @classmethod
    def of(cls, stages: Sequence[OwnStage]) -> Self:
        """Say what a lender has said."""
        return cls(
            stages=[
                OwnStageAnswer(
                    status=one.word, stage=one.stage, words=dict(one.words) if one.words else None
                )
                for one in stages
            ]
        )
