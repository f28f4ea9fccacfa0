"""Rules of ours that no linter knows: what is short, who may import what, and reasons."""

import ast
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

import pytest

_ROOT: Final = Path(__file__).parent.parent
_MIGRATIONS: Final = "storage/migrations/versions/*"
_FILE_LINES: Final = 300
_FUNCTION_LINES: Final = 40

_IMPORTERS: Final = {
    "telegram": ("bot/channels/telegram*.py", "bot/staff/topics.py"),
    "sqlalchemy": ("storage/*",),
    "alembic": ("storage/migrations/*",),
    "fluent": (
        "bot/catalogue.py",
        "bot/fluent_files.py",
        "bot/own_words.py",
    ),
}
"""Who alone may import what."""

_EXCUSE: Final = re.compile(r"#\s*(noqa|type:\s*ignore)")
_EXCUSED: Final = re.compile(
    r"#\s*(noqa: [A-Z]+\d+(, ?[A-Z]+\d+)*|type: ignore\[[a-z-]+(, ?[a-z-]+)*\])[\s(#:-]+\w"
)

_DECLARATIONS: Final = (
    ast.AnnAssign,
    ast.Assign,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.FunctionDef,
    ast.Import,
    ast.ImportFrom,
)
_IMPORT_EVERYTHING: Final = """
import importlib, sys, threading

seen = []
TELLING = ("socket.connect", "socket.bind", "subprocess.Popen", "os.mkdir", "os.remove")

def watch(event, args):
    writes = event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+")
    if writes or event in TELLING:
        seen.append(f"{event} {args[0]}")

sys.addaudithook(watch)
for name in sys.argv[1:]:
    importlib.import_module(name)
    for effect in seen:
        print(name, effect)
    seen.clear()
if threading.active_count() > 1:
    print("a thread was started")
"""


def _files(*folders: str) -> Iterator[str]:
    for folder in folders:
        for file in sorted((_ROOT / folder).rglob("*.py")):
            yield file.relative_to(_ROOT).as_posix()


_PRODUCT: Final = tuple(
    it for it in _files("bot", "handlers", "storage", "locales") if not fnmatch(it, _MIGRATIONS)
)
_EVERYTHING: Final = (*_PRODUCT, *_files("tests"))


def _tree(file: str) -> ast.Module:
    return ast.parse((_ROOT / file).read_text(encoding="utf-8"))


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function without its docstring."""
    first = node.body[0]
    words = (first.end_lineno or 0) - first.lineno + 1 if ast.get_docstring(node) else 0
    return (node.end_lineno or 0) - node.lineno + 1 - words


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def _is_declaration(node: ast.stmt) -> bool:
    match node:
        case ast.Expr(value=ast.Constant(value=str())):
            return True
        case ast.If(test=ast.Compare(left=ast.Name(id="__name__"))):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case _:
            return isinstance(node, _DECLARATIONS)


@pytest.mark.parametrize("file", _PRODUCT)
def test_files_and_functions_are_short(file: str) -> None:
    functions = [
        node
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]

    assert len((_ROOT / file).read_text(encoding="utf-8").splitlines()) < _FILE_LINES
    assert {it.name: _lines(it) for it in functions if _lines(it) > _FUNCTION_LINES} == {}


@pytest.mark.parametrize("file", _PRODUCT)
def test_what_is_outside_is_imported_at_the_edges_only(file: str) -> None:
    imported = set(_imported(_tree(file)))
    forbidden = {
        name
        for name, importers in _IMPORTERS.items()
        if not any(fnmatch(file, importer) for importer in importers)
    }

    assert imported & forbidden == set()
    assert "tests" not in imported


@pytest.mark.parametrize("file", _PRODUCT)
def test_only_the_settings_read_the_environment(file: str) -> None:
    read = {
        node.attr
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    }

    assert file == "bot/settings.py" or read == set()


@pytest.mark.parametrize("file", [it for it in _PRODUCT if it != "storage/migrations/env.py"])
def test_a_module_only_declares(file: str) -> None:
    assert [ast.unparse(node) for node in _tree(file).body if not _is_declaration(node)] == []


def test_nothing_happens_on_import() -> None:
    apart = {"storage/migrations/env.py"}  # a script which Alembic runs
    names = [
        file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for file in _PRODUCT
        if file not in apart
    ]
    done = subprocess.run(
        [sys.executable, "-B", "-c", _IMPORT_EVERYTHING, *names],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout, done.stderr) == ("", "")


@pytest.mark.parametrize("file", _EVERYTHING)
def test_each_exception_to_a_rule_has_its_reason(file: str) -> None:
    with (_ROOT / file).open("rb") as lines:
        comments = [it for it in tokenize.tokenize(lines.readline) if it.type == tokenize.COMMENT]

    assert [
        f"{it.start[0]}: {it.string}"
        for it in comments
        if _EXCUSE.search(it.string) and not _EXCUSED.search(it.string)
    ] == []


def test_a_missing_reason_would_be_found() -> None:
    assert not _EXCUSED.search("# noqa: S105")
    assert not _EXCUSED.search("# noqa")
    assert not _EXCUSED.search("# type: ignore[misc]")
    assert _EXCUSED.search("# noqa: S105  a reason, not a secret")
    assert _EXCUSED.search("# type: ignore[misc]  # the driver has no types")
