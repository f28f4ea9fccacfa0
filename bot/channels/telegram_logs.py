"""No bot token in any log: what would write one is silenced, what slips through is redacted."""

import logging
import re
from collections.abc import Iterable
from typing import Final

from typing_extensions import override

_TOKEN: Final = re.compile(r"\d{3,}:[A-Za-z0-9_-]{16,}")
_NOISY: Final = ("httpx", "httpcore", "telegram", "telegram.Bot", "telegram.request.BaseRequest")


def redact(text: str) -> str:
    """Put dots in the place of every bot token in a text."""
    return _TOKEN.sub("…", text)


class TokenFilter(logging.Filter):
    """Takes bot tokens out of log records, tracebacks included."""

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = redact(record.getMessage()), None
        if record.exc_info:
            # Another handler may have written the traceback out already, as it was.
            text = record.exc_text or logging.Formatter().formatException(record.exc_info)
            record.exc_text = redact(text)
        return True


def quiet_logs(handlers: Iterable[logging.Handler] = ()) -> None:
    """Silence the loggers that write tokens or raw updates, and redact what they still say.

    A logger's filter does not see its children's records, so the handlers are given it as well.
    """
    redacting = TokenFilter()
    for name in _NOISY:
        logger = logging.getLogger(name)
        logger.setLevel(max(logger.getEffectiveLevel(), logging.WARNING))
        logger.addFilter(redacting)
    for handler in handlers:
        handler.addFilter(redacting)
