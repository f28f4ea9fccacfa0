"""ID tokens of OpenID Connect: checked word for word before anything they say counts."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

ALGORITHMS: Final = ("RS256", "PS256", "ES256", "RS384", "RS512", "PS384", "PS512", "ES384")
"""Signatures that only the provider can make: none by a shared secret, and no ``none``."""
SKEW: Final = 60
"""How many seconds the clocks of two machines may differ."""
OLDEST: Final = timedelta(minutes=15)
"""How long ago a token may have been made: it comes straight from the provider."""
_BITS: Final = 2048
_LENGTH: Final = 255
_CLASSES: Final = (
    frozenset({"pwd", "pin", "kba"}),
    frozenset({"otp", "sms", "tel", "hwk", "swk", "sc", "pop", "wia"}),
    frozenset({"face", "fpt", "iris", "retina", "vbm"}),
)
"""What somebody knows, has and is (RFC 8176)."""
_STRONG: Final = frozenset(
    {
        "phr",
        "phrh",
        "http://schemas.openid.net/pape/policies/2007/06/multi-factor",
        "https://refeds.org/profile/mfa",
        "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract",
    }
)
"""What a provider calls a sign-in by two proofs (``acr``)."""


class WrongTokenError(ValueError):
    """A token that says nothing we believe; its text is a word of ours and quotes nothing."""


class UnknownKeyIdError(WrongTokenError):
    """It is signed by a key that is not known (yet): the provider may have changed its keys."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a token has to say."""

    issuer: str
    client_id: str
    nonce: str = field(repr=False)
    proven_since: datetime | None = None
    """When it was asked to have its person prove themselves anew; the token has to say so."""


def checked(
    token: str, keys: Sequence[Mapping[str, Any]], expected: Expected, at: datetime
) -> Mapping[str, Any]:
    """Give what a token says; raise WrongTokenError, or UnknownKeyIdError."""
    from joserfc import jwt  # noqa: PLC0415  ten megabytes that few installations ever need
    from joserfc.errors import JoseError  # noqa: PLC0415  see above

    try:
        fitting = _fitting(token, keys)
        claims = jwt.decode(token, fitting, algorithms=list(ALGORITHMS)).claims
        _rules(expected, at).validate(claims)
    except WrongTokenError:
        raise
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise WrongTokenError(_why(error)) from None
    _check(claims, expected, at)
    return claims


def is_strong(claims: Mapping[str, Any]) -> bool:
    """Tell whether a provider says that somebody has proven themselves by two kinds of proof."""
    told = claims.get("amr")
    amr = {it for it in told if isinstance(it, str)} if isinstance(told, list) else set()
    kinds = sum(bool(amr & it) for it in _CLASSES)
    return "mfa" in amr or kinds > 1 or claims.get("acr") in _STRONG


def is_recent(claims: Mapping[str, Any], at: datetime, within: timedelta) -> bool:
    """Tell whether somebody has proven themselves so short a time ago."""
    when = _moment(claims.get("auth_time"))
    return when is not None and at - when < within


def _fitting(token: str, keys: Sequence[Mapping[str, Any]]) -> Any:  # noqa: ANN401  joserfc's key, loaded late
    """Choose the one key that a token names, fit for the algorithm that it names."""
    from joserfc import jws  # noqa: PLC0415  heavy, see above
    from joserfc.jwk import JWKRegistry  # noqa: PLC0415  heavy, see above

    header = jws.extract_compact(token.encode()).headers()
    algorithm, name = header.get("alg"), header.get("kid")
    if algorithm not in ALGORITHMS:
        raise WrongTokenError("algorithm")
    kind = "EC" if str(algorithm).startswith("ES") else "RSA"
    usable = [it for it in keys if it.get("kty") == kind and it.get("use", "sig") == "sig"]
    if name is not None:
        usable = [it for it in usable if it.get("kid") == name]
    if len(usable) != 1:
        raise UnknownKeyIdError("key")
    if kind == "RSA" and _bits(usable[0]) < _BITS:
        raise WrongTokenError("weak-key")
    return JWKRegistry.import_key({name: it for name, it in usable[0].items() if name != "d"})


def _bits(key: Mapping[str, Any]) -> int:
    modulus = str(key.get("n", ""))
    octets = base64.urlsafe_b64decode(modulus + "=" * (-len(modulus) % 4))
    return int.from_bytes(octets).bit_length()


def _rules(expected: Expected, at: datetime) -> Any:  # noqa: ANN401  joserfc's registry, loaded late
    from joserfc import jwt  # noqa: PLC0415  heavy, see above

    return jwt.JWTClaimsRegistry(
        now=int(at.timestamp()),
        leeway=SKEW,
        iss={"essential": True, "value": expected.issuer},
        aud={"essential": True, "value": expected.client_id},
        sub={"essential": True},
        iat={"essential": True},
        exp={"essential": True},
        nonce={"essential": True, "value": expected.nonce},
    )


def _check(claims: Mapping[str, Any], expected: Expected, at: datetime) -> None:
    """Check what the registry knows nothing of."""
    subject, audience = claims["sub"], claims["aud"]
    if not isinstance(subject, str) or not 0 < len(subject) <= _LENGTH:
        raise WrongTokenError("sub")
    several = isinstance(audience, list) and len(audience) > 1
    if (several or "azp" in claims) and claims.get("azp") != expected.client_id:
        raise WrongTokenError("azp")
    made = _moment(claims["iat"])
    if made is None or at - made > OLDEST:
        raise WrongTokenError("iat")
    if expected.proven_since is not None:
        proven = _moment(claims.get("auth_time"))
        if proven is None or proven < expected.proven_since - timedelta(seconds=SKEW):
            raise WrongTokenError("auth_time")


def _moment(told: object) -> datetime | None:
    if isinstance(told, bool) or not isinstance(told, int | float):
        return None
    try:
        return datetime.fromtimestamp(told, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _why(error: Exception) -> str:
    claim = getattr(error, "claim", None)
    if isinstance(claim, str):
        return claim[:20]
    return "signature" if type(error).__name__ == "BadSignatureError" else "unreadable"
