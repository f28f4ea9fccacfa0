"""Sentences in a lender's own words: checked as ours are, and said instead of ours in its talks."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import structlog
from fluent.syntax import FluentParser, ast
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
    if locale not in catalogue.languages:
        return f"is not a language of ours: {', '.join(catalogue.languages)}"
    language = catalogue.languages[locale]
    if not _is_said_in_chats(language, message):
        return "is no sentence that we say in a chat"
    longest = LABEL_LENGTH if message.startswith(_LABELS) else LONGEST
    if len(words) > longest:
        return f"is too long: write at most {longest} characters"
    pattern = _pattern(words)
    if pattern is None:
        return "cannot be read: write words, and { $name } for a blank"
    if "." in message and parts_of(pattern) is None:
        return "cannot depend on a number here: write words alone"
    return _misfilled(language, message, pattern)


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


def _misfilled(language: Language, message: str, pattern: ast.Pattern) -> str:
    known = language.blanks(message)
    asked = language.reworded({message: pattern}).blanks(message)
    if asked <= known:
        return ""
    given = ", ".join(f"{{ ${name} }}" for name in sorted(known)) or "no blanks"
    return f"can be filled with {given}"


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
