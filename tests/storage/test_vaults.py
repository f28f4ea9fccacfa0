"""What every vault promises, whatever lies under it: a folder, or a real S3 server."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Container, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings
from bot.vaults import open_vault
from storage.vault import (
    DamagedFileError,
    EmptyFileError,
    LocalVault,
    MissingFileError,
    Sealed,
    TooLargeError,
    Vault,
    join,
    new_file_key,
    new_place,
    read,
    read_whole,
    receive,
    sweep,
)
from storage.vault_s3 import S3Vault, VaultUnavailableError
from storage.vault_sealing import CHUNK
from tests.running import free_port

KEY = new_file_key()
PLAIN = os.urandom(7 * 1024 * 1024 + 4321)  # more than one part of S3's


@pytest.fixture(scope="module")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Run rclone's S3 server over a folder."""
    folder, port = tmp_path_factory.mktemp("s3"), free_port()
    (folder / "papers").mkdir()
    rclone = Path(sys.executable).parent / "rclone"
    command = [
        *(str(rclone), "serve", "s3", str(folder), "--addr", f"127.0.0.1:{port}"),
        *("--auth-key", "access-key,secret-key", "--vfs-cache-mode", "off", "--config", ""),
    ]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        try:
            yield f"http://127.0.0.1:{port}", folder / "papers"
        finally:
            server.terminate()


def of_s3(endpoint: str, **more: str) -> Vault:
    known: dict[str, Any] = {
        "vault": "s3://papers/sealed",
        "s3_endpoint": endpoint,
        "s3_access_key": "access-key",
        "s3_secret_key": "secret-key",
    }
    return open_vault(Settings(**(known | more)))


@pytest.fixture(params=["folder", "s3"])
async def vault(
    request: pytest.FixtureRequest, tmp_path: Path
) -> AsyncIterator[tuple[Vault, Path]]:
    if request.param == "folder":
        yield LocalVault(tmp_path), tmp_path
        return
    endpoint, folder = request.getfixturevalue("s3")
    await reached(of_s3(endpoint))
    yield of_s3(endpoint), folder


async def reached(vault: Vault) -> None:
    """Wait until the server answers."""
    until = time.monotonic() + 10
    while True:
        try:
            await vault.size(new_place())
        except MissingFileError:
            return
        except VaultUnavailableError:
            assert time.monotonic() < until
            await asyncio.sleep(0.05)


async def pieces(plain: bytes, size: int = 100_000) -> AsyncIterator[bytes]:
    for start in range(0, len(plain), size):
        yield plain[start : start + size]


async def fetch(vault: Vault, place: str, start: int = 0, stop: int | None = None) -> bytes:
    return b"".join([chunk async for chunk in read(vault, place, KEY, start=start, stop=stop)])


def raw(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("length", [1, CHUNK, 3 * CHUNK + 7, len(PLAIN)])
async def test_a_file_comes_back_as_it_went_in(vault: tuple[Vault, Path], length: int) -> None:
    place, plain = new_place(), PLAIN[:length]
    sealed = await receive(vault[0], place, KEY, pieces(plain), limit=length)

    assert sealed == Sealed(place, length, sha256(plain).hexdigest(), plain[:4096])
    assert await fetch(vault[0], place) == plain


@pytest.mark.parametrize(
    ("start", "stop"), [(0, 1), (CHUNK - 1, CHUNK + 1), (6_000_000, 6_000_100), (7_000_000, None)]
)
async def test_any_range_can_be_read(
    vault: tuple[Vault, Path], start: int, stop: int | None
) -> None:
    place = new_place()
    await receive(vault[0], place, KEY, pieces(PLAIN), limit=len(PLAIN))

    assert await fetch(vault[0], place, start, stop) == PLAIN[start:stop]


async def test_a_source_that_breaks_leaves_nothing(vault: tuple[Vault, Path]) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield PLAIN
        raise ConnectionResetError

    place = new_place()
    with pytest.raises(ConnectionResetError):
        await receive(vault[0], place, KEY, broken(), limit=2**30)
    with pytest.raises(TooLargeError):
        await receive(vault[0], place, KEY, pieces(PLAIN), limit=len(PLAIN) - 1)
    with pytest.raises(EmptyFileError):
        await receive(vault[0], place, KEY, pieces(b""), limit=1)
    with pytest.raises(MissingFileError):
        await vault[0].size(place)


async def test_nothing_is_kept_in_clear(vault: tuple[Vault, Path]) -> None:
    plain = b"Zhang San, 13800138000 " * 20_000
    await receive(vault[0], new_place(), KEY, pieces(plain), limit=len(plain))

    assert raw(vault[1])
    assert not any(b"Zhang San" in path.read_bytes() for path in raw(vault[1]))


async def test_a_file_is_never_replaced(vault: tuple[Vault, Path]) -> None:
    place = new_place()
    await receive(vault[0], place, KEY, pieces(b"the first"), limit=100)

    with pytest.raises(FileExistsError):
        await receive(vault[0], place, KEY, pieces(b"another"), limit=100)
    assert await fetch(vault[0], place) == b"the first"


async def test_what_was_changed_behind_our_back_is_found(vault: tuple[Vault, Path]) -> None:
    place = new_place()
    await receive(vault[0], place, KEY, pieces(PLAIN), limit=len(PLAIN))
    [path] = [each for each in raw(vault[1]) if str(each).endswith(place)]
    sealed = bytearray(path.read_bytes())
    sealed[200_000] ^= 1
    path.write_bytes(sealed)

    with pytest.raises(DamagedFileError):
        await fetch(vault[0], place)


async def test_another_file_in_its_place_is_found_by_its_hash(vault: tuple[Vault, Path]) -> None:
    place = new_place()
    await receive(vault[0], place, KEY, pieces(b"what was received"), limit=100)

    right = sha256(b"what was received").hexdigest()
    assert [it async for it in read_whole(vault[0], place, KEY, sha256_hex=right)]
    with pytest.raises(DamagedFileError):
        _ = [it async for it in read_whole(vault[0], place, KEY, sha256_hex="0" * 64)]


async def test_parts_are_made_one_file(vault: tuple[Vault, Path]) -> None:
    parts, whole = [new_place(), new_place()], new_place()
    await receive(vault[0], parts[0], KEY, pieces(PLAIN[:100_000]), limit=2**30)
    await receive(vault[0], parts[1], KEY, pieces(PLAIN[100_000:]), limit=2**30)

    joined = await join(vault[0], parts, whole, KEY, limit=len(PLAIN))

    assert joined.sha256 == sha256(PLAIN).hexdigest()
    assert await fetch(vault[0], whole) == PLAIN


async def test_a_deleted_file_is_gone(vault: tuple[Vault, Path]) -> None:
    place = new_place()
    await receive(vault[0], place, KEY, pieces(b"x"), limit=1)
    await vault[0].delete(place)
    await vault[0].delete(place)

    with pytest.raises(MissingFileError):
        await fetch(vault[0], place)


async def test_a_sweep_removes_what_nobody_knows(vault: tuple[Vault, Path]) -> None:
    known, orphan = new_place(), new_place()
    for place in (known, orphan):
        await receive(vault[0], place, KEY, pieces(b"x"), limit=1)

    async def rows(places: list[str]) -> Container[str]:
        return set(places) - {orphan}

    assert await sweep(vault[0], rows, older_than=datetime.now(UTC) - timedelta(hours=1)) == []
    removed = await sweep(vault[0], rows, older_than=datetime.now(UTC) + timedelta(minutes=1))

    assert [kept.place for kept in removed] == [orphan]
    assert await fetch(vault[0], known) == b"x"


async def test_twenty_at_once_do_not_mix(vault: tuple[Vault, Path]) -> None:
    plains = [os.urandom(200_000) for _ in range(20)]
    places = [new_place() for _ in plains]
    await asyncio.gather(
        *(
            receive(vault[0], place, KEY, pieces(plain), limit=200_000)
            for place, plain in zip(places, plains, strict=True)
        )
    )

    assert [await fetch(vault[0], place) for place in places] == plains


async def test_a_service_that_does_not_let_us_in_says_so(s3: tuple[str, Path]) -> None:
    await reached(of_s3(s3[0]))
    stranger = of_s3(s3[0], s3_secret_key="not-ours")  # noqa: S106  made up

    assert isinstance(stranger, S3Vault)
    with pytest.raises(VaultUnavailableError):
        await receive(stranger, new_place(), KEY, pieces(b"x"), limit=1)
