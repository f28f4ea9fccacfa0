"""The process that prepares rows of imports: pieces come in and go out, until it is ended.

A question and its answer are four bytes of length, and what Python makes of their values; both
come from our own code. The task comes with each, for this process may be a new one each time.
"""

import pickle
import sys
from typing import IO, Final

from bot.lenders.imports.preparing import prepared

_LENGTH: Final = 4


def main(asked: IO[bytes], told: IO[bytes]) -> None:
    """Prepare what is asked for."""
    known, task = b"", None
    while len(length := asked.read(_LENGTH)) == _LENGTH:
        written, lines, at, foresee = pickle.loads(asked.read(int.from_bytes(length, "big")))  # noqa: S301  our own
        if task is None or written != known:
            known, task = written, pickle.loads(written)  # noqa: S301  our own
        answer = prepared(task, lines, at, foresee=foresee)
        told.write(len(answer).to_bytes(_LENGTH, "big") + answer)
        told.flush()


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
