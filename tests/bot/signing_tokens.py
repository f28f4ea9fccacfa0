"""What a lender's own app signs when it hands its customer over to us."""

from datetime import datetime, timedelta
from typing import Any

from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, RSAKey

EXAMPLE = ECKey.import_key(
    {
        "kty": "EC",
        "crv": "P-256",
        "x": "yYvIKUqdEhdq6AB5m98wxJrf189PTHsuTVJKsDzQSks",
        "y": "DO6gosx440WiH9aqt9T3Ljowcs7e-Mo11RW2_Aw6I-g",
        "d": "lmzTreZcMRP_2-8SSIB7MBfUO56x9RdQ_oAstaTjeM0",
        "kid": "2026-11",
    }
)
"""The key whose public part the description of the API gives as an example."""


def claims(now: datetime, lender: str, reference: str, **others: Any) -> dict[str, Any]:  # noqa: ANN401  claims
    """Say whom a token hands over; ``None`` leaves a claim out."""
    usual = {
        "iss": lender,
        "aud": "loanline",
        "sub": reference,
        "jti": "token-1",
        "iat": int(now.timestamp()),
        "exp": int((now + timedelta(minutes=2)).timestamp()),
    }
    return {name: value for name, value in (usual | others).items() if value is not None}


def signed(said: dict[str, Any], key: ECKey | RSAKey | OctKey, alg: str = "ES256") -> str:
    """Sign a token."""
    return str(jwt.encode({"alg": alg}, said, key, algorithms=[alg]))
