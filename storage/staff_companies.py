"""Whom a company's provider names: found by who they are there, linked once, rarely made new."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from storage import audit, lenders, staff, staff_credentials, staff_emails, staff_sessions
from storage.staff import StaffMember
from storage.staff_credentials import Credential, Proof
from storage.staff_providers import Provider
from storage.staff_sessions import StaffSession, Standing
from storage.terms import StaffRole
from storage.transaction import Transaction

_NAME: Final = 80


class Refused(StrEnum):
    """Why somebody whom a provider knows is not let in; each is told in words of its own."""

    UNKNOWN = "unknown"
    """Nobody has said that they are of staff."""
    TAKEN = "taken"
    """Somebody else comes in by this account, or the person by another one of this provider."""
    OTHER = "other"
    """They are another person than the one whose session it is."""
    OVER = "over"
    """What was begun is over, or was not begun in this browser."""
    SECOND = "second"
    """The provider tells of one proof alone, and two are wanted."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a provider states of somebody, checked; ``subject`` is who they are there for good."""

    issuer: str
    subject: str
    email: str = field(repr=False, default="")
    """Only one that the provider has verified."""
    name: str = field(repr=False, default="")
    groups: Sequence[str] = ()
    strong: bool = False
    """Whether they have proven themselves twice over there."""
    recent: bool = False
    """Whether they have proven themselves just now, and not some hours ago."""


def admit(
    tx: Transaction, provider: Provider, them: Identity, *, browser: str, at: datetime
) -> str | Refused:
    """Let somebody in; give the secret of their browser, or say why not."""
    member = _known(tx, provider, them) or _by_email(tx, provider, them, at)
    if member is None:
        member = _made(tx, provider, them, at)
    if isinstance(member, Refused):
        return member
    return _begin(tx, provider, member, them, browser, at)


def link(
    tx: Transaction,
    provider: Provider,
    them: Identity,
    session: StaffSession,
    *,
    at: datetime,
) -> str | Refused:
    """Let the person of a session come in by a provider from now on; give a new secret."""
    member = session.member
    if not _fits(provider, member):
        return Refused.UNKNOWN
    held = _held(tx, them)
    if held not in {None, member.id}:
        return Refused.TAKEN
    if held is None and (fault := _tie(tx, provider, member, them, at)):
        return fault
    _follow(tx, provider, member, them, at)
    staff_sessions.end(tx, session, at=at)
    if session.standing is Standing.FULL:
        return staff_sessions.begin(
            tx, member, browser=session.browser, provider=session.provider, at=at
        )
    return _begin(tx, provider, member, them, session.browser, at)


def prove(
    tx: Transaction, provider: Provider, them: Identity, session: StaffSession, *, at: datetime
) -> Refused | None:
    """Take it as a fresh proof of who the person of a session is; or say why not."""
    if _held(tx, them) != session.member.id or not _fits(provider, session.member):
        return Refused.OTHER
    if provider.second and not them.strong:
        return Refused.SECOND
    staff_sessions.prove(tx, session, at=at)
    return None


def _held(tx: Transaction, them: Identity) -> str | None:
    held = staff_credentials.by_lookup(tx, Proof.COMPANY, _lookup(them))
    return held.staff_id if held else None


def _known(tx: Transaction, provider: Provider, them: Identity) -> StaffMember | Refused | None:
    held = _held(tx, them)
    if held is None:
        return None
    member = staff.by_id(tx, held)
    if member is None or member.ended_at is not None or not _fits(provider, member):
        return Refused.UNKNOWN
    return member


def _by_email(
    tx: Transaction, provider: Provider, them: Identity, at: datetime
) -> StaffMember | Refused | None:
    """Find whom an administrator has entered under the address, and tie the account to them.

    An address may be given to somebody else later: it links once, and one account alone.
    """
    member = staff_emails.by_email(tx, them.email) if them.email else None
    if member is None or not _fits(provider, member):
        return None
    return _tie(tx, provider, member, them, at) or member


def _made(
    tx: Transaction, provider: Provider, them: Identity, at: datetime
) -> StaffMember | Refused:
    role = next((it for value, it in provider.roles.items() if value in them.groups), None)
    lender = lenders.by_id(tx, provider.lender_id) if provider.lender_id else None
    if role is None or not them.name or (role is StaffRole.OFFICER and lender is None):
        return Refused.UNKNOWN
    by = f"provider:{provider.id}"
    member = staff.add(tx, lender, them.name[:_NAME], role=role, by=by, at=at)
    return _tie(tx, provider, member, them, at) or member


def _tie(
    tx: Transaction, provider: Provider, member: StaffMember, them: Identity, at: datetime
) -> Refused | None:
    held = staff_credentials.of_member(tx, member)
    theirs = [it for it in held if it.kind is Proof.COMPANY]
    if any(staff_credentials.secret(tx, it) == provider.id for it in theirs):
        return Refused.TAKEN
    staff_credentials.add(
        tx,
        member,
        Proof.COMPANY,
        provider.id,
        lookup=_lookup(them),
        label=provider.name,
        at=at,
    )
    return None


def _follow(
    tx: Transaction, provider: Provider, member: StaffMember, them: Identity, at: datetime
) -> Credential | None:
    """Let an account belong to the provider that it comes by now.

    One that was removed and added anew is another to us, and the very same to its people: without
    this they could come in, and never again prove who they are.
    """
    held = staff_credentials.by_lookup(tx, Proof.COMPANY, _lookup(them))
    if held is not None and staff_credentials.secret(tx, held) != provider.id:
        staff_credentials.reseal(tx, member, held, provider.id, label=provider.name, at=at)
    return held


def _begin(
    tx: Transaction,
    provider: Provider,
    member: StaffMember,
    them: Identity,
    browser: str,
    at: datetime,
) -> str:
    held = _follow(tx, provider, member, them, at)
    if held is not None:
        staff_credentials.used(tx, held, 0, at=at)
    standing = _standing(tx, provider, member, them)
    return staff_sessions.begin(
        tx,
        member,
        standing=standing,
        browser=browser,
        provider=provider.id,
        proven=them.recent,
        at=at,
    )


def _standing(tx: Transaction, provider: Provider, member: StaffMember, them: Identity) -> Standing:
    if them.strong or not provider.second:
        return Standing.FULL
    own = {it.kind for it in staff_credentials.of_member(tx, member)}
    return Standing.HALF if own & {Proof.TOTP, Proof.PASSKEY} else Standing.NEW


def _fits(provider: Provider, member: StaffMember) -> bool:
    """Tell whether a provider speaks for a person: a lender's for its own people alone."""
    return provider.lender_id is None or provider.lender_id == member.lender_id


def _lookup(them: Identity) -> str:
    return f"{them.issuer}|{them.subject}"


def refused(tx: Transaction, provider: Provider, why: str, *, at: datetime) -> None:
    """Note that somebody was not let in; who they said they are is kept nowhere."""
    audit.note(
        tx,
        provider.lender_id,
        at=at,
        actor="stranger",
        action="staff-sign-in-failed",
        subject=provider.id,
        why=why,
    )
