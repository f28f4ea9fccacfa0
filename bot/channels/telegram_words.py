"""How words and buttons look on Telegram: pieces of allowed length, and keyboards."""

import ipaddress
from collections.abc import Mapping, Sequence
from typing import Final
from unicodedata import combining, east_asian_width
from urllib.parse import urlsplit

from bot.channels import Label

Markup = Mapping[str, object]
"""A keyboard as the Bot API describes it."""

NO_KEYBOARD: Final[Markup] = {"remove_keyboard": True}
TEXT_UNITS: Final = 4096
SHORT: Final = 12
"""Buttons with at most so many half-widths stand two in a row."""
CHOICE: Final = "language:"
"""There are many languages and their names are never cut: they always stand two in a row."""

_BYTES_A_UNIT: Final = 2


def pieces(words: str) -> list[str]:
    """Split words into texts that Telegram takes, at line ends where there are some."""
    parts = []
    rest = words
    while len(rest.encode("utf-16-le")) > TEXT_UNITS * _BYTES_A_UNIT:
        end = _end_of_piece(rest)
        parts.append(rest[:end])
        rest = rest[end:]
    parts.append(rest)
    return [part.strip("\n") for part in parts if part.strip()]


def _end_of_piece(words: str) -> int:
    # A character outside the basic plane takes two units: cut in half, it is left out here.
    most = words.encode("utf-16-le")[: TEXT_UNITS * _BYTES_A_UNIT].decode("utf-16-le", "ignore")
    for gap in ("\n", " "):
        if (end := most.rfind(gap) + 1) and most[:end].strip():
            return end
    return len(most)


def inline_keyboard(labels: Sequence[Label]) -> Markup:
    """Put buttons under a message: short ones two in a row, long ones one below the other."""
    rows: list[list[dict[str, object]]] = []
    room = False
    for label in labels:
        short = _width(label.words) <= SHORT or label.action.startswith(CHOICE)
        if room and short:
            rows[-1].append(_button(label))
            room = False
        else:
            rows.append([_button(label)])
            room = short
    return {"inline_keyboard": rows}


def contact_keyboard(words: str) -> Markup:
    """Offer the one button that shares the borrower's own phone number."""
    button = {"text": words, "request_contact": True}
    return {"keyboard": [[button]], "resize_keyboard": True, "one_time_keyboard": True}


def with_links(words: str, labels: Sequence[Label]) -> tuple[str, list[Label]]:
    """Write out the pages that Telegram would not put behind a button; return the other labels."""
    hidden = [label for label in labels if label.url and not _is_public(label.url)]
    lines = [words, *(f"{label.words}: {label.url}" for label in hidden)]
    return "\n".join(lines), [label for label in labels if label not in hidden]


def _button(label: Label) -> dict[str, object]:
    if label.app.startswith("https://"):  # Telegram opens no other inside itself
        return {"text": label.words, "web_app": {"url": label.app}}
    if label.url:
        return {"text": label.words, "url": label.url}
    return {"text": label.words, "callback_data": label.action}


def _width(words: str) -> int:
    return sum(0 if combining(it) else 1 + (east_asian_width(it) in "WF") for it in words)


def _is_public(url: str) -> bool:
    """Tell whether Telegram takes an address for a button: a demo's own machine it does not."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host
