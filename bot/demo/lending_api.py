"""A lender's system calls us as any other would: over HTTP, with a key."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote

import aiohttp

_PATIENCE: Final = aiohttp.ClientTimeout(total=15)
Json = dict[str, Any]


class RefusedError(Exception):
    """We said no; the code tells why."""


class UnreachableError(Exception):
    """We could not be reached, or could not answer."""


@dataclass(frozen=True, slots=True)
class LendingApi:
    """The lenders' API as one lender's system sees it."""

    session: aiohttp.ClientSession
    address: str
    key: str = field(repr=False)

    async def get(self, path: str, **query: str) -> Json:
        """Read something."""
        return await self._ask("GET", path, None, query)

    async def put(self, path: str, body: Json) -> Json:
        """State something."""
        return await self._ask("PUT", path, body, {})

    async def post(self, path: str, body: Json) -> Json:
        """Say something of something."""
        return await self._ask("POST", path, body, {})

    async def documents(self, after: str) -> AsyncIterator[tuple[Json, str]]:
        """List what has been sent from behind a place on, each with the place to go on from."""
        more = True
        while more:
            page = await self.get("/documents", after=after)
            after, more = page["after"], page["more"]
            for document in page["items"]:
                yield document, after

    async def _ask(
        self, method: str, path: str, body: Json | None, query: Mapping[str, str]
    ) -> Json:
        address = f"{self.address}/v1{path}"
        headers = {"Authorization": f"Bearer {self.key}"}
        try:
            async with self.session.request(
                method, address, json=body, params=query, headers=headers, timeout=_PATIENCE
            ) as response:
                if response.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                    raise UnreachableError(response.status)
                said: Json = await response.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise UnreachableError(type(error).__name__) from error
        if response.status >= HTTPStatus.BAD_REQUEST:
            raise RefusedError(said.get("code", response.status))
        return said


def application_path(number: str, *rest: str) -> str:
    """Write the address of an application, or of something of its."""
    return "/".join(["/applications", *(quote(part, safe="") for part in (number, *rest))])
