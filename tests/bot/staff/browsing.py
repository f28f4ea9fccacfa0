"""A member of staff before a browser, signed in, for tests of the console's pages."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from yarl import URL

from bot.app import Application
from bot.staff.sessions import Known
from storage import lenders, staff, staff_sessions
from storage.staff import StaffMember
from storage.staff_sessions import StaffSession, Standing
from storage.terms import StaffRole
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StaffBrowser:
    """A browser in which somebody is signed in."""

    application: Application
    member: StaffMember
    http: aiohttp.ClientSession
    csrf: str

    async def sees(self, path: str, **query: str) -> str:
        """Read a page."""
        async with self.http.get(path, params=query) as answer:
            assert answer.status == 200, (path, answer.status)
            return await answer.text()

    async def posts(self, path: str, **fields: Any) -> int:  # noqa: ANN401  a form's own
        """Send a form of ours; give the status of the answer, before any redirection."""
        fields = {"csrf": self.csrf} | fields
        own = {"Origin": self.application.address}
        async with self.http.post(path, data=fields, headers=own, allow_redirects=False) as answer:
            return answer.status


@asynccontextmanager
async def signed_in(
    application: Application,
    role: StaffRole = StaffRole.AGENT,
    lender: str = "",
    name: str = "Ada",
    standing: Standing = Standing.FULL,
) -> AsyncIterator[StaffBrowser]:
    """Sign somebody new in: of a lender (its short name), or of the installation."""
    parts = application.parts

    def begin(tx: Transaction) -> tuple[StaffSession, str]:
        of, at = lenders.by_slug(tx, lender) if lender else None, parts.now()
        member = staff.add(tx, of, name, role=role, at=at)
        token = staff_sessions.begin(tx, member, standing=standing, at=at)
        session = staff_sessions.find(tx, token, at=at)
        assert session is not None
        return session, token

    session, token = await parts.store.write(begin)
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(application.address, cookie_jar=jar) as http:
        jar.update_cookies({"loanline_staff": token}, URL(application.address))
        yield StaffBrowser(application, session.member, http, Known(session, token).csrf)
