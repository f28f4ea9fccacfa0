"""A Chatwoot on this machine: an account with one inbox of the kind API, as documented.

Its webhooks may be told to be lost, doubled, or sent in the wrong order.
"""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

import aiohttp
from aiohttp import web

TOKEN: Final = "token-of-an-agent"  # noqa: S105  a test's
SECRET: Final = "secret-of-the-inbox"  # noqa: S105  a test's
ACCOUNT: Final = 3
INBOX: Final = 12
KINDS: Final = {"incoming": 0, "outgoing": 1, "activity": 2}
Json = dict[str, Any]


@dataclass(slots=True)
class Conversation:
    """One conversation, as its people see it."""

    id: int
    contact: int
    attributes: Json
    status: str = "open"
    last: int = 0
    messages: list[Json] = field(default_factory=list)

    def said(self, *, kind: str = "", private: bool | None = None) -> list[str]:
        """List what was said there, of one kind."""
        return [
            it["content"]
            for it in self.messages
            if (not kind or it["message_type"] == KINDS[kind])
            and (private is None or it["private"] == private)
        ]


@dataclass(slots=True)
class Chatwoot:
    """The server; ``how`` its webhooks come: "well", "lost", "doubled", "disordered"."""

    url: str = ""
    hook: str = ""
    how: str = "well"
    down: bool = False
    contacts: dict[int, Json] = field(default_factory=dict)
    conversations: dict[int, Conversation] = field(default_factory=dict)
    posts: int = 0
    cut_after_post: int = 0
    """So many posts are taken, but their answers never arrive."""
    _last: int = 100
    _waiting: list[Json] = field(default_factory=list)
    _sending: set[asyncio.Task[int]] = field(default_factory=set)

    # -------------------------------------------------------------------- what its people do

    def answers(
        self, conversation: Conversation, words: str, name: str = "Kim", *, private: bool = False
    ) -> int:
        """Let a person of the desk write."""
        message = self._message(conversation, words, "outgoing", private=private)
        message["sender"] = {"id": 1, "name": name, "type": "user"}
        self._tell(conversation, message)
        return int(message["id"])

    def sets(self, conversation: Conversation, status: str) -> None:
        """Let a person of the desk resolve it, or give it to the bot."""
        conversation.status, conversation.last = status, int(time.time())
        self._send({"event": "conversation_status_changed", "id": conversation.id})

    def _message(self, conversation: Conversation, words: str, kind: str, *, private: bool) -> Json:
        self._last += 1
        message: Json = {
            "id": self._last,
            "content": words,
            "message_type": KINDS[kind],
            "private": private,
            "status": "sent",
            "source_id": None,
            "content_attributes": {},
            "created_at": int(time.time()),
            "conversation_id": conversation.id,
        }
        conversation.messages.append(message)
        conversation.last = int(time.time())
        return message

    # ------------------------------------------------------------------------- its webhooks

    def _tell(self, conversation: Conversation, message: Json) -> None:
        kind = next(name for name, number in KINDS.items() if number == message["message_type"])
        event = {"event": "message_created", **message, "message_type": kind}
        self._send(event | {"conversation": {"id": conversation.id}})

    def _send(self, event: Json) -> None:
        match self.how:
            case "lost":
                return
            case "disordered":
                self._waiting.append(event)
                if len(self._waiting) < 2:
                    return
                events, self._waiting = self._waiting[::-1], []
            case "doubled":
                events = [event, event]
            case _:
                events = [event]
        for each in events:
            task = asyncio.create_task(self.post(each))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)

    async def post(self, event: Json, *, secret: str = SECRET, age: int = 0) -> int:
        """Post one event, signed; give the status of the answer."""
        body, stamp = json.dumps(event).encode(), str(int(time.time()) - age)
        mac = hmac.digest(secret.encode(), stamp.encode() + b"." + body, hashlib.sha256)
        headers = {
            "Content-Type": "application/json",
            "X-Chatwoot-Timestamp": stamp,
            "X-Chatwoot-Signature": f"sha256={mac.hex()}",
        }
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.hook, data=body, headers=headers) as answer,
        ):
            return answer.status

    # ------------------------------------------------------------------------------- its API

    @web.middleware
    async def guard(self, request: web.Request, handler: Any) -> web.StreamResponse:  # noqa: ANN401  aiohttp's own
        """Let nobody in without the token."""
        if self.down:
            return web.Response(status=HTTPStatus.BAD_GATEWAY)
        if request.headers.get("api_access_token") != TOKEN:
            return web.json_response({"errors": ["Invalid Access Token"]}, status=401)
        answer: web.StreamResponse = await handler(request)
        return answer

    async def search(self, request: web.Request) -> web.Response:
        wanted = request.query["q"]
        found = [it for it in self.contacts.values() if wanted in it["identifier"]]
        return web.json_response({"meta": {"count": len(found)}, "payload": found[:15]})

    async def new_contact(self, request: web.Request) -> web.Response:
        body = await request.json()
        if any(it["identifier"] == body["identifier"] for it in self.contacts.values()):
            return web.json_response({"message": "Identifier has already been taken"}, status=422)
        number = len(self.contacts) + 1
        inbox = {"source_id": f"source-{number}", "inbox": {"id": body["inbox_id"]}}
        contact = {"id": number, **body, "contact_inboxes": [inbox]}
        self.contacts[number] = contact
        return web.json_response({"payload": {"contact": contact, "contact_inbox": inbox}})

    async def of_contact(self, request: web.Request) -> web.Response:
        of = int(request.match_info["contact"])
        found = [_listed(it) for it in self.conversations.values() if it.contact == of]
        return web.json_response({"payload": found[:20]})

    async def new_conversation(self, request: web.Request) -> web.Response:
        body = await request.json()
        if body["source_id"] != f"source-{body['contact_id']}":
            return web.json_response({"error": "Resource could not be found"}, status=404)
        made = Conversation(
            len(self.conversations) + 1, body["contact_id"], body["custom_attributes"]
        )
        made.last = int(time.time())
        self.conversations[made.id] = made
        return web.json_response(_listed(made))

    async def listed(self, request: web.Request) -> web.Response:
        newest = sorted(self.conversations.values(), key=lambda it: -it.last)
        page = int(request.query.get("page", "1")) - 1
        shown = [_listed(it) for it in newest[page * 25 : page * 25 + 25]]
        return web.json_response({"data": {"meta": {}, "payload": shown}})

    async def messages(self, request: web.Request) -> web.Response:
        after = int(request.query["after"])
        found = [it for it in self._of(request).messages if it["id"] > after]
        return web.json_response({"meta": {}, "payload": found[:100]})

    async def new_message(self, request: web.Request) -> web.Response:
        conversation, body = self._of(request), await request.json()
        self.posts += 1
        message = self._message(
            conversation, body["content"], body["message_type"], private=body["private"]
        )
        message["source_id"] = body["source_id"]
        message["sender"] = {"id": 9, "name": "Loanline", "type": "user"}
        self._tell(conversation, message)
        if self.cut_after_post:
            self.cut_after_post -= 1
            assert request.transport is not None
            request.transport.abort()
        return web.json_response(message)

    async def change_message(self, request: web.Request) -> web.Response:
        wanted = int(request.match_info["message"])
        message = next(it for it in self._of(request).messages if it["id"] == wanted)
        message |= await request.json()
        return web.json_response(message)

    async def toggle(self, request: web.Request) -> web.Response:
        conversation = self._of(request)
        conversation.status = (await request.json())["status"]
        conversation.last = int(time.time())
        return web.json_response({"payload": {"success": True}})

    def _of(self, request: web.Request) -> Conversation:
        found = self.conversations.get(int(request.match_info["conversation"]))
        if found is None:
            raise web.HTTPNotFound
        return found


def _listed(it: Conversation) -> Json:
    return {
        "id": it.id,
        "status": it.status,
        "last_activity_at": it.last,
        "custom_attributes": it.attributes,
        "messages": it.messages[-1:],
    }


@asynccontextmanager
async def chatwoot() -> AsyncIterator[Chatwoot]:
    """Run it."""
    it = Chatwoot()
    app = web.Application(middlewares=[it.guard])
    base = f"/api/v1/accounts/{ACCOUNT}"
    one = f"{base}/conversations/{{conversation}}"
    routes: Mapping[tuple[str, str], Any] = {
        ("GET", f"{base}/contacts/search"): it.search,
        ("POST", f"{base}/contacts"): it.new_contact,
        ("GET", f"{base}/contacts/{{contact}}/conversations"): it.of_contact,
        ("GET", f"{base}/conversations"): it.listed,
        ("POST", f"{base}/conversations"): it.new_conversation,
        ("GET", f"{one}/messages"): it.messages,
        ("POST", f"{one}/messages"): it.new_message,
        ("PATCH", f"{one}/messages/{{message}}"): it.change_message,
        ("POST", f"{one}/toggle_status"): it.toggle,
    }
    for (method, path), handler in routes.items():
        app.router.add_route(method, path, handler)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    it.url = f"http://{host}:{port}"
    try:
        yield it
    finally:
        await runner.cleanup()
