"""Runs the application in children that are killed between any two of their steps.

What takes long (imports, the catalogue) is done once; each order on standard input forks a child
that runs the application as ``loanline serve`` does. Two numbers are shared with whoever orders:
after how many calls of functions of ours the child is killed (none while it is 0), and how many
there were so far. An order is one line of JSON; ``{"ended": …}`` answers it when the child is gone.
"""

import json
import mmap
import os
import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Final

from bot import app
from bot.catalogue import Catalogue
from bot.settings import Settings

ROOT: Final = Path(__file__).parents[2]
OURS: Final = tuple(f"{ROOT / folder}{os.sep}" for folder in ("bot", "handlers", "storage"))
SIZE: Final = 16


def main() -> None:
    """Take orders until standard input ends."""
    Catalogue.load()
    shared = Path(sys.argv[1])
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if not child:
            live(order, shared)
        say(child=child)
        _, status = os.waitpid(child, 0)
        say(ended=os.waitstatus_to_exitcode(status))


def say(**words: object) -> None:
    """Write a line of JSON."""
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def live(order: dict[str, Any], shared: Path) -> None:
    """Run the application in this process, so many seconds in the future, to its end."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
    os.dup2(os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND), sys.stdout.fileno())
    ahead = timedelta(seconds=order["ahead"])
    watch = watcher(shared) if order["watched"] else None
    threading.settrace(watch)

    def now() -> datetime:
        # Whoever asks for the time has been opened: what it takes to open is not watched, which
        # would make it slow.
        if watch and sys.gettrace() is None:
            sys.settrace(watch)
        return datetime.now(UTC) + ahead

    app.run(Settings(**order["settings"]), demo=False, now=now)
    sys.stdout.flush()
    os._exit(0)


def watcher(shared: Path) -> Callable[[FrameType, str, object], None]:
    """Make what counts the calls of our functions in a thread, and dies when told to."""
    with shared.open("r+b") as file:
        numbers = memoryview(mmap.mmap(file.fileno(), SIZE)).cast("q")
    ours: dict[CodeType, bool] = {}

    def call(frame: FrameType, _event: str, _argument: object) -> None:
        if not numbers[0]:
            if threading.current_thread().name.startswith("asyncio"):
                sys.settrace(None)  # the loop's own helpers migrate and read files, slowly enough
            return
        code = frame.f_code
        counts = ours.get(code)
        if counts is None:
            counts = ours[code] = code.co_filename.startswith(OURS)
        if counts:
            numbers[1] += 1
            if numbers[1] >= numbers[0]:
                os.kill(os.getpid(), signal.SIGKILL)

    return call


if __name__ == "__main__":
    main()
