"""Where companies' people come in from: the providers there are, and what is asked of them."""

import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any, Final

from aiohttp import web
from yarl import URL

from bot.openid import Client, Metadata, OpenID, ProviderError
from bot.openid_tokens import Expected, WrongTokenError, is_recent, is_strong
from bot.parts import Parts
from bot.settings import Settings
from storage import staff_credentials, staff_providers
from storage.staff import StaffMember
from storage.staff_companies import Identity
from storage.staff_credentials import Proof
from storage.staff_emails import normal
from storage.staff_providers import Provider
from storage.staff_sessions import FRESH
from storage.transaction import Transaction

INSTALLATION: Final = "installation"
"""The provider that the environment names, for people of all lenders."""
COMPANY: Final = "/staff/company"
OPENID: Final = web.AppKey("openid", OpenID)
_SCOPE: Final = "openid email profile"


class DeniedError(Exception):
    """The provider, or its person, has said no."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What is remembered while somebody is at the provider."""

    provider: str
    kind: str
    """``in``, ``link`` or ``prove``."""
    session: str
    nonce: str
    verifier: str
    to: str
    at: float


def open_openid(parts: Parts) -> OpenID:
    """Make what asks providers."""
    return OpenID(parts.webhook_addresses, parts.settings.desk_hosts)


def own(settings: Settings) -> Provider | None:
    """Give the provider that the environment names, if it names one."""
    if settings.oidc_issuer is None:
        return None
    secret = settings.oidc_client_secret
    return Provider(
        name=settings.oidc_name or URL(settings.oidc_issuer).host or INSTALLATION,
        issuer=settings.oidc_issuer,
        client_id=settings.oidc_client_id,
        secret=secret.get_secret_value() if secret else "",
        second=settings.oidc_second,
        roles=dict(settings.oidc_roles),
        roles_claim=settings.oidc_roles_claim,
        id=INSTALLATION,
    )


async def found(parts: Parts, provider_id: str) -> Provider | None:
    """Find a provider that lets people in."""
    if provider_id == INSTALLATION:
        return own(parts.settings)
    return await parts.store.read(staff_providers.by_id, provider_id)


async def offered(parts: Parts) -> Sequence[Provider]:
    """List those that the page for signing in offers."""
    ours = own(parts.settings)
    theirs = await parts.store.read(staff_providers.everything)
    return [*([ours] if ours else []), *(it for it in theirs if it.listed)]


async def fitting(parts: Parts, member: StaffMember) -> Sequence[Provider]:
    """List those that may speak for a person."""
    ours = own(parts.settings)
    lender = member.lender_id
    theirs = await parts.store.read(staff_providers.of_lender, lender) if lender else []
    return [*([ours] if ours else []), *theirs]


async def tied(parts: Parts, member: StaffMember) -> Sequence[Provider]:
    """List those at which a person has an account that lets them in here."""
    ids = await parts.store.read(_tied, member)
    return [it for it in await fitting(parts, member) if it.id in ids]


async def untied(parts: Parts, member: StaffMember) -> Sequence[Provider]:
    """List those that may speak for a person and do not yet."""
    ids = await parts.store.read(_tied, member)
    return [it for it in await fitting(parts, member) if it.id not in ids]


def _tied(tx: Transaction, member: StaffMember) -> set[str]:
    held = staff_credentials.of_member(tx, member)
    return {staff_credentials.secret(tx, it) for it in held if it.kind is Proof.COMPANY}


def begun(provider: Provider, kind: str, session: str, to: str, at: datetime) -> Begun:
    """Make what is remembered; only its hash of the verifier goes through the browser."""
    nonce, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(48)
    return Begun(provider.id, kind, session, nonce, verifier, to, at.timestamp())


def question(known: Metadata, provider: Provider, asked: Begun, state: str, redirect: str) -> str:
    """Write the address at which the provider asks its person."""
    digest = sha256(asked.verifier.encode()).digest()
    again = {"prompt": "login", "max_age": "0"} if asked.kind == "prove" else {}
    return str(
        URL(known.authorize).update_query(
            response_type="code",
            client_id=provider.client_id,
            redirect_uri=redirect,
            scope=_SCOPE,
            state=state,
            nonce=asked.nonce,
            code_challenge=urlsafe_b64encode(digest).decode().rstrip("="),
            code_challenge_method="S256",
            **again,
        )
    )


async def identity(
    openid: OpenID,
    provider: Provider,
    asked: Begun,
    answer: Mapping[str, str],
    redirect: str,
    at: datetime,
) -> Identity:
    """Find out who came back. Raises DeniedError, WrongTokenError and ProviderError."""
    known = await openid.metadata(provider.issuer, at)
    told = answer.get("iss")
    # Without this, one provider could pass off its answer as another's (RFC 9207).
    if (told is None and known.tells_issuer) or told not in {None, provider.issuer}:
        raise WrongTokenError("mixed-up")
    if "error" in answer or not answer.get("code"):
        raise DeniedError
    client = Client(provider.issuer, provider.client_id, provider.secret)
    tokens = await openid.exchange(
        client, at, code=answer["code"], redirect_uri=redirect, code_verifier=asked.verifier
    )
    since = datetime.fromtimestamp(asked.at, at.tzinfo) if asked.kind == "prove" else None
    expected = Expected(provider.issuer, provider.client_id, asked.nonce, since)
    claims = await openid.claims(str(tokens.get("id_token", "")), expected, at)
    them = _read(provider, claims, at)
    if them.email:
        return them
    return await _more(openid, provider, them, str(tokens.get("access_token", "")), at)


async def _more(
    openid: OpenID, provider: Provider, them: Identity, token: str, at: datetime
) -> Identity:
    """Ask for what some providers tell only when they are asked for it."""
    try:
        told = await openid.userinfo(provider.issuer, token, them.subject, at)
    except ProviderError:
        return them
    return replace(
        them,
        email=_email(told),
        name=them.name or _text(told, "name"),
        groups=them.groups or _groups(told, provider.roles_claim),
    )


def _read(provider: Provider, claims: Mapping[str, Any], at: datetime) -> Identity:
    return Identity(
        issuer=provider.issuer,
        subject=claims["sub"],
        email=_email(claims),
        name=_text(claims, "name"),
        groups=_groups(claims, provider.roles_claim),
        strong=is_strong(claims),
        recent=is_recent(claims, at, FRESH),
    )


def _email(claims: Mapping[str, Any]) -> str:
    return normal(_text(claims, "email")) if claims.get("email_verified") is True else ""


def _text(claims: Mapping[str, Any], name: str) -> str:
    told = claims.get(name)
    return " ".join(told.split())[:200] if isinstance(told, str) else ""


def _groups(claims: Mapping[str, Any], name: str) -> Sequence[str]:
    told = claims.get(name)
    if isinstance(told, str):
        return (told,)
    return tuple(it for it in told if isinstance(it, str)) if isinstance(told, list) else ()
