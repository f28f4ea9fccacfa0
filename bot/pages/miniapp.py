"""The same page inside Telegram: opened by what Telegram itself signs, not by a link.

See core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app.
"""

import hmac
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from http import HTTPStatus
from typing import Annotated, Final
from urllib.parse import parse_qsl

from aiohttp import web
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from bot.pages.entrance import PLACES
from bot.pages.headers import content_policy
from bot.pages.parts import PARTS
from bot.pages.refusing import TurnedAwayError, answering
from bot.pages.sessions import is_ours, keep
from handlers import pages, scope
from handlers.messages import Channel
from handlers.pages import APP
from handlers.scope import Mine
from storage import conversations, page_links
from storage.page_links import Purpose
from storage.records import Conversation, Need
from storage.transaction import Transaction

FRESH: Final = timedelta(minutes=10)
"""How old what Telegram signed may be: it is signed when the page opens."""
TELEGRAM_WEB: Final = "https://web.telegram.org"
_SKEW: Final = timedelta(minutes=1)


class Launch(BaseModel):
    """What the page brings: Telegram's word on who opened it, for which bot, and what for.

    With a need it is the page for sending, else the one that shows the application.
    """

    model_config = ConfigDict(extra="forbid")

    init_data: Annotated[str, StringConstraints(min_length=1, max_length=8000)]
    bot: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,20}$")]
    need: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{32})?$")] = ""
    application: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{32})?$")] = ""

    @property
    def purpose(self) -> Purpose:
        """Say which page is opened."""
        return Purpose.UPLOAD if self.need else Purpose.APPLICATION


def setup(app: web.Application) -> None:
    """Mount the way in from Telegram."""
    app.router.add_get(APP, show)
    app.router.add_post(APP, enter)


async def show(request: web.Request) -> web.Response:
    """Show the entrance; Telegram's own pages may frame it, nobody else's."""
    parts = request.app[PARTS]
    return framed(parts.pages.response("entrance.html", parts.pages.locale(request)))


def framed(response: web.Response) -> web.Response:
    """Let Telegram in a browser frame a page."""
    response.headers["Content-Security-Policy"] = content_policy((TELEGRAM_WEB,))
    return response


@answering
async def enter(request: web.Request) -> web.StreamResponse:
    """Exchange what Telegram signed for a session, once."""
    parts = request.app[PARTS]
    if request.headers.get("X-Loanline") != "1" or not is_ours(request, parts):
        raise TurnedAwayError(HTTPStatus.FORBIDDEN)
    try:
        launch = Launch.model_validate_json(await request.read())
    except ValidationError as error:
        raise TurnedAwayError(HTTPStatus.BAD_REQUEST) from error
    now = parts.now()
    token = parts.bots.get(launch.bot)
    user = verified(launch.init_data, token, now) if token else None
    if user is None:
        raise TurnedAwayError(HTTPStatus.FORBIDDEN)
    secret = await parts.store.write(_opened, launch, user, now)
    if secret is None:
        raise TurnedAwayError(HTTPStatus.GONE)
    response = web.json_response({"to": PLACES[launch.purpose]})
    keep(response, parts, launch.purpose, secret, framed=True)
    return response


def verified(init_data: str, token: str, now: datetime) -> str | None:
    """Name the Telegram user whom fresh, genuine launch data is of; else None."""
    pairs = dict(parse_qsl(init_data, keep_blank_values=True))
    given = pairs.pop("hash", "")
    check = "\n".join(f"{name}={pairs[name]}" for name in sorted(pairs))
    key = hmac.new(b"WebAppData", token.encode(), sha256).digest()
    if not hmac.compare_digest(hmac.new(key, check.encode(), sha256).hexdigest(), given.lower()):
        return None
    return _user(pairs) if _is_fresh(pairs.get("auth_date", ""), now) else None


def _is_fresh(stated: str, now: datetime) -> bool:
    if not (stated.isascii() and stated.isdigit()):
        return False
    age = now.timestamp() - int(stated)
    return -_SKEW.total_seconds() <= age <= FRESH.total_seconds()


def _user(pairs: Mapping[str, str]) -> str | None:
    try:
        match json.loads(pairs.get("user", "")):
            case {"id": int(user)}:
                return str(user)
            case _:
                return None
    except json.JSONDecodeError:
        return None


def _opened(tx: Transaction, launch: Launch, user: str, now: datetime) -> str | None:
    """Open the page for a user's own private chat; the same launch data opens no second one."""
    conversation = conversations.by_chat(tx, Channel.TELEGRAM, launch.bot, user, now)
    found = _meant(tx, conversation, launch) if conversation else None
    if conversation is None or found is None:
        return None
    own, need = found
    digest = sha256(launch.init_data.encode()).hexdigest()
    if page_links.is_known(tx, digest):
        return None
    link = pages.link_of(conversation, own, need)
    _, token = page_links.add(
        tx,
        launch.purpose,
        link,
        application_id=own.application.id,
        need_id=need.id if need else None,
        token=digest,
        at=now,
    )
    taken = page_links.exchange(tx, token, at=now)
    return taken[1] if taken else None


def _meant(
    tx: Transaction, conversation: Conversation, launch: Launch
) -> tuple[Mine, Need | None] | None:
    if launch.need:
        return scope.need_of(tx, conversation, launch.need)
    found = scope.applications_of(tx, conversation)
    own = next((each for each in found if each.id == launch.application), None)
    return (scope.mine(tx, conversation, own), None) if own else None
