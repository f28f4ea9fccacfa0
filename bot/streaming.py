"""Answers that are sent piece by piece, and end early when whoever asked has hung up."""

from collections.abc import AsyncIterator

from aiohttp import web

from bot.problems import log_accident_in


async def send(
    request: web.Request, response: web.StreamResponse, pieces: AsyncIterator[bytes]
) -> web.StreamResponse:
    """Send all pieces; to HEAD, the headers alone.

    The first piece is made before anything is said: what goes wrong with it is raised. What goes
    wrong later is logged, and told by a connection that is cut: nothing else can tell it any more.
    """
    first = b"" if request.method == "HEAD" else await anext(pieces, b"")
    try:
        await response.prepare(request)
        if request.method == "HEAD":
            return response
        if first:
            await response.write(first)
        async for piece in pieces:
            if piece:
                await response.write(piece)
        await response.write_eof()
    except Exception:  # noqa: BLE001  it has begun: only a cut tells that the rest does not come
        log_accident_in(request)
        if request.transport is not None:
            request.transport.abort()
    return response
