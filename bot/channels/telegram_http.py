"""How requests reach Telegram: over one aiohttp session, and with no token in any text."""

from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from functools import lru_cache
from http import HTTPStatus
from typing import Any, Final, cast

import aiohttp
from pydantic_core import from_json, to_json
from telegram import Bot
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, RequestData
from typing_extensions import override
from yarl import URL

from bot.channels.telegram_logs import redact

CHUNK_BYTES: Final = 256 * 1024

_JSON: Final = {"Content-Type": "application/json"}
_ERRORS: Final[Mapping[int, type[TelegramError]]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.UNAUTHORIZED: InvalidToken,
    HTTPStatus.FORBIDDEN: Forbidden,
    HTTPStatus.NOT_FOUND: InvalidToken,
    HTTPStatus.CONFLICT: Conflict,
}
_FAULTS: Final = (aiohttp.ClientError, OSError, ValueError)


class TooManyRequestsError(RetryAfter):
    """Telegram asks us to wait; `retry_after` is a span of time, whatever the environment says.

    The library's own class warns of a deprecation each time it is made unless PTB_TIMEDELTA is set.
    """

    def __init__(self, wait: timedelta) -> None:
        self.wait = wait
        super().__init__(wait)

    @property
    @override
    def retry_after(self) -> timedelta:
        return self.wait


class AiohttpRequest(BaseRequest):
    """Requests over one shared aiohttp session; twice as fast as the library's default."""

    def __init__(
        self,
        *,
        connections: int = 256,
        read_timeout: float = 10.0,
        write_timeout: float = 30.0,
        connect_timeout: float = 5.0,
        pool_timeout: float = 10.0,
    ) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._write_timeout = write_timeout
        self._connect_timeout = connect_timeout
        self._pool_timeout = pool_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    @override
    def read_timeout(self) -> float:
        return self._read_timeout

    @override
    async def initialize(self) -> None:
        """Open the session; calling it again changes nothing (a bot initialises it twice)."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    @override
    async def shutdown(self) -> None:
        """Close the session, if it is open."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    @override
    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send one request and read its answer whole."""
        timeout = self._timeout(read_timeout, write_timeout, connect_timeout, pool_timeout)
        body, headers = _body(request_data)
        return await self._exchange(method, url, body, headers, timeout)

    async def call(
        self, url: str, parameters: Mapping[str, object], *, read_timeout: float | None = None
    ) -> Any:  # noqa: ANN401  # JSON, of whatever shape the method answers
        """Call a method with bare parameters and return its bare result.

        For what is done with every message: the library would build objects of both, which takes
        a sixth of a turn and which nobody looks at.
        """
        # One bound on the whole: each further one is another timer for every message.
        bound = aiohttp.ClientTimeout(total=(read_timeout or self._read_timeout))
        return self._result(await self._exchange("POST", url, to_json(parameters), _JSON, bound))

    async def call_with_file(
        self,
        url: str,
        parameters: Mapping[str, object],
        name: str,
        file: tuple[str, bytes, str],
    ) -> Any:  # noqa: ANN401  # see above
        """Call a method with a file of ours: its name, its content, and of which kind it is."""
        form = aiohttp.FormData()
        for key, value in parameters.items():
            form.add_field(key, value if isinstance(value, str) else to_json(value).decode())
        file_name, content, media_type = file
        form.add_field(name, content, filename=file_name, content_type=media_type)
        bound = aiohttp.ClientTimeout(total=self._write_timeout)
        return self._result(await self._exchange("POST", url, form, {}, bound))

    def _result(self, exchanged: tuple[int, bytes]) -> Any:  # noqa: ANN401  # see above
        status, payload = exchanged
        answer = self.parse_json_payload(payload)
        if status < HTTPStatus.MULTIPLE_CHOICES:
            return answer["result"]
        words = answer.get("description") or f"Telegram answered {status}"
        raise _ERRORS.get(status, NetworkError)(str(words))

    async def _exchange(
        self,
        method: str,
        url: str,
        body: bytes | aiohttp.FormData | None,
        headers: Mapping[str, str],
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109  # aiohttp's own bounds
    ) -> tuple[int, bytes]:
        try:
            async with self._open_session().request(
                method, _parsed(url), data=body, headers=headers, timeout=timeout
            ) as answer:
                status, payload = answer.status, await answer.read()
        except TimeoutError:
            fault: NetworkError = TimedOut()
        except _FAULTS as error:
            fault = _network_error(error)
        else:
            return status, _checked(status, payload)
        # Raised out here, so that no chained exception carries the address (and the token in it).
        raise fault

    @staticmethod
    @override
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer; unlike the library, log nothing of one that makes no sense."""
        try:
            answer = from_json(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise NetworkError("Telegram's answer is not a JSON object")
        if answer.get("ok", True) and "result" not in answer:
            raise NetworkError("Telegram's answer holds no result")
        return answer

    async def stream(self, url: str) -> AsyncIterator[bytes]:
        """Read what lies at an address piece by piece, never as a whole."""
        timeout = self._timeout(write_timeout=None)
        try:
            async with self._open_session().get(URL(url, encoded=True), timeout=timeout) as answer:
                if answer.status == HTTPStatus.OK:
                    async for piece in answer.content.iter_chunked(CHUNK_BYTES):
                        yield piece
                    return
                fault: NetworkError = _refused_file(answer.status)
        except TimeoutError:
            fault = TimedOut()
        except _FAULTS as error:
            fault = _network_error(error)
        raise fault

    def _open_session(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise NetworkError("the connection to Telegram is not open")
        return self._session

    def _timeout(
        self,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> aiohttp.ClientTimeout:
        read = _seconds(read_timeout, self._read_timeout)
        write = _seconds(write_timeout, self._write_timeout)
        connect = _seconds(connect_timeout, self._connect_timeout)
        pool = _seconds(pool_timeout, self._pool_timeout)
        # aiohttp knows no write timeout: the whole exchange is bounded instead.
        parts = (read, write, connect, pool)
        total = None if None in parts else sum(part for part in parts if part is not None)
        waiting = None if pool is None or connect is None else pool + connect
        return aiohttp.ClientTimeout(
            total=total, connect=waiting, sock_connect=connect, sock_read=read
        )


async def stream_file(request: AiohttpRequest, bot: Bot, file_id: str) -> AsyncIterator[bytes]:
    """Fetch a file that a borrower sent, piece by piece.

    Raises BadRequest for what Telegram will never give (too big, unknown), NetworkError otherwise.
    """
    # Not `Bot.get_file`: it looks for the path on this machine's own disk.
    found = await request.call(f"{bot.base_url}/getFile", {"file_id": file_id})
    path = found.get("file_path", "") if isinstance(found, dict) else ""
    if not path or path.startswith("/"):
        raise BadRequest("the Bot API server gives no file path that can be fetched over HTTP")
    async for piece in request.stream(f"{bot.base_file_url}/{path}"):
        yield piece


@lru_cache(maxsize=64)
def _parsed(url: str) -> URL:
    """Read an address of the Bot API; a bot has one for each method."""
    return URL(url, encoded=True)


def _body(
    data: RequestData | None,
) -> tuple[bytes | aiohttp.FormData | None, Mapping[str, str]]:
    if data is None:
        return None, {}
    if not data.contains_files:
        return to_json(data.parameters), _JSON
    form = aiohttp.FormData(data.json_parameters)
    for field, (name, content, media_type) in data.multipart_data.items():
        form.add_field(field, content, filename=name, content_type=media_type)
    return form, {}


def _seconds(given: object, default: float) -> float | None:
    return default if given is BaseRequest.DEFAULT_NONE else cast("float | None", given)


def _network_error(error: Exception) -> NetworkError:
    # Only the kind of fault is named: aiohttp's own texts hold addresses.
    return NetworkError(f"no answer from Telegram ({type(error).__name__})")


def _checked(status: int, payload: bytes) -> bytes:
    """Return an answer that the library can read without quoting it in an error's text."""
    if status < HTTPStatus.MULTIPLE_CHOICES:
        return payload
    try:
        answer = from_json(payload)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        return b'{"ok": false}'
    parameters = answer.get("parameters")
    wait = parameters.get("retry_after") if isinstance(parameters, dict) else None
    if isinstance(wait, int | float) and wait > 0:
        raise TooManyRequestsError(timedelta(seconds=wait))
    return redact(to_json(answer).decode()).encode()


def _refused_file(status: int) -> NetworkError:
    text = f"Telegram does not give the file ({status})"
    if status in {HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
        return BadRequest(text)
    return NetworkError(text)
