"""A reply and a language make words: the only place where sentences are put together."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final

import structlog
from babel import Locale
from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor
from typing_extensions import override

from bot import cards
from bot.channels import Label, Rendered, Spot
from bot.drawing.sheet import Sheet
from bot.fluent_files import AT_WORK, CatalogueError, Part, parts_of, written
from bot.formatting import FALLBACK, Formats, fact, formats, number
from handlers.cards import Card
from handlers.messages import Argument, Button, Place, Reply

UNSAID: Final = "error-unsaid"
"""What is said instead of a sentence that cannot be said; every language must have it."""
LABEL_LENGTH: Final = 60
"""Longer button labels are cut; only a lender's own titles can be so long."""
LABELS_OF_ASKS: Final[Mapping[str, str]] = {"phone": "button-share-phone"}
"""What a channel's own keyboard for an answer is labelled."""

log = structlog.get_logger()


class _Number(int, FluentType):
    """A number as Fluent wants it; Fluent's own takes fifty times longer to write one."""

    @override
    def format(self, locale: Locale) -> str:
        return number(self, locale)


class _Blanks(Visitor):
    """Gathers the names of what a sentence is filled with."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  Fluent's name
        self.names.add(node.id.name)


class UnsayableError(LookupError):
    """A message is not in the catalogue, or lacks an argument."""


@dataclass(slots=True)
class _Fluent:
    """What needs Fluent itself, made when first asked for: its plurals load 1 MiB a language."""

    tag: str
    right_to_left: bool
    entries: tuple[ast.Message | ast.Term, ...] = field(repr=False)
    _made: FluentBundle | None = field(repr=False, default=None)

    @property
    def bundle(self) -> FluentBundle:
        """Give the sentences to Fluent, once."""
        if self._made is None:
            self._made = FluentBundle([self.tag], use_isolating=self.right_to_left)
            self._made.add_resource(ast.Resource([*self.entries]))
        return self._made


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language; ``plain`` holds the messages that only have blanks to fill."""

    tag: str
    formats: Formats
    fluent: _Fluent = field(repr=False)
    plain: Mapping[str, tuple[Part, ...]] = field(repr=False)
    borrowers: frozenset[str] = field(repr=False)
    phrases: dict[str, str] = field(repr=False, default_factory=dict)

    def said(self, message: str, args: Mapping[str, Argument], zone: str) -> str:
        """Say one sentence; raise UnsayableError if it cannot be said."""
        parts = self.plain.get(message)
        if parts is None:
            return self._by_fluent(message, args, zone)
        try:
            return "".join([text or self._filled(args[name], zone) for text, name in parts])
        except KeyError as missing:
            raise UnsayableError(f"{message} lacks {missing}") from None

    def blanks(self, message: str) -> frozenset[str]:
        """Name what a sentence is filled with."""
        if parts := self.plain.get(message):
            return frozenset(name for _, name in parts if name)
        found = _Blanks()
        for entry in self.fluent.entries:
            if entry.id.name == message:
                found.visit(entry)
        return frozenset(found.names)

    def reworded(self, own: Mapping[str, ast.Pattern]) -> "Language":
        """Put others' sentences in place of ours."""
        plain, entries = dict(self.plain), {each.id.name: each for each in self.fluent.entries}
        for message, pattern in own.items():
            if parts := parts_of(pattern):
                plain[message] = parts
            else:
                plain.pop(message, None)
                entries[message] = ast.Message(ast.Identifier(message), pattern)
        fluent = _Fluent(self.tag, self.formats.right_to_left, tuple(entries.values()))
        return replace(self, fluent=fluent, plain=plain, phrases={})

    def _by_fluent(self, message: str, args: Mapping[str, Argument], zone: str) -> str:
        name, _, attribute = message.partition(".")
        bundle = self.fluent.bundle
        if not bundle.has_message(name):
            raise UnsayableError(f"there is no {name}")
        found = bundle.get_message(name)
        pattern = found.attributes.get(attribute) if attribute else found.value
        if pattern is None:
            raise UnsayableError(f"there is no {message}")
        # Numbers stay numbers: Fluent chooses the plural by them.
        filled = {
            key: _Number(value) if isinstance(value, int) else self._filled(value, zone)
            for key, value in args.items()
        }
        words, errors = bundle.format_pattern(pattern, filled)
        if errors:
            raise UnsayableError(f"{message}: {errors[0]}")
        return str(words)

    def written(self, value: Argument, zone: str) -> str:
        """Write one fact."""
        return str(value) if isinstance(value, int) else self._filled(value, zone)

    def _filled(self, value: Argument, zone: str) -> str:
        return value if isinstance(value, str) else fact(value, self.formats, zone, self._phrase)

    def _phrase(self, message: str) -> str:
        known = self.phrases.get(message)
        if known is None:
            # Bounded: only what is in the catalogue is ever kept.
            known = self.phrases[message] = self.said(message, {}, "UTC")
        return known


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of all languages."""

    languages: Mapping[str, Language]
    locales: tuple[str, ...]
    """The languages that borrowers are offered: those that lack no sentence for borrowers. The
    first is for whoever speaks none of them."""

    @classmethod
    @cache
    def load(cls) -> "Catalogue":
        """Read our own locales, once; raise CatalogueError if a file of theirs is broken."""
        return read(resources.files("locales"))

    @property
    def at_work(self) -> tuple[str, ...]:
        """Name the languages of the console and of what lenders are told."""
        return tuple(tag for tag in AT_WORK if tag in self.languages) or self.locales

    def reworded(self, own: Mapping[str, Mapping[str, ast.Pattern]]) -> "Catalogue":
        """Put a lender's sentences, by language, in place of ours."""
        theirs = {tag: self.languages[tag].reworded(words) for tag, words in own.items()}
        return replace(self, languages={**self.languages, **theirs})

    def is_right_to_left(self, locale: str) -> bool:
        """Tell whether a language is written from right to left."""
        return self._language(locale).formats.right_to_left

    def render(self, reply: Reply, locale: str, zone: str = "UTC") -> Rendered:
        """Put a reply into words; what cannot be said is logged, and said to be so."""
        language = self._language(locale)
        ask_label = LABELS_OF_ASKS.get(reply.ask or "")
        return Rendered(
            words="\n".join(
                [self._said(language, line.message, line.args, zone) for line in reply.lines]
            ),
            labels=tuple([self._label(language, button, zone) for button in reply.buttons]),
            ask=reply.ask,
            locale=language.tag,
            ask_words=self._said(language, ask_label, {}, zone) if ask_label else "",
            quotes=reply.quotes,
            replaces=reply.replaces,
            papers=reply.papers,
            spot=_spot(reply.place, language.formats) if reply.place else None,
            sheet=self._sheet(language, reply.card) if reply.card else None,
        )

    def words(self, message_id: str, locale: str, **args: Argument) -> str:
        """Say one sentence."""
        return self._said(self._language(locale), message_id, args, "UTC")

    def fact(self, value: Argument, locale: str, zone: str = "UTC") -> str:
        """Write one fact as a language writes it."""
        return self._language(locale).written(value, zone)

    def _language(self, locale: str) -> Language:
        return self.languages.get(locale) or next(iter(self.languages.values()))

    def _sheet(self, language: Language, card: Card) -> Sheet:
        right_to_left = language.formats.right_to_left
        return cards.sheet(card, self, language.tag, right_to_left=right_to_left)

    def _label(self, language: Language, button: Button, zone: str) -> Label:
        words = self._said(language, button.label, button.args, zone, UNSAID + ".label")
        if len(words) > LABEL_LENGTH:
            words = words[: LABEL_LENGTH - 1].rstrip() + "…"
        return Label(words, button.action, button.url, button.app)

    def _said(
        self,
        language: Language,
        message: str,
        args: Mapping[str, Argument],
        zone: str,
        instead: str = UNSAID,
    ) -> str:
        try:
            return language.said(message, args, zone)
        except UnsayableError as error:
            log.error(  # noqa: TRY400  the message's id tells more than where it was missed
                "words_missing", message=message, locale=language.tag, problem=str(error)
            )
            return self._in_first_language(message, args, zone) or language.said(instead, {}, zone)

    def _in_first_language(self, message: str, args: Mapping[str, Argument], zone: str) -> str:
        """Say what a language lacks in the first one: words for lenders are in few languages."""
        first = next(iter(self.languages.values()))
        try:
            return first.said(message, args, zone)
        except UnsayableError:
            return ""


def _spot(place: Place, written: Formats) -> Spot:
    title, address = written.wording(place.title.words), written.wording(place.address.words)
    return Spot(place.latitude, place.longitude, title, address)


def read(folder: Traversable) -> Catalogue:
    """Read a folder of languages, each a folder of Fluent files."""
    found = sorted(
        (each for each in folder.iterdir() if each.is_dir() and not each.name.startswith("_")),
        key=lambda each: (each.name != FALLBACK, each.name),
    )
    if not found:
        raise CatalogueError("there is no language in the locales")
    languages = {each.name: _language_of(each) for each in found}
    needed = next(iter(languages.values())).borrowers
    complete = (tag for tag, each in languages.items() if needed <= each.borrowers)
    return Catalogue(languages, tuple(complete))


def _language_of(folder: Traversable) -> Language:
    tag = folder.name
    try:
        formats_ = formats(tag)
    except ValueError as error:
        raise CatalogueError(f"locales/{tag}: {error}") from error
    words = written(folder, right_to_left=formats_.right_to_left)
    fluent = _Fluent(tag, formats_.right_to_left, tuple(words.entries))
    language = Language(tag, formats_, fluent, words.plain, frozenset(words.borrowers))
    for needed in (UNSAID, UNSAID + ".label"):
        try:
            language.said(needed, {}, "UTC")
        except UnsayableError as error:
            raise CatalogueError(f"locales/{tag}: {error}") from error
    return language
