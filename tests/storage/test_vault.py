"""Files are kept sealed, come back as they were, and nothing is left of what went wrong."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Container
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from stat import S_IMODE

import pytest

from storage.vault import (
    DamagedFileError,
    EmptyFileError,
    Kept,
    LocalVault,
    MissingFileError,
    Sealed,
    TooLargeError,
    new_file_key,
    new_place,
    read,
    receive,
    sweep,
)
from storage.vault_sealing import CHUNK, HEADER, TAG

KEY = new_file_key()
# Always the same: parallel runs must collect the same tests.
PLACE = "5f/0c/3a9b2cdb6da10e34a7fa646cd99d"
STEP = CHUNK + TAG
PLAIN = os.urandom(3 * CHUNK + 1000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "files"


@pytest.fixture
def vault(folder: Path) -> LocalVault:
    return LocalVault(folder)


async def pieces(plain: bytes, size: int = 50_000) -> AsyncIterator[bytes]:
    for start in range(0, len(plain), size):
        yield plain[start : start + size]


async def store(
    vault: LocalVault, plain: bytes, *, place: str = PLACE, size: int = 50_000
) -> Sealed:
    return await receive(vault, place, KEY, pieces(plain, size), limit=len(plain))


async def fetch(
    vault: LocalVault, place: str = PLACE, start: int = 0, stop: int | None = None
) -> bytes:
    return b"".join([chunk async for chunk in read(vault, place, KEY, start=start, stop=stop)])


def folders(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_dir()]


def modes(paths: list[Path]) -> set[int]:
    return {S_IMODE(path.stat().st_mode) for path in paths}


def lay(folder: Path, place: str, content: bytes) -> Path:
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("length", [1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7])
@pytest.mark.parametrize("size", [999, CHUNK, 10 * CHUNK])
async def test_a_file_comes_back_as_it_went_in(vault: LocalVault, length: int, size: int) -> None:
    plain = PLAIN[:length]

    assert await store(vault, plain, size=size) == Sealed(
        PLACE, length, sha256(plain).hexdigest(), plain[:4096]
    )
    assert await fetch(vault) == plain


async def test_nothing_is_kept_in_clear(vault: LocalVault, folder: Path) -> None:
    await store(vault, b"Zhang San, 13800138000 " * 20_000)

    assert [b"Zhang San" in path.read_bytes() for path in files(folder)] == [False]


async def test_only_we_can_enter(vault: LocalVault, folder: Path) -> None:
    await store(vault, PLAIN)

    assert modes([folder, *folders(folder)]) == {0o700}
    assert modes(files(folder)) == {0o600}


@pytest.mark.parametrize(
    "start", [0, 1, CHUNK - 1, CHUNK, 2 * CHUNK + 5, len(PLAIN) - 1, len(PLAIN), 2**40]
)
@pytest.mark.parametrize("length", [0, 1, CHUNK, CHUNK + 1, 2**40, None])
async def test_any_range_can_be_read(vault: LocalVault, start: int, length: int | None) -> None:
    await store(vault, PLAIN)
    stop = None if length is None else start + length

    assert await fetch(vault, start=start, stop=stop) == PLAIN[start:stop]


async def test_a_range_that_is_none_is_refused(vault: LocalVault) -> None:
    await store(vault, PLAIN)

    for start, stop in [(-1, None), (5, 4)]:
        with pytest.raises(ValueError, match="not a range"):
            await fetch(vault, start=start, stop=stop)


async def test_a_file_at_the_limit_is_taken_and_one_byte_more_is_not(
    vault: LocalVault, folder: Path
) -> None:
    assert (await receive(vault, PLACE, KEY, pieces(PLAIN), limit=len(PLAIN))).size == len(PLAIN)
    await vault.delete(PLACE)

    with pytest.raises(TooLargeError) as refused:
        await receive(vault, PLACE, KEY, pieces(PLAIN), limit=len(PLAIN) - 1)
    assert refused.value.limit == len(PLAIN) - 1
    assert files(folder) == []


async def test_an_endless_file_is_cut_off(vault: LocalVault, folder: Path) -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"x" * 65536

    with pytest.raises(TooLargeError):
        await receive(vault, PLACE, KEY, endless(), limit=2_000_000)
    assert files(folder) == []


@pytest.mark.parametrize("chunks", [[], [b""], [b"", b""]])
async def test_an_empty_file_is_refused(
    vault: LocalVault, folder: Path, chunks: list[bytes]
) -> None:
    async def empty() -> AsyncIterator[bytes]:
        for chunk in chunks:
            yield chunk

    with pytest.raises(EmptyFileError):
        await receive(vault, PLACE, KEY, empty(), limit=10)
    assert files(folder) == []


async def test_a_source_that_breaks_leaves_nothing(vault: LocalVault, folder: Path) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield PLAIN * 3
        assert [path.suffix for path in files(folder)] == [".part"]
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await receive(vault, PLACE, KEY, broken(), limit=2**30)
    assert files(folder) == []


@pytest.mark.parametrize("chunk", [*range(12), None])
async def test_a_cancelled_upload_leaves_nothing(
    vault: LocalVault, folder: Path, chunk: int | None
) -> None:
    async def cancelling() -> AsyncIterator[bytes]:
        for number in range(12):
            if number == chunk:
                upload.cancel()
            yield PLAIN[:200_000]
        upload.cancel()

    upload = asyncio.create_task(receive(vault, PLACE, KEY, cancelling(), limit=2**30))

    with pytest.raises(asyncio.CancelledError):
        await upload
    assert files(folder) == []


@pytest.mark.parametrize("moment", range(1, 9))
async def test_an_upload_cancelled_at_its_very_beginning_leaves_nothing(
    vault: LocalVault, folder: Path, moment: int
) -> None:
    upload = asyncio.create_task(store(vault, PLAIN))
    for _ in range(moment):
        await asyncio.sleep(0)
    upload.cancel()

    with pytest.raises(asyncio.CancelledError):
        await upload
    await asyncio.get_running_loop().shutdown_default_executor()
    assert files(folder) == []


async def test_an_upload_cancelled_twice_leaves_nothing(vault: LocalVault, folder: Path) -> None:
    upload = asyncio.create_task(store(vault, PLAIN * 4))
    while not files(folder):  # noqa: ASYNC110 (the disk sends no event)
        await asyncio.sleep(0)
    upload.cancel()
    await asyncio.sleep(0)
    upload.cancel()

    with pytest.raises(asyncio.CancelledError):
        await upload
    assert files(folder) == []


async def test_a_disk_that_fails_leaves_nothing(vault: LocalVault, folder: Path) -> None:
    blocked = lay(folder, PLACE[:2], b"a file where a folder should be")

    with pytest.raises(FileExistsError):
        await store(vault, PLAIN)
    assert files(folder) == [blocked]


async def test_a_file_is_never_replaced(vault: LocalVault, folder: Path) -> None:
    await store(vault, b"the first")

    with pytest.raises(FileExistsError):
        await store(vault, b"another")
    assert await fetch(vault) == b"the first"
    assert len(files(folder)) == 1


async def test_of_two_uploads_to_one_place_one_wins(vault: LocalVault, folder: Path) -> None:
    first, second = os.urandom(500_000), os.urandom(500_000)
    results = await asyncio.gather(
        store(vault, first), store(vault, second), return_exceptions=True
    )

    assert sorted(type(result).__name__ for result in results) == ["FileExistsError", "Sealed"]
    assert await fetch(vault) in {first, second}
    assert len(files(folder)) == 1


def swapped(sealed: bytes) -> bytes:
    begin, end = HEADER.size, HEADER.size + 2 * STEP
    one, two = sealed[begin : begin + STEP], sealed[begin + STEP : end]
    return sealed[:begin] + two + one + sealed[end:]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "a bit changed in the middle": lambda s: s[:200_000] + bytes([s[200_000] ^ 1]) + s[200_001:],
    "the last bit changed": lambda s: s[:-1] + bytes([s[-1] ^ 1]),
    "one byte cut off": lambda s: s[:-1],
    "the last chunk cut off": lambda s: s[: HEADER.size + 3 * STEP],
    "the last chunk cut to its tag": lambda s: s[: HEADER.size + 3 * STEP + TAG],
    "all but the header cut off": lambda s: s[: HEADER.size],
    "everything cut off": lambda _: b"",
    "a chunk taken out": lambda s: s[: HEADER.size + STEP] + s[HEADER.size + 2 * STEP :],
    "two chunks swapped": swapped,
    "a chunk appended": lambda s: s + s[-STEP:],
    "a byte appended": lambda s: s + b"x",
    "another magic": lambda s: b"XYZ" + s[3:],
    "another version": lambda s: s[:3] + b"\x02" + s[4:],
    "another chunk size": lambda s: s[:4] + (2 * CHUNK).to_bytes(4, "big") + s[8:],
    "a monstrous chunk size": lambda s: s[:4] + b"\xff\xff\xff\xff" + s[8:],
    "no chunk size": lambda s: s[:4] + bytes(4) + s[8:],
    "another nonce": lambda s: s[:8] + bytes(8) + s[16:],
}


@pytest.mark.parametrize("damage", DAMAGE)
async def test_tampering_is_found(vault: LocalVault, folder: Path, damage: str) -> None:
    await store(vault, PLAIN)
    path = folder / PLACE
    path.write_bytes(DAMAGE[damage](path.read_bytes()))

    with pytest.raises(DamagedFileError) as found:
        await fetch(vault)
    assert found.value.place == PLACE


@pytest.mark.parametrize("start", [0, CHUNK, 3 * CHUNK, len(PLAIN), 2**40])
async def test_a_file_cut_between_chunks_is_found_by_whoever_reads_to_its_end(
    vault: LocalVault, folder: Path, start: int
) -> None:
    await store(vault, PLAIN)
    path = folder / PLACE
    path.write_bytes(path.read_bytes()[: HEADER.size + 2 * STEP])

    with pytest.raises(DamagedFileError):
        await fetch(vault, start=start)


async def test_a_file_moved_to_another_place_is_found(vault: LocalVault, folder: Path) -> None:
    other = new_place()
    await store(vault, PLAIN)
    await store(vault, PLAIN[::-1], place=other)
    (folder / PLACE).replace(folder / other)

    with pytest.raises(DamagedFileError):
        await fetch(vault, other)


async def test_another_key_opens_nothing(vault: LocalVault) -> None:
    await store(vault, PLAIN)

    with pytest.raises(DamagedFileError):
        await anext(aiter(read(vault, PLACE, new_file_key())))


async def test_what_comes_before_the_damage_can_be_read(vault: LocalVault, folder: Path) -> None:
    await store(vault, PLAIN)
    path = folder / PLACE
    path.write_bytes(DAMAGE["the last bit changed"](path.read_bytes()))

    assert await fetch(vault, stop=CHUNK) == PLAIN[:CHUNK]


async def test_a_deleted_file_is_gone(vault: LocalVault) -> None:
    await store(vault, PLAIN)
    await vault.delete(PLACE)
    await vault.delete(PLACE)

    with pytest.raises(MissingFileError):
        await fetch(vault)
    with pytest.raises(MissingFileError):
        await vault.size(PLACE)


@pytest.mark.parametrize(
    "place",
    ["", "../../etc/passwd", "/etc/passwd", PLACE.upper() + "g", PLACE + "\n", PLACE + ".part"],
)
async def test_a_place_we_did_not_make_is_refused(
    vault: LocalVault, folder: Path, place: str
) -> None:
    for attempt in (
        vault.size(place),
        vault.delete(place),
        store(vault, PLAIN, place=place),
        fetch(vault, place),
    ):
        with pytest.raises(ValueError, match="not a place"):
            await attempt
    assert files(folder.parent) == []


def test_every_place_is_new() -> None:
    assert len({new_place() for _ in range(1000)}) == 1000


async def test_a_sweep_removes_orphans_and_leftovers_that_are_old(
    vault: LocalVault, folder: Path
) -> None:
    known, orphan, fresh, broken = (new_place() for _ in range(4))
    for place in (known, orphan, fresh, broken):
        await store(vault, PLAIN, place=place)
    (folder / broken).rename(folder / f"{broken}.part")
    foreign = folder / orphan[:2] / "notes.txt"
    foreign.write_text("not ours")
    now = datetime.now(UTC)
    old = (now - timedelta(days=2)).timestamp()
    for path in (folder / known, folder / orphan, folder / f"{broken}.part", foreign):
        os.utime(path, (old, old))

    async def rows(places: list[str]) -> Container[str]:
        assert set(places) == {known, orphan}
        return {known}

    removed = await sweep(vault, rows, older_than=now - timedelta(days=1))

    assert {(kept.place, kept.partial) for kept in removed} == {(orphan, False), (broken, True)}
    assert set(files(folder)) == {folder / known, folder / fresh, foreign}
    assert await fetch(vault, known) == PLAIN


async def test_a_sweep_of_many_files_asks_in_batches(vault: LocalVault, folder: Path) -> None:
    places = {new_place() for _ in range(1100)}
    for place in places:
        lay(folder, place, b"sealed")
    asked: list[int] = []

    async def rows(batch: list[str]) -> Container[str]:
        asked.append(len(batch))
        return set()

    removed = await sweep(vault, rows, older_than=datetime.now(UTC) + timedelta(days=1))

    assert asked == [500, 500, 100]
    assert {kept.place for kept in removed} == places
    assert [kept async for kept in vault.names()] == []


async def test_an_empty_vault_has_no_names(vault: LocalVault) -> None:
    names: list[Kept] = [kept async for kept in vault.names()]
    assert names == []


@pytest.mark.parametrize("most", [1, CHUNK, STEP + 5])
async def test_a_disk_that_takes_less_than_it_is_given_gets_all_of_it(
    vault: LocalVault, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    plain = PLAIN if most > 1 else PLAIN[:5_000]
    monkeypatch.setattr(os, "writev", lambda file, blocks: os.write(file, blocks[0][:most]))

    await store(vault, plain, size=CHUNK)

    assert await fetch(vault) == plain
