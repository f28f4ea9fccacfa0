"""What an inspection finds, as plain facts; the words for them are in the locales."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """What is to become of the file."""

    FITS = "fits"
    REFUSED = "refused"
    FAILED = "failed"  # nothing was learnt about the file: it may be tried again


class FindingCode(StrEnum):
    """What was noticed; where lenders reject for the same reason, it has the same name."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    TYPE_DIFFERS = "type-differs"  # a note: the name or the browser said something else
    UNREADABLE = "unreadable"
    PASSWORD = "password"  # noqa: S105 (a finding, not a secret)
    TOO_MANY_PAGES = "too-many-pages"
    TOO_MANY_PIXELS = "too-many-pixels"
    TOO_SMALL = "too-small"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    INFECTED = "infected"
    SCAN_FAILED = "scan-failed"  # the antivirus engine would not say that it is clean
    NOT_SCANNED = "not-scanned"  # a note: there is no antivirus engine
    TWO_THINGS = "two-things"  # another program would take it for something else
    ACTIVE_CONTENT = "active-content"  # a PDF that runs, calls out or reaches for other files
    HIDDEN_FILE = "hidden-file"  # a PDF that carries a file which is no plain text
    ATTACHMENT = "attachment"  # a note: a PDF that carries text, as electronic invoices do
    FORM = "form"  # a form (XFA) that only special software shows
    FILLED_FORM = "filled-form"  # a note: some of what is seen was typed into a form
    LOCKED = "locked"  # a note: it opens with a password, which its sender gave us
    SIDEWAYS = "sideways"  # a note: its letters lie on their side or upside down
    OFFICE_FILE = "office-file"  # a note: what kind, how much of it; there is no picture
    EXTERNAL_LINK = "external-link"  # a note: an office file that shows what lies elsewhere
    HIDDEN_SHEET = "hidden-sheet"  # a note: a workbook that does not show all of itself
    EDITED = "edited"  # a note: saved by a program for editing pictures
    # What makes a picture hard to read; whoever sent it may keep it.
    BLURRED = "blurred"
    DARK = "dark"
    GLARE = "glare"
    CUT_OFF = "cut-off"
    LOW_RESOLUTION = "low-resolution"
    BLANK = "blank"
    # What people send instead of a scan or a photograph, so that they can be told what to do.
    ARCHIVE = "archive"
    OFFICE = "office"
    OFFICE_OLD = "office-old"
    BOMB = "bomb"  # it would be enormous unpacked
    OTHER_IMAGE = "other-image"
    VIDEO = "video"
    AUDIO = "audio"
    TEXT = "text"
    UNKNOWN_TYPE = "unknown-type"


@dataclass(frozen=True)
class Finding:
    """One thing that was noticed, with the facts its sentence needs."""

    code: FindingCode
    facts: Mapping[str, int | str] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """What is known of a file; a size is that of its first picture."""

    verdict: Verdict
    media_type: str | None = None
    pages: int | None = None
    width: int | None = None
    height: int | None = None
    findings: tuple[Finding, ...] = ()
    marks: tuple[str, ...] = ()
    """How its pages look; nearly the same picture shares most of them."""
    text: tuple[str, ...] = field(default=(), repr=False)
    """What its pages say, where a PDF says it in letters."""


def refused(code: FindingCode, media_type: str | None = None, **facts: int | str) -> Report:
    """Refuse a file for one reason."""
    return Report(Verdict.REFUSED, media_type, findings=(Finding(code, facts),))
