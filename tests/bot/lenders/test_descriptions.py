"""The API describes itself, to machines and to people, and keeps to its description."""

import html
import json
import re
from typing import Any

import pytest
from pydantic import BaseModel

from bot.lenders import (
    asking_bodies,
    bodies,
    endpoints,
    need_bodies,
    openapi,
    preview_bodies,
    type_bodies,
)
from bot.mistakes import MISTAKES
from bot.refusals import REFUSALS
from tests.bot.lenders.conftest import Client


async def page(client: Client, path: str) -> tuple[str, Any]:
    async with client.get(path) as reply:
        assert reply.status == 200
        return await reply.text(), reply.headers


async def test_machines_read_openapi(client: Client) -> None:
    text, headers = await page(client, "/openapi.json")

    told = json.loads(text)
    assert told["openapi"] == "3.1.0"
    assert headers["Content-Type"].startswith("application/json")
    described = {(path, method) for path, way in told["paths"].items() for method in way}
    assert described == {(f"/v1{it.path}", it.method.lower()) for it in endpoints.ENDPOINTS}
    names = [way["operationId"] for it in told["paths"].values() for way in it.values()]
    assert len(names) == len(set(names))
    assert not set(re.findall(r'"#/components/schemas/(\w+)"', text)) - set(
        told["components"]["schemas"]
    )


@pytest.mark.parametrize(
    "kind",
    [
        bodies.ApplicationBody,
        need_bodies.NeedBody,
        need_bodies.ReviewBody,
        asking_bodies.PacksBody,
        asking_bodies.RulesBody,
        preview_bodies.PreviewBody,
        type_bodies.OwnTypeBody,
    ],
)
def test_examples_are_right(kind: type[BaseModel]) -> None:
    for example in openapi.schemas()[kind.__name__]["examples"]:
        kind.model_validate_json(json.dumps(example))


async def test_people_read_a_page_without_script(client: Client) -> None:
    source, headers = await page(client, "/docs")
    text = html.unescape(source)

    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "<script" not in source
    assert not re.findall(r'(?:src|href)="https?:', text)
    for endpoint in endpoints.ENDPOINTS:
        assert endpoint.title in text
        assert f"/v1{endpoint.path}" in text
    anchors = set(re.findall(r'id="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= anchors
    assert len(re.findall(r'id="([^"]+)"', text)) == len(anchors)
    style, kind = await page(client, "/docs/style.css")
    assert kind["Content-Type"].startswith("text/css")
    assert "prefers-color-scheme: dark" in style


async def test_a_problems_type_leads_to_its_explanation(client: Client) -> None:
    for code in [*MISTAKES, *(kind.code for kind in REFUSALS)]:
        async with client.get(f"/problems/{code}", allow_redirects=False) as reply:
            assert (reply.status, reply.headers["Location"]) == (303, f"/docs#{code}")
    async with client.get("/problems/none") as reply:
        assert reply.status == 404
