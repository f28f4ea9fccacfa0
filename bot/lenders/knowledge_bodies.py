"""What lenders say of themselves: their own questions and answers, and their branches."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Self

from pydantic import ConfigDict, Field, StringConstraints

from bot.lenders.answers import Answer
from bot.lenders.values import STORABLE, Body, Paragraph, Tag
from bot.problems import BadRequestError, Fault
from storage.branches import Branch
from storage.faqs import Faq

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
Question = Annotated[
    str, StringConstraints(min_length=2, max_length=200, strip_whitespace=True), STORABLE
]
Minutes = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-4]):[0-5][0-9]$")]
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class FaqBody(Body):
    """One answer of yours, and ways in which borrowers ask for it, by language."""

    key: Annotated[Key, Field(description="`repayment` answers whatever is asked about that.")]
    questions: Annotated[
        dict[Tag, Annotated[list[Question], Field(min_length=1, max_length=20)]],
        Field(max_length=20),
    ] = Field(default_factory=dict)
    answers: Annotated[dict[Tag, Paragraph], Field(min_length=1, max_length=20)]


class FaqsBody(Body):
    """All your questions and answers; they replace those you gave before."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {
                            "key": "early-payback",
                            "questions": {
                                "en": ["Can I pay back early?", "Is there a fee for paying early?"],
                                "zh-Hans": ["可以提前还款吗", "提前还款收手续费吗"],
                            },
                            "answers": {
                                "en": "Yes, at any time and without a fee.",
                                "zh-Hans": "可以，随时提前还款，不收手续费。",
                            },
                        }
                    ]
                }
            ]
        }
    )

    items: Annotated[list[FaqBody], Field(max_length=200)]

    def stated(self) -> Sequence[Faq]:
        """Give them; raise BadRequestError for a key that is used twice."""
        _unique([it.key for it in self.items])
        return [Faq(it.key, it.questions, it.answers) for it in self.items]


class FaqsAnswer(Answer):
    """Your questions and answers."""

    items: list[FaqBody]

    @classmethod
    def of(cls, known: Sequence[Faq]) -> Self:
        """Tell of them."""
        return cls(
            items=[
                FaqBody(
                    key=it.key,
                    questions={locale: list(said) for locale, said in it.questions.items()},
                    answers=dict(it.answers),
                )
                for it in known
            ]
        )


class OpeningBody(Body):
    """From when to when people are there, by your own clock."""

    opens: Minutes
    closes: Minutes


class BranchBody(Body):
    """One branch."""

    key: Key
    names: Annotated[dict[Tag, Question], Field(min_length=1, max_length=20)]
    addresses: Annotated[dict[Tag, Question], Field(min_length=1, max_length=20)]
    phone: Annotated[str, StringConstraints(max_length=40, strip_whitespace=True), STORABLE] = ""
    hours: Annotated[
        dict[
            Annotated[str, StringConstraints(pattern=f"^({'|'.join(WEEKDAYS)})$")],
            Annotated[list[OpeningBody], Field(max_length=6)],
        ],
        Field(description="By weekday; a day that is left out is closed."),
    ] = Field(default_factory=dict)
    latitude: Annotated[float, Field(ge=-90, le=90, strict=False)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180, strict=False)] | None = None


class BranchesBody(Body):
    """All your branches, in the order in which they are listed; they replace those before."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {
                            "key": "lakeside",
                            "names": {"en": "Lakeside", "zh-Hans": "湖畔支行"},
                            "addresses": {"en": "8 Lake Road", "zh-Hans": "湖滨路8号"},
                            "phone": "+86 571 8888 0000",
                            "hours": {
                                "monday": [
                                    {"opens": "09:00", "closes": "12:00"},
                                    {"opens": "13:30", "closes": "17:00"},
                                ]
                            },
                            "latitude": 30.2442,
                            "longitude": 120.1508,
                        }
                    ]
                }
            ]
        }
    )

    items: Annotated[list[BranchBody], Field(max_length=500)]

    def stated(self) -> Sequence[Branch]:
        """Give them; raise BadRequestError for what no branch can have."""
        _unique([it.key for it in self.items])
        if faults := tuple(self._faults()):
            raise BadRequestError("invalid-request", *faults)
        return [_branch(it) for it in self.items]

    def _faults(self) -> Iterator[Fault]:
        for number, it in enumerate(self.items):
            if (it.latitude is None) != (it.longitude is None):
                yield Fault(f"/items/{number}/longitude", "give both latitude and longitude")
            for day, spans in it.hours.items():
                ends = [_minutes(at) for span in spans for at in (span.opens, span.closes)]
                if ends != sorted(set(ends)) or (ends and ends[-1] > _DAY):
                    where = f"/items/{number}/hours/{day}"
                    yield Fault(where, "give hours in order, each ending after it begins")


class BranchesAnswer(Answer):
    """Your branches."""

    items: list[BranchBody]

    @classmethod
    def of(cls, known: Sequence[Branch]) -> Self:
        """Tell of them."""
        return cls(items=[_told(it) for it in known])


_DAY = 24 * 60


def _unique(keys: Sequence[str]) -> None:
    for number, key in enumerate(keys):
        if key in keys[:number]:
            fault = Fault(f"/items/{number}/key", "use each key once")
            raise BadRequestError("invalid-request", fault)


def _branch(it: BranchBody) -> Branch:
    hours = {
        WEEKDAYS.index(day): [(_minutes(span.opens), _minutes(span.closes)) for span in spans]
        for day, spans in it.hours.items()
    }
    return Branch(it.key, it.names, it.addresses, it.phone, hours, it.latitude, it.longitude)


def _told(it: Branch) -> BranchBody:
    hours = {
        WEEKDAYS[day]: [
            OpeningBody(opens=_clock(opens), closes=_clock(closes)) for opens, closes in spans
        ]
        for day, spans in it.hours.items()
    }
    return BranchBody(
        key=it.key,
        names=dict(it.names),
        addresses=dict(it.addresses),
        phone=it.phone,
        hours=hours,
        latitude=it.latitude,
        longitude=it.longitude,
    )


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
