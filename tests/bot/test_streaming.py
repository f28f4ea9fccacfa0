"""Answers in pieces: whoever asked may go away at any time, and what breaks off is seen to."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot import keys, streaming
from bot.app import open_application
from bot.problems import Handler, has_hung_up, problems
from bot.settings import Settings
from storage import sealing
from tests.bot.staff.browsing import signed_in

PIECE = b"x" * 65_536


async def _pieces(fails_after: int = 1000) -> AsyncIterator[bytes]:
    for _ in range(fails_after):
        yield PIECE
        yield b""
    raise RuntimeError


async def _hung_up(request: web.Request) -> None:
    while not has_hung_up(request):  # noqa: ASYNC110  nobody tells us: that is the point
        await asyncio.sleep(0.01)


@asynccontextmanager
async def _served(**views: Handler) -> AsyncIterator[aiohttp.ClientSession]:
    """Serve views as `bot.web` does: whoever hangs up, their view is not cancelled."""
    app = web.Application(middlewares=[problems])
    for name, view in views.items():
        app.router.add_get(f"/{name}", view)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    async with aiohttp.ClientSession(f"http://{host}:{port}") as client:
        yield client
    await runner.cleanup()


async def test_who_hangs_up_before_the_first_byte_is_no_accident() -> None:
    ended = asyncio.Event()

    async def give(request: web.Request) -> web.StreamResponse:
        await _hung_up(request)
        try:
            return await streaming.send(request, web.StreamResponse(), _pieces())
        finally:
            ended.set()

    async def plain(request: web.Request) -> web.StreamResponse:
        await _hung_up(request)
        try:
            response = web.StreamResponse()
            await response.prepare(request)
            return response
        finally:
            ended.set()

    async with _served(give=give, plain=plain) as client:
        for path in ("/give", "/plain"):
            with capture_logs() as logged:
                with pytest.raises(TimeoutError):
                    await client.get(path, timeout=aiohttp.ClientTimeout(0.1))
                await asyncio.wait_for(ended.wait(), 30)
                await asyncio.sleep(0.05)
            assert not logged
            ended.clear()


async def test_who_hangs_up_in_the_middle_is_no_accident() -> None:
    ended = asyncio.Event()

    async def give(request: web.Request) -> web.StreamResponse:
        try:
            return await streaming.send(request, web.StreamResponse(), _pieces())
        finally:
            ended.set()

    async with _served(give=give) as client:
        with capture_logs() as logged:
            answer = await client.get("/give")
            await answer.content.readexactly(len(PIECE))
            answer.close()
            await asyncio.wait_for(ended.wait(), 30)
        assert not logged


async def test_what_breaks_off_is_cut_and_logged_once() -> None:
    async def give(request: web.Request) -> web.StreamResponse:
        return await streaming.send(request, web.StreamResponse(), _pieces(fails_after=3))

    async with _served(give=give) as client:
        with capture_logs() as logged:
            answer = await client.get("/give")
            with pytest.raises(aiohttp.ClientPayloadError):
                await answer.read()
        assert [(it["event"], it["path"]) for it in logged] == [("request_failed", "/give")]


async def test_what_cannot_begin_is_a_plain_problem() -> None:
    async def give(request: web.Request) -> web.StreamResponse:
        return await streaming.send(request, web.StreamResponse(), _pieces(fails_after=0))

    async with _served(give=give) as client:
        assert (await client.get("/give")).status == 500
        assert (await client.head("/give")).status == 200


async def test_a_page_that_closes_at_once_leaves_no_trace_in_the_log(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data", http_port=0, key_file=tmp_path / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application, signed_in(application) as staff:
        with capture_logs() as logged:
            for number in range(40):
                hasty = aiohttp.ClientTimeout(0.001 + 0.0005 * number)
                try:
                    async with staff.http.get("/staff/inbox/live", timeout=hasty) as answer:
                        assert answer.status == 200
                except TimeoutError:
                    continue
            await asyncio.sleep(0.2)
        assert not [it for it in logged if it["log_level"] == "error"]
