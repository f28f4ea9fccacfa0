"""What passkeys say, made and verified by the WebAuthn library; loaded when somebody uses one.

Challenges and keys are text, base64url as browsers write it; a wrong answer is a ValueError.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

import webauthn
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

_REQUIRED: Final = UserVerificationRequirement.REQUIRED


@dataclass(frozen=True, slots=True)
class Site:
    """The one place that a passkey is good for."""

    host: str
    origin: str


@dataclass(frozen=True, slots=True)
class Made:
    """A passkey that a browser has made."""

    id: str
    key: str
    counter: int


def wanted(site: Site, challenge: str, *, person: str, login: str, name: str) -> str:
    """Say what a new passkey is to be like: found by the site alone, and asking who uses it."""
    options = webauthn.generate_registration_options(
        rp_id=site.host,
        rp_name="Loanline",
        user_id=person.encode(),
        user_name=login,
        user_display_name=name,
        challenge=base64url_to_bytes(challenge),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=_REQUIRED
        ),
    )
    return webauthn.options_to_json(options)


def made(site: Site, challenge: str, brought: Mapping[str, Any]) -> Made:
    """Verify a new passkey."""
    with _own_errors():
        found = webauthn.verify_registration_response(
            credential=dict(brought),
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=site.host,
            expected_origin=site.origin,
            require_user_verification=True,
        )
    key = bytes_to_base64url(found.credential_public_key)
    return Made(bytes_to_base64url(found.credential_id), key, found.sign_count)


def question(site: Site, challenge: str) -> str:
    """Ask for any passkey of the site."""
    options = webauthn.generate_authentication_options(
        rp_id=site.host, challenge=base64url_to_bytes(challenge), user_verification=_REQUIRED
    )
    return webauthn.options_to_json(options)


def counted(
    site: Site, challenge: str, brought: Mapping[str, Any], *, key: str, counter: int
) -> int:
    """Verify an answer by its passkey; give how often that was used."""
    with _own_errors():
        found = webauthn.verify_authentication_response(
            credential=dict(brought),
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=site.host,
            expected_origin=site.origin,
            credential_public_key=base64url_to_bytes(key),
            credential_current_sign_count=counter,
            require_user_verification=True,
        )
    return found.new_sign_count


@contextmanager
def _own_errors() -> Iterator[None]:
    try:
        yield
    except WebAuthnException as error:
        raise ValueError(type(error).__name__) from None
