"""What a bot says: messages, pictures, documents and places, as they reach a chat."""

import time
from typing import Final

from tests.fakes.bot_api_account import BotAccount
from tests.fakes.bot_api_methods import Params, RefusedError, bad
from tests.fakes.telegram_borrower import Borrower, BotMessage, Key

PHOTO_BYTES: Final = 10 << 20
DOCUMENT_BYTES: Final = 50 << 20


def send(account: BotAccount, method: str, params: Params) -> Params | list[Params]:
    """Say something in a chat."""
    chat = account.chat(params)
    borrower = account.reachable(params["chat_id"])
    if group := account.groups.get(params["chat_id"]):
        group.takes_post(params)
    if method == "sendMediaGroup":
        parts = [{item["type"]: item.get("media")} for item in params["media"]]
        return [_say(account, method, params | part, chat, borrower) for part in parts]
    return _say(account, method, params, chat, borrower)


def _say(
    account: BotAccount, method: str, params: Params, chat: Params, borrower: Borrower | None
) -> Params:
    file, content = _content(account, params)
    raw = {
        "message_id": account.next_message_id(),
        "date": int(time.time()),
        "chat": chat,
        "from": account.describe(),
        **content,
    }
    markup = params.get("reply_markup", {})
    if "inline_keyboard" in markup:
        raw["reply_markup"] = markup
    quoted = params.get("reply_parameters", {}).get("message_id", 0)
    said = _said(method, raw, markup, file, quoted)
    account.sent.append(said)
    if borrower:
        borrower.hear(said, raw)
    elif group := account.groups.get(chat["id"]):
        group.hear(said, raw, params)
    return raw


def _content(account: BotAccount, params: Params) -> tuple[bytes, Params]:
    words = {name: params[name].strip() for name in ("text", "caption") if name in params}
    for name, most in (("photo", PHOTO_BYTES), ("document", DOCUMENT_BYTES)):
        if name in params:
            described = _given_file(account, params[name], name, most)
            shown = [described | {"width": 90, "height": 90}] if name == "photo" else described
            return account.files[described["file_id"]][1], words | {name: shown}
    if "title" in params:
        place = {name: params[name] for name in ("latitude", "longitude")}
        venue = {"location": place, "title": params["title"], "address": params["address"]}
        return b"", words | {"location": place, "venue": venue}
    names = ("latitude", "longitude", "phone_number", "first_name", "last_name")
    more = {name: params[name] for name in names if name in params}
    kind = "location" if "latitude" in more else "contact"
    return b"", words | ({kind: more} if more else {})


def _given_file(account: BotAccount, given: object, name: str, most: int) -> Params:
    match given:
        case str() if given in account.files:
            return account.keep_file(account.files[given][1], name)
        case (str(file_name), bytes(content)):
            if not content:
                raise bad("file must be non-empty")
            if len(content) > most:
                raise RefusedError("Request Entity Too Large", 413)
            return account.keep_file(content, file_name)
        case _:
            raise bad("wrong remote file identifier specified: Wrong string length")


def copy(account: BotAccount, params: Params) -> Params:
    """Say again what was said somewhere else."""
    original = find(account, params, "from_chat_id")
    copied: Params = {name: original[name] for name in ("text", "caption") if name in original}
    for name in {"photo", "document"} & original.keys():
        described = original[name][-1] if name == "photo" else original[name]
        copied[name] = described["file_id"]
    chat = account.chat(params)
    borrower = account.reachable(params["chat_id"])
    raw = _say(account, "copyMessage", params | copied, chat, borrower)
    return {"message_id": raw["message_id"]}


def forward(account: BotAccount, params: Params) -> Params:
    """Pass a message on."""
    original = find(account, params, "from_chat_id")
    chat = account.chat(params)
    return _say(account, "forwardMessage", original | params, chat, account.reachable(chat["id"]))


def find(account: BotAccount, params: Params, chat_name: str = "chat_id") -> Params:
    """Find a message that a call is about."""
    account.chat(params, chat_name)
    borrower = account.borrowers.get(params[chat_name])
    found = borrower.messages.get(params["message_id"]) if borrower else None
    if not found:
        raise bad("message not found")
    return found


def _said(method: str, raw: Params, markup: Params, file: bytes, quoted: int = 0) -> BotMessage:
    inline = [button for row in markup.get("inline_keyboard", []) for button in row]
    keyboard = [button for row in markup.get("keyboard", []) for button in row]
    asks = [key["text"] for key in keyboard if isinstance(key, dict) and key.get("request_contact")]
    return BotMessage(
        id=raw["message_id"],
        chat=raw["chat"]["id"],
        method=method,
        text=str(raw.get("text", raw.get("caption", ""))),
        keys=tuple(
            Key(button["text"], button.get("callback_data", ""), button.get("url", ""))
            for button in inline
        ),
        contact_key=asks[0] if asks else "",
        removes_keyboard="remove_keyboard" in markup,
        file=file,
        answers=quoted,
    )
