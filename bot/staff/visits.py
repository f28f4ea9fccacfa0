"""Who visits the console, in which language, and whether a page of ours sent a form."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from aiohttp import web
from yarl import URL

from bot.channels.webchat_account import is_ours
from bot.pages.rendering import Pages
from bot.parts import Parts
from bot.staff import sessions
from storage.staff import StaffMember

LANGUAGE: Final = "loanline_staff_language"
_SAFE: Final = frozenset({"GET", "HEAD"})


@dataclass(frozen=True, slots=True)
class Visit:
    """One request of a member of staff who is signed in."""

    request: web.Request
    member: StaffMember
    locale: str


View = Callable[[Visit], Awaitable[web.StreamResponse]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def guarded(parts: Parts, pages: Pages, view: View) -> Handler:
    """Let only staff who are signed in see a view, and only our own pages change anything."""

    async def handle(request: web.Request) -> web.StreamResponse:
        public_url = URL(parts.settings.public_url)
        if request.method not in _SAFE and not is_ours(request, public_url):
            return web.Response(status=HTTPStatus.FORBIDDEN)
        member = await sessions.member(request, parts)
        locale = _locale(request, pages)
        if member is None:
            if request.method not in _SAFE:
                return web.Response(status=HTTPStatus.UNAUTHORIZED)
            return page(pages, "sign_in.html", locale)
        answer = await view(Visit(request, member, locale))
        if "locale" in request.query and not answer.prepared:
            answer.set_cookie(LANGUAGE, locale, path="/staff/", httponly=True, samesite="Strict")
        return answer

    return handle


def page(pages: Pages, template: str, locale: str, **data: object) -> web.Response:
    """Answer with a page of the console, which stands in nobody else's."""
    response = pages.response(template, locale, framed=False, **data)
    # With no referrer at all a browser names no origin with a form, and we would refuse it.
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def _locale(request: web.Request, pages: Pages) -> str:
    chosen = request.cookies.get(LANGUAGE, "")
    if "locale" not in request.query and chosen in pages.locales:
        return chosen
    return pages.locale(request)
