"""A lender's own app hands its customer over: a token it has signed, checked before it counts.

The token is a JSON Web Token (RFC 7519) that says ``iss`` (the lender's short name), ``aud``
(``loanline``), ``sub`` (the lender's reference of the borrower), ``jti``, ``iat`` and ``exp``.
"""

import base64
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from storage.handovers import Handed, InvalidHandOverError, KeySet

AUDIENCE: Final = "loanline"
LONGEST: Final = timedelta(minutes=5)
"""How long a token may be good for."""
SKEW: Final = 30
"""How many seconds the clocks of two machines may differ."""
SIGNED: Final = ("ES256", "RS256", "PS256")
SHARED: Final = ("HS256",)
_BITS: Final = 2048
_LENGTH: Final = 200


class FaultyKeyError(ValueError):
    """A key by which nobody's token should be checked; the text says what is wrong."""


def checked(keys: Sequence[dict[str, Any]]) -> KeySet:
    """Take public keys, or one secret; raise FaultyKeyError for what is weak or private."""
    # Only now: it takes a third of a second and ten megabytes, and few lenders hand over.
    from joserfc.errors import JoseError  # noqa: PLC0415  see above
    from joserfc.jwk import JWKRegistry, RSAKey  # noqa: PLC0415  see above

    for given in keys:
        if "d" in given or given.get("kty") not in {"RSA", "EC"}:
            raise FaultyKeyError(
                "is no public key: give RSA or EC (P-256), without its private part"
            )
        try:
            key = JWKRegistry.import_key(given)
        except (JoseError, ValueError, TypeError, KeyError) as error:
            raise FaultyKeyError("is no JSON Web Key") from error
        if isinstance(key, RSAKey) and key.public_key.key_size < _BITS:
            raise FaultyKeyError(f"is too weak: RSA needs {_BITS} bits")
        if given["kty"] == "EC" and given.get("crv") != "P-256":
            raise FaultyKeyError("is on another curve than P-256")
    return {"keys": list(keys)}


def shared(secret: str) -> KeySet:
    """Make a key set of a secret that both sides know."""
    octets = base64.urlsafe_b64encode(secret.encode()).rstrip(b"=").decode()
    return {"keys": [{"kty": "oct", "k": octets}]}


def read(token: str, keys: KeySet, *, lender: str, at: datetime) -> Handed:
    """Check a token, and say whom it hands over; raise InvalidHandOverError."""
    from joserfc import jwt  # noqa: PLC0415  heavy, see above
    from joserfc.errors import JoseError  # noqa: PLC0415  heavy, see above
    from joserfc.jwk import KeySet as Keys  # noqa: PLC0415  heavy, see above

    if not keys["keys"]:
        raise InvalidHandOverError(why="no-keys")
    # Which algorithms count is decided by our keys, never by the token.
    shared = keys["keys"][0]["kty"] == "oct"
    rules = jwt.JWTClaimsRegistry(
        now=int(at.timestamp()),
        leeway=SKEW,
        iss={"essential": True, "value": lender},
        aud={"essential": True, "value": AUDIENCE},
        sub={"essential": True},
        jti={"essential": True},
        iat={"essential": True},
        exp={"essential": True},
    )
    try:
        known = Keys.import_key_set({"keys": list(keys["keys"])})
        claims = jwt.decode(token, known, algorithms=list(SHARED if shared else SIGNED)).claims
        rules.validate(claims)
    except (JoseError, ValueError, TypeError) as error:
        raise InvalidHandOverError(why=_why(error)) from error
    return _handed(claims)


def _handed(claims: dict[str, Any]) -> Handed:
    ends = datetime.fromtimestamp(claims["exp"], UTC)
    begun = datetime.fromtimestamp(claims["iat"], UTC)
    if ends - begun > LONGEST:
        raise InvalidHandOverError(why="too-long")
    reference, jti = claims["sub"], claims["jti"]
    named = isinstance(reference, str) and isinstance(jti, str)
    if not named or not 0 < len(reference) <= _LENGTH or not 0 < len(jti) <= _LENGTH:
        raise InvalidHandOverError(why="claims")
    return Handed(reference, jti, ends + timedelta(seconds=SKEW))


def _why(error: Exception) -> str:
    name = type(error).__name__
    known = {"ExpiredTokenError": "expired", "BadSignatureError": "signature"}
    return known.get(name, "claims" if "Claim" in name else "unreadable")
