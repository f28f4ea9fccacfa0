"""A lender's own document types, parsed at the door, and read back."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from bot.lenders.answers import Answer, Words
from bot.lenders.need_bodies import FormCode
from bot.lenders.values import Body, Sayings, Titles, wrong
from storage import document_types
from storage.described import OwnType
from storage.document_types import CODE, Format, Sensitivity

_SPOKEN: Final = ("names", "what", "why", "where", "how")
Kind = Literal["ordinary", "personal", "sensitive"]


def is_code(text: str) -> bool:
    """Tell whether a text can be the code of a document type."""
    return CODE.fullmatch(text) is not None


DocumentType = Annotated[
    str, Field(min_length=3, max_length=32, pattern="^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
]
"""The code of a document type, of the catalogue or a lender's own."""


def _catalogued(code: str) -> str:
    if code not in document_types.load():
        raise wrong("is no type of the catalogue: see GET /v1/document-types")
    return code


class OwnTypeBody(Body):
    """A document type of your own: what borrowers read of it, and how it is taken and kept.

    Each of the five texts is needed in your own language; write more languages where you have
    them. A borrower reads their language, else a related one, else English, else yours.
    `formats` are the kinds of files that are taken, all that we take if it is left out; with
    `chat_allowed` false it travels by the secure page alone. It is kept by your rule of retention
    for its own code, else for `kept_as`, a type of the catalogue, else for its `sensitivity`.
    `also_answers` are types, of the catalogue or your own, that one of this kind can answer as
    well: whoever has sent it is offered to use it for an open need of such a type too.
    `form` and `sample` are codes of files of yours (PUT /v1/settings/forms) that go with it.
    One that is `retired` is asked for no more.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "names": {"zh-Hans": "摊位租赁合同", "en": "Market stall lease"},
                    "what": {
                        "zh-Hans": "您与市场签订的摊位合同。",
                        "en": "Your lease of the stall.",
                    },
                    "why": {"zh-Hans": "用于核实经营场所。", "en": "It shows where you trade."},
                    "where": {"zh-Hans": "市场管理处。", "en": "From the market's office."},
                    "how": {"zh-Hans": "拍下每一页。", "en": "Photograph every page."},
                    "sensitivity": "personal",
                    "formats": ["image/jpeg", "application/pdf"],
                    "files_max": 12,
                }
            ]
        }
    )

    names: Titles
    what: Sayings
    why: Sayings
    where: Sayings
    how: Sayings
    sensitivity: Kind = "personal"
    kept_as: Annotated[str, AfterValidator(_catalogued)] | None = None
    formats: Annotated[list[Format], Field(min_length=1, max_length=len(Format))] | None = None
    files_min: Annotated[int, Field(ge=1, le=50)] = 1
    files_max: Annotated[int, Field(ge=1, le=50)] = 10
    period_months: Annotated[int, Field(ge=1, le=240)] | None = None
    issued_within_days: Annotated[int, Field(ge=1, le=3660)] | None = None
    chat_allowed: bool = True
    also_answers: Annotated[list[DocumentType], Field(max_length=20)] = Field(default_factory=list)
    form: FormCode | None = None
    sample: FormCode | None = None
    retired: bool = False

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.files_min > self.files_max:
            raise wrong("files_min is more than files_max")
        return self

    def lacking(self, locale: str) -> list[str]:
        """Name the texts that are not in a language."""
        return [name for name in _SPOKEN if locale not in getattr(self, name)]

    def stated(self, code: str, locale: str) -> OwnType:
        """Give the type; the lender's own language comes first in its words."""
        names, what, why, where, how = (_first(getattr(self, name), locale) for name in _SPOKEN)
        return OwnType(
            code=code,
            names=names,
            what=what,
            why=why,
            where=where,
            how=how,
            sensitivity=self.sensitivity,
            kept_as=self.kept_as or "",
            formats=tuple(self.formats or ()),
            files_min=self.files_min,
            files_max=self.files_max,
            period_months=self.period_months,
            issued_within_days=self.issued_within_days,
            chat_allowed=self.chat_allowed,
            also_answers=tuple(self.also_answers),
            form=self.form or "",
            sample=self.sample or "",
            retired=self.retired,
        )


def _first(words: Mapping[str, str], locale: str) -> Words:
    return {tag: words[tag] for tag in sorted(words, key=lambda tag: tag != locale)}


class OwnTypeAnswer(Answer):
    """A document type of your own, as you gave it."""

    code: str
    names: Words
    what: Words
    why: Words
    where: Words
    how: Words
    sensitivity: Sensitivity
    kept_as: str | None
    formats: list[Format] | None
    files_min: int
    files_max: int
    period_months: int | None
    issued_within_days: int | None
    chat_allowed: bool
    also_answers: list[str]
    form: str | None
    sample: str | None
    retired: bool
    etag: Annotated[str, Field(description="For `If-Match`, to change it as you saw it.")]

    @classmethod
    def of(cls, it: OwnType, version: int) -> Self:
        """Say what a lender's own type is."""
        return cls(
            code=it.code,
            names=dict(it.names),
            what=dict(it.what),
            why=dict(it.why),
            where=dict(it.where),
            how=dict(it.how),
            sensitivity=Sensitivity(it.sensitivity),
            kept_as=it.kept_as or None,
            formats=[Format(each) for each in it.formats] or None,
            files_min=it.files_min,
            files_max=it.files_max,
            period_months=it.period_months,
            issued_within_days=it.issued_within_days,
            chat_allowed=it.chat_allowed,
            also_answers=list(it.also_answers),
            form=it.form or None,
            sample=it.sample or None,
            retired=it.retired,
            etag=f'"v{version}"',
        )


class OwnTypesAnswer(Answer):
    """All document types of your own."""

    items: list[OwnTypeAnswer]
