"""A line of a file becomes a statement, or faults that name each column, its value and the fix."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from pydantic import ValidationError
from pydantic_core import to_json

from bot.lenders.bodies import ApplicationBody
from bot.lenders.imports import cleaning, days, words
from bot.lenders.imports.cells import ERRORS, FaultyError, is_blank, shown, text
from bot.lenders.imports.fields import PERSONAL, Column, Field, Heading, folded, recognised
from bot.lenders.imports.lines import Line
from storage.importing import Row
from storage.imports import Fault
from storage.own_stages import OwnStage
from storage.records import UNSTATED, Decision, Lender, Unstated
from storage.statements import Push, StatedParty
from storage.terms import Role, Stage

Cells = Mapping[Field, tuple[Column, object]]
"""What a line says, by field; blank cells say nothing."""

FAULTS: Final = "faults"
"""What reports add to an object; it may come back with it."""
_NAME: Final = 200
_PRODUCT: Final = 200
_OPINION: Final = 2000
_REFERENCE: Final = 120
_MOST: Final = 20
"""Faults told of one row; more would help nobody."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What lines are read against: the lender, its own words, and the table's heading."""

    lender: Lender
    own: Mapping[str, OwnStage]
    heading: Heading | None = None
    counted: bool = False
    """Whether a column of ordinals only counts the rows, and so says nothing."""
    types: Mapping[str, str] = field(default_factory=dict)
    """The lender's own document types, by what they may be called."""

    def cells(self, line: Line) -> Cells:
        """Find what a line says."""
        if line.said is not None:
            named = ((recognised(name), value) for name, value in line.said.items())
            pairs = ((column, _flat(value)) for column, value in named if column)
        elif self.heading is not None:
            at, said = self.heading.columns, line.cells
            pairs = ((column, said[place]) for place, column in at.items() if place < len(said))
        else:
            return {}
        return {
            column.field: (column, value)
            for column, value in pairs
            if not is_blank(value) and not (self.counted and column.field is Field.ORDINAL)
        }

    def names(self, cells: Cells) -> Mapping[str, str]:
        """Give the names of the columns, also of those in which a line says nothing."""
        known = self.heading.columns.values() if self.heading else (it for it, _ in cells.values())
        return {str(column.field): column.name for column in known}

    def ordinal(self, line: Line) -> str:
        """Give what a column of ordinals says of a line, if there is one."""
        all_of_it = replace(self, counted=False).cells(line)
        return text(all_of_it[Field.ORDINAL][1]) if Field.ORDINAL in all_of_it else ""

    def row(self, line: Line) -> Row | list[Fault]:
        """Read a line."""
        if line.broken:
            return [Fault("", line.broken, shown(line.cells[0], personal=True))]
        if line.said is not None and _is_push(line.said):
            return _pushed(line.said, self.own, self.lender.country)
        return _Reading(self, self.cells(line)).row()


def number_of(reader: Reader, line: Line) -> tuple[str, str] | None:
    """Tell which application a line is about, and in which statement; None if it says none."""
    if line.said is not None and _is_push(line.said):
        given, order = line.said.get("number"), line.said.get("sequence")
        return (str(given), text(order)) if given else None
    cells = reader.cells(line)
    if Field.NUMBER not in cells:
        return None
    order = cells.get(Field.SEQUENCE) or cells.get(Field.ORDINAL)
    return text(cells[Field.NUMBER][1]), text(order[1]) if order else ""


def is_empty(line: Line) -> bool:
    """Tell whether a line says nothing at all, as those below and between tables."""
    return line.said is None and not line.broken and all(is_blank(cell) for cell in line.cells)


class _Reading:
    """One row being read: gathers all its faults before it gives up."""

    def __init__(self, reader: Reader, cells: Cells) -> None:
        self._reader, self._cells = reader, cells
        self._lender = reader.lender
        self.faults: list[Fault] = []

    def row(self) -> Row | list[Fault]:
        stage = self._read(Field.STAGE, self._stage, None)
        push = Push(
            number=self._read(Field.NUMBER, cleaning.number, ""),
            product=self._own_words(Field.PRODUCT, _PRODUCT) or UNSTATED,
            amount=self._amount(Field.AMOUNT, UNSTATED),
            currency=self._read(Field.CURRENCY, cleaning.currency, UNSTATED),
            applied_on=self._read(Field.APPLIED_ON, days.day, UNSTATED),
            stage=stage.stage if stage else UNSTATED,
            # A word that is nobody's own leaves the lender's wording as it was.
            stage_words=stage.words if stage and stage in self._reader.own.values() else UNSTATED,
            stage_since=self._read(Field.STAGE_SINCE, self._moment, UNSTATED),
            decision=self._decision(stage.stage if stage else None) or UNSTATED,
            disbursed_on=self._read(Field.DISBURSED_ON, days.day, UNSTATED),
            disbursed_amount=self._amount(Field.DISBURSED_AMOUNT, UNSTATED),
            borrowers=self._people() or UNSTATED,
            sequence=self._read(Field.SEQUENCE, cleaning.whole, None)
            or self._read(Field.ORDINAL, cleaning.whole, None),
            correction=self._read(Field.CORRECTION, cleaning.yes_or_no, default=False),
        )
        documents = self._read(Field.DOCUMENTS, self._documents, ())
        if Field.NUMBER not in self._cells:
            self.faults.append(Fault("", "number-missing"))
        if self.faults:
            return self.faults[:_MOST]
        names = self._reader.names(self._cells)
        return Row(push, documents, cleaning.currency_of(self._lender.country), facts=names)

    def _read(self, field: Field, clean: Callable[[Any], Any], default: Any) -> Any:  # noqa: ANN401  each field's own kind
        if field not in self._cells:
            return default
        column, value = self._cells[field]
        try:
            if text(value) in ERRORS:
                raise FaultyError("cell-error")  # noqa: TRY301  told like any other
            return clean(value)
        except FaultyError as error:
            seen = error.facts.get("item", value)
            told = shown(seen, personal=field in PERSONAL)
            self.faults.append(Fault(column.name, error.code, told, error.facts))
            return default

    def _amount(self, field: Field, default: Any) -> Any:  # noqa: ANN401  an amount, or nothing said
        factor = self._cells[field][0].factor if field in self._cells else 1
        return self._read(field, lambda value: cleaning.amount(value, factor), default)

    def _own_words(self, field: Field, longest: int) -> dict[str, str]:
        said = self._read(field, lambda value: cleaning.words(value, longest), "")
        return {self._lender.locale: said} if said else {}

    def _people(self) -> tuple[StatedParty, ...]:
        country = self._lender.country
        reference = self._read(Field.REFERENCE, _reference, None)
        name = self._read(Field.NAME, _name, UNSTATED)
        phone = self._read(Field.PHONE, lambda it: cleaning.phone(it, country), UNSTATED)
        identity = self._read(Field.IDENTITY, lambda it: cleaning.identity(it, country), UNSTATED)
        if reference is None and name is UNSTATED and phone is UNSTATED and identity is UNSTATED:
            return ()
        return (
            StatedParty(
                role=Role.MAIN, reference=reference, name=name, phone=phone, identity=identity
            ),
        )

    def _decision(self, stage: Stage | None) -> Decision | None:
        said = self._own_words(Field.OPINION, _OPINION)
        opinion = {} if any(map(words.is_bare, said.values())) else said
        declined = stage is Stage.DECLINED
        decision = Decision(
            amount=self._amount(Field.APPROVED_AMOUNT, None),
            term_months=self._read(Field.TERM_MONTHS, cleaning.term, None),
            decided_on=self._read(Field.DECIDED_ON, days.day, None),
            conditions={} if declined else opinion,
            reason=opinion if declined else {},
        )
        return None if decision == Decision() else decision

    def _stage(self, value: object) -> OwnStage:
        found = words.stage_of(text(value), self._reader.own)
        if found is None:
            raise FaultyError("stage")
        return found

    def _moment(self, value: object) -> datetime:
        found = days.moment(value)
        zone = ZoneInfo(self._lender.zone)
        if isinstance(found, datetime):
            return (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)
        return datetime.combine(found, time(), zone).astimezone(UTC)

    def _documents(self, value: object) -> tuple[str, ...]:
        known, own = words.documents(), self._reader.types
        codes: list[str] = []
        for item in cleaning.listed(value):
            code = known.get(folded(item)) or own.get(folded(item))
            if code is None:
                raise FaultyError("document", item=item)
            codes.append(code)
        return tuple(dict.fromkeys(codes))


def _name(value: object) -> str:
    return cleaning.words(" ".join(text(value).split()), _NAME)


def _reference(value: object) -> str:
    return cleaning.words(value, _REFERENCE)


def _flat(value: object) -> object:
    if isinstance(value, list):
        return ";".join(map(text, value))
    return value


def _is_push(said: Mapping[str, Any]) -> bool:
    """Tell whether a line is a push as the API takes it, with its number: it has inner parts."""
    return any(isinstance(value, dict) for value in said.values()) or "borrowers" in said


def _pushed(
    said: Mapping[str, Any], own: Mapping[str, OwnStage], country: str
) -> Row | list[Fault]:
    body = {name: value for name, value in said.items() if name not in {"number", FAULTS}}
    try:
        number = cleaning.number(said.get("number"))
        stated = ApplicationBody.model_validate_json(to_json(body), context={"country": country})
    except FaultyError as error:
        return [Fault("number", error.code, shown(said.get("number"), personal=False))]
    except ValidationError as error:
        # Only now: it takes a web server's room, and most files are read by another process.
        from bot.problems import faults_of  # noqa: PLC0415  see above

        found = error.errors(include_url=False, include_context=False, include_input=False)
        faults = [Fault(it.pointer, "field", facts={"fix": it.detail}) for it in faults_of(found)]
        return faults[:_MOST]
    push = stated.stated(number)
    if stated.status is not None:
        meant = words.stage_of(stated.status, own)
        if meant is None:
            return [Fault("status", "stage", shown(stated.status, personal=False))]
        own_words = push.stage_words
        wording = meant.words if isinstance(own_words, Unstated) else own_words
        push = replace(push, stage=meant.stage, stage_words=wording)
    return Row(push, whole=True)
