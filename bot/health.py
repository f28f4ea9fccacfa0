"""Is it alive, is it ready, and how is it doing: for whoever runs it."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

import structlog
from aiohttp import web

from bot import metrics as meters
from bot.metrics import Metrics
from storage import probe
from storage.database import Store

_PATIENCE: Final = 3.0

log = structlog.get_logger(__name__)


def routes(
    store: Store,
    metrics: Metrics,
    *,
    stopping: Callable[[], bool] = lambda: False,
    patience: float = _PATIENCE,
) -> list[web.RouteDef]:
    """Give the routes ``/healthz``, ``/readyz`` and ``/metrics``."""

    async def readyz(_request: web.Request) -> web.Response:
        reason = "stopping" if stopping() else await unreadiness(store, patience)
        body = {"ready": True} if reason is None else {"ready": False, "reason": reason}
        return web.json_response(body, status=200 if reason is None else 503, headers=_FRESH)

    async def show_metrics(_request: web.Request) -> web.Response:
        headers = {**_FRESH, "Content-Type": meters.CONTENT_TYPE}
        return web.Response(body=meters.exposition(metrics), headers=headers)

    return [
        web.get("/healthz", healthz),
        web.get("/readyz", readyz),
        web.get("/metrics", show_metrics),
    ]


_FRESH: Final = {"Cache-Control": "no-store"}


async def healthz(_request: web.Request) -> web.Response:
    """Answer as long as the loop lives; a restart would not mend what `readyz` finds."""
    return web.json_response({"alive": True}, headers=_FRESH)


async def unreadiness(store: Store, patience: float = _PATIENCE) -> str | None:
    """Say why no traffic should come: a reason code, or None when all is well."""
    reason = "store-does-not-read"
    try:
        async with asyncio.timeout(patience):
            await store.read(probe.read)
            reason = "store-does-not-write"
            await store.write(probe.write, datetime.now(UTC))
    except TimeoutError:
        reason = "store-too-slow"
    except Exception:
        log.exception("not-ready", reason=reason)
    else:
        return None
    return reason
