"""A provider of OpenID Connect, asked within limits: what it is, its keys, and its tokens.

Only https, only public addresses (or hosts that the installation names), no redirects, little of
each answer, ten seconds for each. What it is and its keys are kept for a while; a key that is not
known is looked for again, but not with every token that somebody sends.
"""

import asyncio
import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote_plus

import aiohttp
from yarl import URL

from bot.addresses import Addresses
from bot.openid_tokens import Expected, UnknownKeyIdError, WrongTokenError, checked

KEPT: Final = timedelta(hours=1)
"""How long what a provider says of itself is believed."""
LOOKED: Final = timedelta(minutes=1)
"""How soon its keys may be asked for again."""
PATIENCE: Final = 10.0
_MOST: Final = 256 * 1024
_KEYS: Final = 100
_WELL_KNOWN: Final = "/.well-known/openid-configuration"


class ProviderError(Exception):
    """A provider does not answer as it should; the text is a word of ours."""


@dataclass(frozen=True, slots=True)
class Client:
    """Who we are at a provider."""

    issuer: str
    id: str
    secret: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a provider says of itself."""

    issuer: str
    authorize: str
    token: str
    keys: str
    userinfo: str
    end: str
    tells_issuer: bool
    basic: bool


@dataclass(slots=True)
class _Known:
    metadata: Metadata
    since: datetime
    keys: Sequence[Mapping[str, Any]] = ()
    keys_since: datetime | None = None


@dataclass(slots=True)
class OpenID:
    """Asks providers; one for the whole application."""

    addresses: Addresses
    hosts: Sequence[str] = ()
    _known: dict[str, _Known] = field(default_factory=dict)

    def fault(self, url: str) -> str | None:
        """Say what is wrong with an address of a provider as it is written, or nothing."""
        # One that cannot be read at all is of no named host either.
        if (fault := self.addresses.fault(url)) is not None and self._is_named(url):
            return None if url.startswith("https://") else "write an https address"
        return fault

    def _is_named(self, url: str) -> bool:
        try:
            return (URL(url).host or "") in self.hosts
        except ValueError:
            return False

    async def metadata(self, issuer: str, at: datetime) -> Metadata:
        """Read what a provider says of itself. Raises ProviderError."""
        return (await self._provider(issuer, at)).metadata

    async def keys(self, issuer: str, at: datetime, *, anew: bool = False) -> Sequence[Any]:
        """Read its public keys. Raises ProviderError."""
        known = await self._provider(issuer, at)
        since = known.keys_since
        if since is None or at - since > (LOOKED if anew else KEPT):
            found = (await self._ask("GET", known.metadata.keys)).get("keys")
            if not isinstance(found, list):
                raise ProviderError("keys")
            known.keys = [it for it in found[:_KEYS] if isinstance(it, dict)]
            known.keys_since = at
        return known.keys

    async def exchange(self, client: Client, at: datetime, **fields: str) -> Mapping[str, Any]:
        """Change a code for tokens. Raises ProviderError."""
        known, headers = await self.metadata(client.issuer, at), {}
        form = {"grant_type": "authorization_code", "client_id": client.id, **fields}
        if client.secret and known.basic:
            # Both are form-encoded before they are joined (RFC 6749, 2.3.1).
            pair = f"{quote_plus(client.id)}:{quote_plus(client.secret)}"
            headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
        elif client.secret:
            form["client_secret"] = client.secret
        return await self._ask("POST", known.token, headers, form)

    async def claims(self, token: str, expected: Expected, at: datetime) -> Mapping[str, Any]:
        """Check an ID token. Raises WrongTokenError and ProviderError."""
        try:
            return checked(token, await self.keys(expected.issuer, at), expected, at)
        except UnknownKeyIdError:
            fresh = await self.keys(expected.issuer, at, anew=True)
            return checked(token, fresh, expected, at)

    async def userinfo(self, issuer: str, token: str, subject: str, at: datetime) -> Any:  # noqa: ANN401  JSON is any value
        """Read what it tells of somebody beside the token; nothing if it is of somebody else."""
        known = await self.metadata(issuer, at)
        if not known.userinfo or not token:
            return {}
        told = await self._ask("GET", known.userinfo, {"Authorization": f"Bearer {token}"})
        if told.get("sub") != subject:
            raise WrongTokenError("userinfo")
        return told

    async def _provider(self, issuer: str, at: datetime) -> _Known:
        known = self._known.get(issuer)
        if known is None or at - known.since > KEPT:
            told = await self._ask("GET", issuer.rstrip("/") + _WELL_KNOWN)
            known = self._known[issuer] = _Known(self._read(told, issuer), at)
        return known

    def _read(self, told: Mapping[str, Any], issuer: str) -> Metadata:
        if told.get("issuer") != issuer:
            raise ProviderError("issuer")
        ways = told.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        return Metadata(
            issuer,
            authorize=self._address(told, "authorization_endpoint"),
            token=self._address(told, "token_endpoint"),
            keys=self._address(told, "jwks_uri"),
            userinfo=self._address(told, "userinfo_endpoint", needed=False),
            end=self._address(told, "end_session_endpoint", needed=False),
            tells_issuer=told.get("authorization_response_iss_parameter_supported") is True,
            basic="client_secret_basic" in ways if isinstance(ways, list) else True,
        )

    def _address(self, told: Mapping[str, Any], name: str, *, needed: bool = True) -> str:
        url = told.get(name)
        if url is None and not needed:
            return ""
        if not isinstance(url, str) or self.fault(url) is not None:
            raise ProviderError(name)
        return url

    async def _ask(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
    ) -> Mapping[str, Any]:
        if self.fault(url) is not None:
            raise ProviderError("forbidden-address")
        try:
            async with asyncio.timeout(PATIENCE), self._open(url) as session:
                sent = {"Accept": "application/json"} | dict(headers or {})
                async with session.request(
                    method, URL(url), headers=sent, data=form, allow_redirects=False
                ) as answer:
                    if answer.status != HTTPStatus.OK:
                        raise ProviderError(f"status-{answer.status}")
                    told = json.loads(await _body(answer))
        except (TimeoutError, aiohttp.ClientError, OSError, ValueError, RecursionError) as error:
            # Its type alone: its text could quote what was sent.
            raise ProviderError(type(error).__name__) from None
        if not isinstance(told, dict):
            raise ProviderError("no-object")
        return told

    def _open(self, url: str) -> aiohttp.ClientSession:
        # A session each time: it is asked a few times a day, and nothing is left open.
        named = self._is_named(url)
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                socket_factory=None if named else self.addresses.connecting()
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": "Loanline-SignIn/1"},
        )


async def _body(answer: aiohttp.ClientResponse) -> bytes:
    read = bytearray()
    async for chunk in answer.content.iter_any():
        read += chunk
        if len(read) > _MOST:
            raise ProviderError("too-long")
    return bytes(read)
