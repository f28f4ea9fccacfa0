"""Keys as lenders ask for and see them."""

from datetime import datetime
from typing import Annotated, Self

from pydantic import ConfigDict, Field, StringConstraints

from bot.lenders.answers import Answer, Moment
from bot.lenders.values import STORABLE, Body
from storage.lender_keys import LenderKey
from storage.terms import Scope


class KeyBody(Body):
    """A key to be made: what it may be used for, how long, and whether its requests are signed."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"name": "core banking, production", "scopes": ["push", "review"]}]
        }
    )

    name: Annotated[str, StringConstraints(max_length=60, strip_whitespace=True), STORABLE] = ""
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=len(Scope), strict=False)] = (
        Field(list(Scope))
    )
    days: Annotated[int, Field(ge=1, le=3650)] | None = None
    signed: bool = False


class KeyAnswer(Answer):
    """What is known of a key; the key itself is not."""

    id: str
    name: str
    hint: Annotated[str, Field(description="How it ends.")]
    scopes: list[Scope]
    signed: bool
    holds: Annotated[bool, Field(description="Whether it opens anything now.")]
    created_at: Moment
    expires_at: Moment | None
    revoked_at: Moment | None
    last_used_at: Moment | None

    @classmethod
    def of(cls, key: LenderKey, at: datetime) -> Self:
        """Tell of a key."""
        return cls(**_facts(key, at))


class KeysPage(Answer):
    """Some keys of a lender, oldest first; go on behind ``after`` while there are ``more``."""

    items: list[KeyAnswer]
    after: str
    more: bool


class NewKeyAnswer(KeyAnswer):
    """A key that has just been made; ``key`` and ``signing_secret`` are shown this once."""

    key: str
    signing_secret: str | None

    @classmethod
    def made(cls, key: LenderKey, secret: str, at: datetime) -> Self:
        """Give a new key out."""
        return cls(**_facts(key, at), key=secret, signing_secret=key.signing or None)


def _facts(key: LenderKey, at: datetime) -> dict[str, object]:
    return {
        "id": key.id,
        "name": key.name,
        "hint": key.hint,
        "scopes": sorted(key.scopes),
        "signed": bool(key.signing),
        "holds": key.holds(at),
        "created_at": key.created_at,
        "expires_at": key.expires_at,
        "revoked_at": key.revoked_at,
        "last_used_at": key.last_used_at,
    }
