"""What each method of the Bot API does."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from tests.fakes.bot_api_account import BotAccount
from tests.fakes.bot_api_methods import Params, bad, parsed
from tests.fakes.bot_api_queue import Webhook
from tests.fakes.bot_api_rules import check
from tests.fakes.bot_api_sending import copy, find, forward, send
from tests.fakes.telegram_group import Group

GIVEN_BYTES: Final = 20 << 20
_GIFTS: Final = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


async def call(account: BotAccount, method: str, raw: Mapping[str, Any]) -> object:
    """Do what a method does; raise RefusedError where Telegram would refuse."""
    params = parsed(method, raw)
    check(method, params)
    account.calls[method] += 1
    if method.startswith("send") and method != "sendChatAction":
        return send(account, method, params)
    done = _EFFECTS.get(method, _nothing)(account, params)
    return await done if isinstance(done, Awaitable) else done


def _me(account: BotAccount, _: Params) -> Params:
    return account.describe() | {"can_join_groups": True, "can_read_all_group_messages": False}


def _edit(account: BotAccount, params: Params) -> Params:
    if "chat_id" not in params or "message_id" not in params:
        raise bad("message identifier is not specified")
    message = find(account, params)
    if message["from"]["id"] != account.id:
        raise bad("message can't be edited")
    words = {name: params[name] for name in ("text", "caption") if name in params}
    markup = params.get("reply_markup") or {}
    keyboard = {"reply_markup": markup} if markup.get("inline_keyboard") else {}
    kept = {name: value for name, value in message.items() if name != "reply_markup"}
    if kept | words | keyboard == message:
        raise bad("message is not modified")
    message.pop("reply_markup", None)
    message.update(words | keyboard)
    account.edited.append(params)
    return message


def _delete(account: BotAccount, params: Params) -> bool:
    account.chat(params)
    borrower = account.borrowers.get(params["chat_id"])
    if borrower is None or borrower.messages.pop(params["message_id"], None) is None:
        raise bad("message to delete not found")
    account.deleted.append((params["chat_id"], params["message_id"]))
    return True


def _delete_several(account: BotAccount, params: Params) -> bool:
    if not 1 <= len(params["message_ids"]) <= 100:
        raise bad("message identifiers are too many or none")
    account.chat(params)
    borrower = account.borrowers.get(params["chat_id"])
    for message_id in params["message_ids"]:
        # Unlike deleteMessage, it passes over those that are not there.
        if borrower and borrower.messages.pop(message_id, None):
            account.deleted.append((params["chat_id"], message_id))
    return True


def _answer(account: BotAccount, params: Params) -> bool:
    if account.callbacks.pop(params["callback_query_id"], None) is None:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    account.answered.append(params)
    return True


def _act(account: BotAccount, params: Params) -> bool:
    account.chat(params)
    account.reachable(params["chat_id"])
    account.actions.append(params)
    return True


def _file(account: BotAccount, params: Params) -> Params:
    file_id = params["file_id"]
    if file_id not in account.files:
        raise bad("invalid file_id")
    path, content = account.files[file_id]
    if len(content) > GIVEN_BYTES:
        raise bad("file is too big")
    return {
        "file_id": file_id,
        "file_unique_id": f"unique-{file_id}",
        "file_size": len(content),
        "file_path": path,
    }


def _set_commands(account: BotAccount, params: Params) -> bool:
    account.commands[_audience(params)] = params["commands"]
    return True


def _get_commands(account: BotAccount, params: Params) -> list[Params]:
    return account.commands.get(_audience(params), [])


def _delete_commands(account: BotAccount, params: Params) -> bool:
    account.commands.pop(_audience(params), None)
    return True


def _set_text(account: BotAccount, params: Params) -> bool:
    language = params.pop("language_code", "")
    account.texts |= {(name, language): words for name, words in params.items()}
    return True


def _set_menu_button(account: BotAccount, params: Params) -> bool:
    account.menu_buttons[params.get("chat_id", 0)] = params.get("menu_button", {"type": "default"})
    return True


async def _set_webhook(account: BotAccount, params: Params) -> bool:
    url, secret = params["url"], params.get("secret_token", "")
    address = urlsplit(url)
    if url and address.scheme != "https" and address.hostname != "127.0.0.1":
        raise bad("bad webhook: HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad("secret token contains illegal characters")
    webhook = Webhook(url, secret, params.get("max_connections", 40)) if url else None
    return await _change_webhook(account, params, webhook)


async def _delete_webhook(account: BotAccount, params: Params) -> bool:
    return await _change_webhook(account, params, None)


async def _poll(account: BotAccount, params: Params) -> list[Params]:
    return await account.updates.poll(params)


def _webhook_info(account: BotAccount, _: Params) -> Params:
    return account.updates.info()


def _get_name(account: BotAccount, params: Params) -> Params:
    return {"name": account.texts.get(("name", params.get("language_code", "")), "")}


def _get_member(account: BotAccount, params: Params) -> Params:
    account.chat(params)
    borrower = account.borrowers.get(params["user_id"])
    if borrower is None:
        raise bad("user not found")
    return {"status": "member", "user": borrower.describe()}


def _get_chat(account: BotAccount, params: Params) -> Params:
    return account.chat(params) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }


def _open_topic(account: BotAccount, params: Params) -> Params:
    thread = _forum(account, params).opens_topic(params["name"])
    colour = params.get("icon_color", 7322096)
    return {"message_thread_id": thread, "name": params["name"], "icon_color": colour}


def _close_topic(account: BotAccount, params: Params) -> bool:
    return _forum(account, params).sets_closed(params["message_thread_id"], closed=True)


def _reopen_topic(account: BotAccount, params: Params) -> bool:
    return _forum(account, params).sets_closed(params["message_thread_id"], closed=False)


def _forum(account: BotAccount, params: Params) -> Group:
    if params["chat_id"] not in account.groups:
        raise bad("the chat is not a forum")
    return account.groups[params["chat_id"]]


async def _change_webhook(account: BotAccount, params: Params, webhook: Webhook | None) -> bool:
    if params.get("drop_pending_updates"):
        account.updates.drop()
    account.updates.allow(params.get("allowed_updates"))
    await account.updates.post_to(webhook)
    return True


def _audience(params: Params) -> tuple[str, str]:
    return params.get("scope", {}).get("type", "default"), params.get("language_code", "")


def _nothing(account: BotAccount, params: Params) -> bool:
    if "chat_id" in params:
        account.chat(params)
    return True


_EFFECTS: Final[Mapping[str, Callable[[BotAccount, Params], object]]] = {
    "getMe": _me,
    "getUpdates": _poll,
    "setWebhook": _set_webhook,
    "deleteWebhook": _delete_webhook,
    "getWebhookInfo": _webhook_info,
    "sendChatAction": _act,
    "copyMessage": copy,
    "forwardMessage": forward,
    "answerCallbackQuery": _answer,
    "editMessageText": _edit,
    "editMessageCaption": _edit,
    "editMessageReplyMarkup": _edit,
    "deleteMessage": _delete,
    "deleteMessages": _delete_several,
    "getFile": _file,
    "getChat": _get_chat,
    "getChatMember": _get_member,
    "setMyCommands": _set_commands,
    "getMyCommands": _get_commands,
    "deleteMyCommands": _delete_commands,
    "setMyName": _set_text,
    "getMyName": _get_name,
    "setMyDescription": _set_text,
    "setMyShortDescription": _set_text,
    "setChatMenuButton": _set_menu_button,
    "createForumTopic": _open_topic,
    "closeForumTopic": _close_topic,
    "reopenForumTopic": _reopen_topic,
}
