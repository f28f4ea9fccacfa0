"""What the child process gives up before it looks at a stranger's file."""

import ctypes
import os
import resource
import stat
import sys
from pathlib import Path
from typing import Final

from bot.inspection import syscalls

MEMORY: Final = 1536 * 1024 * 1024
SECONDS: Final = 30
FILES: Final = 64  # the decoders' own libraries are opened one after another
NICENESS: Final = 5
THREADS: Final = 32  # HEIC is decoded by several

_NEW_NETWORK: Final = 0x40000000  # unshare(2)
_NEW_USER: Final = 0x10000000
_FIRST_USER: Final = 61_184  # users that systemd gives to services for a while; nobody's by name
_USERS: Final = 4_000
_TO_ENTER: Final = stat.S_IROTH | stat.S_IXOTH


def give_up_rights(
    memory: int = MEMORY, seconds: int | None = SECONDS, niceness: int = NICENESS
) -> None:
    """Bound memory, time and files, and leave the network where the system permits it."""
    _bound(resource.RLIMIT_AS, memory)
    if seconds is not None:
        _bound(resource.RLIMIT_CPU, seconds, seconds + 1)  # at the first it is told so, then killed
    _bound(resource.RLIMIT_NOFILE, FILES)
    _bound(resource.RLIMIT_FSIZE, 0)
    _bound(resource.RLIMIT_CORE, 0)
    os.nice(niceness)  # a borrower waiting for an answer comes before a file
    _leave_the_network()


def shut_doors() -> None:
    """Become nobody, and let the kernel refuse whatever looking at a file does not take.

    Called when everything is loaded that will be needed: from here on only reading is left.
    """
    _become_nobody()
    syscalls.refuse()


def _bound(kind: int, most: int, at_last: int | None = None) -> None:
    _, hard = resource.getrlimit(kind)
    unbounded = hard == resource.RLIM_INFINITY
    soft, last = most, most if at_last is None else at_last
    resource.setrlimit(kind, (soft, last) if unbounded else (min(soft, hard), min(last, hard)))


def _leave_the_network() -> None:
    """Best effort: containers often forbid it, and other systems do not have it."""
    try:
        library = ctypes.CDLL(None)
        # Root may leave alone; anyone else needs a user namespace of their own for it.
        _ = library.unshare(_NEW_NETWORK) and library.unshare(_NEW_USER | _NEW_NETWORK)
    except (OSError, AttributeError):
        return


def _become_nobody() -> None:
    """Take a user of one's own, where we are root: neither our files nor our processes are its.

    Not where our own libraries lie in a folder of root's alone: what is loaded late would fail.
    """
    if os.geteuid() != 0 or not all(_is_open_to_all(Path(place)) for place in sys.path if place):
        return
    user = _FIRST_USER + os.getpid() % _USERS
    try:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    except OSError:
        return
    _bound(resource.RLIMIT_NPROC, THREADS)


def _is_open_to_all(place: Path) -> bool:
    folders = (folder for folder in (place, *place.parents) if folder.is_dir())
    return all(folder.stat().st_mode & _TO_ENTER == _TO_ENTER for folder in folders)
