"""The lenders' API on a real server, and the systems that call it."""

import io
import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer

from bot.channels.telegram import BotName
from bot.inspection.inspecting import Inspector
from bot.inspection.renderings import Renderings
from bot.inspection.sandbox import Sandbox
from bot.lenders import looking
from bot.lenders.api import Api
from bot.lenders.mounting import mount
from bot.problems import problems
from storage import lender_keys
from storage.database import Store
from storage.records import Lender
from storage.transaction import Transaction
from storage.vault import Vault
from storage.vault_local import LocalVault
from tests.storage.lending import new_lender

Client = TestClient[web.Request, web.Application]


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    status: int
    body: Any
    headers: Mapping[str, str] = field(repr=False)

    @property
    def code(self) -> str:
        """Name the problem."""
        assert self.headers["Content-Type"].startswith("application/problem+json"), self.body
        assert self.body["type"] == f"/problems/{self.body['code']}"
        assert self.body["status"] == self.status
        return str(self.body["code"])

    @property
    def pointers(self) -> list[str]:
        """Name the fields at fault."""
        return [fault["pointer"] for fault in self.body["errors"]]


@dataclass(frozen=True, slots=True)
class System:
    """A lender's system, as what it calls."""

    client: Client
    lender: Lender
    secret: str

    async def call(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        raw: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """Call the API; ``raw`` is sent as it is."""
        sent = {"Authorization": f"Bearer {self.secret}", **(headers or {})}
        if body is not None or raw is not None:
            sent = {"Content-Type": "application/json"} | sent
        said = raw if raw is not None else None if body is None else json.dumps(body).encode()
        data = None if said is None else io.BytesIO(said)
        async with self.client.request(method, path, data=data, headers=sent) as response:
            return await _reply(response)

    async def put(self, path: str, body: object, **headers: str) -> Reply:
        """PUT with JSON; header names with underscores."""
        return await self.call("PUT", path, body, headers=_named(headers))

    async def post(self, path: str, body: object = None, **headers: str) -> Reply:
        """POST with JSON; header names with underscores."""
        return await self.call("POST", path, body, headers=_named(headers))

    async def get(self, path: str, **headers: str) -> Reply:
        """GET; header names with underscores."""
        return await self.call("GET", path, headers=_named(headers))


def _named(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}


async def _reply(response: ClientResponse) -> Reply:
    raw = await response.read()
    as_json = "json" in response.headers.get("Content-Type", "").replace("ndjson", "") and raw
    return Reply(response.status, json.loads(raw) if as_json else raw, response.headers)


class KnownBots:
    """Where Telegram knows every bot; `tests.bot.test_lender_bots` asks a stricter one."""

    async def meet(self, token: str) -> BotName:
        """Know it."""
        return BotName(token.partition(":")[0], "loans_bot")

    async def leave(self, _token: str) -> None:
        """Leave it."""

    def changed(self) -> None:
        """Have nothing to change."""


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    folder = tmp_path / "vault"
    folder.mkdir()
    return LocalVault(folder)


@pytest.fixture
async def client(store: Store, vault: Vault, now: datetime) -> AsyncIterator[Client]:
    app = web.Application(middlewares=[problems])
    mount(
        app,
        Api(
            store,
            vault,
            invitation_url=lambda token: f"https://loans.example/chat?invite={token}",
            telegram_url=lambda _lender, token: f"https://t.me/loans_bot?start={token}",
            now=lambda: now,
            look=looking.by(Inspector(vault, Sandbox())),
            draw=Renderings(vault, Sandbox()).page,
            bots=KnownBots(),
        ),
    )
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.fixture
def systems(store: Store, client: Client, now: datetime) -> Callable[[str], Any]:
    """Make a lender and a key for its system."""

    def make(tx: Transaction, slug: str) -> tuple[Lender, str]:
        lender = new_lender(tx, now, slug)
        return lender, lender_keys.add(tx, lender, at=now)[1]

    async def new(slug: str) -> System:
        return System(client, *await store.write(make, slug))

    return new


@pytest.fixture
async def system(systems: Callable[[str], Any]) -> System:
    made: System = await systems("bohai")
    return made


@pytest.fixture
async def stranger(systems: Callable[[str], Any]) -> System:
    made: System = await systems("other")
    return made
