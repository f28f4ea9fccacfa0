"""A strict Bot API server: what Telegram would refuse, it refuses; what was sent, it keeps."""

import argparse
import asyncio
import contextlib
import json
from types import TracebackType
from typing import Final, Self

import uvloop
from aiohttp import web

from tests.fakes import bot_api_load
from tests.fakes.bot_api_account import BotAccount
from tests.fakes.bot_api_effects import call
from tests.fakes.bot_api_faults import Fault
from tests.fakes.bot_api_methods import Params, RefusedError

BODY_BYTES: Final = 64 << 20
TOKEN: Final = "4839574:AAFakeTokenForTestsOnly_0123456789ab"  # noqa: S105  # of no real bot


class BotApi:
    """The server, on 127.0.0.1; ``async with BotApi() as api`` starts and stops it."""

    def __init__(self, *, port: int = 0) -> None:
        self.accounts: dict[str, BotAccount] = {}
        self.url = ""
        self.app = web.Application(client_max_size=BODY_BYTES)
        self.app.router.add_route("*", "/bot{token}/{method}", self._method)
        self.app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        self._port = port
        self._runner = web.AppRunner(self.app, access_log=None, shutdown_timeout=0.1)

    def account(self, token: str = TOKEN, *, username: str = "loanline_bot") -> BotAccount:
        """Find or make the bot that has this token."""
        if token not in self.accounts:
            account = self.accounts[token] = BotAccount(token, username=username)

            async def take(answer: Params) -> None:
                if method := answer.pop("method", ""):
                    await call(account, method, answer)

            account.updates.take_answer = take
        return self.accounts[token]

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for account in self.accounts.values():
            await account.updates.close()
        await self._runner.cleanup()

    async def _method(self, request: web.Request) -> web.StreamResponse:
        account = self.accounts.get(request.match_info["token"])
        if account is None:
            return _refusal(RefusedError("Unauthorized", 401))
        method = request.match_info["method"]
        try:
            raw = await _parameters(request)
            fault = account.fault(method, raw.get("chat_id", 0)) if account.faults else None
            if fault:
                await _strike(fault, request)
            result = await call(account, method, raw)
            if fault and fault.cut == "after":
                return _cut(request)
        except RefusedError as refused:
            return _refusal(refused)
        except ConnectionAbortedError:
            return _cut(request)
        return _json({"ok": True, "result": result})

    async def _file(self, request: web.Request) -> web.StreamResponse:
        account = self.accounts.get(request.match_info["token"])
        content = account.content_at(request.match_info["path"]) if account else None
        if account is None or content is None:
            return _refusal(RefusedError("Not Found", 404))
        fault = account.fault("file", 0)
        if fault and fault.cut == "half":
            return await _half(request, content)
        try:
            if fault:
                await _strike(fault, request)
        except RefusedError as refused:
            return _refusal(refused)
        except ConnectionAbortedError:
            return _cut(request)
        return web.Response(body=content)


async def _parameters(request: web.Request) -> Params:
    raw: Params = dict(request.query)
    if request.method == "GET" or not request.can_read_body:
        return raw
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.read() or b"{}")
        except ValueError:
            raise RefusedError("Bad Request: can't parse JSON") from None
        if not isinstance(body, dict):
            raise RefusedError("Bad Request: object expected")
        return raw | body
    if request.content_type in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        return raw | await _form(request)
    raise RefusedError("Bad Request: unsupported content type")


async def _form(request: web.Request) -> Params:
    fields: Params = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            fields[name] = (value.filename, value.file.read())
        else:
            fields[name] = value
    for name, value in list(fields.items()):
        if isinstance(value, str) and value.startswith("attach://"):
            fields[name] = _attached(fields, value)
    if "media" in fields:
        media = json.loads(fields["media"])
        fields["media"] = [item | {"media": _attached(fields, item["media"])} for item in media]
    return fields


def _attached(fields: Params, value: str) -> object:
    """Find the file that a parameter names; one that came along or one known by its id."""
    return fields.pop(value.removeprefix("attach://"), value)


async def _strike(fault: Fault, request: web.Request) -> None:
    if fault.delay:
        await asyncio.sleep(fault.delay)
    if fault.cut == "before":
        raise ConnectionAbortedError(request.path)
    if fault.status:
        raise RefusedError(fault.description, fault.status, fault.retry_after)


def _cut(request: web.Request) -> web.StreamResponse:
    if request.transport:
        request.transport.abort()
    return web.Response()


async def _half(request: web.Request, content: bytes) -> web.StreamResponse:
    answer = web.StreamResponse(headers={"Content-Length": str(len(content))})
    await answer.prepare(request)
    await answer.write(content[: len(content) // 2])
    # What was written has to leave before the line goes dead.
    await asyncio.sleep(0.02)
    return _cut(request)


def _refusal(refused: RefusedError) -> web.Response:
    answer: Params = {
        "ok": False,
        "error_code": refused.status,
        "description": refused.description,
    }
    if refused.retry_after:
        answer["parameters"] = {"retry_after": refused.retry_after}
    return _json(answer, refused.status)


def _json(answer: object, status: int = 200) -> web.Response:
    return web.Response(
        body=json.dumps(answer).encode(), status=status, content_type="application/json"
    )


async def serve(port: int, tokens: list[str]) -> None:
    """Run the server by itself, with `bot_api_load`'s routes to drive it, until it is stopped."""
    api = BotApi(port=port)
    bot_api_load.add_routes(api.app, api.accounts)
    for token in tokens:
        api.account(token)
    async with api:
        print(api.url, flush=True)  # noqa: T201  # whoever starts it reads where it is
        await asyncio.Event().wait()


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--token", action="append", help="a bot's token (may be repeated)")
    options = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        uvloop.run(serve(options.port, options.token or [TOKEN]))


if __name__ == "__main__":
    main()
