"""Sentences in a lender's own words: checked as ours are, and said instead of ours in its talks."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import structlog
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Visitor

from bot.catalogue import LABEL_LENGTH, Catalogue, Language
from bot.fluent_files import parts_of
from storage import own_texts
from storage.database import Store
from storage.own_texts import Texts

LONGEST: Final = 1000
"""How many characters a sentence may have: several of them make one message."""
KEPT: Final = 5.0
"""After so many seconds at most, every process says what a lender has changed."""

_OF_PAGES: Final = ("page-", "entrance-", "sending-")
"""Words of pages, which are the same for every lender."""
_LABELS: Final = ("button-", "wish-")
_SAID: Final[Mapping[str, str]] = {
    "": "",
    "unknown": "is no sentence that we say in a chat",
    "unreadable": "cannot be read: write words, and { $name } for a blank",
    "counted": "cannot depend on a number here: write words alone",
}

log = structlog.get_logger()


class _Foreign(Visitor):
    """Looks for what a sentence of a lender's must not hold: other messages, and functions."""

    found: bool = False

    def visit_MessageReference(self, _: ast.MessageReference) -> None:  # noqa: N802  Fluent's name
        self.found = True

    def visit_TermReference(self, _: ast.TermReference) -> None:  # noqa: N802  Fluent's name
        self.found = True

    def visit_FunctionReference(self, _: ast.FunctionReference) -> None:  # noqa: N802  Fluent's name
        self.found = True


def fault(catalogue: Catalogue, locale: str, message: str, words: str) -> str:
    """Say what is wrong with a sentence, in the words of the API; nothing if it is fine."""
    code = flaw(catalogue, locale, message, words)
    if code == "language":
        return f"is not a language of ours: {', '.join(catalogue.languages)}"
    if code == "long":
        return f"is too long: write at most {longest(message)} characters"
    if code != "blanks":
        return _SAID[code]
    known = catalogue.languages[locale].blanks(message)
    given = ", ".join(f"{{ ${name} }}" for name in sorted(known)) or "no blanks"
    return f"can be filled with {given}"


def flaw(catalogue: Catalogue, locale: str, message: str, words: str) -> str:
    """Name what is wrong with a sentence, for whoever has words for it; nothing if it is fine."""
    if locale not in catalogue.languages:
        return "language"
    language = catalogue.languages[locale]
    if not _is_said_in_chats(language, message):
        return "unknown"
    if len(words) > longest(message):
        return "long"
    pattern = _pattern(words)
    if pattern is None:
        return "unreadable"
    if "." in message and parts_of(pattern) is None:
        return "counted"
    asked = language.reworded({message: pattern}).blanks(message)
    return "" if asked <= language.blanks(message) else "blanks"


def longest(message: str) -> int:
    """Say how many characters a sentence may have."""
    return LABEL_LENGTH if message.startswith(_LABELS) else LONGEST


def is_said(catalogue: Catalogue, locale: str, message: str) -> bool:
    """Tell whether a sentence is one that we say in chats."""
    return locale in catalogue.languages and _is_said_in_chats(catalogue.languages[locale], message)


def source(catalogue: Catalogue, locale: str, message: str) -> str:
    """Write a sentence of ours as it can be changed: its words, and its blanks by name."""
    language = catalogue.languages[locale]
    if parts := language.plain.get(message):
        return "".join(text or f"{{ ${name} }}" for text, name in parts)
    name, _, attribute = message.partition(".")
    for entry in language.fluent.entries:
        if isinstance(entry, ast.Message) and entry.id.name == name:
            values = {it.id.name: it.value for it in entry.attributes}
            pattern = values.get(attribute) if attribute else entry.value
            if pattern is not None:
                return _written(pattern)
    return ""


def found(
    catalogue: Catalogue, locale: str, own: Mapping[str, str], find: str
) -> list[tuple[str, str]]:
    """List sentences that hold some words, with ours; those of the lender's own come first."""
    language, wanted = catalogue.languages[locale], find.casefold()
    ids = {it for it in {*language.plain, *language.borrowers} if _is_said_in_chats(language, it)}
    all_of_them = [(it, source(catalogue, locale, it)) for it in sorted(ids)]
    matching = [
        (message, text)
        for message, text in all_of_them
        if text and wanted in f"{message} {text} {own.get(message, '')}".casefold()
    ]
    return sorted(matching, key=lambda pair: pair[0] not in own)


def sample(catalogue: Catalogue, locale: str, message: str, words: str) -> str:
    """Say a sentence as a lender words it (or as we do), with its blanks named in place."""
    pattern = _pattern(words) if words else None
    tried = catalogue.reworded({locale: {message: pattern}}) if pattern else catalogue
    blanks = tried.languages[locale].blanks(message)
    return tried.words(message, locale, **{name: f"[{name}]" for name in blanks})


def _is_said_in_chats(language: Language, message: str) -> bool:
    known = message in language.plain or message in language.borrowers
    return (
        known
        and message.partition(".")[0] in language.borrowers
        and not message.startswith(_OF_PAGES)
    )


def _pattern(words: str) -> ast.Pattern | None:
    lines = "\n".join("    " + line.strip() for line in words.strip().split("\n"))
    match FluentParser(with_spans=False).parse(f"own =\n{lines}\n").body:
        case [ast.Message(value=ast.Pattern() as pattern, attributes=[])]:
            foreign = _Foreign()
            foreign.visit(pattern)
            return None if foreign.found else pattern
        case _:
            return None


def _written(pattern: ast.Pattern) -> str:
    whole = FluentSerializer().serialize_entry(ast.Message(ast.Identifier("it"), pattern))
    first, _, rest = whole.partition("=")[2].strip("\n").partition("\n")
    return "\n".join(
        [first.strip(), *(line.removeprefix("    ") for line in rest.split("\n"))]
    ).strip()


def reworded(catalogue: Catalogue, texts: Texts) -> Catalogue:
    """Put a lender's sentences in place of ours; one that no longer fits is left out, and told."""
    own: dict[str, dict[str, ast.Pattern]] = {}
    for locale, sentences in texts.items():
        for message, words in sentences.items():
            if why := fault(catalogue, locale, message, words):
                log.error("own_words_left_out", message=message, locale=locale, why=why)
            elif pattern := _pattern(words):
                own.setdefault(locale, {})[message] = pattern
    return catalogue.reworded(own) if own else catalogue


@dataclass(frozen=True, slots=True)
class Catalogues:
    """The catalogue as each lender words it, read anew every few seconds."""

    store: Store
    plain: Catalogue
    seconds: Callable[[], float] = time.monotonic
    _kept: dict[str, tuple[float, Texts, Catalogue]] = field(default_factory=dict, repr=False)

    async def of(self, lender_id: str | None) -> Catalogue:
        """Give the words for talks of a lender's; without a lender, our own."""
        if lender_id is None:
            return self.plain
        now, kept = self.seconds(), self._kept.get(lender_id)
        if kept and kept[0] > now:
            return kept[2]
        texts: Mapping[str, Mapping[str, str]]
        texts = await self.store.read(own_texts.everything, lender_id)
        same = kept and kept[1] == texts
        words = kept[2] if kept and same else reworded(self.plain, texts)
        self._kept[lender_id] = now + KEPT, texts, words
        return words
