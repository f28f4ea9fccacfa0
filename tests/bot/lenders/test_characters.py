"""No text, wherever it stands in a body, has characters at which a store would fail."""

import copy
from collections.abc import Iterator
from typing import Any, Final

import pytest

from bot.lenders.openapi import description
from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT, NEED

NUL: Final = "x\u0000y"
"""PostgreSQL stores no such text; SQLite does."""
PLACES: Final = {
    "number": "LN-1",
    "reference": "R-1",
    "other": "R-2",
    "pack": "trade",
    "type": "stall-lease",
    "form": "consent",
    "locale": "en",
    "delivery": "0" * 32,
    "id": "0" * 32,
}


def bodies() -> Iterator[tuple[str, str, dict[str, Any], dict[str, Any]]]:
    """List every way that takes JSON, with an example and what may be in it."""
    told = description()
    known = told["components"]["schemas"]
    for path, ways in told["paths"].items():
        for method, way in ways.items():
            content = way.get("requestBody", {}).get("content", {}).get("application/json")
            if content:
                schema = known[content["schema"]["$ref"].rpartition("/")[2]]
                yield method.upper(), path, (schema.get("examples") or [{}])[0], schema


def spoilt(example: Any) -> Iterator[Any]:  # noqa: ANN401  JSON is any value
    """Give the example once for each text in it, and each name of a mapping, spoilt."""
    match example:
        case str():
            yield NUL
        case list():
            for number, item in enumerate(example):
                for bad in spoilt(item):
                    yield [*example[:number], bad, *example[number + 1 :]]
        case dict():
            for name, value in example.items():
                yield {NUL if it == name else it: each for it, each in example.items()}
                for bad in spoilt(value):
                    yield example | {name: bad}
        case _:
            return


def tried(example: dict[str, Any], schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Spoil what the example says, and whatever else may be text."""
    yield from spoilt(example)
    for name, told in schema.get("properties", {}).items():
        kinds = {it.get("type") for it in (told, *told.get("anyOf", ()))}
        if "string" in kinds:
            yield copy.deepcopy(example) | {name: NUL}


@pytest.mark.parametrize(("method", "path"), [(it[0], it[1]) for it in bodies()])
async def test_a_text_that_cannot_be_stored_is_refused_by_its_field(
    system: System, method: str, path: str
) -> None:
    await system.put(AT, APPLICATION)
    for reference in ("R-1", "R-2"):
        await system.put(f"{AT}/needs/{reference}", NEED)
    (example, schema) = next((it[2], it[3]) for it in bodies() if it[:2] == (method, path))
    where = path.format_map(PLACES)

    for body in tried(example, schema):
        reply = await system.call(method, where, body)
        assert reply.status < 500, (body, reply.body)
