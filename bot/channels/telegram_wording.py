"""Words that are already in a chat, put right there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from telegram.error import BadRequest, TelegramError

from bot.channels import Delivered, Sent, Undeliverable
from bot.channels.telegram_http import AiohttpRequest
from bot.channels.telegram_outcomes import outcome

_NO_PREVIEW: Final = {"is_disabled": True}


@dataclass(frozen=True, slots=True)
class Wording:
    """Changes what a bot has said; whoever reads it sees that it was changed."""

    request: AiohttpRequest
    base_url: str

    async def put_right(self, chat: int, ref: str, texts: Sequence[str]) -> Delivered:
        """Change the words of one message; what reads so already is left as it is."""
        if not ref.isdecimal() or len(texts) > 1:
            return Undeliverable("what it puts right is not in the chat as one message")
        changed: dict[str, object] = {
            "chat_id": chat,
            "message_id": int(ref),
            "text": texts[0],
            "link_preview_options": _NO_PREVIEW,
        }
        try:
            await self.request.call(f"{self.base_url}/editMessageText", changed)
        except BadRequest as error:
            if "not modified" not in error.message.lower():  # after a kill it is tried again
                return outcome(error)
        except TelegramError as error:
            return outcome(error)
        return Sent()
