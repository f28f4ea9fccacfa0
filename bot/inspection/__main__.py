"""The child process: a request and a file on standard input, the answer on standard output.

The request is one line of JSON, as it may hold a password, which no list of processes is to show.
"""

import json
import sys
from importlib import import_module
from typing import Final

from bot.inspection.limits import give_up_rights, shut_doors

JOBS: Final = {
    "inspect": "bot.inspection.inspectors",
    "draw": "bot.inspection.drawing",
    "unlock": "bot.inspection.unlocking",
}
MOST_BYTES: Final = 128 * 1024 * 1024
_LONGEST_REQUEST: Final = 64 * 1024


def main() -> None:
    """Do one thing to one file and end."""
    give_up_rights()
    # Only now, so that what the decoders do while they load is bounded as well.
    work = import_module(JOBS[sys.argv[-1]])
    shut_doors()
    request = json.loads(sys.stdin.buffer.readline(_LONGEST_REQUEST))
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        sys.exit(1)
    sys.stdout.buffer.write(work.job(request, data))


if __name__ == "__main__":
    main()
