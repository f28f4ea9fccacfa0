"""Every refusal can be explained, and an accident tells its number only."""

import inspect
from typing import Final

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.mistakes import MISTAKES
from bot.problems import MEDIA_TYPE, BadRequestError, accident, mistaken, problems, refused
from bot.refusals import REFUSALS
from storage.errors import DomainError
from storage.terms import NeedState, Stage

FACTS: Final[dict[str, str | int]] = {
    "before": Stage.APPROVED,
    "after": NeedState.REQUESTED,
    "sequence": 3,
    "limit": 3,
}


def refusals() -> list[type[DomainError]]:
    found, waiting = [], list(DomainError.__subclasses__())
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting += kind.__subclasses__()
    return found


@pytest.mark.parametrize("kind", refusals(), ids=lambda kind: kind.code)
def test_every_refusal_is_explained(kind: type[DomainError]) -> None:
    assert kind in REFUSALS
    facts = {name: FACTS.get(name, "x") for name in inspect.signature(kind).parameters}

    told = refused(kind(**facts))

    assert 400 <= told.status < 500
    assert told.body["type"] == f"/problems/{kind.code}"
    assert told.body["title"].endswith(".")
    assert told.body["detail"].endswith(".")
    assert {name: told.body[name] for name in facts} == {
        name: value if isinstance(value, int) else str(value) for name, value in facts.items()
    }


def test_codes_are_there_once() -> None:
    codes = [kind.code for kind in REFUSALS] + list(MISTAKES)

    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("code", MISTAKES)
def test_every_mistake_is_explained(code: str) -> None:
    told = mistaken(BadRequestError(code))

    assert told.body["code"] == code
    assert told.status == MISTAKES[code].status


def test_an_accident_tells_its_number_only() -> None:
    assert accident("abc").body["incident"] == "abc"
    assert accident("abc").status == 500


async def test_whatever_a_view_raises_becomes_a_problem() -> None:
    async def broken(_request: web.Request) -> web.Response:
        raise RuntimeError("王小明 +8613800138000")

    async def elsewhere(_request: web.Request) -> web.Response:
        raise web.HTTPFound("/there")

    app = web.Application(middlewares=[problems])
    app.router.add_get("/broken/{name}", broken)
    app.router.add_get("/elsewhere", elsewhere)
    async with TestClient(TestServer(app)) as client:
        async with client.get("/broken/x") as reply:
            body = await reply.json()
            assert (reply.status, reply.content_type) == (500, MEDIA_TYPE)
            assert set(body) == {"type", "title", "status", "detail", "code", "incident"}
            assert "王小明" not in str(body)
        async with client.get("/elsewhere", allow_redirects=False) as reply:
            assert reply.status == 302
        async with client.get("/nothing") as reply:
            assert (await reply.json())["code"] == "not-found"
