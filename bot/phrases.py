"""What borrowers say in all our languages, read from the locales."""

from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final

import yaml
from pydantic import TypeAdapter, ValidationError

from handlers.intents import Phrases, Wish, phrases, plain

FILE: Final = "phrases.yaml"

_Said = dict[Wish, list[str]]
_said: Final[TypeAdapter[_Said]] = TypeAdapter(_Said)


class PhrasesError(ValueError):
    """The phrases are damaged; names the file and what is wrong with it."""


def load() -> Phrases:
    """Read our own phrases; raise PhrasesError if a file of theirs is broken."""
    return read(resources.files("locales"))


def read(folder: Traversable) -> Phrases:
    """Read the phrases of a folder of languages; people mix languages, so they are one list."""
    meant: dict[str, Wish] = {}
    for language in sorted(folder.iterdir(), key=lambda each: each.name):
        file = language / FILE
        if language.is_dir() and file.is_file():
            _merge(meant, _read(file, f"{language.name}/{FILE}"), f"{language.name}/{FILE}")
    if not meant:
        raise PhrasesError(f"there is no {FILE} in the locales")
    by_wish: dict[str, list[str]] = {}
    for phrase, wish in meant.items():
        by_wish.setdefault(wish, []).append(phrase)
    return phrases(by_wish)


def _read(file: Traversable, name: str) -> _Said:
    try:
        return _said.validate_python(yaml.safe_load(file.read_text(encoding="utf-8")))
    except yaml.YAMLError as error:
        raise PhrasesError(f"{name}: is not YAML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise PhrasesError(f"{name}: {where}: {first['msg']}") from error


def _merge(meant: dict[str, Wish], said: Mapping[Wish, list[str]], name: str) -> None:
    known = {plain(phrase): wish for phrase, wish in meant.items()}
    for wish, spoken in said.items():
        for phrase in spoken:
            form = plain(phrase)
            if not form.strip():
                raise PhrasesError(f"{name}: {wish}: {phrase!r} has no words")
            if form in known:
                raise PhrasesError(f"{name}: {wish}: {phrase!r} means {known[form]} already")
            known[form] = meant[phrase] = wish
