"""What sentences are filled with: amounts, days, words of others; plain data."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Data(BaseModel):
    """A value: frozen, compared by its fields, and strict about what it is made of."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Money(Data):
    """An amount in a currency (ISO 4217)."""

    kind: Literal["money"] = "money"
    amount: Decimal
    currency: str


class Day(Data):
    """A calendar day."""

    kind: Literal["day"] = "day"
    on: date


class Moment(Data):
    """A point in time, shown in the lender's time zone (IANA name)."""

    kind: Literal["moment"] = "moment"
    at: datetime
    zone: str = "UTC"


class Size(Data):
    """The size of a file in bytes."""

    kind: Literal["size"] = "size"
    bytes: int


class Phrase(Data):
    """Another message of the catalogue, or one of its attributes: ``document-payslip.why``."""

    kind: Literal["phrase"] = "phrase"
    message: str


class Wording(Data):
    """Somebody else's words, by language: what a lender wrote for its borrowers."""

    kind: Literal["wording"] = "wording"
    words: dict[str, str]


class Items(Data):
    """Several phrases in a row, joined as the language joins them."""

    kind: Literal["items"] = "items"
    items: tuple["Phrase | Wording | str", ...]


Special = Annotated[
    Money | Day | Moment | Size | Phrase | Wording | Items, Field(discriminator="kind")
]
Argument = str | int | Special


class Place(Data):
    """Somewhere on the map, with what it is called."""

    latitude: float
    longitude: float
    title: Wording
    address: Wording
