"""The API's description for machines: OpenAPI 3.1, made of the list and its classes."""

import re
from collections import defaultdict
from functools import cache
from typing import Any, Final

from pydantic.json_schema import models_json_schema

from bot.explained import Explained
from bot.lenders.answers import ProblemAnswer
from bot.lenders.endpoint import Endpoint
from bot.lenders.endpoints import ENDPOINTS, PARAMETERS
from bot.mistakes import MISTAKES
from bot.problems import MEDIA_TYPE
from bot.refusals import REFUSALS

_REF: Final = "#/components/schemas/{model}"
_BODY_MISTAKES: Final = ("malformed-json", "too-large", "not-json", "invalid-request")


@cache
def description() -> dict[str, Any]:
    """Describe the API."""
    paths: dict[str, Any] = defaultdict(dict)
    for endpoint in ENDPOINTS:
        paths[f"/v1{endpoint.path}"][endpoint.method.lower()] = _operation(endpoint)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Loanline for lenders",
            "version": "1",
            "description": "State facts about applications, ask borrowers for documents, review "
            "and fetch what they send. Amounts are decimals in quotes, times RFC 3339.",
        },
        "servers": [{"url": "/"}],
        "security": [{"key": []}],
        "paths": dict(paths),
        "components": {
            "securitySchemes": {
                "key": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "A key of the lender, `llk_…`; `loanline lender key` makes one.",
                }
            },
            "schemas": schemas(),
        },
    }


@cache
def schemas() -> dict[str, Any]:
    """Describe every body and every answer by the name of its class."""
    taken = [(it.body, "validation") for it in ENDPOINTS if it.body]
    given = [(it.answer, "serialization") for it in ENDPOINTS if it.answer]
    wanted: list[Any] = [*taken, *given, (ProblemAnswer, "serialization")]
    _, found = models_json_schema(list(dict.fromkeys(wanted)), ref_template=_REF)
    defined: dict[str, Any] = found["$defs"]
    return defined


def problems_of(endpoint: Endpoint) -> list[tuple[str, Explained]]:
    """List what can go wrong with a request, by code."""
    codes = ["unauthorized", "bad-signature", "too-many-requests"]
    if endpoint.scope:
        codes.append("missing-scope")
    if endpoint.body:
        codes += _BODY_MISTAKES
    elif endpoint.pages:
        codes += ["invalid-request"]
    codes += [code for code in endpoint.mistakes if code not in codes]
    refused = [(it.code, REFUSALS[it]) for it in endpoint.refusals]
    return [(code, MISTAKES[code]) for code in codes] + refused


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    said: dict[str, Any] = {
        "operationId": _name(endpoint),
        "summary": endpoint.title,
        "description": endpoint.about,
        "parameters": _parameters(endpoint),
        "responses": _responses(endpoint),
    }
    if endpoint.body:
        said["requestBody"] = {
            "required": endpoint.body_required,
            "content": {"application/json": {"schema": _ref(endpoint.body.__name__)}},
        }
    if endpoint.raw:
        file = {"schema": {"type": "string", "format": "binary"}}
        said["requestBody"] = {"required": True, "content": dict.fromkeys(endpoint.raw, file)}
    return said


def _name(endpoint: Endpoint) -> str:
    words: list[str] = re.findall(r"[a-z]+", endpoint.title.lower())
    return words[0] + "".join(word.capitalize() for word in words[1:])


def _parameters(endpoint: Endpoint) -> list[dict[str, Any]]:
    placed = [(name, "path") for name in re.findall(r"{(\w+)}", endpoint.path)]
    placed += [(name, "query") for name in ("after", "limit") if endpoint.pages]
    placed += [(name, "query") for name in endpoint.queries]
    found = [
        {
            "name": name,
            "in": place,
            "required": place == "path",
            "description": PARAMETERS[name][0],
            "schema": PARAMETERS[name][1],
        }
        for name, place in placed
    ]
    if endpoint.writes:
        found.append(
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "description": "Any text of your own: repeated with it, a request gets the first "
                "answer for 72 hours and changes nothing.",
                "schema": {
                    "type": "string",
                    "pattern": r'^"?[!#-[\]-~]([ !#-[\]-~]{0,253}[!#-[\]-~])?"?$',
                },
            }
        )
    if endpoint.conditional:
        found.append(
            {
                "name": "If-Match",
                "in": "header",
                "required": False,
                "description": "The ETag that you saw: if it has changed since, nothing is done.",
                "schema": {"type": "string", "pattern": '^"v[0-9]{1,9}"$'},
            }
        )
    return found


def _responses(endpoint: Endpoint) -> dict[str, Any]:
    content = (
        {"application/json": {"schema": _ref(endpoint.answer.__name__)}}
        if endpoint.answer
        else {"*/*": {"schema": {"type": "string", "format": "binary"}}}
    )
    words = {200: "Done.", 201: "Made anew.", 202: "Taken in; it goes on by itself."}
    responses: dict[str, Any] = {
        str(status): {"description": words[status], "content": content}
        for status in endpoint.statuses
    }
    by_status: dict[int, list[str]] = defaultdict(list)
    for code, explained in problems_of(endpoint):
        by_status[int(explained.status)].append(f"`{code}`: {explained.title}")
    for status, lines in sorted(by_status.items()):
        responses[str(status)] = _problem("\n\n".join(lines))
    responses["default"] = _problem("Any other problem.")
    return responses


def _problem(words: str) -> dict[str, Any]:
    return {
        "description": words,
        "content": {MEDIA_TYPE: {"schema": _ref(ProblemAnswer.__name__)}},
    }


def _ref(name: str) -> dict[str, str]:
    return {"$ref": _REF.format(model=name)}
