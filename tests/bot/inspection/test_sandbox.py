"""A file is inspected in a process that may die, hang or lie without harm."""

import asyncio
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from bot.inspection import sniff
from bot.inspection.findings import Finding, FindingCode, Report, Verdict, refused
from bot.inspection.sandbox import CHILD, Sandbox
from storage.terms import OFFICE
from tests.bot.inspection import samples

ROOT = CHILD[-1]


def python(code: str) -> tuple[str, ...]:
    boot = f"import os, sys; sys.path.insert(0, {ROOT!r}); "
    return (sys.executable, "-I", "-c", boot + code)


def is_running(process: int) -> bool:
    """A dead process whose parent has not asked for its fate yet does not count."""
    try:
        state = (
            Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
        )
    except FileNotFoundError:
        return False
    return state not in {"Z", "X"}


async def pieces(data: bytes, size: int = 60_000) -> AsyncIterator[bytes]:
    for start in range(0, len(data), size):
        yield data[start : start + size]


async def inspected(
    data: bytes, *, child: tuple[str, ...] = CHILD, seconds: float = 20, name: str = ""
) -> Report:
    report = await Sandbox(child=child).inspect(
        pieces(data), declared="", name=name, timeout=timedelta(seconds=seconds)
    )
    return replace(report, marks=(), text=())


async def test_a_good_file_fits() -> None:
    assert await inspected(samples.pdf(2)) == Report(Verdict.FITS, "application/pdf", 2)
    assert await inspected(samples.saved("HEIF")) == Report(
        Verdict.FITS, "image/heic", 1, *samples.SIZE
    )


async def test_a_large_picture_within_the_limits_fits_into_the_memory_of_the_child() -> None:
    large = samples.saved(
        "JPEG", samples.picture().resize((7_000, 7_000), Image.Resampling.NEAREST)
    )

    assert await inspected(large) == Report(Verdict.FITS, "image/jpeg", 1, 7_000, 7_000)


async def test_a_bomb_costs_nothing_but_itself() -> None:
    assert await inspected(samples.png_bomb(22_600)) == refused(
        FindingCode.TOO_MANY_PIXELS, "image/png", most=50_000_000
    )


async def test_an_archive_that_calls_itself_a_pdf_is_an_archive() -> None:
    assert await inspected(samples.zipped("a.jpg"), name="bank.pdf") == refused(FindingCode.ARCHIVE)


async def test_a_picture_that_calls_itself_a_pdf_fits_with_a_note() -> None:
    report = await inspected(samples.saved("JPEG"), name="statement.pdf")

    assert report.verdict == Verdict.FITS
    assert report.findings == (
        Finding(FindingCode.TYPE_DIFFERS, {"found": "image/jpeg", "extension": "pdf"}),
    )


async def test_a_child_that_is_killed_costs_one_file() -> None:
    child = python("sys.stdin.buffer.read(); os.kill(os.getpid(), 9)")

    assert await inspected(samples.pdf(), child=child) == refused(FindingCode.CRASHED)


@pytest.mark.parametrize("code", ["sys.exit(3)", "print('{}')", "print('hello')", "pass"])
async def test_a_child_that_gives_no_report_costs_one_file(code: str) -> None:
    assert await inspected(samples.pdf(), child=python(code)) == refused(FindingCode.CRASHED)


async def test_a_report_of_a_child_that_then_fails_does_not_count() -> None:
    child = python('print(\'{"verdict": "fits"}\', flush=True); os._exit(1)')

    assert await inspected(samples.pdf(), child=child) == refused(FindingCode.CRASHED)


async def test_a_child_that_never_stops_talking_costs_one_file() -> None:
    child = python("[print('x' * 9999) for _ in iter(int, 1)]")

    assert await inspected(samples.pdf(), child=child) == refused(FindingCode.CRASHED)


async def test_a_child_that_ends_without_reading_is_no_accident() -> None:
    assert await inspected(bytes(5_000_000), child=python("sys.exit()")) == refused(
        FindingCode.CRASHED
    )


@pytest.mark.parametrize(
    "code", ["import time; time.sleep(60)", "sys.stdin.buffer.read(); import time; time.sleep(60)"]
)
async def test_a_child_that_hangs_is_ended(code: str) -> None:
    started = time.monotonic()
    report = await inspected(bytes(5_000_000), child=python(code), seconds=0.5)

    assert report == Report(Verdict.FAILED, findings=(Finding(FindingCode.TIMEOUT),))
    assert time.monotonic() - started < 10


async def test_a_child_that_computes_for_ever_is_ended_and_its_file_refused() -> None:
    child = python(
        "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 2)); "
        "[0 for _ in iter(int, 1)]"
    )

    assert await inspected(samples.pdf(), child=child) == refused(FindingCode.TIMEOUT)


async def test_an_error_of_the_source_is_not_blamed_on_the_file() -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield samples.pdf()
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await Sandbox().inspect(broken(), declared="", name="", timeout=timedelta(seconds=20))


@pytest.mark.parametrize("parent", ["os._exit(0)", "time.sleep(60)"])
async def test_what_the_child_started_is_ended_with_it(tmp_path: Path, parent: str) -> None:
    born = tmp_path / "born"
    child = python(
        f"import time; os.fork() and {parent}; os.symlink(str(os.getpid()), {str(born)!r}); "
        "time.sleep(60)"
    )
    report = await inspected(samples.pdf(), child=child, seconds=1)

    assert report.verdict == Verdict.FAILED
    async with asyncio.timeout(30):  # nobody waits for it but the system
        while is_running(int(born.readlink().name)):  # noqa: ASYNC110 (it sends no event)
            await asyncio.sleep(0.01)


async def test_a_cancelled_inspection_leaves_no_process(tmp_path: Path) -> None:
    born = tmp_path / "born"
    child = python(f"os.symlink(str(os.getpid()), {str(born)!r}); import time; time.sleep(60)")
    task = asyncio.create_task(inspected(samples.pdf(), child=child))
    while not born.is_symlink():  # noqa: ASYNC110 (a process sends no event)
        await asyncio.sleep(0.01)
    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task
    assert not is_running(int(born.readlink().name))


async def test_only_so_many_run_at_once() -> None:
    sandbox = Sandbox(at_once=2, child=python("import time; time.sleep(0.4)"))
    started = time.monotonic()
    await asyncio.gather(
        *(
            sandbox.inspect(pieces(b""), declared="", name="", timeout=timedelta(seconds=20))
            for _ in range(4)
        )
    )

    assert time.monotonic() - started >= 0.8


def limited(code: str) -> subprocess.CompletedProcess[bytes]:
    begin = "from bot.inspection.limits import give_up_rights; give_up_rights(); "
    return subprocess.run(
        python(begin + code), capture_output=True, check=False, env={}, timeout=20
    )


def test_the_child_can_write_no_file(tmp_path: Path) -> None:
    path = tmp_path / "x"
    wrote = limited(f"open({str(path)!r}, 'wb', 0).write(b'x')")

    assert b"File too large" in wrote.stderr
    assert path.read_bytes() == b""


def test_the_child_can_take_no_more_than_its_memory() -> None:
    assert b"MemoryError" in limited("bytearray(2 * 1024**3)").stderr


def shut(code: str) -> bytes:
    begin = (
        "import ctypes, socket, subprocess, threading; "
        "from bot.inspection.limits import shut_doors; shut_doors(); "
    )
    done = subprocess.run(
        python(begin + code), capture_output=True, check=False, env={}, timeout=20
    )
    return done.stdout or done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "code",
    [
        "socket.socket()",
        "socket.socketpair()",
        "os.fork()",
        "subprocess.run(['/bin/true'])",
        "os.execv('/bin/true', ['true'])",
        "os.kill(os.getppid(), 0)",
        "open('/tmp/loanline-child', 'w')",
        "open('/dev/null', 'r+')",
        "os.mkdir('/tmp/loanline-child')",
        "os.unlink('/tmp/loanline-child')",
    ],
)
@pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in {"x86_64", "aarch64"},
    reason="the kernel's filter is written for these",
)
def test_the_child_reaches_nobody_and_starts_and_writes_nothing(code: str) -> None:
    assert shut(code).startswith(b"PermissionError")


def test_the_child_may_still_read_and_use_threads() -> None:
    assert (
        shut(
            "read = lambda: print(len(open('/proc/self/stat').read()) > 9);"
            "thread = threading.Thread(target=read); thread.start(); thread.join()"
        )
        == b"True\n"
    )


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize(("place", "changes"), [("/usr", True), ("/root", False)])
def test_a_child_of_root_becomes_nobody_where_its_libraries_stay_readable(
    place: str,
    changes: bool,  # noqa: FBT001  what the place decides
) -> None:
    child = python(
        f"from bot.inspection import limits; sys.path[:] = [{place!r}]; limits.shut_doors(); "
        "print(os.getuid() == os.getgid() >= 61184, os.getgroups() == [])"
    )
    done = subprocess.run(child, capture_output=True, check=True, env={}, timeout=20)

    assert (done.stdout == b"True True\n") == changes


def test_the_child_calls_office_files_as_the_rest_does() -> None:
    assert sniff.OFFICE == OFFICE


def test_the_child_loads_nothing_of_the_rest_of_the_application() -> None:
    code = (
        "import json; from bot.inspection import inspectors, limits; "
        "print(json.dumps(sorted(sys.modules)))"
    )
    loaded = subprocess.run(python(code), capture_output=True, check=True, env={}, timeout=20)
    modules = set(json.loads(loaded.stdout))

    assert not {name.partition(".")[0] for name in modules} & {
        "aiohttp",
        "asyncio",
        "cryptography",
        "handlers",
        "pydantic",
        "sqlalchemy",
        "storage",
        "telegram",
    }
    ours = {name.removeprefix("bot.inspection.") for name in modules if name.startswith("bot.")}
    assert not {name for name in ours - {"bot", "bot.inspection"} if "." in name}
    assert not ours & {"antivirus", "claims", "inspecting", "renderings", "reports", "sandbox"}
