"""What borrowers say in all our languages, read from the locales."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from handlers import slots
from handlers.intents import Phrases, Wish, phrases
from handlers.learned import NOTHING, Model
from handlers.script import plain

FILE: Final = "phrases.yaml"


class Elsewhere(BaseModel):
    """What has nothing to do with us: ways of asking (``◇`` stands for the topic), and topics."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    frames: list[str] = []
    topics: list[str] = []


class Spoken(BaseModel):
    """One language: examples by wish, names and words, and how the examples may be varied."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wishes: dict[Wish, list[str]]
    alarming: list[str] = []
    documents: dict[str, list[str]] = {}
    ordinals: dict[str, int] = {}
    pictures: list[str] = []
    before: list[str] = []
    after: list[str] = []
    dropped: list[str] = []
    alike: list[list[str]] = []
    elsewhere: Elsewhere = Elsewhere()


@dataclass(frozen=True, slots=True)
class Language:
    """What is said in one language."""

    name: str
    spoken: Spoken


_spoken: Final[TypeAdapter[Spoken]] = TypeAdapter(Spoken)


class PhrasesError(ValueError):
    """The phrases are damaged; names the file and what is wrong with it."""


def read(folder: Traversable | None = None) -> tuple[Language, ...]:
    """Read the phrases of a folder of languages; raise PhrasesError if a file is broken."""
    within = folder or resources.files("locales")
    found = tuple(
        Language(each.name, _read(each / FILE, f"{each.name}/{FILE}"))
        for each in sorted(within.iterdir(), key=lambda each: each.name)
        if each.is_dir() and (each / FILE).is_file()
    )
    if not found:
        raise PhrasesError(f"there is no {FILE} in the locales")
    _check(found)
    return found


def ready(languages: tuple[Language, ...], model: Model = NOTHING) -> Phrases:
    """Make all languages ready for reading: people mix them, so they are read as one."""
    by_wish: dict[str, list[str]] = {}
    documents: dict[str, list[str]] = {}
    ordinals: dict[str, int] = {}
    for each in languages:
        for wish, said in each.spoken.wishes.items():
            by_wish.setdefault(wish, []).extend(said)
        for document, names in each.spoken.documents.items():
            documents.setdefault(document, []).extend(names)
        ordinals |= each.spoken.ordinals
    pictures = [word for each in languages for word in each.spoken.pictures]
    alarming = [word for each in languages for word in each.spoken.alarming]
    return phrases(by_wish, alarming, slots.words(documents, ordinals, pictures), model)


def _read(file: Traversable, name: str) -> Spoken:
    try:
        return _spoken.validate_python(yaml.safe_load(file.read_text(encoding="utf-8")))
    except yaml.YAMLError as error:
        raise PhrasesError(f"{name}: is not YAML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise PhrasesError(f"{name}: {where}: {first['msg']}") from error


def _check(languages: tuple[Language, ...]) -> None:
    """Refuse what has no words, and what is said to mean two things."""
    known: dict[str, Wish] = {}
    for each in languages:
        for wish, said in each.spoken.wishes.items():
            _check_each(known, wish, said, f"{each.name}/{FILE}: {wish}")


def _check_each(known: dict[str, Wish], wish: Wish, said: list[str], where: str) -> None:
    mine: Mapping[str, str] = {plain(phrase): phrase for phrase in said}
    for form, phrase in mine.items():
        if not form:
            raise PhrasesError(f"{where}: {phrase!r} has no words")
        if known.setdefault(form, wish) is not wish:
            raise PhrasesError(f"{where}: {phrase!r} means {known[form]} already")
