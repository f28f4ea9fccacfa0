"""Signatures of what we send, by the specification's own example and its own library."""

import base64
import time

import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from bot.lenders import signing

# The example of the Standard Webhooks specification and its reference implementations.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105  a published example
ID = "msg_p5jXN8AQM9LWM0D4loKWxJek"
SECONDS = 1614265330
BODY = b'{"test": 2432232314}'
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
OTHER = "whsec_" + base64.b64encode(bytes(range(64))).decode()


def test_the_specification_s_example_is_signed_as_it_says() -> None:
    assert signing.sign(SECRET, ID, SECONDS, BODY) == SIGNATURE
    assert signing.headers([SECRET], ID, SECONDS, BODY) == {
        "webhook-id": ID,
        "webhook-timestamp": "1614265330",
        "webhook-signature": SIGNATURE,
    }


@pytest.mark.parametrize("secret", [SECRET, OTHER])
def test_the_library_verifies_what_either_of_two_secrets_signed(secret: str) -> None:
    body = '{"type":"loanline.需要"}'.encode()
    headers = signing.headers([OTHER, SECRET], "m1", int(time.time()), body)

    assert Webhook(secret).verify(body, headers) == {"type": "loanline.需要"}
    assert headers["webhook-signature"].count("v1,") == 2


def test_a_changed_body_id_or_time_is_found() -> None:
    at = int(time.time())
    headers = signing.headers([SECRET], "m1", at, b"{}")

    for changed in ({"webhook-id": "m2"}, {"webhook-timestamp": str(at + 1)}):
        with pytest.raises(WebhookVerificationError):
            Webhook(SECRET).verify(b"{}", headers | changed)
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(b"{} ", headers)
