"""The web chat takes a hand-over token itself, for a code that opens this browser's chat."""

from datetime import datetime
from typing import Annotated

import structlog
from aiohttp import web
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from bot import hand_over
from bot.channels.webchat_account import is_ours, lender_of
from bot.channels.webchat_parts import PARTS
from storage import handovers, lenders
from storage.handovers import InvalidHandOverError
from storage.transaction import Transaction

log = structlog.get_logger()


class Brought(BaseModel):
    """What a page brings: the token that stood in its address's fragment."""

    model_config = ConfigDict(extra="forbid")

    token: Annotated[str, StringConstraints(min_length=1, max_length=8000)]


async def take_hand_over(request: web.Request) -> web.Response:
    """Exchange a lender's token for a code that the page's chat is opened with, once."""
    parts, slug = request.app[PARTS], lender_of(request)
    if not is_ours(request, parts.public_url):
        raise web.HTTPForbidden
    try:
        brought = Brought.model_validate_json(await request.read())
    except ValidationError as error:
        raise web.HTTPBadRequest from error
    try:
        code = await parts.store.write(_taken, slug, brought.token, parts.now())
    except InvalidHandOverError as refusal:
        # Whoever holds a token that is no good learns no more than that.
        log.info("hand_over_refused", lender=slug, why=refusal.facts["why"])
        return web.json_response({"invite": ""})
    return web.json_response({"invite": code}, headers={"Cache-Control": "no-store"})


def _taken(tx: Transaction, slug: str, token: str, at: datetime) -> str:
    lender = lenders.by_slug(tx, slug)
    if lender is None:
        raise InvalidHandOverError(why="no-lender")
    keys = handovers.keys_of(tx, lender.id)
    handed = hand_over.read(token, keys, lender=lender.slug, at=at)
    return handovers.take(tx, lender, handed, actor="web-chat", at=at)[1]
