"""What the Bot API can be asked: its methods, their parameters, and what each is made of."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

Params = dict[str, Any]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SEND: Final = (
    "chat_id! business_connection_id message_thread_id direct_messages_topic_id"
    " disable_notification protect_content allow_paid_broadcast message_effect_id"
    " suggested_post_parameters reply_parameters reply_markup"
)
_CAPTION: Final = "caption parse_mode caption_entities"
_PLACE: Final = "latitude! longitude!"
_EDIT: Final = "business_connection_id chat_id message_id inline_message_id reply_markup"

# Method -> its parameters; those with "!" are required. Compared with python-telegram-bot's own
# signatures by a test.
METHODS: Final[Mapping[str, str]] = {
    "getMe": "",
    "logOut": "",
    "close": "",
    "getUpdates": "offset limit timeout allowed_updates",
    "setWebhook": "url! certificate ip_address max_connections allowed_updates"
    " drop_pending_updates secret_token",
    "deleteWebhook": "drop_pending_updates",
    "getWebhookInfo": "",
    "sendMessage": f"{_SEND} text! parse_mode entities link_preview_options",
    "sendPhoto": f"{_SEND} {_CAPTION} photo! has_spoiler show_caption_above_media",
    "sendDocument": f"{_SEND} {_CAPTION} document! thumbnail disable_content_type_detection",
    "sendVenue": f"{_SEND} {_PLACE} title! address! foursquare_id foursquare_type google_place_id"
    " google_place_type",
    "sendLocation": f"{_SEND} {_PLACE} horizontal_accuracy live_period heading"
    " proximity_alert_radius",
    "sendContact": f"{_SEND} phone_number! first_name! last_name vcard",
    "sendMediaGroup": "chat_id! media! business_connection_id message_thread_id"
    " direct_messages_topic_id disable_notification protect_content allow_paid_broadcast"
    " message_effect_id reply_parameters",
    "sendChatAction": "chat_id! action! business_connection_id message_thread_id",
    "copyMessage": "chat_id! from_chat_id! message_id! message_thread_id direct_messages_topic_id"
    " video_start_timestamp caption parse_mode caption_entities show_caption_above_media"
    " disable_notification protect_content allow_paid_broadcast message_effect_id"
    " suggested_post_parameters reply_parameters reply_markup",
    "forwardMessage": "chat_id! from_chat_id! message_id! message_thread_id"
    " direct_messages_topic_id video_start_timestamp disable_notification protect_content"
    " message_effect_id suggested_post_parameters",
    "answerCallbackQuery": "callback_query_id! text show_alert url cache_time",
    "editMessageText": f"{_EDIT} text! parse_mode entities link_preview_options",
    "editMessageCaption": f"{_EDIT} {_CAPTION} show_caption_above_media",
    "editMessageReplyMarkup": _EDIT,
    "deleteMessage": "chat_id! message_id!",
    "deleteMessages": "chat_id! message_ids!",
    "pinChatMessage": "chat_id! message_id! business_connection_id disable_notification",
    "unpinChatMessage": "chat_id! message_id business_connection_id",
    "setMessageReaction": "chat_id! message_id! reaction is_big",
    "getFile": "file_id!",
    "getChat": "chat_id!",
    "getChatMember": "chat_id! user_id!",
    "leaveChat": "chat_id!",
    "setMyCommands": "commands! scope language_code",
    "getMyCommands": "scope language_code",
    "deleteMyCommands": "scope language_code",
    "setMyName": "name language_code",
    "getMyName": "language_code",
    "setMyDescription": "description language_code",
    "getMyDescription": "language_code",
    "setMyShortDescription": "short_description language_code",
    "getMyShortDescription": "language_code",
    "setChatMenuButton": "chat_id menu_button",
    "getChatMenuButton": "chat_id",
    "createForumTopic": "chat_id! name! icon_color icon_custom_emoji_id",
    "editForumTopic": "chat_id! message_thread_id! name icon_custom_emoji_id",
    "closeForumTopic": "chat_id! message_thread_id!",
    "reopenForumTopic": "chat_id! message_thread_id!",
    "deleteForumTopic": "chat_id! message_thread_id!",
}

_INTEGERS: Final = _set(
    "offset limit timeout max_connections message_thread_id direct_messages_topic_id message_id"
    " user_id cache_time icon_color live_period heading proximity_alert_radius"
    " video_start_timestamp"
)
_NUMBERS: Final = frozenset(["latitude", "longitude", "horizontal_accuracy"])
_BOOLEANS: Final = _set(
    "drop_pending_updates disable_notification protect_content allow_paid_broadcast show_alert"
    " has_spoiler show_caption_above_media disable_content_type_detection is_big"
)
_LISTS: Final = _set(
    "allowed_updates entities caption_entities commands media message_ids reaction"
)
_OBJECTS: Final = _set(
    "link_preview_options reply_parameters reply_markup scope menu_button suggested_post_parameters"
)
_FILES: Final = frozenset(["photo", "document", "certificate", "thumbnail"])
_TABLE: Final = {
    method: {word.rstrip("!"): word.endswith("!") for word in words.split()}
    for method, words in METHODS.items()
}


class RefusedError(Exception):
    """The server's answer to a call that it does not take."""

    def __init__(self, description: str, status: int = 400, retry_after: int = 0) -> None:
        super().__init__(description)
        self.description = description
        self.status = status
        self.retry_after = retry_after


def bad(why: str) -> RefusedError:
    return RefusedError(f"Bad Request: {why}")


def parsed(method: str, raw: Mapping[str, Any]) -> Params:
    """Read a call's parameters as what they are; refuse the unknown, the missing, the misshapen."""
    table = _TABLE.get(method)
    if table is None:
        raise RefusedError("Not Found: method not found", 404)
    if unknown := raw.keys() - table.keys():
        raise bad(f"{method} knows no parameter {', '.join(sorted(unknown))}")
    params = {name: _value(name, value) for name, value in raw.items()}
    for name, required in table.items():
        if required and name not in params:
            raise bad(f"{method} needs {name}")
    return params


def _value(name: str, value: object) -> object:
    for names, read in _READERS:
        if name in names:
            try:
                return read(value)
            except (ValueError, KeyError, TypeError):
                raise bad(f"{name} has the wrong type") from None
    if not isinstance(value, str):
        raise bad(f"{name} has the wrong type")
    return value


def _integer(value: object) -> int:
    if not isinstance(value, int | str) or isinstance(value, bool):
        raise TypeError
    return int(value)


def _chat(value: object) -> int | str:
    return value if isinstance(value, str) and value.startswith("@") else _integer(value)


def _number(value: object) -> float:
    if not isinstance(value, int | float | str):
        raise TypeError
    return float(value)


def _boolean(value: object) -> bool:
    return {"true": True, "false": False}[str(value).lower()]


def _list(value: object) -> object:
    return _json(value, list)


def _object(value: object) -> object:
    return _json(value, dict)


def _json(value: object, wanted: type) -> object:
    found = json.loads(value) if isinstance(value, str) else value
    if not isinstance(found, wanted):
        raise TypeError
    return found


def _file(value: object) -> object:
    return value  # a file id, or what was uploaded; the method that takes it looks


_READERS: Final[Sequence[tuple[frozenset[str], Callable[[object], object]]]] = (
    (_set("chat_id from_chat_id"), _chat),
    (_INTEGERS, _integer),
    (_NUMBERS, _number),
    (_BOOLEANS, _boolean),
    (_LISTS, _list),
    (_OBJECTS, _object),
    (_FILES, _file),
)
