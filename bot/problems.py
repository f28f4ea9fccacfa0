"""What went wrong, as a lender's system and its developers can read it (RFC 9457)."""

import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final
from uuid import uuid4

import structlog
from aiohttp import web
from pydantic_core import ErrorDetails

from bot.explained import Explained
from bot.mistakes import MISTAKES
from bot.refusals import REFUSALS
from storage import errors
from storage.errors import DomainError

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

MEDIA_TYPE: Final = "application/problem+json"
_log: Final = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Fault:
    """One field at fault: where it is in the body (RFC 6901), and what to do."""

    pointer: str
    detail: str


_HTTP: Final[Mapping[int, str]] = {
    HTTPStatus.FORBIDDEN: "forbidden",
    HTTPStatus.NOT_FOUND: "not-found",
    HTTPStatus.METHOD_NOT_ALLOWED: "method-not-allowed",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "too-large",
    HTTPStatus.EXPECTATION_FAILED: "expectation-failed",
}
_KEPT_HEADERS: Final = ("Allow", "Location")
_SAID: Final[Mapping[str, str]] = {
    "missing": "is missing: add it",
    "extra_forbidden": "is not a field we know: remove it, or check its spelling",
}


class BadRequestError(Exception):
    """A request that says something wrong; a code of `MISTAKES` and the fields at fault."""

    def __init__(self, code: str, *faults: Fault, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.faults = faults
        self.headers = headers or {}


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem document, ready to be sent or kept."""

    status: int
    body: Mapping[str, Any]
    headers: Mapping[str, str] = field(default_factory=dict)

    def response(self) -> web.Response:
        """Put it into a response."""
        return web.json_response(
            dict(self.body),
            status=self.status,
            headers={"Cache-Control": "no-store", **self.headers},
            content_type=MEDIA_TYPE,
        )


def refused(error: DomainError) -> Problem:
    """Explain a refusal."""
    explained = REFUSALS[type(error)]
    pointer = f"/{error.facts['field']}" if "field" in error.facts else explained.pointer
    faults = (Fault(pointer, explained.fix),) if pointer else ()
    later = errors.UninspectedFileError | errors.StillWorkingError | errors.UnfinishedImportError
    retry = isinstance(error, later)
    headers = {"Retry-After": "5"} if retry else {}
    return _problem(error.code, explained, faults, error.facts, headers)


def mistaken(error: BadRequestError) -> Problem:
    """Explain what is wrong with a request."""
    return _problem(error.code, MISTAKES[error.code], error.faults, {}, error.headers)


def accident(incident: str) -> Problem:
    """Say that something went wrong, and under which number it is known here; nothing more."""
    return _problem("unexpected", MISTAKES["unexpected"], (), {"incident": incident}, {})


def faults_of(found: Sequence[ErrorDetails], *, without: int = 0) -> tuple[Fault, ...]:
    """Name the fields at fault; ``without`` as many leading parts of their places as are ours."""
    return tuple(Fault(_pointer(one["loc"][without:]), _detail(one)) for one in found)


def log_accident(path: str) -> str:
    """Log the exception being handled under a number of its own, and return the number."""
    incident = uuid4().hex[:12]
    _log.exception("request_failed", incident=incident, path=path)
    return incident


def log_accident_in(request: web.Request) -> str:
    """Log the exception being handled as `log_accident` does; who has hung up met none."""
    if isinstance(sys.exception(), ConnectionError) and has_hung_up(request):
        return ""
    route = request.match_info.route.resource
    return log_accident(route.canonical if route else "")


def has_hung_up(request: web.Request) -> bool:
    """Tell whether nobody hears an answer any more: we are not told before we write."""
    return request.transport is None or request.transport.is_closing()


@web.middleware
async def problems(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn whatever a view raises into a problem that a client can read."""
    try:
        return await handler(request)
    except DomainError as error:
        return refused(error).response()
    except BadRequestError as error:
        return mistaken(error).response()
    except web.HTTPException as error:
        if error.status < HTTPStatus.BAD_REQUEST:
            raise
        return _http(error).response()
    except Exception:  # noqa: BLE001  the last boundary: logged with a number, told with it
        return accident(log_accident_in(request)).response()


def _http(error: web.HTTPException) -> Problem:
    code = _HTTP.get(error.status, "bad-request")
    headers = {name: error.headers[name] for name in _KEPT_HEADERS if name in error.headers}
    return _problem(code, MISTAKES[code], (), {}, headers)


def _problem(
    code: str,
    explained: Explained,
    faults: Sequence[Fault],
    facts: Mapping[str, str | int],
    headers: Mapping[str, str],
) -> Problem:
    body: dict[str, Any] = {
        **facts,
        "type": f"/problems/{code}",
        "title": explained.title,
        "status": int(explained.status),
        "detail": explained.fix,
        "code": code,
    }
    if faults:
        body["errors"] = [{"pointer": it.pointer, "detail": it.detail} for it in faults]
    return Problem(int(explained.status), body, headers)


def _pointer(place: Sequence[str | int]) -> str:
    # What pydantic says of a name in an object is about that name.
    named = [part for part in place if part != "[key]"]
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in named)
    return "".join(f"/{part}" for part in parts)


def _detail(found: ErrorDetails) -> str:
    said = _SAID.get(found["type"], found["msg"])
    return said[:1].lower() + said[1:]
