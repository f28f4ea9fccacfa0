"""What can be pressed under a message."""

from collections.abc import Mapping
from typing import Final

from pydantic import Field, field_validator

from handlers.values import Argument, Data

ACTION_BYTES: Final = 64
"""Telegram's limit for `callback_data` (core.telegram.org/bots/api#inlinekeyboardbutton)."""


class Button(Data):
    """Something to press: a label from the catalogue and what pressing it means.

    ``action`` is ``word`` or ``word:subject`` and comes back as a `Press`; with ``url`` the
    button opens a page instead; ``app`` is the same page for a chat app that can show it inside.
    """

    label: str
    action: str = ""
    url: str = ""
    app: str = ""
    args: Mapping[str, Argument] = Field(default_factory=dict)

    @field_validator("action")
    @classmethod
    def _fits_telegram(cls, action: str) -> str:
        if len(action.encode()) > ACTION_BYTES:
            raise ValueError(f"an action has at most {ACTION_BYTES} bytes")
        return action
