"""The catalogue of document types: its facts hold together, and every one has its words."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

import pytest
from fluent.syntax import FluentParser, ast

from bot.catalogue import Catalogue
from storage import document_types
from storage.document_types import (
    CatalogueError,
    DocumentType,
    Fault,
    Group,
    Sensitivity,
    Source,
    Validity,
)

LANGUAGES: Final = Catalogue.load().locales
LONGEST: Final = dict.fromkeys(("zh-Hans", "zh-Hant-HK", "zh-Hant-TW"), 140)
"""How many characters an answer has at most; 240 in languages that spell."""
FULL_STOPS: Final = {"hi": "।"} | dict.fromkeys(LONGEST, "。")
MONTHS: Final = "months|个月|個月|meses|bulan|tháng|महीन"
ANSWERS: Final = {"what", "why", "where", "how", "validity"}
CATALOGUE: Final = document_types.load()

Words = Mapping[str, Mapping[str, str]]


@cache
def words(language: str) -> Words:
    """All messages of a language: by id, the value under "" and the attributes by name."""
    text = (resources.files("locales") / language / "documents.ftl").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = {}
    for entry in FluentParser().parse(text).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{entry.id.name} is there twice"
            attributes = {part.id.name: plain(part.value) for part in entry.attributes}
            assert len(attributes) == len(entry.attributes), entry.id.name
            found[entry.id.name] = {"": plain(entry.value), **attributes}
    return found


def plain(pattern: ast.Pattern | None) -> str:
    assert pattern
    texts = [element.value for element in pattern.elements if isinstance(element, ast.TextElement)]
    assert len(texts) == len(pattern.elements), "these messages take no arguments"
    return "".join(texts)


def expected() -> Mapping[str, set[str]]:
    """The messages that the facts call for, with their attributes."""
    return {
        **{f"document-{code}": {"", *ANSWERS} for code in CATALOGUE},
        **{f"document-group-{group}": {""} for group in Group},
        **{f"source-{source}": {""} for source in Source},
        **{f"reason-{fault}": {"", "fix"} for fault in Fault},
    }


def said(language: str) -> Iterator[tuple[str, str]]:
    for message, parts in words(language).items():
        for part, text in parts.items():
            yield f"{message}.{part}", text


def test_every_group_has_documents_and_there_are_more_than_thirty() -> None:
    assert {kind.group for kind in CATALOGUE.values()} == set(Group)
    assert len(CATALOGUE) >= 40


def test_every_source_is_used() -> None:
    assert {source for kind in CATALOGUE.values() for source in kind.sources} == set(Source)


def test_the_catalogue_can_be_found_by_code_and_not_changed() -> None:
    assert all(code == kind.code for code, kind in CATALOGUE.items())
    assert not hasattr(CATALOGUE, "__setitem__")


def test_a_bank_statement_is_fresh_long_enough_and_sensitive() -> None:
    statement = CATALOGUE["bank-statement"]

    assert (statement.group, statement.validity) == (Group.FINANCIAL, Validity.FRESH)
    assert (statement.issued_within_days, statement.period_months) == (30, 6)
    assert statement.sensitivity is Sensitivity.SENSITIVE
    assert {Fault.INCOMPLETE_PERIOD, Fault.PASSWORD} <= set(statement.faults)


@pytest.mark.parametrize("code", ["identity-card", "passport", "central-bank-credit-report"])
def test_what_a_thief_could_use_is_sensitive(code: str) -> None:
    assert CATALOGUE[code].sensitivity is Sensitivity.SENSITIVE


def test_a_card_is_enough_with_two_photographs_or_one_pdf() -> None:
    card = CATALOGUE["identity-card"]

    assert not card.enough([])
    assert not card.enough(["image/jpeg"])
    assert card.enough(["image/jpeg", "image/heic"])
    assert card.enough(["application/pdf"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_has_its_words_and_there_are_no_others(language: str) -> None:
    assert {message: set(parts) for message, parts in words(language).items()} == expected()


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_fit_on_a_small_screen(language: str) -> None:
    assert [where for where, text in said(language) if len(text) > LONGEST.get(language, 240)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_short_enough_for_a_button_and_differ(language: str) -> None:
    names = {message: parts[""] for message, parts in words(language).items()}
    documents = [names[f"document-{code}"] for code in CATALOGUE]

    assert [name for name in names.values() if len(name) > 45] == []
    assert len(set(documents)) == len(documents)


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_are_whole_sentences(language: str) -> None:
    ends = {where: text[-1] for where, text in said(language) if not where.endswith(".")}

    assert set(ends.values()) == {FULL_STOPS.get(language, ".")}


@pytest.mark.parametrize("language", [it for it in LANGUAGES if it in LONGEST])
def test_chinese_is_punctuated_in_chinese(language: str) -> None:
    stray = re.compile(r"""[,.;:?!()'"]|[ \t]""")

    assert [where for where, text in said(language) if stray.search(text)] == []


@pytest.mark.parametrize("language", [it for it in LANGUAGES if it not in LONGEST])
def test_others_hold_no_chinese(language: str) -> None:
    assert [
        where for where, text in said(language) if re.search(r"[\u3000-\u9fff\uff00-\uffef]", text)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=list(CATALOGUE))
def test_words_name_the_days_that_the_facts_name(kind: DocumentType, language: str) -> None:
    told = [
        int(number)
        for number in re.findall(r"\d+", words(language)[f"document-{kind.code}"]["validity"])
    ]
    days = kind.issued_within_days

    assert told == ([] if days is None else [12] if days == 365 else [days])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=list(CATALOGUE))
def test_words_name_the_months_that_the_facts_name(kind: DocumentType, language: str) -> None:
    how = words(language)[f"document-{kind.code}"]["how"]
    told = re.search(rf"(\d+)(?:至\d+)? ?(?:{MONTHS})", how)

    assert told is None or int(told[1]) == kind.period_months


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the catalogue that a test may damage."""
    for entry in (resources.files("storage") / "catalogue").iterdir():
        if entry.name.endswith(".toml"):
            (tmp_path / entry.name).write_text(entry.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def damage(folder: Path, file: str, before: str, after: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def refusal(folder: Path) -> CatalogueError:
    with pytest.raises(CatalogueError) as caught:
        document_types.read(folder)
    error = caught.value
    assert all(part in str(error) for part in (error.file, error.code, error.field, error.problem))
    return error


def test_an_undamaged_copy_reads_the_same(folder: Path) -> None:
    assert document_types.read(folder) == CATALOGUE


@pytest.mark.parametrize(
    ("before", "after", "field", "problem"),
    [
        ("sides = 2", "sides = 2\ncolour = true", "colour", "is unknown"),
        ("sides = 2", 'group = "loan"\nsides = 2', "group", "told by the name of the file"),
        ("sides = 2\n", "", "sides", "is missing"),
        ("sides = 2", "sides = 3", "sides", "less than or equal to 2"),
        ("sides = 2", 'sides = "2"', "sides", "valid integer"),
        ("sides = 2", "sides = true", "sides", "valid integer"),
        ("files_min = 2", "files_min = 0", "files_min", "greater than or equal to 1"),
        ("files_min = 2", "files_min = 1", "files_min", "one for each side"),
        ("files_max = 4", "files_max = 1", "files_max", "less than files_min"),
        ('["police"]', '["polise"]', "sources.0", "'polise'"),
        ('["police"]', "[]", "sources", "at least 1"),
        ('["police"]', '["police", "police"]', "sources", "twice"),
        ('"image/png"', '"image/gif"', "formats.1", "'image/gif'"),
        ('"sensitive"', '"secret"', "sensitivity", "'secret'"),
        ('"until-printed-date"', '"for-ever"', "validity", "'for-ever'"),
        ('"until-printed-date"', '"fresh"', "issued_within_days", "fresh"),
        ("sides = 2", "issued_within_days = 30\nsides = 2", "issued_within_days", "fresh"),
        ('"unreadable"', '"ugly"', "faults.0", "'ugly'"),
        ('"unreadable"', '"too-old"', "faults", "too-old cannot happen"),
        ('"unreadable"', '"incomplete-period"', "faults", "incomplete-period cannot happen"),
    ],
)
def test_a_wrong_fact_is_refused_by_file_code_and_field(
    folder: Path, before: str, after: str, field: str, problem: str
) -> None:
    damage(folder, "personal.toml", before, after)  # its first type is the identity card

    error = refusal(folder)

    assert (error.file, error.code, error.field) == ("personal.toml", "identity-card", field)
    assert problem in error.problem


def test_a_code_used_twice_is_refused_also_across_files(folder: Path) -> None:
    damage(folder, "company.toml", '"business-licence"', '"identity-card"')

    error = refusal(folder)

    assert (error.file, error.code, error.field) == ("company.toml", "identity-card", "code")
    assert error.problem == "is there twice"


@pytest.mark.parametrize(
    "code", ["Identity-Card", "identity_card", "id", "identity-card-" * 3, "a--b"]
)
def test_a_code_that_is_not_kebab_case_is_refused(folder: Path, code: str) -> None:
    damage(folder, "personal.toml", '"identity-card"', f'"{code}"')

    error = refusal(folder)

    assert (error.file, error.code, error.field) == ("personal.toml", code, "code")


def test_a_type_without_a_code_is_named_by_its_place(folder: Path) -> None:
    damage(folder, "personal.toml", 'code = "passport"\n', "")

    error = refusal(folder)

    assert (error.code, error.field, error.problem) == ("type 2", "code", "is missing")


def test_a_file_that_is_not_toml_is_refused_with_the_line(folder: Path) -> None:
    damage(folder, "loan.toml", "sides = 1", "sides = ")

    error = refusal(folder)

    assert error.file == "loan.toml"
    assert "line" in error.problem


@pytest.mark.parametrize("text", ["", "type = 3", "type = [1]", "[type]\nsides = 1"])
def test_a_file_without_types_is_refused(folder: Path, text: str) -> None:
    (folder / "credit.toml").write_text(text, encoding="utf-8")

    error = refusal(folder)

    assert (error.file, error.field) == ("credit.toml", "type")


def test_a_stray_key_beside_the_types_is_refused(folder: Path) -> None:
    damage(folder, "loan.toml", "[[type]]", "version = 1\n[[type]]")

    error = refusal(folder)

    assert (error.file, error.field) == ("loan.toml", "version")


def test_a_missing_file_and_a_stray_file_are_refused(folder: Path) -> None:
    (folder / "loan.toml").rename(folder / "laon.toml")
    assert (refusal(folder).file, refusal(folder).problem) == (
        "laon.toml",
        "is not the name of a group",
    )

    (folder / "laon.toml").unlink()
    assert (refusal(folder).file, refusal(folder).problem) == ("loan.toml", "is missing")
