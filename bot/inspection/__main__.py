"""The child process: a file on standard input, a report on standard output."""

import json
import sys
from dataclasses import asdict
from typing import Final

from bot.inspection.limits import give_up_rights

MOST_BYTES: Final = 128 * 1024 * 1024


def main() -> None:
    """Inspect one file and end."""
    give_up_rights()
    # Only now, so that what the decoders do while they load is bounded as well.
    from bot.inspection.findings import FindingCode, refused  # noqa: PLC0415  within the bounds
    from bot.inspection.inspectors import inspect  # noqa: PLC0415  within the bounds

    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    report = (
        refused(FindingCode.TOO_LARGE, most=MOST_BYTES) if len(data) > MOST_BYTES else inspect(data)
    )
    sys.stdout.write(json.dumps(asdict(report)))


if __name__ == "__main__":
    main()
