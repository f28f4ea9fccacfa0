"""Pictures on Telegram: with the words as their caption, or before words that are too many."""

from collections import OrderedDict
from typing import Any, Final

from telegram.error import BadRequest

from bot.channels import Picture
from bot.channels.telegram_http import AiohttpRequest
from bot.channels.telegram_words import Markup

CAPTION_UNITS: Final = 1024
_BYTES_A_UNIT: Final = 2
_KNOWN: Final = 1000


def fits(words: str) -> bool:
    """Tell whether words may stand under a picture."""
    return len(words.encode("utf-16-le")) <= CAPTION_UNITS * _BYTES_A_UNIT


class Photos:
    """Sends pictures; one that Telegram has already is named, not sent again."""

    def __init__(self, request: AiohttpRequest, base_url: str) -> None:
        self._request = request
        self._url = f"{base_url}/sendPhoto"
        self._known: OrderedDict[str, str] = OrderedDict()

    async def send(
        self, chat: int, picture: Picture, caption: str, markup: Markup | None, quoted: str
    ) -> int:
        """Send one; return the id of the message."""
        said: dict[str, object] = {"chat_id": chat, "caption": caption}
        if markup:
            said["reply_markup"] = markup
        if quoted.isdecimal():
            answered = {"message_id": int(quoted), "allow_sending_without_reply": True}
            said["reply_parameters"] = answered
        if known := self._known.get(picture.key):
            try:
                return _id(await self._request.call(self._url, {**said, "photo": known}))
            except BadRequest:
                del self._known[picture.key]  # Telegram has forgotten it: once more, whole
        sent = await self._request.call_with_file(
            self._url, said, "photo", ("progress.png", picture.png, "image/png")
        )
        self._remember(picture.key, sent)
        return _id(sent)

    def _remember(self, key: str, sent: Any) -> None:  # noqa: ANN401  JSON
        if sizes := sent.get("photo"):
            self._known[key] = str(sizes[-1]["file_id"])
            if len(self._known) > _KNOWN:
                self._known.popitem(last=False)


def _id(sent: Any) -> int:  # noqa: ANN401  JSON
    return int(sent["message_id"])
