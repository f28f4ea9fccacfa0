"""The page that asks for a code by SMS before it opens, where the lender's policy wants that."""

from http import HTTPStatus
from typing import Annotated

from aiohttp import web
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from bot.pages.parts import PARTS
from bot.pages.refusing import TurnedAwayError, answering
from bot.pages.rendering import Pages
from bot.pages.sessions import Session, session_for_doing
from handlers import stepping_up
from handlers.pages import ENTRANCE
from storage.page_links import Purpose


class Wish(BaseModel):
    """What is asked: a code to be sent, or one to be tried."""

    model_config = ConfigDict(extra="forbid")

    purpose: Purpose
    challenge: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{32})?$")] = ""
    code: Annotated[str, StringConstraints(pattern=r"^([0-9]{6})?$")] = ""


def setup(app: web.Application) -> None:
    """Mount the way in for codes."""
    app.router.add_post(f"{ENTRANCE}/code", take)


def page(pages: Pages, session: Session) -> web.Response:
    """Ask for the code."""
    return pages.response("code.html", session.locale, purpose=session.link.purpose)


@answering
async def take(request: web.Request) -> web.StreamResponse:
    """Send a code, or try one; 204 says that the page is open now."""
    parts = request.app[PARTS]
    try:
        wish = Wish.model_validate_json(await request.read())
    except ValidationError as error:
        raise TurnedAwayError(HTTPStatus.BAD_REQUEST) from error
    session = await session_for_doing(request, wish.purpose, before_code=True)
    whose, now = (session.link, session.conversation), parts.now()
    if not wish.code:
        sent = await parts.store.write(stepping_up.send_code, *whose, at=now)
        if not sent.id:
            raise TurnedAwayError(HTTPStatus.TOO_MANY_REQUESTS)
        parts.wake_workers()
        return web.json_response({"challenge": sent.id})
    if not await parts.store.write(
        stepping_up.take_code, *whose, wish.challenge, wish.code, at=now
    ):
        raise TurnedAwayError(HTTPStatus.UNPROCESSABLE_ENTITY)
    return web.Response(status=HTTPStatus.NO_CONTENT)
