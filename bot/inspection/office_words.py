"""What an office file says, in letters: its paragraphs, or its sheets row by row."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET
from xml.parsers import expat

_MOST_PAGES: Final = 30
_MOST_LETTERS: Final = 6_000
_MOST_STRINGS: Final = 200_000
_FIRST_LINE: Final = 200
_CODING: Final = re.compile(rb"encoding\s*=\s*[\"']([^\"']*)")
_NUMBERED: Final = re.compile(r"(\d+)\.xml$")
_LETTER: Final = re.compile(r"word/document\d*\.xml$")  # Word on the web counts them
_SHEET: Final = re.compile(r"xl/worksheets/sheet\d+\.xml$")
_SLIDE: Final = re.compile(r"ppt/slides/slide\d+\.xml$")


@dataclass(frozen=True, slots=True)
class Said:
    """The words by sheet, slide or page's worth, and how much there is of it."""

    pages: tuple[str, ...] = field(default=(), repr=False)
    facts: dict[str, int | str] = field(default_factory=dict)


def read(packed: zipfile.ZipFile, kind: str) -> Said:
    """Read the words of a kind of office file."""
    match kind:
        case "xlsx":
            strings = _strings(packed)
            sheets = _named(packed, _SHEET)
            pages = [_cut(_rows(packed, name, strings)) for name in sheets[:_MOST_PAGES]]
            return _said(pages, {"sheets": len(sheets)})
        case "pptx":
            slides = _named(packed, _SLIDE)
            pages = [_cut(_lines(packed, name, {"p"})) for name in slides[:_MOST_PAGES]]
            return _said(pages, {"slides": len(slides)})
        case "docx":
            lines = (it for name in _named(packed, _LETTER) for it in _lines(packed, name, {"p"}))
            return _said(_paged(lines), {})
        case "ods":
            return _said(_paged(_lines(packed, "content.xml", {"table-row"}, apart=" ")), {})
        case _:
            return _said(_paged(_lines(packed, "content.xml", {"p", "h"})), {})


def elements(content: bytes) -> Iterator[Mapping[str, str]]:
    """Give the attributes of everything in a small part that lists things."""
    for element in ET.fromstring(content).iter():  # noqa: S314  declarations were refused before
        yield element.attrib


def usual(content: bytes, *, strict: bool = True) -> bytes:
    """Write XML as most programs write it: no letters as numbers, no comments among them.

    What is written so already stays. If it need not be XML, and is not, it stays as well.
    """
    if not _is_odd(content):
        return content
    try:
        return _rewritten(content).encode()
    except expat.ExpatError:
        if strict:
            raise
        return content  # drawings of notes were never quite XML, and office programs take them


def _is_odd(content: bytes) -> bool:
    coding = _CODING.search(content, 0, _FIRST_LINE)
    if b"\0" in content[:_FIRST_LINE] or (coding and coding[1].lower() not in {b"utf-8", b"utf8"}):
        return True
    return b"&#" in content or b"<!" in content or content.find(b"<?", 8) > 0


def _rewritten(content: bytes) -> str:
    written: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = parser.ordered_attributes = True

    def begin(tag: str, pairs: list[str]) -> None:
        named = zip(pairs[::2], map(_quoted, pairs[1::2]), strict=True)
        written.append("<" + " ".join((tag, *(f"{name}={value}" for name, value in named))) + ">")

    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda tag: written.append(f"</{tag}>")
    parser.CharacterDataHandler = lambda text: written.append(text.replace("<", "&lt;"))
    parser.Parse(content, True)  # noqa: FBT003  it is all there is
    return "".join(written)


def _quoted(value: str) -> str:
    return '"' + value.replace("<", "&lt;").replace('"', "&quot;") + '"'


def _said(pages: list[str], facts: dict[str, int | str]) -> Said:
    letters = sum(len(it) for it in pages)
    return Said(tuple(it for it in pages if it.strip()), {**facts, "letters": letters})


def _named(packed: zipfile.ZipFile, form: re.Pattern[str]) -> list[str]:
    found = [it for it in packed.namelist() if form.fullmatch(it)]
    return sorted(found, key=_number)


def _number(name: str) -> int:
    found = _NUMBERED.search(name)
    return int(found[1]) if found else 0


def _elements(packed: zipfile.ZipFile, name: str) -> Iterator[tuple[str, ET.Element]]:
    """Give each element when it has ended; whoever is done with one clears it."""
    with packed.open(name) as part:
        for _, element in ET.iterparse(part):  # noqa: S314  declarations were refused before
            yield element.tag.rpartition("}")[2], element


def _lines(packed: zipfile.ZipFile, name: str, ending: set[str], apart: str = "") -> Iterator[str]:
    for tag, element in _elements(packed, name):
        if tag in ending:
            # Runs of a paragraph stand together, cells of a row apart.
            said = " ".join(apart.join(element.itertext()).split())
            element.clear()
            if said:
                yield said


def _strings(packed: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in packed.namelist():
        return []
    found: list[str] = []
    for tag, element in _elements(packed, "xl/sharedStrings.xml"):
        if tag == "si":
            found.append("".join(it.text or "" for it in element.iter() if it.tag.endswith("}t")))
            element.clear()
        if len(found) >= _MOST_STRINGS:
            break
    return found


def _rows(packed: zipfile.ZipFile, name: str, strings: list[str]) -> Iterator[str]:
    for tag, element in _elements(packed, name):
        if tag == "row":
            cells = (_cell(it, strings) for it in element if it.tag.endswith("}c"))
            said = " ".join(it for it in cells if it)
            element.clear()
            if said:
                yield said


def _cell(cell: ET.Element, strings: list[str]) -> str:
    value = next((it.text or "" for it in cell if it.tag.endswith("}v")), "")
    if cell.get("t") == "s":
        at = int(value) if value.isdigit() else len(strings)
        return strings[at].strip() if at < len(strings) else ""
    if cell.get("t") == "inlineStr":
        return "".join(it.text or "" for it in cell.iter() if it.tag.endswith("}t")).strip()
    return value.strip()


def _cut(lines: Iterator[str]) -> str:
    """Take lines until there is enough for a page."""
    kept, letters = [], 0
    for line in lines:
        kept.append(line)
        letters += len(line) + 1
        if letters >= _MOST_LETTERS:
            break
    return "\n".join(kept)[:_MOST_LETTERS]


def _paged(lines: Iterator[str]) -> list[str]:
    pages: list[str] = []
    while len(pages) < _MOST_PAGES and (page := _cut(lines)):
        pages.append(page)
    return pages
