"""Signatures of what we send: symmetric ones of the Standard Webhooks specification (v1)."""

import base64
import hashlib
import hmac
from collections.abc import Sequence
from typing import Final

_PREFIX: Final = "whsec_"


def headers(secrets: Sequence[str], message_id: str, seconds: int, body: bytes) -> dict[str, str]:
    """Give the three headers of a message; each secret that holds now signs it once."""
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(seconds),
        "webhook-signature": " ".join(
            sign(secret, message_id, seconds, body) for secret in secrets
        ),
    }


def sign(secret: str, message_id: str, seconds: int, body: bytes) -> str:
    """Sign a message with one secret, ``whsec_…``."""
    key = base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
    signed = b".".join((message_id.encode(), str(seconds).encode(), body))
    return f"v1,{base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()}"
