"""What the child process gives up before it looks at a stranger's file."""

import ctypes
import os
import resource
from typing import Final

MEMORY: Final = 1536 * 1024 * 1024
SECONDS: Final = 30
FILES: Final = 64  # the decoders' own libraries are opened one after another

_NO_NEW_PRIVILEGES: Final = 38  # prctl(2)
_NEW_NETWORK: Final = 0x40000000  # unshare(2)
_NEW_USER: Final = 0x10000000
_NICENESS: Final = 5


def give_up_rights() -> None:
    """Bound memory, time and files, and leave the network where the system permits it."""
    _bound(resource.RLIMIT_AS, MEMORY)
    _bound(resource.RLIMIT_CPU, SECONDS, SECONDS + 1)  # at the first it is told so, then killed
    _bound(resource.RLIMIT_NOFILE, FILES)
    _bound(resource.RLIMIT_FSIZE, 0)
    _bound(resource.RLIMIT_CORE, 0)
    os.nice(_NICENESS)  # a borrower waiting for an answer comes before a file
    _leave_the_network()


def _bound(kind: int, most: int, at_last: int | None = None) -> None:
    _, hard = resource.getrlimit(kind)
    unbounded = hard == resource.RLIM_INFINITY
    soft, last = most, most if at_last is None else at_last
    resource.setrlimit(kind, (soft, last) if unbounded else (min(soft, hard), min(last, hard)))


def _leave_the_network() -> None:
    """Best effort: containers often forbid it, and other systems do not have it."""
    try:
        library = ctypes.CDLL(None)
        library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        # Root may leave alone; anyone else needs a user namespace of their own for it.
        _ = library.unshare(_NEW_NETWORK) and library.unshare(_NEW_USER | _NEW_NETWORK)
    except (OSError, AttributeError):
        return
