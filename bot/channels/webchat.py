"""The web chat: a channel that is a page of ours."""

from aiohttp import web

from bot.channels import Address, Delivered, Rendered, Sent
from bot.channels.webchat_handover import take_hand_over
from bot.channels.webchat_hub import Hub
from bot.channels.webchat_parts import PARTS, Handle, WebChatParts
from bot.channels.webchat_socket import open_socket
from bot.channels.webchat_uploads import take_file, tell_kinds

__all__ = ["Handle", "Hub", "WebChat", "WebChatParts", "setup"]


class WebChat:
    """The web chat as delivery sees it.

    A message is delivered by being in the transcript: whoever has the page open is woken and
    reads it now, whoever opens it later reads it then. So it cannot fail, and repeats nothing.
    """

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    async def send(self, address: Address, message: Rendered) -> Delivered:  # noqa: ARG002  the transcript holds the message
        """Wake the pages that show this conversation."""
        self._hub.wake(f"{address.bot}|{address.chat}")
        return Sent()


def setup(app: web.Application, parts: WebChatParts) -> None:
    """Mount the socket and the way in for files; their page is `bot.pages.chat`."""
    app[PARTS] = parts
    app.router.add_get("/chat/socket", open_socket)
    app.router.add_get("/chat/files", tell_kinds)
    app.router.add_post("/chat/files", take_file)
    app.router.add_post("/chat/hand-over", take_hand_over)
    # Open sockets would otherwise hold up the end for as long as their borrowers stay.
    app.on_shutdown.append(_say_goodbye)


async def _say_goodbye(app: web.Application) -> None:
    app[PARTS].hub.close()
