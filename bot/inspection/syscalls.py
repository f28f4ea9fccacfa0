"""What the kernel refuses the child process (seccomp(2)): network, other processes, writing.

A list of what is refused, not of what is allowed: a decoder that asks for something harmless and
new must not fail on a newer system. Nothing happens where there is no seccomp.
"""

import ctypes
import errno
import platform
from collections.abc import Iterator
from typing import Final

_MACHINES: Final = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}  # audit.h
_INSTALL: Final = (317, 277)  # seccomp(2) itself
_REFUSED: Final = {
    # name: (number on x86_64, number on aarch64); -1 where it does not exist
    "socket": (41, 198),
    "socketpair": (53, 199),
    "connect": (42, 203),
    "bind": (49, 200),
    "listen": (50, 201),
    "accept": (43, 202),
    "sendto": (44, 206),
    "sendmsg": (46, 211),
    "fork": (57, -1),
    "vfork": (58, -1),
    "execve": (59, 221),
    "execveat": (322, 281),
    "kill": (62, 129),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "pidfd_open": (434, 434),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "chroot": (161, 51),
    "creat": (85, -1),
    "openat2": (437, 437),
    "truncate": (76, 45),
    "unlink": (87, -1),
    "unlinkat": (263, 35),
    "rename": (82, -1),
    "renameat": (264, 38),
    "renameat2": (316, 276),
    "mkdir": (83, -1),
    "mkdirat": (258, 34),
    "rmdir": (84, -1),
    "link": (86, -1),
    "linkat": (265, 37),
    "symlink": (88, -1),
    "symlinkat": (266, 36),
    "chmod": (90, -1),
    "fchmodat": (268, 53),
    "keyctl": (250, 219),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
}
_CLONE: Final = (56, 220)
_CLONE3: Final = (435, 435)
_OPEN: Final = (2, -1)
_OPENAT: Final = (257, 56)

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _MACHINE, _ARGUMENTS = 0, 4, 16  # where they lie in struct seccomp_data
_ALLOW, _KILL, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_OTHER_ABI: Final = 0x40000000  # x32: the same calls under other numbers
_THREAD: Final = 0x10000  # CLONE_THREAD
_WRITING: Final = 0o103  # O_WRONLY, O_RDWR, O_CREAT
_NO_NEW_PRIVILEGES: Final = 38  # prctl(2)
_FILTER, _ALL_THREADS = 1, 1

_Step = tuple[int, int, int, int]  # operation, jump if true, jump if false, value


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("true", ctypes.c_uint8),
        ("false", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("steps", ctypes.POINTER(_Instruction)))


def refuse() -> None:
    """Let the kernel refuse from now on, in all threads; best effort."""
    column, machine = _MACHINES.get(platform.machine(), (-1, 0))
    if column < 0:
        return
    steps = [_Instruction(*step) for step in _steps(column, machine)]
    program = _Program(len(steps), (_Instruction * len(steps))(*steps))
    try:
        library = ctypes.CDLL(None)
        library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        library.syscall(_INSTALL[column], _FILTER, _ALL_THREADS, ctypes.byref(program))
    except (OSError, AttributeError):
        return


def _steps(column: int, machine: int) -> Iterator[_Step]:
    yield (_LOAD, 0, 0, _MACHINE)
    yield (_EQUAL, 1, 0, machine)
    yield (_RETURN, 0, 0, _KILL)
    yield (_LOAD, 0, 0, _NUMBER)
    yield (_AT_LEAST, 0, 1, _OTHER_ABI)
    yield _failing(errno.EPERM)
    for numbers in _REFUSED.values():
        yield from _always(numbers[column], errno.EPERM)
    yield from _always(_CLONE3[column], errno.ENOSYS)  # whoever tries it then uses clone
    yield from _unless(_CLONE[column], argument=0, bits=_THREAD, wanted=True)
    yield from _unless(_OPEN[column], argument=1, bits=_WRITING, wanted=False)
    yield from _unless(_OPENAT[column], argument=2, bits=_WRITING, wanted=False)
    yield (_RETURN, 0, 0, _ALLOW)


def _failing(error: int) -> _Step:
    return (_RETURN, 0, 0, _ERROR | error)


def _always(number: int, error: int) -> Iterator[_Step]:
    if number >= 0:
        yield (_EQUAL, 0, 1, number)
        yield _failing(error)


def _unless(number: int, *, argument: int, bits: int, wanted: bool) -> Iterator[_Step]:
    """Refuse one call unless any of the bits are set in an argument (or: unless none is)."""
    if number < 0:
        return
    yield (_EQUAL, 0, 4, number)
    yield (_LOAD, 0, 0, _ARGUMENTS + 8 * argument)
    yield (_ANY_BIT, int(wanted), int(not wanted), bits)
    yield _failing(errno.EPERM)
    yield (_RETURN, 0, 0, _ALLOW)
