"""What the Bot API refuses to say: bad texts, captions, commands and keyboards."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from tests.fakes.bot_api_methods import Params, bad

TEXT_UNITS: Final = 4096
CAPTION_UNITS: Final = 1024
CALLBACK_BYTES: Final = 64
BUTTONS: Final = 100
ANSWER_LENGTH: Final = 200
LENGTHS: Final = (("description", 512), ("short_description", 120), ("name", 128))


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PARSE_MODES: Final = frozenset(["html", "markdown", "markdownv2"])
_ENTITIES: Final = _set(
    "mention hashtag cashtag bot_command url email phone_number bold italic underline"
    " strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention"
    " custom_emoji"
)
_LINK_ACTIONS: Final = frozenset(["url", "web_app", "login_url"])
_INLINE_ACTIONS: Final = _LINK_ACTIONS | _set(
    "callback_data switch_inline_query switch_inline_query_current_chat"
    " switch_inline_query_chosen_chat copy_text callback_game pay"
)
_KEY_ACTIONS: Final = _set(
    "request_contact request_location request_poll web_app request_chat request_users"
    " request_managed_bot"
)
_LOOKS: Final = frozenset(["text", "style", "icon_custom_emoji_id"])
_KEYBOARDS: Final[Mapping[str, frozenset[str]]] = {
    "inline_keyboard": frozenset(),
    "keyboard": _set(
        "resize_keyboard one_time_keyboard selective input_field_placeholder is_persistent"
    ),
    "remove_keyboard": frozenset(["selective"]),
    "force_reply": frozenset(["selective", "input_field_placeholder"]),
}


def units(text: str) -> int:
    """Telegram counts in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def check(method: str, params: Params) -> None:
    """Refuse a call whose words or buttons Telegram would refuse."""
    _check_words(method, params)
    _check_commands(params.get("commands", []))
    if "reply_markup" in params:
        check_markup(params["reply_markup"], inline_only=method.startswith("edit"))


def _check_words(method: str, params: Params) -> None:
    if str(params.get("parse_mode", "html")).lower() not in _PARSE_MODES:
        raise bad("unsupported parse_mode")
    if method == "answerCallbackQuery":
        if len(params.get("text", "")) > ANSWER_LENGTH:
            raise bad("MESSAGE_TOO_LONG")
    elif "text" in params:
        _check_text(params["text"])
    if units(params.get("caption", "")) > CAPTION_UNITS:
        raise bad("message caption is too long")
    _check_entities(params.get("entities", []), params.get("text", ""))
    _check_entities(params.get("caption_entities", []), params.get("caption", ""))
    for name, most in LENGTHS:
        if len(params.get(name, "")) > most:
            raise bad(f"{name} is too long")


def _check_text(text: str) -> None:
    if not text.strip():
        raise bad("message text is empty")
    if units(text) > TEXT_UNITS:
        raise bad("message is too long")


def _check_entities(entities: list[Any], text: str) -> None:
    length = units(text)
    for entity in entities:
        match entity:
            case {"type": str(kind), "offset": int(start), "length": int(size)} if (
                kind in _ENTITIES and start >= 0 and size > 0 and start + size <= length
            ):
                pass
            case _:
                raise bad("can't parse MessageEntity")


def _check_commands(commands: list[Any]) -> None:
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        match command:
            case {"command": str(name), "description": str(words), **rest} if not rest:
                if not re.fullmatch(r"/?[a-z0-9_]{1,32}", name):
                    raise bad("BOT_COMMAND_INVALID")
                if not 1 <= len(words) <= 256:
                    raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
            case _:
                raise bad("can't parse BotCommand")


def check_markup(markup: Params, *, inline_only: bool = False) -> None:
    """Refuse a keyboard that Telegram would refuse."""
    kinds = markup.keys() & _KEYBOARDS.keys()
    if len(kinds) != 1:
        raise bad("object expected as reply markup")
    kind = kinds.pop()
    if unknown := markup.keys() - {kind} - _KEYBOARDS[kind]:
        raise bad(f"reply markup knows no {', '.join(sorted(unknown))}")
    if inline_only and kind != "inline_keyboard":
        raise bad("inline keyboard expected")
    placeholder = markup.get("input_field_placeholder", "x")
    if not 1 <= len(placeholder) <= 64:
        raise bad("input field placeholder is too long or empty")
    if kind in {"remove_keyboard", "force_reply"}:
        if markup[kind] is not True:
            raise bad(f"{kind} must be true")
        return
    _check_rows(markup[kind], _check_inline_button if kind == "inline_keyboard" else _check_key)


def _check_rows(rows: object, check: Callable[[Params], None]) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad("a keyboard is a list of rows")
    buttons = [button for row in rows for button in row]
    if len(buttons) > BUTTONS:
        raise bad("reply markup is too long")
    for button in buttons:
        full = {"text": button} if isinstance(button, str) else button
        if not isinstance(full, dict):
            raise bad("a button is an object")
        check(full)


def _check_inline_button(button: Params) -> None:
    actions = _check_button(button, _INLINE_ACTIONS)
    if not actions:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed")
    if "callback_data" in button:
        data = button["callback_data"]
        if not isinstance(data, str) or not 1 <= len(data.encode()) <= CALLBACK_BYTES:
            raise bad("BUTTON_DATA_INVALID")
    _check_web_app(button)
    if "url" in button:
        url = urlsplit(button["url"])
        if url.scheme not in {"http", "https", "tg"} or (
            url.scheme != "tg" and "." not in (url.hostname or "")
        ):
            raise bad(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def _check_web_app(button: Params) -> None:
    if "web_app" in button:
        app = button["web_app"]
        if not isinstance(app, dict) or set(app) != {"url"}:
            raise bad('can\'t parse inline keyboard button: Field "web_app" must be an Object')
        if urlsplit(app["url"]).scheme != "https":
            raise bad(f"inline keyboard button Web App URL '{app['url']}' is invalid")


def _check_key(button: Params) -> None:
    _check_button(button, _KEY_ACTIONS)


def _check_button(button: Params, known: frozenset[str]) -> set[str]:
    if not isinstance(button.get("text"), str):
        raise bad('can\'t parse keyboard button: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad("button text is empty")
    if unknown := button.keys() - known - _LOOKS:
        raise bad(f"a button knows no {', '.join(sorted(unknown))}")
    actions = button.keys() & known
    if len(actions) > 1:
        raise bad("a button has exactly one action")
    return set(actions)
