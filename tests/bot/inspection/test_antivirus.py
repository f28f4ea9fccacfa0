"""What a real engine does not call clean is given to nobody."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator

import pytest

from bot.inspection.antivirus import ClamAV, ScanFailedError
from bot.inspection.findings import Finding, FindingCode
from handlers.findings import verdict
from storage import records
from storage.terms import Inspection
from tests import clamd
from tests.bot.inspection import samples


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClamAV]:
    if clamd.program() is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("clamd is not installed")
    with clamd.running(tmp_path_factory.mktemp("clamd")) as address:
        yield ClamAV.at(address)


async def chunks(data: bytes, size: int = 700_000) -> AsyncIterator[bytes]:
    for start in range(0, len(data), size):
        yield data[start : start + size]


def becomes(found: tuple[Finding, ...]) -> Inspection:
    return verdict([records.Finding(str(it.code), it.facts) for it in found])


async def test_a_clean_file_is_clean(engine: ClamAV) -> None:
    assert await engine.scan(chunks(samples.pdf(3))) == ()
    assert await engine.scan(chunks(bytes(clamd.MOST - 1))) == ()


async def test_the_standard_test_file_is_infected(engine: ClamAV) -> None:
    found = await engine.scan(chunks(clamd.EICAR))

    (finding,) = found
    assert finding.code is FindingCode.INFECTED
    assert "Eicar" in str(finding.facts["name"])
    assert becomes(found) is Inspection.QUARANTINED


@pytest.mark.parametrize("wrapped", ["alone", "picture", "pdf", "zip", "late"])
async def test_it_is_found_in_whatever_it_comes(engine: ClamAV, wrapped: str) -> None:
    files = {
        "alone": clamd.CANARY,
        "picture": samples.saved("JPEG", comment=clamd.CANARY),
        "pdf": samples.pdf(content=clamd.CANARY),
        "zip": samples.packed(clamd.CANARY),
        "late": bytes(3_000_000) + clamd.CANARY,
    }

    assert becomes(await engine.scan(chunks(files[wrapped]))) is Inspection.QUARANTINED


@pytest.mark.parametrize("size", [clamd.MOST + 1, 3 * clamd.MOST])
async def test_what_is_too_large_for_the_engine_is_not_clean(engine: ClamAV, size: int) -> None:
    try:
        found = await engine.scan(chunks(bytes(size)))
    except ScanFailedError:
        return  # it hung up before it said why
    assert becomes(found) is Inspection.QUARANTINED


async def test_an_engine_that_is_not_there_says_nothing_about_the_file() -> None:
    with pytest.raises(ScanFailedError):
        await ClamAV("127.0.0.1", 1).scan(chunks(b"x"))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"stream: OK\0", Inspection.FITS),
        (b"stream: OK", Inspection.QUARANTINED),
        (b"stream: ok\0", Inspection.QUARANTINED),
        (b"stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0", Inspection.QUARANTINED),
        (b"INSTREAM size limit exceeded. ERROR\0", Inspection.QUARANTINED),
        (b"hello", Inspection.QUARANTINED),
        (b"stream: OK\0stream: Evil FOUND\0", Inspection.QUARANTINED),
    ],
)
async def test_only_the_exact_answer_passes(answer: bytes, said: Inspection) -> None:
    async def answers(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(bytes(4))
        writer.write(answer)
        writer.close()

    async with await asyncio.start_server(answers, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        assert becomes(await ClamAV("127.0.0.1", port).scan(chunks(b"x"))) is said


async def test_an_engine_that_dies_at_it_says_nothing_about_the_file() -> None:
    async def dies(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.transport.abort()

    async with await asyncio.start_server(dies, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(ScanFailedError):
            await ClamAV("127.0.0.1", port).scan(chunks(bytes(9_000_000)))


async def test_the_engine_tells_its_version(engine: ClamAV) -> None:
    assert (await engine.version()).startswith("ClamAV")
