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
    # What people send instead of a scan or a photograph, so that they can be told what to do.
    ARCHIVE = "archive"
    OFFICE = "office"
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


def refused(code: FindingCode, media_type: str | None = None, **facts: int | str) -> Report:
    """Refuse a file for one reason."""
    return Report(Verdict.REFUSED, media_type, findings=(Finding(code, facts),))
