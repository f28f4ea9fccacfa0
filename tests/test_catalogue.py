"""The words are complete: in every language, with what the code fills in, fit for every channel."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.catalogue import LABEL_LENGTH, Catalogue
from bot.fluent_files import AT_WORK, FOR_WORK
from bot.pages.rendering import LANGUAGES as NAMES
from handlers.asked import COMMANDS
from storage import errors
from storage.errors import DomainError
from tests import words_used
from tests.words_used import Use

LOCALES: Final = Path(__file__).parent.parent / "locales"
LANGUAGES: Final = tuple(sorted(it.name for it in LOCALES.iterdir() if any(it.glob("*.ftl"))))
TRADITIONAL: Final = ("zh-Hant-HK", "zh-Hant-TW")
CHINESE: Final = ("zh-Hans", *TRADITIONAL)
SPELLED: Final = tuple(it for it in LANGUAGES if it not in CHINESE)
LONGEST_LABEL: Final = dict.fromkeys(CHINESE, 10) | {"en": 20}
"""How many characters a label has at most; 26 where a language needs more room."""
LONGEST_SENTENCE: Final = dict.fromkeys(CHINESE, 120) | {"en": 260}
TELEGRAM_UNITS: Final = 4096
NEVER: Final = {
    "en": "Never",
    "es": "Nunca",
    "hi": "न दें",
    "id": "Jangan",
    "pt-BR": "Nunca",
    "vi": "Tuyệt đối không",
    "zh-Hans": "请勿",
    "zh-Hant-HK": "請勿",
    "zh-Hant-TW": "請勿",
}
"""How each language warns of giving a code away."""
FOREIGN: Final = {
    "zh-Hant-HK": "身分證|聯徵|對帳單|戶政|存摺|撥款",
    "zh-Hant-TW": "身份證|環聯|月結單|入息|稅務局|強積金",
}
"""Terms of the other place."""
ALIKE: Final = {"page-start-telegram", "desk-channel-telegram"}
"""Names that are the same in every language."""
ALIKE_IN: Final[Mapping[str, set[str]]] = {
    "id": {"button-status", "page-command-status", "source-bank"}
}
"""Words that a language has in common with English."""
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
    for file in (LOCALES / language).iterdir():
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


def shape(language: str, *, at_work: bool) -> dict[str, tuple[str, frozenset[str]]]:
    return {
        name: (it.file, it.args)
        for name, it in entries(language).items()
        if at_work or not it.file.startswith(FOR_WORK)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things_with_the_same_blanks(language: str) -> None:
    at_work = language in AT_WORK
    mine, wanted = shape(language, at_work=True), shape("en", at_work=at_work)

    assert dict(mine.items() ^ wanted.items()) == {}


def test_all_languages_are_offered(catalogue: Catalogue) -> None:
    assert set(catalogue.locales) == set(LANGUAGES)
    assert catalogue.locales[0] == "en"
    assert set(catalogue.at_work) == set(AT_WORK) <= set(catalogue.locales)


def test_every_language_calls_itself_by_its_name_everywhere() -> None:
    for tag, name in NAMES.items():
        for language in LANGUAGES:
            assert "".join(entries(language)[f"language-{tag.casefold()}"].texts) == name
    assert set(LANGUAGES) == set(NAMES)
    labels = {use.message for use in uses() if use.message.startswith("language-")}
    assert labels == {f"language-{tag.casefold()}" for tag in NAMES}


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
    elsewhere = {
        "documents.ftl",
        "entrance.ftl",
        "export.ftl",
        "sending.ftl",
        "imports.ftl",
        "pages.ftl",
        "progress.ftl",
    }

    unsaid = {
        name
        for name, entry in entries("en").items()
        if entry.file not in elsewhere
        and not entry.file.startswith(FOR_WORK)
        and name not in said
        and "." not in name
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
        if name == "error-unsaid.label"
        or (entry.file == "buttons.ftl" and not name.startswith("language-"))
    }
    longest = LONGEST_LABEL.get(language, 26)

    assert {name: it for name, it in labels.items() if len(it) > longest} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: str) -> None:
    long = {
        name: text
        for name, entry in entries(language).items()
        for block in entry.texts
        for text in block.split("\n")
        if len(text) > LONGEST_SENTENCE.get(language, 330)
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


@pytest.mark.parametrize("language", CHINESE)
def test_chinese_is_punctuated_in_chinese(language: str) -> None:
    # Addresses, marks of list and colons within words of another script stay what they are.
    stray = re.compile(r"""(?<!\d)\.(?!\w)|[,;?!()'"]|:(?!//)""")
    quotes = re.compile("[“”]" if language in TRADITIONAL else "[「」]")
    numbered = {"needs-line", "needs-line-due"}

    found = {
        name: text
        for name, entry in entries(language).items()
        for text in entry.texts
        if not of_all(name)
        and ((name not in numbered and stray.search(text)) or quotes.search(text))
    }

    assert found == {}


@pytest.mark.parametrize("language", TRADITIONAL)
def test_traditional_chinese_holds_no_simplified_characters(language: str) -> None:
    # Big5 is the standard of traditional characters, with Hong Kong's own in its supplement.
    found = {
        name: text
        for name, entry in entries(language).items()
        for text in entry.texts
        if not of_all(name)
        and any("\u4e00" <= it <= "\u9fff" and not it.encode("big5hkscs", "ignore") for it in text)
    }

    assert found == {}


@pytest.mark.parametrize("language", TRADITIONAL)
def test_hong_kong_and_taiwan_each_use_their_own_terms(language: str) -> None:
    mainland = "|征信|銀行流水|個稅|公積金|賬號異常|短信|屏幕|信息|視頻|鼠標"
    found = {
        name: text
        for name, entry in entries(language).items()
        for text in entry.texts
        if re.search(FOREIGN[language] + mainland, text)
    }

    assert found == {}


@pytest.mark.parametrize("language", SPELLED)
def test_others_are_punctuated_in_their_own_way_and_hold_no_chinese(language: str) -> None:
    chinese = re.compile(r"[\u3000-\u9fff\uff00-\uffef]|'|\"")

    found = {
        name: text
        for name, entry in entries(language).items()
        for text in entry.texts
        if not of_all(name) and chinese.search(text)
    }

    assert found == {}


def test_hindi_is_written_in_devanagari() -> None:
    found = {
        name: it.texts
        for name, it in entries("hi").items()
        if re.search(r"[a-z]", text := "".join(it.texts))
        and not re.search(r"[\u0900-\u097f]", text)
    }

    assert {name for name in found if not of_all(name)} <= ALIKE


@pytest.mark.parametrize("language", [it for it in LANGUAGES if it != "en"])
def test_nothing_is_left_in_english(language: str) -> None:
    english = entries("en")
    same = {
        name
        for name, it in entries(language).items()
        if it.texts == english[name].texts and re.search(r"[^\W\d_]", "".join(it.texts))
    }

    assert {name for name in same if not of_all(name)} <= ALIKE | ALIKE_IN.get(language, set())


def of_all(name: str) -> bool:
    """Tell whether a message is the same in every language: the choice of the language."""
    return name == "greeting-language" or name.startswith("language-")


def test_the_question_for_the_language_is_the_same_in_every_language() -> None:
    for name in filter(of_all, entries("en")):
        assert {entries(it)[name].texts for it in LANGUAGES} == {entries("en")[name].texts}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_by_text_message_names_the_lender_and_warns(
    language: str, catalogue: Catalogue
) -> None:
    words = catalogue.words("sms-code", language, lender="Lakeside", code="042317", minutes=5)

    assert {"042317", "Lakeside"} <= set(re.findall(r"[A-Za-z]{8}|\d{6}", words))
    assert "Telegram" not in words
    assert NEVER[language] in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_can_be_said(language: str, catalogue: Catalogue) -> None:
    for name, entry in entries(language).items():
        for number in (0, 1, 2, 1_000_000):
            said = catalogue.languages[language].said(
                name, dict.fromkeys(entry.args, number), "UTC"
            )
            assert said.strip()
            assert len(said.encode("utf-16-le")) // 2 < TELEGRAM_UNITS // 4


def test_labels_of_documents_are_never_cut(catalogue: Catalogue) -> None:
    for language in LANGUAGES:
        titles = [
            catalogue.words(name, language)
            for name in entries(language)
            if name.startswith("document-") and "." not in name
        ]
        assert max(map(len, titles)) <= LABEL_LENGTH
