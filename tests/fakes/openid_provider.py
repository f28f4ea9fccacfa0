"""A small provider of OpenID Connect, as the standards describe it; it lies when it is told to."""

import base64
import hashlib
import json
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import unquote_plus

from aiohttp import web
from aiohttp.test_utils import TestServer
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, RSAKey
from yarl import URL

CLIENT: Final = "loanline-console"
SECRET: Final = "a test's own: %&+"  # noqa: S105  a test's
NOW: Final = 1_795_000_000
_PAGE: Final = """<!doctype html><html lang="en"><title>Acme</title>
<link rel="icon" href="data:,"><h1>Acme sign-in</h1>
<form method="post"><input type="hidden" name="q" value='{}'><button>Sign in as Mei</button></form>
"""


@dataclass(slots=True)
class OpenIDProvider:
    """Its people, its keys, and what it lies about."""

    address: str = ""
    now: int = NOW
    person: dict[str, Any] = field(default_factory=dict)
    claims: dict[str, Any] = field(default_factory=dict)
    """Said in place of the truth; None leaves a claim out."""
    header: dict[str, Any] = field(default_factory=dict)
    answer: dict[str, str] = field(default_factory=dict)
    """Put into what the browser brings back, in place of the truth."""
    told: dict[str, Any] = field(default_factory=dict)
    """Said of itself in place of the truth."""
    auth_time: int | None = None
    keys: list[Any] = field(default_factory=list)
    signer: Any = None
    thin: bool = False
    """Whether its ID tokens say nothing but who it is; the rest is asked for."""
    deny: bool = False
    down: bool = False
    fetched: list[str] = field(default_factory=list)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    """What the last browser was sent with."""

    def __post_init__(self) -> None:
        self.anew(self.now)

    def rotate(self, kid: str = "") -> None:
        """Sign with a new key, and forget the old ones."""
        key = ECKey.generate_key("P-256", {"kid": kid or secrets.token_hex(4), "use": "sig"})
        self.keys, self.signer = [key], key

    def sign(self, key: Any, algorithm: str, *, told: bool = False) -> None:  # noqa: ANN401  joserfc's key
        """Sign with a key that is not its own, or (``told``) that nobody should believe."""
        self.signer = key
        self.header["alg"] = algorithm
        if told:
            self.keys.append(key)

    def repent(self) -> None:
        """Tell the truth again."""
        self.claims, self.header, self.answer = {}, {}, {}
        self.rotate()

    def anew(self, now: int) -> None:
        """Be honest again at another time, for another person."""
        self.repent()
        self.now, self.told, self.auth_time = now, {}, None
        self.thin = self.deny = self.down = False
        name = secrets.token_hex(4)
        self.person |= {
            "sub": name,
            "name": "Mei Lin",
            "email": f"{name}@acme.example",
            "email_verified": True,
        }
        self.fetched.clear()

    def mount(self, app: web.Application) -> None:
        """Mount its endpoints."""
        app.router.add_get("/.well-known/openid-configuration", self._configuration)
        app.router.add_get("/keys", self._keys)
        app.router.add_get("/authorize", self._authorize)
        app.router.add_post("/authorize", self._agree)
        app.router.add_post("/token", self._token)
        app.router.add_get("/userinfo", self._userinfo)
        app.router.add_get("/end", self._end)

    def back(self, address: str) -> str:
        """Be a person who agrees: give where their browser is led back to."""
        query = dict(URL(address).query)
        self.asked = query
        assert query["response_type"] == "code"
        assert query["client_id"] == CLIENT
        assert query["code_challenge_method"] == "S256"
        assert "openid" in query["scope"].split()
        answer = {"state": query["state"], "iss": self.address}
        if self.deny:
            answer["error"] = "access_denied"
        else:
            answer["code"] = secrets.token_urlsafe(16)
            self.codes[answer["code"]] = query
        answer |= self.answer
        return str(URL(query["redirect_uri"]).update_query(answer))

    async def _configuration(self, _: web.Request) -> web.Response:
        self.fetched.append("configuration")
        if self.down:
            return web.Response(status=503)
        told = {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "userinfo_endpoint": f"{self.address}/userinfo",
            "end_session_endpoint": f"{self.address}/end",
            "authorization_response_iss_parameter_supported": True,
        }
        return web.json_response(told | self.told)

    async def _keys(self, _: web.Request) -> web.Response:
        self.fetched.append("keys")
        return web.json_response({"keys": [it.as_dict(private=False) for it in self.keys]})

    async def _authorize(self, request: web.Request) -> web.Response:
        page = _PAGE.format(json.dumps(str(request.url)))
        return web.Response(text=page, content_type="text/html")

    async def _agree(self, request: web.Request) -> web.Response:
        form = await request.post()
        raise web.HTTPFound(self.back(json.loads(str(form["q"]))))

    async def _token(self, request: web.Request) -> web.Response:
        form = await request.post()
        given = base64.b64decode(request.headers["Authorization"].removeprefix("Basic ")).decode()
        assert [unquote_plus(it) for it in given.split(":")] == [CLIENT, SECRET]
        asked = self.codes.pop(str(form["code"]), None)
        digest = hashlib.sha256(str(form["code_verifier"]).encode()).digest()
        proof = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if (
            asked is None
            or asked["code_challenge"] != proof
            or asked["redirect_uri"] != form["redirect_uri"]
        ):
            return web.json_response({"error": "invalid_grant"}, status=400)
        return web.json_response(
            {"access_token": "opaque", "token_type": "Bearer", "id_token": self.id_token(asked)}
        )

    def id_token(self, asked: dict[str, str]) -> str:
        """Sign what it says of its person."""
        claims: dict[str, Any] = {
            "iss": self.address,
            "aud": CLIENT,
            "iat": self.now,
            "exp": self.now + 300,
            "nonce": asked["nonce"],
            **({"sub": self.person["sub"]} if self.thin else self.person),
        }
        if self.auth_time is not None or "max_age" in asked:
            claims["auth_time"] = self.now if self.auth_time is None else self.auth_time
        said = {name: it for name, it in (claims | self.claims).items() if it is not None}
        header = {"alg": "ES256", "kid": self.signer.kid} | self.header
        header = {name: it for name, it in header.items() if it is not None}
        if header["alg"] == "none":
            return f"{_encoded(header)}.{_encoded(said)}."
        return jwt.encode(header, said, self.signer, algorithms=[header["alg"]])

    async def _userinfo(self, request: web.Request) -> web.Response:
        assert request.headers["Authorization"] == "Bearer opaque"
        return web.json_response(self.person | self.told.get("userinfo", {}))

    async def _end(self, request: web.Request) -> web.Response:
        self.fetched.append("end")
        raise web.HTTPFound(request.query["post_logout_redirect_uri"])


def weak_key() -> RSAKey:
    """Make a key of RSA that is too short to be believed."""
    from cryptography.hazmat.primitives.asymmetric import rsa  # noqa: PLC0415  for one test

    made = rsa.generate_private_key(65537, 1024)  # noqa: S505  that is the point
    return RSAKey(made, made, {"kid": "weak"})


def shared_key(text: str) -> OctKey:
    """Make a key of what both sides know."""
    return OctKey.import_key(text.encode(), {"kid": "shared"})


def _encoded(value: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


@asynccontextmanager
async def open_provider() -> AsyncIterator[OpenIDProvider]:
    """Run one on loopback."""
    provider, app = OpenIDProvider(), web.Application()
    provider.mount(app)
    async with TestServer(app) as server:
        provider.address = str(server.make_url("")).rstrip("/")
        yield provider
