"""The documents lenders ask for: what each is, where it comes from and how to check it."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Annotated, ClassVar, Final

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from storage.terms import OFFICE

CODE: Final = re.compile(r"(?=.{3,32}\Z)[a-z][a-z0-9]*(-[a-z0-9]+)*")  # short: it rides in a button


class Group(StrEnum):
    """The shelf a document stands on; each has a file of its own in the catalogue."""

    PERSONAL = "personal"
    FINANCIAL = "financial"
    CREDIT = "credit"
    LOAN = "loan"
    COMPANY = "company"


class Source(StrEnum):
    """Who gives the document out."""

    POLICE = "police"
    CIVIL_AFFAIRS = "civil-affairs"
    COURT = "court"
    NOTARY = "notary"
    TAX_OFFICE = "tax-office"
    SOCIAL_INSURANCE = "social-insurance"
    HOUSING_FUND = "housing-fund"
    MARKET_REGULATOR = "market-regulator"
    REGISTRY = "registry"
    VEHICLE_OFFICE = "vehicle-office"
    BUREAU = "bureau"
    BANK = "bank"
    PAYMENT_SERVICE = "payment-service"
    UTILITY = "utility"
    EMPLOYER = "employer"
    ACCOUNTANT = "accountant"
    VALUER = "valuer"
    INSURER = "insurer"
    SELLER = "seller"
    LANDLORD = "landlord"
    GUARANTOR = "guarantor"
    LENDER = "lender"
    SELF = "self"
    OWN_COPY = "own-copy"


class Validity(StrEnum):
    """What decides whether a document still counts."""

    UNTIL_PRINTED_DATE = "until-printed-date"
    FRESH = "fresh"
    PERMANENT = "permanent"


class Sensitivity(StrEnum):
    """How much harm a leak would do."""

    ORDINARY = "ordinary"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"


class Format(StrEnum):
    """A media type that files are taken in."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    HEIC = "image/heic"
    WEBP = "image/webp"
    TIFF = "image/tiff"
    PDF = "application/pdf"


class Fault(StrEnum):
    """Why a document is sent back."""

    UNREADABLE = "unreadable"
    WRONG_DOCUMENT = "wrong-document"
    EXPIRED = "expired"
    TOO_OLD = "too-old"
    MISSING_PAGE = "missing-page"
    MISSING_SIDE = "missing-side"
    NAME_DIFFERS = "name-differs"
    PASSWORD = "password"  # noqa: S105 - a fault's name, not a secret
    INCOMPLETE_PERIOD = "incomplete-period"
    ALTERED = "altered"
    CUT_OFF = "cut-off"
    OTHER = "other"


Count = Annotated[int, Field(strict=True, ge=1)]
MANY_PAGED: Final = frozenset({Format.PDF.value, Format.TIFF.value, OFFICE})


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType:
    """An entry of the catalogue; its words are in the locales under ``document-<code>``.

    ``files_min`` counts photographs, one for each page or side that is always needed.
    ``issued_within_days`` is set for fresh documents only; ``period_months`` is what lenders
    usually ask a record to cover, and a need may ask otherwise. ``office`` is for what often comes
    as an office file, where the lender's policy takes some.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    code: str
    group: Group
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    validity: Validity
    issued_within_days: Count | None = None
    period_months: Count | None = None
    formats: Annotated[tuple[Format, ...], Field(min_length=1)]
    files_min: Count
    files_max: Count
    sides: Annotated[Count, Field(le=2)]
    sensitivity: Sensitivity
    faults: Annotated[tuple[Fault, ...], Field(min_length=1)]
    office: bool = False

    def enough(self, formats: Collection[str]) -> bool:
        """Tell whether files of these formats can be the whole document.

        A PDF or TIFF may hold every page and both sides; a photograph holds one.
        """
        return len(formats) >= self.files_min or any(held in MANY_PAGED for held in formats)


class CatalogueError(ValueError):
    """The catalogue is damaged; names the file, the document type and the field."""

    def __init__(self, file: str, code: str, field: str, problem: str) -> None:
        super().__init__(f"{file}: {code}: {field}: {problem}")
        self.file = file
        self.code = code
        self.field = field
        self.problem = problem


@cache
def load() -> Mapping[str, DocumentType]:
    """Give the built-in catalogue by code, in the order of its groups and files."""
    return read(resources.files("storage") / "catalogue")


def read(folder: Traversable) -> Mapping[str, DocumentType]:
    """Read a catalogue with one TOML file for each group; raises CatalogueError."""
    _check_files(folder)
    schema = TypeAdapter(DocumentType)
    types: dict[str, DocumentType] = {}
    for group in Group:
        file = f"{group}.toml"
        for number, facts in enumerate(_entries(folder / file, file), start=1):
            code = str(facts.get("code", f"type {number}"))
            try:
                found = schema.validate_python(_placed(facts, group))
                _check(found, known=types)
            except ValidationError as error:
                field, problem = _first(error)
                raise CatalogueError(file, code, field, problem) from error
            except _ContradictionError as error:
                raise CatalogueError(file, code, error.field, error.problem) from None
            types[code] = found
    return MappingProxyType(types)


def _check_files(folder: Traversable) -> None:
    present = {entry.name for entry in folder.iterdir() if entry.name.endswith(".toml")}
    wanted = {f"{group}.toml" for group in Group}
    for file in sorted(present ^ wanted):
        problem = "is missing" if file in wanted else "is not the name of a group"
        raise CatalogueError(file, "-", "-", problem)


def _entries(path: Traversable, file: str) -> list[dict[str, object]]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueError(file, "-", "-", f"is not TOML: {error}") from error
    for key in sorted(content.keys() - {"type"}):
        raise CatalogueError(file, "-", key, "is unknown here; only [[type]] is")
    entries = content.get("type")
    if not isinstance(entries, list) or not all(isinstance(facts, dict) for facts in entries):
        raise CatalogueError(file, "-", "type", "holds no tables; write [[type]]")
    return entries


def _placed(facts: dict[str, object], group: Group) -> dict[str, object]:
    if "group" in facts:
        raise _ContradictionError("group", "is told by the name of the file")
    return {**facts, "group": group}


def _first(error: ValidationError) -> tuple[str, str]:
    """Name the first field that is wrong and what is wrong with it, with the value given."""
    detail = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in detail["loc"])
    if detail["type"] == "missing":
        return field, "is missing"
    if detail["type"] == "unexpected_keyword_argument":
        return field, "is unknown"
    return field, f"{detail['msg']}, not {detail['input']!r}"


def _check(found: DocumentType, *, known: Collection[str]) -> None:
    """Refuse what each field allows but the fields together do not."""
    for field, wrong, problem in _contradictions(found, known):
        if wrong:
            raise _ContradictionError(field, problem)


def _contradictions(found: DocumentType, known: Collection[str]) -> Iterator[tuple[str, bool, str]]:
    dated = found.issued_within_days is not None
    yield "code", not CODE.fullmatch(found.code), "is not 3 to 32 characters in kebab-case"
    yield "code", found.code in known, "is there twice"
    yield "issued_within_days", dated != (found.validity is Validity.FRESH), "is for fresh ones"
    yield "files_min", found.files_min < found.sides, "is less than one for each side"
    yield "files_max", found.files_max < found.files_min, "is less than files_min"
    for field in ("sources", "formats", "faults"):
        listed = getattr(found, field)
        yield field, len(set(listed)) < len(listed), "names something twice"
    for fault, possible in _possible(found).items():
        yield "faults", fault in found.faults and not possible, f"{fault} cannot happen to it"


def _possible(found: DocumentType) -> Mapping[Fault, bool]:
    return {
        Fault.EXPIRED: found.validity is Validity.UNTIL_PRINTED_DATE,
        Fault.TOO_OLD: found.validity is Validity.FRESH,
        Fault.MISSING_SIDE: found.sides > 1,
        Fault.INCOMPLETE_PERIOD: found.period_months is not None,
        Fault.PASSWORD: Format.PDF in found.formats,
    }


class _ContradictionError(Exception):
    def __init__(self, field: str, problem: str) -> None:
        super().__init__(field, problem)
        self.field = field
        self.problem = problem
