"""One language's Fluent files, taken apart: what only has blanks to fill, and what needs Fluent.

Nine sentences out of ten stand on one line. They are taken apart here, ten times faster than by
Fluent's own parser, which reads the rest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Final

from fluent.syntax import FluentParser, ast

FOR_WORK: Final = ("staff", "imports", "lenders")
"""How the files begin whose words only people at work read: these are in `AT_WORK` alone."""
AT_WORK: Final = ("en", "zh-Hans")
"""The languages of the console, of imports and of what a lender is told."""

_ENTRY: Final = re.compile(r"\n(?=[^\s}])")
_TEXT: Final = r"[^\s{}][^\n{}]*|\{ \$[a-z_]+ \}[^\n{}]*"
_LINE: Final = rf"(?:{_TEXT})(?:\{{ \$[a-z_]+ \}}[^\n{{}}]*)*"
_ON_ONE_LINE: Final = re.compile(
    rf"([a-z][a-z0-9-]*) = ({_LINE})((?:\n {{4}}\.[a-z][a-z0-9-]* = {_LINE})*)\s*"
)
_ATTRIBUTE: Final = re.compile(r"\n {4}\.([a-z][a-z0-9-]*) = (.*)")
_BLANK: Final = re.compile(r"\{ \$([a-z_]+) \}")
_REFERENCE: Final = re.compile(r"\{ *-?[a-z]")

Part = tuple[str, str]
"""A piece of a sentence as it stands, or the name of the argument that stands there."""


class CatalogueError(ValueError):
    """The words are damaged; names the file and what is wrong with it."""


@dataclass(slots=True)
class Written:
    """What the files of one language say; ``borrowers`` names what borrowers may be told."""

    tag: str
    plain: dict[str, tuple[Part, ...]] = field(default_factory=dict, repr=False)
    entries: list[ast.Message | ast.Term] = field(default_factory=list, repr=False)
    borrowers: set[str] = field(default_factory=set, repr=False)
    _where: dict[str, str] = field(default_factory=dict, repr=False)

    def take(self, file: Traversable, *, by_fluent: bool) -> None:
        """Read one file; raise CatalogueError if it is broken."""
        text, where = file.read_text(encoding="utf-8"), f"locales/{self.tag}/{file.name}"
        before = set(self._where)
        for block in _ENTRY.split("\n" + text):
            if block.startswith("#") or not block.strip():
                continue
            if not by_fluent and (line := _ON_ONE_LINE.fullmatch(block)):
                self._name(line[1], where)
                self.plain.update(_on_one_line(line[1], line[2], line[3]))
            else:
                self._parse(block, where)
        if not file.name.startswith(FOR_WORK):
            self.borrowers.update(self._where.keys() - before)

    def _parse(self, block: str, where: str) -> None:
        for entry in FluentParser(with_spans=False).parse(block).body:
            if isinstance(entry, ast.Junk):
                line = (entry.content or "").strip().partition("\n")[0]
                raise CatalogueError(f"{where}: cannot be read from {line!r} on")
            if isinstance(entry, ast.Message | ast.Term):
                self._name(("-" if isinstance(entry, ast.Term) else "") + entry.id.name, where)
                self.entries.append(entry)
                self.plain.update(_plain(entry))

    def _name(self, name: str, where: str) -> None:
        if name in self._where:
            raise CatalogueError(f"{where}: {name} is in {self._where[name]} already")
        self._where[name] = where


def written(folder: Traversable, *, right_to_left: bool) -> Written:
    """Read a language's files. Fluent itself writes what is written from right to left."""
    files = sorted(
        (each for each in folder.iterdir() if each.name.endswith(".ftl")),
        key=lambda each: each.name,
    )
    # What refers to other messages needs all of them in Fluent's own form.
    refers = any(_REFERENCE.search(each.read_text(encoding="utf-8")) for each in files)
    found = Written(folder.name)
    for file in files:
        found.take(file, by_fluent=right_to_left or refers)
    if right_to_left:
        found.plain.clear()
    return found


def _on_one_line(name: str, value: str, attributes: str) -> Iterator[tuple[str, tuple[Part, ...]]]:
    yield name, _blanks(value)
    for attribute in _ATTRIBUTE.finditer(attributes):
        yield f"{name}.{attribute[1]}", _blanks(attribute[2])


def _blanks(line: str) -> tuple[Part, ...]:
    """Take a line apart: text and the names of its blanks stand in turns."""
    pieces = _BLANK.split(line.rstrip())
    parts = (("", it) if at % 2 else (it, "") for at, it in enumerate(pieces))
    return tuple(part for part in parts if any(part))


def _plain(entry: ast.Message | ast.Term) -> Iterator[tuple[str, tuple[Part, ...]]]:
    """Take apart what has no plurals: faster to say than by Fluent."""
    if isinstance(entry, ast.Term):
        return
    patterns = {entry.id.name: entry.value} | {
        f"{entry.id.name}.{attribute.id.name}": attribute.value for attribute in entry.attributes
    }
    for name, pattern in patterns.items():
        if pattern and (parts := parts_of(pattern)):
            yield name, parts


def parts_of(pattern: ast.Pattern) -> tuple[Part, ...] | None:
    """Take a sentence apart that only has blanks to fill; None if it needs Fluent."""
    parts: list[Part] = []
    for element in pattern.elements:
        match element:
            case ast.TextElement(value=text):
                parts.append((text, ""))
            case ast.Placeable(expression=ast.VariableReference(id=name)):
                parts.append(("", name.name))
            case _:
                return None
    return tuple(parts)
