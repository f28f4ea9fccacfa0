"""A PostgreSQL server of our own for one run of the tests, also for root."""

import asyncio
import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Final

import asyncpg

from storage import migrations
from storage.schema import metadata

_TEMPLATE: Final = "migrated"
_PATIENCE: Final = 60.0
_SETTINGS: Final = (
    "listen_addresses=",
    "fsync=off",
    "full_page_writes=off",
    "max_connections=200",
    "shared_buffers=32MB",
)
"""Only its socket leads in; nothing here outlives the run, so nothing need survive a power cut."""


class ServerError(Exception):
    """The server did not start; the text is what it said."""


def binaries() -> Path | None:
    """Find the folder with ``initdb`` and ``postgres``."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    return next(
        (it for it in folders if (it / "initdb").exists() and (it / "postgres").exists()), None
    )


def required() -> bool:
    """Tell whether a run without PostgreSQL is a failed one."""
    return bool(os.environ.get("CI")) or os.environ.get("LOANLINE_TEST_POSTGRES") == "require"


_END_OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
_EMPTY = ";".join(
    [
        # Whoever a test left behind (a process it killed) must not hold us up, nor write again.
        _END_OTHERS,
        "SET session_replication_role = replica",
        *(str(table.delete()) for table in reversed(metadata.sorted_tables)),
    ]
)


@dataclass(frozen=True)
class Cluster:
    """A running server, and the databases that tests take from it."""

    socket: Path
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _emptied: list[str] = field(default_factory=list)

    def url(self, database: str) -> str:
        """Address a database, as the application's setting does."""
        return f"postgresql+asyncpg://postgres@/{database}?host={self.socket}"

    @contextmanager
    def emptied(self) -> Iterator[str]:
        """Give the URL of a migrated database without a row; made once, then emptied each time.

        Making one from a template takes a second, emptying one a hundredth of that.
        """
        if self._emptied:
            name = self._emptied.pop()
        else:
            name = f"emptied{next(self._numbers)}"
            self.execute(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")
        yield self.url(name)
        self.execute(_EMPTY, name)
        self._emptied.append(name)

    @contextmanager
    def database(self, *, migrated: bool = True) -> Iterator[str]:
        """Make a fresh database and give its URL; drop it afterwards."""
        name = f"test{next(self._numbers)}"
        template = _TEMPLATE if migrated else "template0"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield self.url(name)
        self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    @contextmanager
    def away(self) -> Iterator[None]:
        """Hang up on everybody and answer nobody for a while, like a server that starts anew."""
        self.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
        door = self.socket / ".s.PGSQL.5432"
        door.rename(door.with_suffix(".away"))
        try:
            yield
        finally:
            door.with_suffix(".away").rename(door)

    def execute(self, statement: str, database: str = "postgres") -> None:
        """Run a statement, in the server's own database unless another is named."""

        async def run() -> None:
            connection = await asyncpg.connect(
                host=str(self.socket), user="postgres", database=database
            )
            try:
                await connection.execute(statement)
            finally:
                await connection.close()

        _apart(run)


@contextmanager
def running(folder: Path) -> Iterator[Cluster]:
    """Start a server in a folder of its own below the system's; stop it and clean up."""
    home = Path(tempfile.mkdtemp(prefix="loanline-postgres-"))
    account = _account()
    if account:
        os.chown(home, account.pw_uid, account.pw_gid)
    command: list[Path | str] = [folder / "initdb", "-D", home / "data", "-U", "postgres"]
    options = ["--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"]
    _run([*command, *options], account)
    server = _start(folder, home, account)
    try:
        cluster = Cluster(home)
        _wait(cluster, server, home)
        cluster.execute(f"CREATE DATABASE {_TEMPLATE}")
        with ThreadPoolExecutor(1) as thread:
            thread.submit(migrations.upgrade, cluster.url(_TEMPLATE)).result()
        yield cluster
    finally:
        server.send_signal(signal.SIGINT)  # PostgreSQL's "fast shutdown"
        server.wait(_PATIENCE)
        shutil.rmtree(home)


def _version(folder: Path) -> float:
    try:
        return float(folder.parent.name)
    except ValueError:
        return 0


def _account() -> pwd.struct_passwd | None:
    """Say as whom to run the server: it refuses root."""
    if os.geteuid():
        return None
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


def _as(account: pwd.struct_passwd | None) -> dict[str, Any]:
    if account is None:
        return {}
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _run(command: list[Path | str], account: pwd.struct_passwd | None) -> None:
    done = subprocess.run(
        command, cwd="/", capture_output=True, text=True, check=False, **_as(account)
    )
    if done.returncode:
        raise ServerError(done.stderr)


def _start(folder: Path, home: Path, account: pwd.struct_passwd | None) -> subprocess.Popen[bytes]:
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    command: list[Path | str] = [folder / "postgres", "-D", home / "data", "-k", home]
    with (home / "log").open("wb") as log:
        return subprocess.Popen(
            [*command, *settings],
            cwd="/",
            stdout=log,
            stderr=log,
            preexec_fn=_die_with_parent,  # noqa: PLW1509  it only makes one system call
            **_as(account),
        )


def _die_with_parent() -> None:
    """Ask Linux to stop the server when the tests are killed, so that none is left behind."""
    if sys.platform == "linux":
        set_parent_death_signal = 1
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGINT)


def _wait(cluster: Cluster, server: subprocess.Popen[bytes], home: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            cluster.execute("SELECT 1")
        except (OSError, asyncpg.PostgresError) as error:
            if server.poll() is not None or time.monotonic() > until:
                raise ServerError((home / "log").read_text()) from error
            time.sleep(0.05)
        else:
            return


def _apart(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a coroutine in a thread: the loop of a test may be running in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(work())).result()
