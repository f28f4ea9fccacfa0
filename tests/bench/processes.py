"""Processes of the bench: each pinned to a core, and ended when its part is over."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.bench.filling import Filled

ROOT: Final = Path(__file__).parents[2]
Cores = frozenset[int]

CORES: Final = sorted(os.sched_getaffinity(0))
SERVED_ON: Final[Cores] = frozenset(CORES[:1])
"""The one core of whatever is measured."""
LOADED_FROM: Final[Cores] = frozenset(CORES[-1:])
"""The core of the fake Bot API server and of all that makes the load."""
SECRET: Final = "only-for-measuring-0123456789"  # noqa: S105  guards nothing
_PATIENCE: Final = 120.0


class NotStartedError(RuntimeError):
    """A process that is to be measured did not start; says which, and what it wrote last."""


@dataclass(frozen=True, slots=True)
class Running:
    """A process that serves."""

    pid: int
    url: str
    started: float
    """Seconds from its start until it was ready."""

    def resident(self) -> float:
        """Say how much memory it holds, in MiB."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGESIZE") / 1024 / 1024

    def held(self) -> float:
        """Say how much memory it and the processes it has started hold, in MiB.

        What several of them share is counted once.
        """
        every = [self.pid, *_started_by(self.pid)]
        return sum(_proportional(pid) for pid in every) / 1024

    def worked(self) -> float:
        """Say how many seconds a core has worked for it since its start."""
        return worked(self.pid)


def worked(pid: int) -> float:
    """Say how many seconds a core has worked for a process since its start."""
    stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _started_by(pid: int) -> list[int]:
    threads = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for it in threads for child in it.read_text(encoding="ascii").split()]


def _proportional(pid: int) -> int:
    """Say how much memory is a process's own, with its part of what it shares, in KiB."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError):
        return 0  # it has ended meanwhile
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(
    command: Sequence[str], url: str, ready: str, *, cores: Cores, env: Mapping[str, str], log: Path
) -> Iterator[Running]:
    """Run a command on these cores until the block ends; ``ready`` answers 200 once it is up."""
    with log.open("wb") as written:
        begin = time.perf_counter()
        process = _pinned(command, cores, dict(env), written.fileno())
        try:
            _wait(process, ready, log)
            yield Running(process.pid, url, time.perf_counter() - begin)
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _pinned(
    command: Sequence[str], cores: Cores, env: dict[str, str], written: int
) -> subprocess.Popen[bytes]:
    own = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)  # inherited by the child, and by all its threads
    try:
        return subprocess.Popen(command, cwd=ROOT, env=env, stdout=written, stderr=written)
    finally:
        os.sched_setaffinity(0, own)


def _wait(process: subprocess.Popen[bytes], ready: str, log: Path) -> None:
    until = time.perf_counter() + _PATIENCE
    while time.perf_counter() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(ready, timeout=5) as answer:  # noqa: S310  our own address
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.005)
    raise NotStartedError(f"{log.name}: {log.read_text(encoding='utf-8')[-2000:]}")


@contextmanager
def product(
    store: Filled, *, api: str = "", token: str = "", cores: Cores = SERVED_ON
) -> Iterator[Running]:
    """Run the product as an operator would, with its store and its keys apart."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    env = {
        "PATH": os.environ["PATH"],
        "LOANLINE_HTTP_PORT": str(port),
        "LOANLINE_PUBLIC_URL": url,
        "LOANLINE_DATA_DIR": str(store.data),
        "LOANLINE_KEY_FILE": str(store.key_file),
        "LOANLINE_LOG_LEVEL": "WARNING",
    }
    if token:
        env |= {
            "LOANLINE_TELEGRAM_TOKEN": token,
            "LOANLINE_TELEGRAM_MODE": "webhook",
            "LOANLINE_TELEGRAM_API_URL": api,
            "LOANLINE_TELEGRAM_WEBHOOK_SECRET": SECRET,
            "LOANLINE_CHAT_MESSAGES_PER_SECOND": "1000000",
            "LOANLINE_BOT_MESSAGES_PER_SECOND": "1000000",
        }
    command = [sys.executable, "-m", "bot", "serve"]
    log = Path(store.folder) / "product.log"
    with running(command, url, f"{url}/readyz", cores=cores, env=env, log=log) as it:
        yield it


@contextmanager
def fake(tokens: Sequence[str], folder: Path) -> Iterator[Running]:
    """Run the fake Bot API server, which also plays the borrowers."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "tests.fakes.bot_api", "--port", str(port)]
    for token in tokens:
        command += ["--token", token]
    env, log = {"PATH": os.environ["PATH"]}, folder / "bot_api.log"
    ready = f"{url}/bot{tokens[0]}/getMe"
    with running(command, url, ready, cores=LOADED_FROM, env=env, log=log) as it:
        yield it


@contextmanager
def peer(python: Path, name: str, token: str, api: str, folder: Path) -> Iterator[Running]:
    """Run a bare echo bot of another library."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    script = Path(__file__).parent / "peers" / f"{name}.py"
    command = [str(python), str(script), token, api, str(port)]
    ready = f"{api}/bot{token}/getMe"
    env, log = {"PATH": os.environ["PATH"]}, folder / f"{name}.log"
    with running(command, url, ready, cores=SERVED_ON, env=env, log=log) as it:
        yield it
