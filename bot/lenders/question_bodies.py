"""How a lender wants a question answered, parsed at the door."""

from typing import Annotated, Self

from pydantic import ConfigDict, Field, model_validator

from bot.lenders.values import Amount, Body, Day, Line, Sayings, Tag, wrong
from storage import questions
from storage.questions import Choice, Question
from storage.terms import AnswerForm

LABEL: int = 60
"""Longer words would not fit on a button."""

Label = Annotated[Line, Field(max_length=LABEL)]
Code = Annotated[str, Field(pattern=r"^[a-z0-9]([a-z0-9_-]{0,22}[a-z0-9])?$")]
"""Short: it rides in a button."""
Length = Annotated[int, Field(ge=1, le=2000)]


class ChoiceBody(Body):
    """One of the answers: your code of it, and what the borrower reads on its button."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"code": "rent", "words": {"en": "I rent"}}]}
    )

    code: Code
    words: Annotated[dict[Tag, Label], Field(min_length=1, max_length=20)]


class QuestionBody(Body):
    """How a question is to be answered; whatever answers otherwise is asked again, with why.

    Choices belong to `choice`, lengths and the pattern (a regular expression that the whole
    answer has to match) to `text`, amounts to `number`, days to `date`.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"form": "number", "minimum": "0", "maximum": "100000"},
                {"form": "text", "pattern": "[0-9]{6}", "hint": {"en": "Six digits."}},
                {
                    "form": "choice",
                    "choices": [
                        {"code": "own", "words": {"zh-Hans": "自有住房", "en": "I own it"}},
                        {"code": "rent", "words": {"zh-Hans": "租房", "en": "I rent"}},
                    ],
                },
            ]
        }
    )

    form: AnswerForm
    choices: Annotated[list[ChoiceBody], Field(min_length=2, max_length=12)] | None = None
    hint: Sayings | None = None
    pattern: Annotated[Line, Field(min_length=1)] | None = None
    min_length: Length | None = None
    max_length: Length | None = None
    minimum: Amount | None = None
    maximum: Amount | None = None
    earliest: Day | None = None
    latest: Day | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        for form, fields in _BELONGING.items():
            for name in fields:
                if self.form is not form and getattr(self, name) is not None:
                    raise wrong(f"{name} belongs to answers of the form {form}: leave it out")
        if self.form is AnswerForm.CHOICE and not self.choices:
            raise wrong("an answer by choice needs choices: write at least two")
        for low, high in _BOUNDS:
            least, most = getattr(self, low), getattr(self, high)
            if least is not None and most is not None and least > most:
                raise wrong(f"{low} is more than {high}")
        self._check_choices()
        self._check_pattern()
        return self

    def _check_choices(self) -> None:
        codes = [it.code for it in self.choices or ()]
        if len(set(codes)) < len(codes):
            raise wrong("a code stands for two choices: give each its own")

    def _check_pattern(self) -> None:
        if self.pattern is None:
            return
        try:
            questions.fits(self.pattern, "")
        except ValueError:
            fix = "is no regular expression that we take: no look-around, no back-references"
            raise wrong(f"the pattern {fix}") from None

    def stated(self) -> Question:
        """Give how the question is answered."""
        plain = Question()
        return Question(
            form=self.form,
            choices=tuple(Choice(it.code, it.words) for it in self.choices or ()),
            hint=self.hint or {},
            pattern=self.pattern,
            length_min=self.min_length or plain.length_min,
            length_max=self.max_length or max(plain.length_max, self.min_length or 0),
            least=self.minimum,
            most=self.maximum,
            earliest=self.earliest,
            latest=self.latest,
        )


_BELONGING = {
    AnswerForm.CHOICE: ("choices",),
    AnswerForm.TEXT: ("pattern", "min_length", "max_length"),
    AnswerForm.NUMBER: ("minimum", "maximum"),
    AnswerForm.DATE: ("earliest", "latest"),
}
_BOUNDS = (("min_length", "max_length"), ("minimum", "maximum"), ("earliest", "latest"))
