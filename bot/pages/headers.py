"""What every response of ours tells the browser to refuse."""

from collections.abc import Iterable
from typing import Final

from aiohttp import web
from yarl import URL

_CONTENT: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
_NOBODY: Final = "'none'"
_ALWAYS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_TWO_YEARS: Final = "max-age=63072000; includeSubDomains"


def content_policy(frame_ancestors: Iterable[str] = ()) -> str:
    """Say what a page may load, and in whose pages it may be framed (in nobody's by default)."""
    return f"{_CONTENT}; frame-ancestors {' '.join(frame_ancestors) or _NOBODY}"


def protect(app: web.Application, *, public_url: str) -> None:
    """Put the headers on every response of the application, refusals and files included.

    A view that needs another value sets the header itself; what it set stays.
    """
    secure = URL(public_url).scheme == "https"
    headers = _ALWAYS | {"Content-Security-Policy": content_policy()}
    if secure:
        headers["Strict-Transport-Security"] = _TWO_YEARS

    async def add(_: web.Request, response: web.StreamResponse) -> None:
        for name, value in headers.items():
            response.headers.setdefault(name, value)

    # A signal and not a middleware: it also sees answers that a view streams by itself.
    app.on_response_prepare.append(add)
