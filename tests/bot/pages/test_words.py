"""Every word on the pages is written, in every language, and none is written in vain."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
from bot.catalogue import Catalogue
from bot.channels.webchat_transcript import COMMANDS
from bot.pages.assets import load_assets
from bot.pages.chat import WORDS
from handlers.asked import COMMANDS as KNOWN
from handlers.way import Place
from storage.taken_in import Source

PAGES = Path(bot.__file__).parent / "pages"
CHANNELS = PAGES.parent / "channels"
DEMO = PAGES.parent / "demo"
LOCALES = PAGES.parent.parent / "locales"
ID = re.compile(r"""["'](page-[a-z-]+[a-z])["']""")
OTHERS = ("entrance", "export", "progress", "sending")
"""Other catalogues of pages: each word begins with the file's name and is used, as here."""
PUT_TOGETHER = {
    "progress": {
        *(f"progress-{place}" for place in Place),
        *(f"progress-taken-{source}" for source in Source),
    },
    "sending": {f"sending-sample-{each}" for each in ("card", "table", "page")},
}
"""Words whose names templates put together."""


def named(*files: Path) -> set[str]:
    return {found for file in files for found in ID.findall(file.read_text(encoding="utf-8"))}


def scripts() -> set[str]:
    asks = {f"page-placeholder-{ask}" for ask in ("phone", "code")}  # put together in composer.js
    return named(*(PAGES / "static").glob("*.js")) | asks


def written(locale: str) -> set[str]:
    text = (LOCALES / locale / "pages.ftl").read_text(encoding="utf-8")
    return set(re.findall(r"^(page-[a-z-]+) =", text, re.MULTILINE))


def used() -> Iterator[str]:
    yield from named(*(PAGES / "templates").iterdir())
    yield from named(*PAGES.glob("*.py"), *CHANNELS.glob("webchat*.py"), *DEMO.glob("*.py"))
    yield from scripts()


@pytest.mark.parametrize("name", OTHERS)
def test_the_words_of_other_pages_are_all_used_and_all_written(name: str) -> None:
    begins = re.compile(rf"""["']({name}-[a-z-]+[a-z])["']""")
    files = [
        *(PAGES / "templates").iterdir(),
        *PAGES.glob("*.py"),
        *(PAGES / "static").glob("*.js"),
    ]
    used = {it for file in files for it in begins.findall(file.read_text(encoding="utf-8"))}
    used |= PUT_TOGETHER.get(name, set())
    for locale in Catalogue.load().locales:
        text = (LOCALES / locale / f"{name}.ftl").read_text(encoding="utf-8")
        assert set(re.findall(r"^([a-z-]+) =", text, re.MULTILINE)) == used


@pytest.mark.parametrize("locale", Catalogue.load().locales)
def test_what_is_used_is_written_and_what_is_written_is_used(locale: str) -> None:
    assert written(locale) == set(used())


def test_a_script_is_given_every_word_it_says() -> None:
    assert scripts() <= set(WORDS) | {"page-upload-limit"}
    assert set(WORDS) <= scripts()


def test_every_command_of_the_conversation_has_a_name() -> None:
    assert set(COMMANDS) == set(KNOWN)


def test_a_file_that_changes_changes_its_address(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a {}")
    before = load_assets(tmp_path)
    (tmp_path / "a.css").write_text("b {}")

    assert load_assets(tmp_path).path("a.css") != before.path("a.css")
    with pytest.raises(KeyError):
        before.path("b.css")
