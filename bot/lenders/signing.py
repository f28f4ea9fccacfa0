"""Signatures of what we send: symmetric ones of the Standard Webhooks specification (v1)."""

import base64
from collections.abc import Sequence
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC

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
    # The standard library's lets go of the interpreter for each, and waits long to get it back.
    signed = HMAC(key, SHA256())
    signed.update(b".".join((message_id.encode(), str(seconds).encode(), body)))
    return f"v1,{base64.b64encode(signed.finalize()).decode()}"
