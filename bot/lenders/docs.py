"""The API's description for people: one page, made of the same list, with no script."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

import jinja2
from aiohttp import web
from markupsafe import Markup, escape

from bot.explained import Explained
from bot.lenders.endpoint import Endpoint
from bot.lenders.endpoints import ENDPOINTS
from bot.lenders.openapi import description, problems_of, schemas
from bot.mistakes import MISTAKES
from bot.refusals import REFUSALS

_FOLDER: Final = resources.files("bot.lenders")
_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a body, for reading."""

    name: str
    kind: str
    required: bool


@dataclass(frozen=True, slots=True)
class Section:
    """An endpoint, for reading."""

    anchor: str
    endpoint: Endpoint
    curl: str
    parts: tuple[tuple[str, str, tuple[Field, ...]], ...]
    answer: str
    problems: tuple[tuple[str, Explained], ...]


def routes() -> list[web.RouteDef]:
    """List the routes of both descriptions, outside ``/v1``: they need no key."""
    return [
        web.get("/openapi.json", machine),
        web.get("/docs", page),
        web.get("/docs/style.css", style),
        web.get("/problems/{code}", problem),
    ]


async def machine(_request: web.Request) -> web.Response:
    """Give the description for machines."""
    return web.json_response(description(), headers={"X-Content-Type-Options": "nosniff"})


async def page(_request: web.Request) -> web.Response:
    """Give the description for people."""
    return web.Response(text=_page(), content_type="text/html", headers=_HEADERS)


async def style(_request: web.Request) -> web.Response:
    """Give the page's style sheet."""
    text = (_FOLDER / "docs.css").read_text(encoding="utf-8")
    return web.Response(text=text, content_type="text/css", headers=_HEADERS)


async def problem(request: web.Request) -> web.Response:
    """Lead whoever opens a problem's type to what is written about it."""
    code = request.match_info["code"]
    if code not in _problems():
        raise web.HTTPNotFound
    raise web.HTTPSeeOther(f"/docs#{code}")


@cache
def _page() -> str:
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["coded"] = _coded
    template = environment.from_string((_FOLDER / "docs.html").read_text(encoding="utf-8"))
    return template.render(sections=[_section(it) for it in ENDPOINTS], problems=_problems())


def _coded(text: str) -> Markup:
    """Show what stands between backticks as code."""
    pieces = re.split(r"`+([^`]+)`+", text)
    shown = (
        Markup("<code>{}</code>").format(piece) if place % 2 else escape(piece)
        for place, piece in enumerate(pieces)
    )
    return Markup("").join(shown)


def _problems() -> dict[str, Explained]:
    return {**MISTAKES, **{error.code: it for error, it in REFUSALS.items()}}


def _section(endpoint: Endpoint) -> Section:
    return Section(
        anchor=re.sub(r"[^a-z]+", "-", endpoint.title.lower()),
        endpoint=endpoint,
        curl=_curl(endpoint),
        parts=tuple(_parts(endpoint.body.__name__)) if endpoint.body else (),
        answer=_answer(endpoint),
        problems=tuple(problems_of(endpoint)),
    )


def _curl(endpoint: Endpoint) -> str:
    method = "" if endpoint.method == "GET" else f" -X {endpoint.method}"
    lines = [
        f'curl{method} "$LOANLINE/v1{endpoint.path}"',
        '  -H "Authorization: Bearer $LOANLINE_LENDER_KEY"',
    ]
    if endpoint.body:
        examples = schemas()[endpoint.body.__name__].get("examples", [{}])
        lines.append('  -H "Content-Type: application/json"')
        lines.append(f"  -d '{json.dumps(examples[-1], ensure_ascii=False, indent=2)}'")
    if endpoint.raw:
        lines.append(f'  -H "Content-Type: {endpoint.raw[0]}"')
        lines.append("  --data-binary @applications.csv")
    return " \\\n".join(lines)


def _answer(endpoint: Endpoint) -> str:
    if endpoint.answer is None:
        return "The file's bytes."
    fields = schemas()[endpoint.answer.__name__]["properties"]
    return f"{endpoint.answer.__name__}: {', '.join(fields)}"


def _parts(name: str, seen: tuple[str, ...] = ()) -> Iterator[tuple[str, str, tuple[Field, ...]]]:
    schema = schemas()[name]
    required = schema.get("required", [])
    fields = schema.get("properties", {})
    rows = tuple(Field(key, _kind(it), key in required) for key, it in fields.items())
    yield _title(name), schema.get("description", ""), rows
    for inner in dict.fromkeys(re.findall(r'schemas/(\w+)"', json.dumps(fields))):
        if "properties" in schemas()[inner] and inner not in seen:
            yield from _parts(inner, (*seen, name, inner))


def _title(name: str) -> str:
    return name.removesuffix("Body")


def _kind(schema: dict[str, Any]) -> str:  # noqa: C901, PLR0911  one case for each kind of schema
    match schema:
        case {"$ref": str(ref)}:
            name = ref.rpartition("/")[2]
            return _kind(schemas()[name]) if "enum" in schemas()[name] else _title(name)
        case {"anyOf": list(choices)} | {"oneOf": list(choices)}:
            return " or ".join(_kind(choice) for choice in choices)
        case {"enum": list(values)}:
            return ", ".join(str(value) for value in values)
        case {"const": value}:
            return str(value)
        case {"type": "array", "items": dict(items)}:
            return f"list of {_kind(items)}"
        case {"type": "object"}:
            return "texts by language"
        case {"type": str(kind), "examples": [example, *_]}:
            return f"{kind}, like {example}"
        case {"type": str(kind)}:
            return str(schema.get("format", kind))
        case _:
            return "any"
