"""What was read on a document, held against what was asked for and of whom.

All of it is made to miss rather than to accuse: letters are misread, and people have reasons.
"""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from storage import document_types
from storage.document_types import MANY_PAGED, Validity
from storage.records import Borrower, File, Finding, Need

_SURE: Final = 8
"""The points from which a kind of document counts as told."""
_HARDLY: Final = 3
"""The points below which a document has nothing of a kind."""
_SLACK: Final = timedelta(days=12)
"""Statements begin and end with business days, and are drawn before the month is over."""
_UNKNOWN: Final = frozenset("*xX?•●")

_ALIKE: Final = (
    {"identity-card", "legal-representative-identity", "residence-permit"},
    {"bank-statement", "salary-statement", "company-bank-statement", "wallet-statement"},
    {"pension-statement", "bank-statement", "repayment-record", "proof-of-assets"},
    {"central-bank-credit-report", "credit-bureau-report", "baihang-credit-report"},
    {"central-bank-credit-report", "company-credit-report", "credit-enquiry-authorisation"},
    {"proof-of-income", "proof-of-employment", "payslip", "salary-statement"},
    {"employment-contract", "proof-of-employment"},
    {"purchase-contract", "trade-contract", "loan-purpose-statement", "amount-breakdown"},
    {"purchase-contract", "property-certificate", "down-payment-receipt", "invoice"},
    {"rental-contract", "lease-of-premises", "proof-of-address"},
    {"existing-loan-contract", "guarantee-letter", "repayment-record"},
    {"tax-return", "income-tax-record", "vat-return", "tax-clearance"},
    {"social-insurance-record", "housing-fund-record", "proof-of-employment"},
    {"vehicle-registration", "vehicle-certificate", "vehicle-insurance"},
    {"household-register", "proof-of-address", "marriage-certificate"},
    {"invoice", "vehicle-certificate", "proof-of-address"},
    {"property-certificate", "proof-of-assets", "property-valuation"},
    {"business-licence", "industry-permit"},
)
"""Kinds that lenders take for one another, or whose words they share."""

_NAMED: Final = frozenset(
    {
        "identity-card",
        "driving-licence",
        "bank-statement",
        "central-bank-credit-report",
        "proof-of-income",
        "proof-of-employment",
        "payslip",
        "income-tax-record",
        "social-insurance-record",
        "housing-fund-record",
    }
)
"""Kinds that are about the borrower and nobody else."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Facts found on the pages of a file; personal, so they are never kept."""

    kinds: Mapping[str, int] = field(default_factory=dict)
    """Points by kind of document: how much of what is on it was read."""
    side: str = ""
    names: tuple[str, ...] = field(default=(), repr=False)
    numbers: tuple[str, ...] = field(default=(), repr=False)
    """Identity numbers, right or wrong."""
    valid_numbers: tuple[str, ...] = field(default=(), repr=False)
    valid_until: date | None = None
    dates: tuple[date, ...] = ()
    period: tuple[date, date] | None = None
    of_pages: int | None = None
    words: str = field(default="", repr=False)
    """All that was read, without spaces."""

    @property
    def kind(self) -> str:
        """Name the kind it surely is, or nothing."""
        best = sorted(self.kinds.items(), key=lambda it: -it[1])
        return best[0][0] if best and best[0][1] >= _SURE else ""


def findings(
    seen: Seen, need: Need, borrower: Borrower, file: File, others: Sequence[File], today: date
) -> Iterator[Finding]:
    """Say what speaks against a file, and what it was read as; ``others`` answer the same need."""
    yield _read_as(seen)
    if _is_other_kind(seen, need.document_type):
        yield Finding("wrong-document", {"kind": seen.kind})
        return  # its dates and names are beside the point
    yield from _about_time(seen, need, others, today)
    yield from _about_whom(seen, borrower)
    yield from _about_sides(seen, need, file, others)


def covers(need: Need, periods: Sequence[tuple[date, date]]) -> bool:
    """Tell whether statements together cover the months asked for."""
    if need.period_months is None or not periods:
        return True
    since, until = min(it[0] for it in periods), max(it[1] for it in periods)
    return _months_after(since, need.period_months) <= until + _SLACK


def period_of(file: File) -> tuple[date, date] | None:
    """Recall the period that a file was read to cover."""
    facts = read_as(file)
    if "since" not in facts or "until" not in facts:
        return None
    return date.fromisoformat(str(facts["since"])), date.fromisoformat(str(facts["until"]))


def read_as(file: File) -> Mapping[str, int | str]:
    """Recall what a file was read as."""
    return next((it.facts for it in file.found if it.code == "read-as"), {})


def _read_as(seen: Seen) -> Finding:
    facts = {"kind": seen.kind, "side": seen.side}
    if seen.period:
        facts |= {"since": seen.period[0].isoformat(), "until": seen.period[1].isoformat()}
    return Finding("read-as", {name: value for name, value in facts.items() if value})


def _is_other_kind(seen: Seen, wanted: str) -> bool:
    if not seen.kind or wanted not in document_types.load():
        return False
    alike = {wanted}.union(*(group for group in _ALIKE if wanted in group))
    return seen.kind not in alike and seen.kinds.get(wanted, 0) < _HARDLY and wanted in seen.kinds


def _about_time(seen: Seen, need: Need, others: Sequence[File], today: date) -> Iterator[Finding]:
    known = document_types.load().get(need.document_type)
    if known and known.validity is Validity.UNTIL_PRINTED_DATE:
        if seen.valid_until and seen.valid_until < today:
            yield Finding("expired", {"until": seen.valid_until.isoformat()})
        return
    if need.issued_within_days and seen.dates:
        age = (today - max(seen.dates)).days
        if age > need.issued_within_days:
            yield Finding("too-old", {"days": age, "most": need.issued_within_days})
    if seen.period:
        known_periods = [period for each in others if (period := period_of(each))]
        if not covers(need, [seen.period, *known_periods]):
            yield Finding("incomplete-period", {"months": need.period_months or 0})
        if seen.period[1] > today + timedelta(days=1):
            yield Finding("dates-impossible")


def _about_whom(seen: Seen, borrower: Borrower) -> Iterator[Finding]:
    if seen.numbers and not seen.valid_numbers:
        yield Finding("number-impossible")
    if seen.kind not in _NAMED:
        return
    if seen.names and borrower.name and not _is_named(seen, borrower.name):
        yield Finding("name-differs")
    known = seen.valid_numbers and borrower.identity
    if known and not any(_agree(borrower.identity, it) for it in seen.valid_numbers):
        yield Finding("number-differs")


def _is_named(seen: Seen, name: str) -> bool:
    wanted = "".join(name.split()).casefold()
    if wanted in seen.words.casefold():
        return True
    if set(name.casefold().split()) and all(
        part in seen.words.casefold() for part in name.casefold().split()
    ):
        return True  # the surname first, or last
    return any(_nearly(wanted, "".join(it.split()).casefold()) for it in seen.names)


def _nearly(wanted: str, read: str) -> bool:
    """Let one letter be misread, or hidden by the lender."""
    if len(wanted) != len(read):
        return False
    differing = sum(a != b and a not in _UNKNOWN for a, b in zip(wanted, read, strict=True))
    return differing <= 1


def _agree(known: str, read: str) -> bool:
    """Compare an identity number with one that the lender may have masked."""
    known, read = "".join(known.split()).upper(), read.upper()
    if len(known) != len(read):
        return known[-4:] == read[-4:]
    return all(a == b or a in "*?•●" for a, b in zip(known, read, strict=True))


def _about_sides(seen: Seen, need: Need, file: File, others: Sequence[File]) -> Iterator[Finding]:
    whole = file.media_type in MANY_PAGED
    if whole and seen.of_pages and file.pages and seen.of_pages > file.pages:
        yield Finding("missing-page", {"pages": file.pages, "of": seen.of_pages})
    known = document_types.load().get(need.document_type)
    if known is None or known.sides == 1 or seen.side not in {"front", "back"}:
        return
    if whole and file.pages == 1:
        yield Finding("missing-side", {"side": seen.side})
    if not whole and any(read_as(it).get("side") == seen.side for it in others):
        yield Finding("same-side", {"side": seen.side})


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
