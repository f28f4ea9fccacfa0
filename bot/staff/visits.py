"""The one place where the console lets somebody through to a view, or does not.

Every view of the console is mounted by `guarded`, under the action of `bot.staff.permissions` that
it needs. The test of all routes by all roles reads the same table.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from aiohttp import web
from yarl import URL

from bot.pages.languages import preferred
from bot.pages.rendering import Pages
from bot.parts import Parts
from bot.staff import sessions
from bot.staff.casefile import NotTheirsError
from bot.staff.passwords import Passwords
from bot.staff.permissions import Action, may, may_see
from bot.staff.sessions import Known
from handlers.holding import UnknownTicketError
from handlers.messages import Argument
from storage.sealing import ForgottenError
from storage.staff import StaffMember
from storage.staff_sessions import StaffSession, Standing

SIGN_IN: Final = "/staff/sign-in"
_OURS: Final = re.compile(r"/staff/[A-Za-z0-9/?=&_.%-]*")
PROVE: Final = "/staff/prove"
PLACES: Final[Mapping[Standing, str]] = {
    Standing.FULL: "/staff/",
    Standing.NEW: "/staff/welcome",
    Standing.HALF: "/staff/sign-in/code",
}
"""Where somebody goes on who has come so far."""
LANGUAGE: Final = "loanline_staff_language"
"""The cookie that remembers which language was chosen in a browser."""


@dataclass(frozen=True, slots=True)
class Console:
    """What the console's views are made of, and which action each route needs."""

    parts: Parts
    pages: Pages
    passwords: Passwords = field(default_factory=Passwords)
    actions: dict[tuple[str, str], Action] = field(default_factory=dict)
    steps: dict[tuple[str, str], Standing] = field(default_factory=dict)


CONSOLE: Final = web.AppKey("console", Console)


@dataclass(frozen=True, slots=True)
class Visit:
    """A request that was let through: whose it is, in which language, and their forms' token."""

    request: web.Request
    known: Known
    locale: str
    pages: Pages

    @property
    def session(self) -> StaffSession:
        """Give the session."""
        return self.known.session

    @property
    def member(self) -> StaffMember:
        """Give the person."""
        return self.known.session.member

    @property
    def csrf(self) -> str:
        """Give what forms carry in their field ``csrf`` (and scripts in X-CSRF-Token)."""
        return self.known.csrf

    def may(self, action: Action) -> bool:
        """Tell whether this person may do something else too (to show its button or not)."""
        return may(self.member, action)

    def check(self, lender_id: str | None) -> None:
        """Refuse a row that is not theirs as if it did not exist."""
        if not may_see(self.member, lender_id):
            raise web.HTTPNotFound

    def part(self, template: str, **data: object) -> str:
        """Fill a template that is a part of a page."""
        return self.pages.page(template, self.locale, framed=False, visit=self, **data)

    def page(self, template: str, **data: object) -> web.Response:
        """Answer with a page of the console."""
        response = self.pages.response(template, self.locale, framed=False, visit=self, **data)
        # With no referrer at all a browser names no origin with a form, and we would refuse it.
        response.headers["Referrer-Policy"] = "same-origin"
        return response

    def told(
        self, message: str, status: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY, **args: Argument
    ) -> web.Response:
        """Answer a script of ours with words, to be shown as they are."""
        words = self.pages.catalogue.words(message, self.locale, **args)
        return web.Response(text=words, status=status)


class FormTooOldError(web.HTTPForbidden):
    """A form of another session, or one that a foreign page has sent."""


View = Callable[[Visit], Awaitable[web.StreamResponse]]


Gate = Callable[[web.Request, StaffSession], web.Response | None]


def guarded(
    app: web.Application,
    method: str,
    path: str,
    action: Action,
    view: View,
    *,
    fresh: bool = False,
) -> None:
    """Mount a view for those who may do ``action``; ``app[CONSOLE]`` is there already.

    A dangerous one asks for a ``fresh`` proof of who somebody is.
    """
    console = app[CONSOLE]

    def gate(request: web.Request, session: StaffSession) -> web.Response | None:
        if session.standing is not Standing.FULL:
            return _on_from(request, session)
        if not may(session.member, action):
            raise web.HTTPForbidden
        if fresh and not session.is_fresh(console.parts.now()):
            return to(f"{PROVE}?to={quote(_page_of(request), safe='')}")
        return None

    console.actions[method, _mount(app, method, path, gate, view)] = action


def admitted(app: web.Application, method: str, path: str, standing: Standing, view: View) -> None:
    """Mount a view for those who are on their way in, and have come just so far."""

    def gate(request: web.Request, session: StaffSession) -> web.Response | None:
        return None if session.standing is standing else _on_from(request, session)

    app[CONSOLE].steps[method, _mount(app, method, path, gate, view)] = standing


def _mount(app: web.Application, method: str, path: str, gate: Gate, view: View) -> str:
    console = app[CONSOLE]

    async def answer(request: web.Request) -> web.StreamResponse:
        found = await sessions.known(request, console.parts)
        if found is None:
            return _to_sign_in(request)
        safe = request.method in sessions.SAFE
        if not safe and not await sessions.is_meant(request, found, console.parts):
            raise FormTooOldError
        elsewhere = gate(request, found.session)
        if elsewhere is not None:
            return elsewhere
        locale = locale_of(request, console, found)
        response = await _theirs(view, Visit(request, found, locale, console.pages))
        if "locale" in request.query and not response.prepared:
            response.set_cookie(LANGUAGE, locale, path="/staff/", httponly=True, samesite="Strict")
        return response

    resource = app.router.add_route(method, path, answer).resource
    return resource.canonical if resource else path


async def _theirs(view: View, visit: Visit) -> web.StreamResponse:
    """Answer as if there were nothing where it is not theirs to see, or is forgotten."""
    try:
        return await view(visit)
    except (UnknownTicketError, NotTheirsError, ForgottenError):
        raise web.HTTPNotFound from None


def locale_of(request: web.Request, console: Console, found: Known | None = None) -> str:
    """Say in which language to answer: the one chosen, the person's, else the browser's."""
    wish = request.query.get("locale", "") or request.cookies.get(LANGUAGE, "")
    theirs = found.session.member.locale if found else ""
    browsers = request.headers.get("Accept-Language", "")
    return preferred(theirs or browsers, console.pages.locales, wish)


def onward(request: web.Request) -> str:
    """Read where a page was left to sign in or to prove oneself; only pages of ours count."""
    asked = request.query.get("to", "")
    return asked if _OURS.fullmatch(asked) else PLACES[Standing.FULL]


def to(path: str, **headers: str) -> web.Response:
    """Lead a browser on to a page, to be asked for by GET."""
    return web.Response(status=HTTPStatus.SEE_OTHER, headers={"Location": path} | headers)


def _to_sign_in(request: web.Request) -> web.Response:
    """Ask to sign in; a page comes back to where it was, a script is told."""
    if request.headers.get("HX-Request") == "true":
        headers: Mapping[str, str] = {"HX-Redirect": SIGN_IN}
        return web.Response(status=HTTPStatus.UNAUTHORIZED, headers=headers)
    if request.method not in sessions.SAFE:
        raise web.HTTPUnauthorized
    # What stands behind a # in the address is taken along by the browser.
    if request.path in {"/staff", "/staff/"}:
        return to(f"{SIGN_IN}?{request.query_string}".rstrip("?"))
    return to(f"{SIGN_IN}?to={quote(request.path_qs, safe='')}")


def _on_from(request: web.Request, session: StaffSession) -> web.Response:
    """Lead somebody on to where they stand; a script is told to."""
    place = PLACES[session.standing]
    if request.headers.get("HX-Request") == "true":
        return web.Response(status=HTTPStatus.UNAUTHORIZED, headers={"HX-Redirect": place})
    return to(place)


def _page_of(request: web.Request) -> str:
    """Name the page to come back to: a form's own page, as a form cannot be sent again."""
    if request.method in sessions.SAFE:
        return request.path_qs
    try:
        return URL(request.headers.get("Referer", "")).path or PLACES[Standing.FULL]
    except ValueError:
        return PLACES[Standing.FULL]
