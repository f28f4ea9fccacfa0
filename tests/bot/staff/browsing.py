"""A member of staff before a browser, signed in, for tests of the console's pages."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from yarl import URL

from bot.app import Application
from storage import lenders, staff, staff_sessions
from storage.staff import StaffMember
from storage.terms import StaffRole
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StaffBrowser:
    """A browser in which somebody is signed in."""

    application: Application
    member: StaffMember
    http: aiohttp.ClientSession

    async def sees(self, path: str, **query: str) -> str:
        """Read a page."""
        async with self.http.get(path, params=query) as answer:
            assert answer.status == 200, (path, answer.status)
            return await answer.text()

    async def csrf(self) -> str:
        """Read the token of forms from the first page."""
        found = re.search(r'name="csrf" value="([^"]+)"', await self.sees("/staff/"))
        assert found
        return found[1]

    async def posts(self, path: str, **fields: Any) -> int:  # noqa: ANN401  a form's own
        """Send a form of ours; give the status of the answer, before any redirection."""
        fields = {"csrf": await self.csrf()} | fields
        own = {"Origin": self.application.address}
        async with self.http.post(path, data=fields, headers=own, allow_redirects=False) as answer:
            return answer.status


@asynccontextmanager
async def signed_in(
    application: Application,
    role: StaffRole = StaffRole.AGENT,
    lender: str = "",
    name: str = "Ada",
) -> AsyncIterator[StaffBrowser]:
    """Sign somebody new in: of a lender (its short name), or of the installation."""
    parts = application.parts

    def begin(tx: Transaction) -> tuple[StaffMember, str]:
        of, at = lenders.by_slug(tx, lender) if lender else None, parts.now()
        member = staff.add(tx, of, name, role=role, at=at)
        return member, staff_sessions.begin(tx, member, at=at)

    member, token = await parts.store.write(begin)
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(application.address, cookie_jar=jar) as http:
        jar.update_cookies({"loanline_staff": token}, URL(application.address))
        yield StaffBrowser(application, member, http)
