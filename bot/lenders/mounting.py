"""Where the lenders' API stands in the application."""

from aiohttp import web

from bot.lenders import docs, endpoints, file_links, views_fineract
from bot.lenders.api import API, Api
from bot.lenders.keys import keys, tell_rate
from bot.problems import problems


def mount(app: web.Application, api: Api) -> None:
    """Put the API under ``/v1``, and its descriptions beside it.

    ``/v1`` is an application of its own: whatever is asked of it, also what it does not have,
    is answered to holders of a key only, and as a problem.
    """
    inner = web.Application(middlewares=[problems, keys])
    inner[API] = api
    inner.on_response_prepare.append(tell_rate)
    inner.add_routes(endpoints.routes())
    app.add_subapp("/v1", inner)
    file_links.mount(app, api)
    views_fineract.mount(app, api)
    app.add_routes(docs.routes())
