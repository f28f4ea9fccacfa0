"""Which words the code asks the catalogue for, read from its syntax tree."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from typing_extensions import override

from bot.catalogue import LABELS_OF_ASKS, UNSAID


@dataclass(frozen=True, order=True, slots=True)
class Use:
    """A message somewhere in the code, and what it is filled with (None: not to be seen)."""

    message: str
    where: str
    args: frozenset[str] | None

    @override
    def __str__(self) -> str:
        return f"{self.where} {self.message}"


NOTHING: Final[frozenset[str]] = frozenset()
_TABLES: Final = {
    "handlers/doubt.py": "LABELS",
    "handlers/status.py": "_NEXT",
    "handlers/findings.py": "FINDINGS",
    "handlers/wording.py": "REASONS",
}
"""Tables of message ids; a phrase takes no arguments."""


def everywhere(root: Path) -> Iterator[Use]:
    """Find all uses with a literal id."""
    yield Use(UNSAID, "bot/catalogue.py", NOTHING)
    yield from (Use(label, "bot/catalogue.py", NOTHING) for label in LABELS_OF_ASKS.values())
    seen: set[tuple[str, frozenset[str] | None]] = set()
    for folder in ("handlers", "bot"):
        for path in sorted((root / folder).rglob("*.py")):
            where = str(path.relative_to(root))
            for message, args in _in(ast.parse(path.read_text(encoding="utf-8")), where):
                if (message, args) not in seen:
                    seen.add((message, args))
                    yield Use(message, where, args)


def _in(tree: ast.Module, where: str) -> Iterator[tuple[str, frozenset[str] | None]]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if where.startswith("handlers/"):
                yield from _call(name, node)
            case ast.Call(func=ast.Attribute(attr="words")):
                yield from ((it, _keywords(node)) for it in _literals(_first(node)))
            case ast.Assign(targets=[ast.Name(id="label")], value=value):
                yield from ((it, NOTHING) for it in _literals(value))
            case ast.Assign() | ast.AnnAssign() if _name(node) == _TABLES.get(where):
                assert isinstance(node.value, ast.Dict)
                yield from ((it, NOTHING) for entry in node.value.values for it in _literals(entry))


def _call(name: str, node: ast.Call) -> Iterator[tuple[str, frozenset[str] | None]]:
    keywords: Mapping[str | None, ast.expr] = {it.arg: it.value for it in node.keywords}
    match name:
        case "say":
            yield from ((it, _keywords(node)) for it in _literals(_first(node)))
        case "Phrase":
            yield from ((it, NOTHING) for it in _literals(keywords.get("message")))
        case "Button":
            filled = keywords.get("args")
            args = frozenset(_literals_of(filled)) if filled else NOTHING
            yield from ((it, args) for it in _literals(keywords.get("label")))
        case _:
            return


def _literals(node: ast.expr | None) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from _literals(one)
            yield from _literals(other)
        case _:
            return


def _literals_of(filled: ast.expr) -> Iterator[str]:
    assert isinstance(filled, ast.Dict), "a button is filled by a dict display"
    for key in filled.keys:
        yield from _literals(key)


def _keywords(node: ast.Call) -> frozenset[str] | None:
    names = [it.arg for it in node.keywords]
    return None if None in names else frozenset(it for it in names if it is not None)


def _first(node: ast.Call) -> ast.expr | None:
    return node.args[0] if node.args else None


def _name(node: ast.Assign | ast.AnnAssign) -> str:
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    return target.id if isinstance(target, ast.Name) else ""
