"""A real clamd on this machine, with two signatures of its own instead of the world's."""

import hashlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

# In two parts, so that no engine takes this file for what it describes (eicar.org).
EICAR: Final = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}" + rb"$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
CANARY: Final = b"loanline canary: not harmful, but known to the engine of these tests"
MOST: Final = 5 * 1024 * 1024
_PLACES: Final = ("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd")
_PATIENCE: Final = 30


def program() -> str | None:
    """Find it."""
    found = shutil.which("clamd")
    return found or next((place for place in _PLACES if Path(place).exists()), None)


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Run it for a while; gives its address."""
    clamd = program()
    assert clamd is not None
    (folder / "db").mkdir()
    (folder / "db" / "own.ndb").write_text(f"Loanline.Canary:0:*:{CANARY.hex()}\n")
    digest = hashlib.md5(EICAR).hexdigest()  # noqa: S324  the format of the signatures
    (folder / "db" / "eicar.hdb").write_text(f"{digest}:{len(EICAR)}:Eicar-Test-Signature\n")
    port = _free_port()
    (folder / "clamd.conf").write_text(_configuration(folder, port))
    for path in (folder, folder / "db", *(folder / "db").iterdir()):
        path.chmod(0o755 if path.is_dir() else 0o644)
    process = subprocess.Popen(
        [clamd, "--foreground", f"--config-file={folder / 'clamd.conf'}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(port)
        yield f"127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def _configuration(folder: Path, port: int) -> str:
    lines = [
        "Foreground yes",
        f"DatabaseDirectory {folder / 'db'}",
        "TCPAddr 127.0.0.1",
        f"TCPSocket {port}",
        f"StreamMaxLength {MOST}",
        "AlertExceedsMax yes",
        "AlertEncrypted yes",
        "MaxThreads 4",
    ]
    if os.geteuid() == 0:
        lines.append("User root")
    return "\n".join(lines) + "\n"


def _free_port() -> int:
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        port: int = it.getsockname()[1]
        return port


def _wait(port: int) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    msg = "clamd did not start"
    raise AssertionError(msg)
