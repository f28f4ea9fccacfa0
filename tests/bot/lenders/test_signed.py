"""Requests that a lender's system signs, and how many it may make."""

import hashlib
import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.lenders.api import Api
from bot.lenders.mounting import mount
from bot.lenders.rates import FOR_LENDER, Rates
from bot.lenders.signed import WINDOW, signature
from storage import lender_keys
from storage.database import Store
from storage.lender_keys import Wanted
from storage.vault_local import LocalVault
from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT
from tests.storage.lending import new_lender


@pytest.fixture
async def signing(system: System, store: Store, now: datetime) -> tuple[System, str]:
    wanted = Wanted(signed=True)
    key, secret = await store.write(lender_keys.add, system.lender, wanted, at=now)
    return replace(system, secret=secret), key.signing


def signed(secret: str, at: datetime, method: str, path: str, body: bytes) -> dict[str, str]:
    time = int(at.timestamp())
    proof = signature(secret, time, method, path, hashlib.sha256(body).hexdigest())
    return {"Loanline-Signature": f"t={time},v1={proof}"}


async def test_a_signed_request_is_taken(signing: tuple[System, str], now: datetime) -> None:
    system, secret = signing
    body = json.dumps(APPLICATION).encode()

    done = await system.call("PUT", AT, raw=body, headers=signed(secret, now, "PUT", AT, body))
    assert done.status == 201
    read = await system.call("GET", AT, headers=signed(secret, now, "GET", AT, b""))
    assert read.status == 200


async def test_what_is_not_signed_so_is_refused(signing: tuple[System, str], now: datetime) -> None:
    system, secret = signing
    body = json.dumps(APPLICATION).encode()
    good = signed(secret, now, "PUT", AT, body)
    late = signed(secret, now - timedelta(seconds=WINDOW + 1), "PUT", AT, body)
    early = signed(secret, now + timedelta(seconds=WINDOW + 1), "PUT", AT, body)
    wrong: tuple[dict[str, str], ...] = (
        {},
        {"Loanline-Signature": "t=1,v1=00"},
        signed("lls_other", now, "PUT", AT, body),
        signed(secret, now, "POST", AT, body),
        signed(secret, now, "PUT", f"{AT}?x=1", body),
        signed(secret, now, "PUT", AT, body + b" "),
        late,
        early,
    )

    for headers in wrong:
        refused = await system.call("PUT", AT, raw=body, headers=headers)
        assert (refused.status, refused.code) == (401, "bad-signature")
    assert (await system.call("PUT", AT, raw=body, headers=good)).status == 201


async def test_a_streamed_file_is_held_to_its_signed_hash(
    signing: tuple[System, str], now: datetime, tmp_path: Path
) -> None:
    system, secret = signing
    path = "/v1/imports?dry_run=true"
    body = "贷款申请编号,申请状态\nLN-1,审核中\n".encode()
    digest = {"Content-SHA256": hashlib.sha256(body).hexdigest(), "Content-Type": "text/csv"}
    headers = signed(secret, now, "POST", path, body) | digest

    changed = await system.call("POST", path, raw=body + b"LN-2,x\n", headers=headers)
    assert changed.code == "bad-signature"
    assert [it for it in (tmp_path / "vault").rglob("*") if it.is_file()] == []
    assert (await system.call("POST", path, raw=body, headers=headers)).status == 202


async def test_calls_are_counted_and_told(store: Store, now: datetime, tmp_path: Path) -> None:
    lender = await store.write(new_lender, now)
    keys = [(await store.write(lender_keys.add, lender, at=now))[1] for _ in range(6)]
    clock = [now]
    app = web.Application()
    api = Api(
        store,
        LocalVault(tmp_path),
        invitation_url=lambda token: token,
        now=lambda: clock[0],
        rates=Rates(3),
    )
    mount(app, api)
    async with TestClient(TestServer(app)) as client:
        systems = [System(client, lender, key) for key in keys]
        answers = [await systems[0].get("/v1/applications") for _ in range(4)]

        assert [it.status for it in answers] == [200, 200, 200, 429]
        assert answers[0].headers["RateLimit"].startswith('"key";r=2;t=')
        assert answers[3].code == "too-many-requests"
        assert 0 < int(answers[3].headers["Retry-After"]) <= 60
        assert '"lender";q=12;w=60' in answers[3].headers["RateLimit-Policy"]
        others = [await it.get("/v1/applications") for it in systems[1:5] for _ in range(3)]
        assert [it.status for it in others].count(200) == 3 * FOR_LENDER - 4
        clock[0] += timedelta(minutes=1)
        assert (await systems[0].get("/v1/applications")).status == 200
