"""Files as people, careless and malicious ones, send them: each becomes what it should."""

import random
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.inspection.findings import Report, Verdict
from bot.inspection.inspectors import inspect
from bot.inspection.sandbox import Sandbox
from handlers.findings import sorted_by_weight, verdict
from storage.records import Finding
from storage.terms import GIVEN_OUT, Inspection
from tests.bot.inspection import rarities, samples
from tests.bot.inspection.corpus import Case, everything

CORPUS = [*everything(), *rarities.everything()]
MUTATED = 40
"""How many damaged ones are made of each of some files."""


def weighed(report: Report) -> tuple[Inspection, list[str]]:
    found = sorted_by_weight(Finding(str(it.code), it.facts) for it in report.findings)
    return verdict(found), [finding.code for finding in found]


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.name)
def test_a_file_becomes_what_it_should(case: Case) -> None:
    becomes, codes = weighed(inspect(case.make()))

    assert (becomes, codes[:1]) == (case.becomes, [case.code] if case.code else [])


def test_the_corpus_is_large_and_no_file_is_there_twice() -> None:
    assert len({case.name for case in CORPUS}) == len(CORPUS) >= 120


async def chunks(data: bytes) -> AsyncIterator[bytes]:
    yield data


@pytest.mark.parametrize("case", CORPUS[::12], ids=lambda case: case.name)
async def test_behind_shut_doors_it_becomes_the_same(case: Case) -> None:
    report = await Sandbox().inspect(
        chunks(case.make()), declared="", name="", timeout=timedelta(seconds=20)
    )

    assert weighed(report)[0] is case.becomes


@pytest.mark.parametrize(
    "data",
    [
        samples.saved("JPEG"),
        samples.saved("PNG"),
        samples.saved("TIFF", compression="tiff_lzw"),
        samples.pdf(2),
        samples.pdf(2, packed=False),
    ],
    ids=["jpeg", "png", "tiff", "pdf", "plain pdf"],
)
def test_a_damaged_file_is_judged_like_any_other(data: bytes) -> None:
    chance = random.Random(len(data))  # noqa: S311  the same damage every time
    for _ in range(MUTATED):
        report = inspect(damaged(data, chance))
        assert report.verdict in {Verdict.FITS, Verdict.REFUSED}
        assert report.findings or weighed(report)[0] in GIVEN_OUT


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Change some bytes, leave out some, or put some in twice."""
    bytes_ = bytearray(data)
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(bytes_))
        match chance.randrange(4):
            case 0:
                bytes_[at] = chance.randrange(256)
            case 1:
                del bytes_[at : at + chance.randrange(1, 64)]
            case 2:
                bytes_[at:at] = bytes_[at : at + chance.randrange(1, 64)]
            case _:
                bytes_[at : at + 4] = chance.choice(
                    (b"\xff\xff\xff\xff", bytes(4), b"\x7f\xff\xff\xff")
                )
    return bytes(bytes_)
