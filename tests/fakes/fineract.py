"""A small Apache Fineract, as its API reference describes it: one user, one tenant, some loans."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

USER, PASSWORD = "loanline", "a-test's own"
_CODES: Final = {100: "submitted.and.pending.approval", 200: "approved", 300: "active"}


@dataclass(slots=True)
class Fineract:
    """Its loans by id, and where it answers; ``down`` makes it answer 503."""

    address: str = ""
    loans: dict[int, dict[str, Any]] = field(default_factory=dict)
    asked: int = 0
    down: bool = False

    def loan(self, loan: int, status: int) -> None:
        """Let a loan be as it is after its status became this one."""
        timeline: dict[str, Any] = {"submittedOnDate": [2026, 2, 27]}
        if status in {200, 300}:
            timeline["approvedOnDate"] = [2026, 2, 28]
        if status == 300:
            timeline["actualDisbursementDate"] = [2026, 3, 1]
        self.loans[loan] = {
            "id": loan,
            "accountNo": f"{loan:09d}",
            "status": {"id": status, "code": f"loanStatusType.{_CODES.get(status, 'other')}"},
            "clientId": 12,
            "clientName": "王小梅",
            "loanProductName": "经营贷",
            "currency": {"code": "CNY", "decimalPlaces": 2},
            "principal": 200000.0,
            "approvedPrincipal": 150000.5,
            "netDisbursalAmount": 150000.5,
            "termFrequency": 24,
            "termPeriodFrequencyType": {"id": 2, "value": "Months"},
            "timeline": timeline,
        }

    async def answer(self, request: web.Request) -> web.Response:
        """Answer ``GET /loans/{id}``."""
        self.asked += 1
        if self.down:
            return web.Response(status=503)
        shown = request.headers.get("Authorization", "")
        if shown != aiohttp.encode_basic_auth(USER, PASSWORD):
            return web.json_response({"developerMessage": "Invalid authentication"}, status=401)
        if request.headers.get("Fineract-Platform-TenantId") != "default":
            return web.json_response({"error": "Invalid tenant"}, status=400)
        loan = self.loans.get(int(request.match_info["loan"]))
        return web.json_response(loan or {}, status=200 if loan else 404)


@asynccontextmanager
async def open_fineract() -> AsyncIterator[Fineract]:
    """Run one on loopback."""
    core, app = Fineract(), web.Application()
    app.router.add_get("/fineract-provider/api/v1/loans/{loan}", core.answer)
    async with TestServer(app) as server:
        core.address = str(server.make_url("/fineract-provider/api/v1"))
        yield core
