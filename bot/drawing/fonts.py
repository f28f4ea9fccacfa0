"""Which fonts there are to draw with: by the script of each letter, from the system's folders."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final
from unicodedata import category


class Script(StrEnum):
    """A family of letters that one font draws."""

    LATIN = "latin"
    HAN = "han"
    DEVANAGARI = "devanagari"


class NoFontError(LookupError):
    """There is no font for some letters."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font: its file, and which of several faces in the file it is."""

    path: str
    family: str = ""
    thin: bool = False
    """Whether it stands in for a bold one that is not there."""


FOLDERS: Final = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
PACKAGES: Final[Mapping[Script, str]] = {
    Script.LATIN: "fonts-noto-core or fonts-dejavu-core",
    Script.HAN: "fonts-noto-cjk",
    Script.DEVANAGARI: "fonts-noto-core or fonts-lohit-deva",
}
"""The packages of Debian that bring a font."""

_Names = Sequence[tuple[str, str]]
_FILES: Final[Mapping[Script, _Names]] = {  # regular and bold, the best first
    Script.LATIN: (
        ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
        ("OpenSans-Regular.ttf", "OpenSans-Bold.ttf"),
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        ("arial.ttf", "arialbd.ttf"),
        ("Arial.ttf", "Arial Bold.ttf"),
    ),
    Script.HAN: (
        ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),
        ("wqy-microhei.ttc", "wqy-microhei.ttc"),
        ("wqy-zenhei.ttc", "wqy-zenhei.ttc"),
        ("DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf"),
        ("msyh.ttc", "msyhbd.ttc"),
        ("STHeiti Light.ttc", "STHeiti Medium.ttc"),
    ),
    Script.DEVANAGARI: (
        ("NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf"),
        ("Lohit-Devanagari.ttf", "Lohit-Devanagari.ttf"),
        ("Nirmala.ttf", "NirmalaB.ttf"),
        ("DevanagariMT.ttc", "DevanagariMT.ttc"),
    ),
}
_HAN_FAMILIES: Final = {"zh-Hant-HK": "HK", "zh-Hant-TW": "TC", "zh-Hant": "TC", "ja": "JP"}
_SCRIPTS: Final[Mapping[str, Script]] = {
    "zh": Script.HAN,
    "hi": Script.DEVANAGARI,
}
_RANGES: Final[
    Sequence[tuple[int, int, Script | None]]
] = (  # which letters, of which font (none: their neighbour's)
    (0x0020, 0x052F, Script.LATIN),
    (0x0900, 0x097F, Script.DEVANAGARI),
    (0x1E00, 0x1EFF, Script.LATIN),
    (0x2E80, 0x9FFF, Script.HAN),
    (0xA8E0, 0xA8FF, Script.DEVANAGARI),
    (0xF900, 0xFAFF, Script.HAN),
    (0xFF00, 0xFFEF, Script.HAN),
    (0x20000, 0x2FA1F, Script.HAN),
    (0x2000, 0x206F, None),  # dashes, quotation marks, what joins letters
    (0x20A0, 0x20CF, None),  # currencies
)


def script_of(locale: str) -> Script:
    """Name the script that a language is written in."""
    return _SCRIPTS.get(locale.partition("-")[0], Script.LATIN)


def runs(text: str, locale: str) -> Iterator[tuple[Script, str]]:
    """Cut a text where another font has to go on; raise NoFontError for letters of none."""
    own, now, piece = script_of(locale), None, ""
    for letter in text:
        script = _script(letter, own) or now or own
        if now and script is not now:
            yield now, piece
            piece = ""
        now, piece = script, piece + letter
    if now:
        yield now, piece


def _script(letter: str, own: Script) -> Script | None:
    """Say which font a letter is of; None for what goes along with its neighbours."""
    if letter.isspace() or category(letter).startswith("M"):
        return None
    at = ord(letter)
    for first, last, script in _RANGES:
        if first <= at <= last:
            # Fonts for Chinese have Latin letters of their own, which go better with them.
            return own if script is Script.LATIN and own is Script.HAN else script
    raise NoFontError(f"U+{at:04X}")


def face(script: Script, locale: str, *, bold: bool, folder: str = "") -> Face:
    """Find the font for a script; raise NoFontError if the system has none."""
    known = _known(folder)
    for regular, strong in _FILES[script]:
        for name in (strong, regular) if bold else (regular,):
            if path := known.get(name.lower()):
                family = f"Noto Sans CJK {_han(locale)}" if "NotoSansCJK" in name else ""
                return Face(path, family, thin=bold and name == regular)
    raise NoFontError(script)


def missing(folder: str = "") -> list[Script]:
    """Name the scripts that nothing can be drawn in."""

    def lacks(script: Script) -> bool:
        try:
            face(script, "", bold=False, folder=folder)
        except NoFontError:
            return True
        return False

    return [script for script in Script if lacks(script)]


def _han(locale: str) -> str:
    return _HAN_FAMILIES.get(locale, "SC")


@cache
def _known(folder: str) -> Mapping[str, str]:
    """List all files of fonts by their names; those of the folder that was set come first."""
    found: dict[str, str] = {}
    for each in (folder, *FOLDERS):
        if not each:
            continue
        for at, _, names in os.walk(Path(each).expanduser()):
            for name in names:
                found.setdefault(name.lower(), str(Path(at) / name))
    return found
