"""The log: one JSON object a line, with ids and never names.

What we log ourselves holds ids only. The rest here is the last net under it: libraries are
silenced, an accident is told by its type and place without its text (which quotes what somebody
wrote), and whatever looks personal or secret is struck out.
"""

import logging
import re
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, Final, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger
from typing_extensions import override

STRUCK: Final = "[struck out]"
_SILENT: Final = (
    *("aiohttp.access", "alembic", "httpcore", "httpx", "telegram", "aiosqlite"),
    *("PIL", "pikepdf", "telegram.Bot", "telegram.request.BaseRequest"),
)
_FRAMES: Final = 12
_LONGEST_NUMBER: Final = 10**10
"""Eleven digits: a mobile number, but not a size or a position."""

_PERSONAL_KEYS: Final = frozenset(
    ("email", "identity", "name", "password", "phone", "secret", "text", "token", "words")
)
_PERSONAL: Final = re.compile(
    r"""
      \d{3,}:[A-Za-z0-9_-]{16,}                    # a bot's token
    | \bBearer\s+\S+
    | [\w.+-]+@[\w-]+\.[\w.-]+                    # an e-mail address
    | (?<![\w.])\+\d[\d ()./-]{5,}\d              # a phone number with its plus
    | (?<![\w.-])\d{3}[ -]\d{4}[ -]\d{4}(?![\w-])  # a phone number in groups
    | (?<!\w)(?<!\d\.)\d{17}[\dXx](?!\w)          # an identity number
    | (?<!\w)(?<!\d\.)\d{9,19}(?!\w|\.\d)         # a phone, card or passport number
    """,
    re.ASCII | re.VERBOSE,  # ASCII: a Chinese word right before a number is no part of it
)


class _Handler(logging.StreamHandler[TextIO]):
    """Writes lines; one that cannot be written is not quoted on the way out."""

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        kind = sys.exception().__class__.__name__
        # Whoever logs must not fail because nobody listens any more (a closed standard error).
        with suppress(OSError, ValueError):
            self.stream.write(
                f'{{"event": "unwritable-line", "logger": "{record.name}", "type": "{kind}"}}\n'
            )


def configure(level: str, log_format: str, stream: TextIO | None = None) -> None:
    """Send everything that is logged to standard error, as ``json`` or for the ``console``."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        tell_accident,
        strike_out,
    ]
    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if log_format == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    handler = _Handler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
            foreign_pre_chain=shared,
        )
    )
    logging.basicConfig(handlers=[handler], level=level, force=True)
    logging.captureWarnings(capture=True)
    for name in _SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL)


def tell_accident(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Replace an exception by its types and places; its text may quote a borrower."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exception()
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["accident"] = [_told(it) for it in _causes(error)]
    return event


def strike_out(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Strike out whatever looks personal or secret."""
    return {key: _clean(key, value) for key, value in event.items()}


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _told(error: BaseException) -> dict[str, Any]:
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    return {
        "type": f"{type(error).__module__}.{type(error).__qualname__}",
        "at": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
    }


def _clean(key: str, value: Any) -> Any:  # noqa: ANN401  whatever is logged
    if key == "timestamp" or key.startswith("_"):  # structlog's own, no words of anybody
        return value
    if key.lower() in _PERSONAL_KEYS:
        value = STRUCK
    match value:
        case bool() | float() | None:
            return value
        case int() if abs(value) < _LONGEST_NUMBER:
            return value
        case Mapping():
            return {str(inner): _clean(str(inner), it) for inner, it in value.items()}
        case list() | tuple() | set() | frozenset():
            return [_clean("", it) for it in value]
        case int():
            value = STRUCK
        case _:
            value = _PERSONAL.sub(STRUCK, str(value))
    return value
