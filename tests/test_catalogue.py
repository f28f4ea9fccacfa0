"""The words are complete: in every language, with what the code fills in, fit for every channel."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

import pytest
from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.catalogue import LABEL_LENGTH, Catalogue
from handlers.routing import COMMANDS
from storage import errors
from storage.errors import DomainError
from tests import words_used
from tests.words_used import Use

LANGUAGES: Final = ("en", "zh-Hans")
LONGEST_LABEL: Final = {"en": 20, "zh-Hans": 10}
LONGEST_SENTENCE: Final = {"en": 260, "zh-Hans": 120}
COMMAND_WORDS: Final = 256
"""Telegram's limit for a command's description (core.telegram.org/bots/api#botcommand)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One message or attribute of a language."""

    file: str
    args: frozenset[str]
    texts: tuple[str, ...]
    choices: frozenset[str]


class _Parts(Visitor):
    """Gathers what a pattern is made of."""

    def __init__(self) -> None:
        self.args: set[str] = set()
        self.texts: list[str] = []
        self.choices: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  Fluent's name
        self.args.add(node.id.name)

    def visit_Variant(self, node: ftl.Variant) -> None:  # noqa: N802  Fluent's name
        if isinstance(node.key, ftl.Identifier):
            self.choices.add(node.key.name)
        self.generic_visit(node)

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802  Fluent's name
        self.texts.append(node.value)


@cache
def entries(language: str) -> Mapping[str, Entry]:
    """All messages of a language, and their attributes as ``message.attribute``."""
    found: dict[str, Entry] = {}
    for file in (resources.files("locales") / language).iterdir():
        if not file.name.endswith(".ftl"):
            continue
        for message in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(message, ftl.Junk), f"{file.name}: {message.content}"
            if isinstance(message, ftl.Message):
                name = message.id.name
                assert name not in found, f"{name} is there twice"
                found[name] = _entry(file.name, message.value)
                for attribute in message.attributes:
                    found[f"{name}.{attribute.id.name}"] = _entry(file.name, attribute.value)
    return found


def _entry(file: str, pattern: ftl.Pattern | None) -> Entry:
    parts = _Parts()
    if pattern is not None:
        parts.visit(pattern)
    return Entry(file, frozenset(parts.args), tuple(parts.texts), frozenset(parts.choices))


def refusals() -> list[type[DomainError]]:
    return [
        value
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, DomainError) and value is not DomainError
    ]


def facts_of(refusal: type[DomainError]) -> set[str]:
    return set(refusal.__init__.__annotations__) - {"return"}


def uses() -> list[Use]:
    return sorted(words_used.everywhere(Path(__file__).parent.parent))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def test_every_language_says_the_same_things_with_the_same_blanks() -> None:
    def shape(language: str) -> dict[str, tuple[str, frozenset[str]]]:
        return {name: (it.file, it.args) for name, it in entries(language).items()}

    assert shape("en") == shape("zh-Hans")
    assert set(LANGUAGES) == set(Catalogue.load().locales)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variant_can_be_chosen(language: str) -> None:
    plurals = {"other", *Locale.parse(language, sep="-").plural_form.tags}

    assert {name: it.choices - plurals for name, it in entries(language).items()} == {
        name: frozenset() for name in entries(language)
    }


@pytest.mark.parametrize("use", uses(), ids=str)
def test_what_the_code_says_is_in_the_catalogue_with_just_these_blanks(use: Use) -> None:
    entry = entries("en").get(use.message)

    assert entry is not None, f"{use.where} says {use.message}, which no language knows"
    assert use.args is None or entry.args == use.args


def test_the_syntax_tree_is_read_well_enough_to_find_them() -> None:
    found = {use.message: set(use.args or ()) for use in uses()}

    assert found["status-number"] == {"number", "lender"}
    assert found["button-application"] == {"number", "stage"}
    assert found["button-send"] == found["stage-in-review"] == found["reason-expired"] == set()
    assert found["finding-password"] == found["status-next-signing"] == set()
    assert len(found) > 150


def test_nothing_is_in_the_catalogue_that_nobody_says() -> None:
    said = {use.message for use in uses()} | {f"error-{it.code}" for it in refusals()}
    said |= {f"command-{name}" for name in COMMANDS}
    # Held against the facts and the pages by others.
    elsewhere = {"documents.ftl", "entrance.ftl", "imports.ftl", "pages.ftl", "staff.ftl"}

    unsaid = {
        name
        for name, entry in entries("en").items()
        if entry.file not in elsewhere and name not in said and "." not in name
    }

    assert unsaid == set()


@pytest.mark.parametrize("refusal", refusals(), ids=lambda it: it.code)
def test_every_refusal_has_a_sentence_made_of_its_own_facts(refusal: type[DomainError]) -> None:
    assert entries("en")[f"error-{refusal.code}"].args <= facts_of(refusal)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_of_the_menu_is_described(language: str, catalogue: Catalogue) -> None:
    told = {name: catalogue.words(f"command-{name}", language) for name in COMMANDS}

    assert all(3 <= len(words) <= COMMAND_WORDS for words in told.values())
    assert len(set(told.values())) == len(COMMANDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_are_short(language: str) -> None:
    labels = {
        name: "".join(entry.texts)
        for name, entry in entries(language).items()
        if entry.file == "buttons.ftl" or name == "error-unsaid.label"
    }

    assert {name: it for name, it in labels.items() if len(it) > LONGEST_LABEL[language]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: str) -> None:
    long = {
        name: text
        for name, entry in entries(language).items()
        for block in entry.texts
        for text in block.split("\n")
        if len(text) > LONGEST_SENTENCE[language]
    }

    assert long == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_asks_one_thing_at_most(language: str) -> None:
    asking = {
        name: entry.texts
        for name, entry in entries(language).items()
        if any(len(re.findall(r"[?？]", text)) > 1 for text in entry.texts)
    }

    assert asking == {}


def test_chinese_is_punctuated_in_chinese() -> None:
    # Addresses, marks of list and colons within words of another script stay what they are.
    stray = re.compile(r"""(?<!\d)\.(?!\w)|[,;?!()'"]|:(?!//)""")
    bilingual = {"greeting-language"}
    numbered = {"needs-line", "needs-line-due"}

    found = {
        name: text
        for name, entry in entries("zh-Hans").items()
        for text in entry.texts
        if name not in bilingual | numbered and stray.search(text)
    }

    assert found == {}


def test_english_is_punctuated_in_english_and_holds_no_chinese() -> None:
    apart = {"greeting-language", "language-zh-hans"}
    chinese = re.compile(r"[\u3000-\u9fff\uff00-\uffef]|'|\"")

    found = {
        name: text
        for name, entry in entries("en").items()
        for text in entry.texts
        if name not in apart and chinese.search(text)
    }

    assert found == {}


def test_the_question_for_the_language_is_the_same_in_every_language() -> None:
    for name in ("greeting-language", "language-zh-hans", "language-en"):
        assert entries("en")[name].texts == entries("zh-Hans")[name].texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_by_text_message_names_the_lender_and_warns(
    language: str, catalogue: Catalogue
) -> None:
    words = catalogue.words("sms-code", language, lender="Lakeside", code="042317", minutes=5)

    assert {"042317", "Lakeside"} <= set(re.findall(r"[A-Za-z]{8}|\d{6}", words))
    assert "Telegram" not in words
    assert ("Never" if language == "en" else "请勿") in words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(entries("en")))
def test_everything_can_be_said(name: str, language: str, catalogue: Catalogue) -> None:
    blanks = dict.fromkeys(entries(language)[name].args, 3)

    assert catalogue.languages[language].said(name, blanks, "UTC").strip()


def test_labels_of_documents_are_never_cut(catalogue: Catalogue) -> None:
    for language in LANGUAGES:
        titles = [
            catalogue.words(name, language)
            for name in entries(language)
            if name.startswith("document-") and "." not in name
        ]
        assert max(map(len, titles)) <= LABEL_LENGTH
