"""Codes of an authenticator app (RFC 6238), and the recovery codes for the day it is lost."""

import hmac
import secrets
from datetime import datetime
from typing import Final

import pyotp

RECOVERY_CODES: Final = 10
_STEP: Final = 30
_DRIFT: Final = 1
"""Steps by which a phone's clock may be off, either way."""
_ISSUER: Final = "Loanline"
_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"


def new_secret() -> str:
    """Make the secret that an app and we share: 160 bits."""
    return pyotp.random_base32()


def address(secret: str, login: str) -> str:
    """Write the address that an app reads from a picture."""
    return pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=_ISSUER)


def picture(text: str) -> str:
    """Draw a text as a QR code, to stand in a page as it is."""
    # Only now: nobody sets an app up every day, and it takes 9 MiB.
    import segno  # noqa: PLC0415  see above

    return str(
        segno.make(text, error="m").svg_inline(
            scale=5, border=3, light="#fff", dark="#17212b", svgclass="qr", omitsize=True
        )
    )


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """Say of which time step a code is; None if it is of none that counts now."""
    typed = "".join(it for it in code if it.isalnum())
    current, totp = int(now.timestamp()) // _STEP, pyotp.TOTP(secret)
    found = None
    for step in range(current - _DRIFT, current + _DRIFT + 1):
        if hmac.compare_digest(totp.at(step * _STEP).encode(), typed.encode()):
            found = step
    return found


def new_recovery_codes() -> list[str]:
    """Make codes that each let their person in once: 49 bits each."""
    return [
        "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(2))
        for _ in range(RECOVERY_CODES)
    ]


def recovery(code: str) -> str:
    """Write a recovery code as it was made, however it was typed."""
    letters = "".join(it for it in code.casefold() if it.isalnum())
    return f"{letters[:5]}-{letters[5:]}"
