"""The running application tells a lender's endpoint what its borrowers do, and of what it told."""

import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from storage import lender_keys
from tests.fakes.webhook_sink import Sink, answers, open_sink
from tests.running import Running, running, until

LINKED = "loanline.borrower.linked"
DELIVERED = "loanline.notice.delivered"
UNREACHABLE = "loanline.borrower.unreachable"


async def listens(it: Running, sink: Sink) -> dict[str, Any]:
    """Add a webhook the way a lender's system does, with a key of its own."""
    desk = it.lender_works_now()
    _, key = await it.store.write(lender_keys.add, desk.lender, at=desk.clock.now)
    headers = {"Authorization": f"Bearer {key}"}
    async with (
        aiohttp.ClientSession(it.application.address, headers=headers) as system,
        system.post("/v1/webhooks", json={"url": sink.url}) as answer,
    ):
        assert answer.status == 201, await answer.text()
        made: dict[str, Any] = await answer.json()
        return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


async def test_a_borrower_links_is_told_something_and_blocks_us(folder: Path) -> None:
    async with running(folder, webhooks_to_loopback=True) as it, open_sink() as sink:
        webhook = await listens(it, sink)
        application = await it.desk.has_application()
        borrower = it.account.borrower()
        await it.linked(borrower)
        await until(lambda: LINKED in sink.types)

        await it.lender_works_now().asks_for(application)
        await until(lambda: DELIVERED in sink.types)
        borrower.blocks()
        await until(lambda: UNREACHABLE in sink.types)

        assert all(got.verified_by(webhook["secret"]) for got in sink.got)
        told = next(got.event for got in sink.got if got.event["type"] == DELIVERED)
        assert told["data"]["need"] == "bank-statement"
        assert told["source"] == f"{it.application.parts.settings.public_url}/v1"


async def test_without_the_setting_for_trials_this_machine_is_out_of_reach(folder: Path) -> None:
    async with running(folder) as it, open_sink() as sink:
        with pytest.raises(AssertionError, match="/url"):
            await listens(it, sink)


async def test_no_secret_and_no_address_of_a_webhook_is_logged(folder: Path) -> None:
    async with running(folder, webhooks_to_loopback=True) as it, open_sink() as sink:
        sink.behave = answers(500)
        webhook = await listens(it, sink)
        await it.desk.has_application()
        await it.linked(it.account.borrower())
        await sink.has(1)

        logged = it.log.getvalue()
        assert webhook["secret"] not in logged
        assert sink.url not in logged
        assert json.dumps(webhook["secret"])[1:-1] not in logged
