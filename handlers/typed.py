"""What was typed: words, or a command, the same on every channel."""

import re
from typing import Final

from handlers.messages import Command, Start, Text

LONGEST: Final = 200
"""How much is kept of what stands behind a command."""
_COMMAND: Final = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
_INVITATION: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


def said(text: str) -> Text | Command | Start:
    """Read typed words: a command begins with a slash, and takes what stands behind it along."""
    command = _COMMAND.fullmatch(text.strip())
    if command is None:
        return Text(text=text)
    name, rest = command[1].lower(), (command[2] or "").strip()
    if name != "start":
        return Command(name=name, argument=rest[:LONGEST])
    return Start(token=rest if _INVITATION.fullmatch(rest) else "")
