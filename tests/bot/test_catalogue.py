"""Replies become words: facts as each language writes them, and nothing that stops a message."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from bot.catalogue import Catalogue, read
from bot.channels import Label, Rendered
from bot.fluent_files import CatalogueError
from bot.formatting import formats
from handlers.messages import (
    Argument,
    Button,
    Day,
    Items,
    Moment,
    Money,
    Phrase,
    Reply,
    Size,
    Wording,
    say,
    together,
)

FALLBACKS = "error-unsaid = Sorry.\n    .label = Go on\n"
NAMES = Wording(words={"zh-Hans": "湖畔小贷", "en": "Lakeside"})


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def made_of(folder: Path, languages: Mapping[str, str]) -> Catalogue:
    for tag, text in languages.items():
        (folder / tag).mkdir()
        (folder / tag / "words.ftl").write_text(text + "\n" + FALLBACKS, encoding="utf-8")
    return read(folder)


def filled(folder: Path, value: Argument, tag: str = "en", zone: str = "UTC") -> str:
    words = made_of(folder, {tag: "blank = { $it }"})
    reply = Reply.model_validate({"lines": [{"message": "blank", "args": {"it": value}}]})
    return words.render(reply, tag, zone).words


def test_sentences_stand_one_below_the_other_with_their_buttons(catalogue: Catalogue) -> None:
    reply = together(
        say("status-number", number="LN-2044", lender=NAMES),
        say("status-which", Button(label="button-status", action="status"), count=2),
    ).asking("phone")

    assert catalogue.render(reply, "en") == Rendered(
        words="Application: LN-2044 (Lakeside)\nYou have 2 applications. Which one do you mean?",
        labels=(Label("Status", "status"),),
        ask="phone",
        locale="en",
        ask_words="Share my number",
    )


def test_the_same_reply_in_another_language(catalogue: Catalogue) -> None:
    reply = say("status-number", number="LN-2044", lender=NAMES)

    assert catalogue.render(reply, "zh-Hans").words == "申请编号：LN-2044（湖畔小贷）"


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        (Money(amount=Decimal(80000), currency="CNY"), "CNY 80,000.00", "¥80,000.00"),
        (Money(amount=Decimal("1234.5"), currency="USD"), "USD 1,234.50", "US$1,234.50"),
        (Money(amount=Decimal(5000), currency="JPY"), "JPY 5,000", "JP¥5,000"),
        (Day(on=date(2026, 11, 30)), "30 Nov 2026", "2026年11月30日"),
        (Size(bytes=999), "999 B", "999 B"),
        (Size(bytes=1024 * 350), "350 KB", "350 KB"),
        (Size(bytes=1_300_000), "1.2 MB", "1.2 MB"),
        (Items(items=("JPEG", "PNG", "PDF")), "JPEG, PNG and PDF", "JPEG、PNG和PDF"),
        (Items(items=(NAMES,)), "Lakeside", "湖畔小贷"),
        (12_345, "12,345", "12,345"),
        ("as it is", "as it is", "as it is"),
    ],
)
def test_facts_are_written_as_the_language_writes_them(
    tmp_path: Path, value: Argument, english: str, chinese: str
) -> None:
    for tag, expected in (("en", english), ("zh-Hans", chinese)):
        folder = tmp_path / f"with-{tag}"
        folder.mkdir()
        assert filled(folder, value, tag) == expected


@pytest.mark.parametrize(
    ("own", "asked", "shown"),
    [
        ("Asia/Shanghai", "UTC", "22 Nov 2026, 00:30"),
        ("UTC", "Africa/Nairobi", "21 Nov 2026, 19:30"),
        ("UTC", "UTC", "21 Nov 2026, 16:30"),
    ],
)
def test_a_moment_is_shown_in_the_lenders_zone(
    tmp_path: Path, own: str, asked: str, shown: str
) -> None:
    moment = Moment(at=datetime(2026, 11, 21, 16, 30, tzinfo=UTC), zone=own)

    assert filled(tmp_path, moment, zone=asked) == shown


@pytest.mark.parametrize(
    ("tag", "words", "chosen"),
    [
        ("zh-Hans", {"en": "E", "zh-Hans": "简"}, "简"),
        ("zh-Hans", {"en": "E", "zh": "中"}, "中"),
        ("zh-Hans", {"en": "E", "zh-CN": "国"}, "国"),
        ("zh-Hans", {"fr": "F", "en": "E"}, "E"),
        ("zh-Hans", {"fr": "F"}, "F"),
        ("en", {"zh-Hans": "简"}, "简"),
        ("en", {}, ""),
    ],
)
def test_others_words_are_chosen_by_language(
    tmp_path: Path, tag: str, words: dict[str, str], chosen: str
) -> None:
    assert filled(tmp_path, Wording(words=words), tag) == chosen


def test_a_phrase_may_be_an_attribute(catalogue: Catalogue) -> None:
    reply = say("needs-fix", fix=Phrase(message="reason-password.fix"))

    assert catalogue.render(reply, "zh-Hans").words.startswith("怎么改：文件打不开。")


def test_plurals_are_chosen_by_the_number(catalogue: Catalogue) -> None:
    assert catalogue.words("uploads-left", "en", count=1) == "1 more item is missing."
    assert catalogue.words("uploads-left", "en", count=1200) == "1,200 more items are missing."
    assert catalogue.words("uploads-left", "zh-Hans", count=2) == "还缺2项资料。"


def test_an_unknown_language_gets_the_first(catalogue: Catalogue) -> None:
    assert catalogue.render(say("greeting-bye"), "fr").locale == "en"


@pytest.mark.parametrize(
    "reply",
    [
        say("nothing-like-it"),
        say("status-number", number="LN-2044"),
        say("uploads-left"),
        say("status-next", next=Phrase(message="no-such-phrase")),
        say("status-next", next=Phrase(message="stage-expired.no-such-attribute")),
    ],
    ids=lambda reply: str(reply.lines[0].message),
)
def test_what_cannot_be_said_is_logged_and_never_stops_a_message(
    catalogue: Catalogue, reply: Reply, capsys: pytest.CaptureFixture[str]
) -> None:
    rendered = catalogue.render(together(say("greeting-bye"), reply), "en")

    assert rendered.words == (
        "Good-bye. Come back whenever you need me.\n"
        "Sorry, this part cannot be shown right now. Please try again later, or talk to a person."
    )
    assert reply.lines[0].message in capsys.readouterr().out


def test_a_button_that_cannot_be_labelled_can_still_be_pressed(catalogue: Catalogue) -> None:
    reply = say("greeting-bye", Button(label="nothing-like-it", action="status"))

    assert catalogue.render(reply, "en").labels == (Label("Go on", "status"),)


def test_a_lenders_long_title_is_cut_on_a_button(catalogue: Catalogue) -> None:
    title = Wording(words={"en": "x" * 500})
    reply = say("needs-title", Button(label="button-need", args={"title": title}), title=title)

    rendered = catalogue.render(reply, "en")

    assert rendered.labels[0].words == "x" * 59 + "…"
    assert rendered.words == "x" * 500


def test_long_words_of_others_are_said_in_full(catalogue: Catalogue) -> None:
    words = "字" * 5000

    assert words in catalogue.words("needs-note", "zh-Hans", words=words)


def test_what_others_write_is_no_fluent(catalogue: Catalogue) -> None:
    words = "{ $number } { status-none }"

    assert catalogue.words("needs-note", "en", words=words) == f"The lender says: {words}"


def test_a_reply_can_wait_in_a_store(catalogue: Catalogue) -> None:
    reply = say("status-amount", amount=Money(amount=Decimal("80000.00"), currency="CNY"))
    kept = Reply.model_validate(json.loads(reply.model_dump_json()))

    assert catalogue.render(kept, "en").words == "Amount applied for: CNY 80,000.00"


def test_words_written_from_right_to_left_are_kept_apart_from_what_fills_them(
    tmp_path: Path,
) -> None:
    words = made_of(tmp_path, {"ar": "blank = مرحبا { $it }"})

    assert words.words("blank", "ar", it="LN-1") == "مرحبا \u2068LN-1\u2069"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("greeting = { $name\nfine = Fine", "cannot be read from 'greeting = { $name' on"),
        ("error-unsaid = Again", "error-unsaid is in locales/en/words.ftl already"),
    ],
)
def test_a_broken_file_is_refused_by_name(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(CatalogueError) as caught:
        made_of(tmp_path, {"en": text})

    assert str(caught.value) == f"locales/en/words.ftl: {problem}"


def test_a_language_without_the_sentence_for_what_cannot_be_said_is_refused(
    tmp_path: Path,
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "words.ftl").write_text("fine = Fine", encoding="utf-8")

    with pytest.raises(CatalogueError, match="error-unsaid"):
        read(tmp_path)


def test_a_language_that_lacks_a_sentence_is_not_offered_and_borrows_it(tmp_path: Path) -> None:
    words = made_of(tmp_path, {"en": "fine = Fine\nmore = More", "es": "fine = Bien", "vi": ""})

    assert words.locales == ("en",)
    assert words.words("fine", "es") == "Bien"
    assert words.words("more", "es") == "More"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("it = One { $a }, two { $b }.", "One 1, two 2."),
        ("it = { $a }{ $b }", "12"),
        ("it =\n    One { $a }\n    two { $b }", "One 1\ntwo 2"),
        ("it = One\n    and { $a }", "One\nand 1"),
        ('it = { "{" }{ $a }', "{1"),
        ("it = { $a ->\n    [one] One\n   *[other] Many\n }", "One"),
        ("-brand = We\nit = { -brand } { $a }", "We 1"),
        ("# it = Not this\nit = This\n\n## it = Nor this", "This"),
        ("it = Ends here   \nother = x", "Ends here"),
        ("it=Close", "Close"),
    ],
)
def test_sentences_are_read_as_fluent_reads_them(tmp_path: Path, text: str, said: str) -> None:
    assert made_of(tmp_path, {"en": text}).words("it", "en", a=1, b=2) == said


@pytest.mark.parametrize("tag", ["nonsense-language", "xx"])
def test_a_folder_that_is_no_language_is_refused(tmp_path: Path, tag: str) -> None:
    with pytest.raises(CatalogueError, match=tag):
        made_of(tmp_path, {tag: "fine = Fine"})


def test_no_language_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="no language"):
        read(tmp_path)


@pytest.mark.parametrize(
    "tag", ["ar", "he", "fa", "ur", "yi", "en", "hi", "zh-Hant-HK", "ru", "ja"]
)
def test_the_direction_of_a_language_is_what_babel_says(tag: str) -> None:
    written = formats(tag)

    assert written.right_to_left == (written.locale.text_direction == "rtl")
