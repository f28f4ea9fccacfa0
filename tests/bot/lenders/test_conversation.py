"""Lenders say how borrowers are talked with, read consents, and hand borrowers over."""

import base64
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from joserfc.jwk import ECKey, OctKey, RSAKey

from handlers.converse import converse
from handlers.messages import Channel, Incoming, Press, Start
from storage import conversations, lenders
from storage.database import Store
from storage.records import Conversation
from storage.terms import Assurance, Method
from storage.transaction import Transaction
from tests.bot.lenders.conftest import System
from tests.bot.signing_tokens import claims, signed
from tests.chat import RULES

WHO = {"reference": "B-7", "name": "王小梅", "phone": "+8613800138000"}


@pytest.fixture
async def application(system: System) -> str:
    body = {"sequence": 1, "stage": "in_review", "borrowers": [WHO | {"role": "main"}]}
    assert (await system.put("/v1/applications/LN-1", body)).status == 201
    return "LN-1"


@pytest.fixture
def key() -> ECKey:
    return ECKey.generate_key("P-256", {"kid": "k-1"})


async def opens_with(store: Store, now: datetime, token: str) -> Conversation:
    """Open a chat with a code, through language and notice."""

    def talk(tx: Transaction) -> Conversation:
        for number, content in enumerate(
            (
                Start(token=token),
                Press(action="language", subject="en"),
                Press(action="consent", subject="yes"),
            )
        ):
            said = Incoming(
                channel=Channel.WEB, bot="web", chat="c", key=f"k-{number}", at=now, content=content
            )
            converse(tx, said, RULES)
        found = conversations.by_chat(tx, Channel.WEB, "web", "c", now)
        assert found is not None
        return found

    return await store.write(talk)


async def test_a_lender_decides_on_proofs_and_consents(system: System, store: Store) -> None:
    decided = {"may_see_amounts": 3, "proof_minutes": 60, "consents": ["credit", "abroad"]}

    put = await system.put("/v1/settings/conversation", decided)
    got = await system.get("/v1/settings/conversation")

    assert (put.status, put.body) == (200, got.body)
    assert got.body["may_see_amounts"] == 3
    assert got.body["consents"] == ["credit", "abroad"]
    policy = (await store.read(lenders.by_id, system.lender.id)).policy
    assert (policy.may_see_amounts, policy.consents) == (3, ("credit", "abroad"))
    assert policy.link_days == 180


@pytest.mark.parametrize("wrong", [{"may_send": 4}, {"consents": ["service"]}, {"nonsense": 1}])
async def test_what_makes_no_sense_is_refused(system: System, wrong: dict[str, Any]) -> None:
    assert (await system.put("/v1/settings/conversation", wrong)).code == "invalid-request"


async def test_consents_are_read_with_the_very_words_and_their_end(
    system: System, application: str, store: Store, now: datetime
) -> None:
    url = (await system.post(f"/v1/applications/{application}/invitations")).body["url"]
    await opens_with(store, now, url.partition("invite=")[2])

    read = await system.get(f"/v1/applications/{application}/consents")

    (entry,) = read.body["items"]
    assert (entry["purpose"], entry["given"], entry["locale"]) == ("service", True, "en")
    assert (entry["channel"], entry["wording"]) == ("web", 1)


async def test_another_lender_reads_no_consents(
    system: System, stranger: System, application: str
) -> None:
    assert (await system.get(f"/v1/applications/{application}/consents")).status == 200
    refused = await stranger.get(f"/v1/applications/{application}/consents")
    assert refused.code == "unknown-application"


@pytest.mark.usefixtures("application")
async def test_a_borrower_is_handed_over_once_with_a_phones_assurance(
    system: System, store: Store, key: ECKey, now: datetime
) -> None:
    kept = await system.put("/v1/settings/hand-over", {"keys": [key.as_dict(private=False)]})
    token = signed(claims(now, "bohai", "B-7"), key)

    made = await system.post("/v1/hand-overs", {"token": token})
    again = await system.post("/v1/hand-overs", {"token": token})
    code = made.body["url"].partition("invite=")[2]
    chat = await opens_with(store, now, code)

    assert (kept.body["kids"], kept.body["secret"]) == (["k-1"], None)
    assert made.status == 201
    assert made.body["telegram_url"] == f"https://t.me/loans_bot?start={code}"
    assert len(code) <= 64  # a start parameter of Telegram is no longer
    assert again.code == "invalid-hand-over"
    assert again.body["why"] == "used"
    (link,) = chat.links
    assert (link.method, link.assurance) == (Method.HANDOVER, Assurance.PHONE)
    assert made.body["borrower"] == link.borrower_id


@pytest.mark.usefixtures("application")
async def test_a_secret_is_made_shown_once_and_serves(system: System, now: datetime) -> None:
    made = await system.put("/v1/settings/hand-over", {"secret": True})
    secret = OctKey.import_key(made.body["secret"])

    read = await system.get("/v1/settings/hand-over")
    handed = await system.post(
        "/v1/hand-overs", {"token": signed(claims(now, "bohai", "B-7"), secret, "HS256")}
    )

    assert (read.body["kinds"], read.body["secret"]) == (["oct"], None)
    assert handed.status == 201


def minutes(count: float) -> Callable[[datetime], int]:
    return lambda now: int((now + timedelta(minutes=count)).timestamp())


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"iss": "other"}, "claims"),
        ({"aud": "elsewhere"}, "claims"),
        ({"jti": None}, "claims"),
        ({"sub": None}, "claims"),
        ({"exp": None}, "claims"),
        ({"sub": "B-404"}, "unknown-borrower"),
        ({"exp": minutes(-2), "iat": minutes(-4)}, "expired"),
        ({"exp": minutes(30)}, "too-long"),
        ({"iat": minutes(9), "exp": minutes(11)}, "claims"),
    ],
)
async def test_a_token_that_says_the_wrong_thing_hands_nobody_over(
    system: System, key: ECKey, now: datetime, changed: dict[str, Any], why: str
) -> None:
    await system.put("/v1/settings/hand-over", {"keys": [key.as_dict(private=False)]})
    said = {name: it(now) if callable(it) else it for name, it in changed.items()}

    refused = await system.post(
        "/v1/hand-overs", {"token": signed(claims(now, "bohai", "B-7", **said), key)}
    )

    assert refused.code == "invalid-hand-over"
    assert refused.body["why"] == why


@pytest.mark.usefixtures("application")
async def test_only_the_lenders_own_keys_count_whatever_a_token_says(
    system: System, key: ECKey, now: datetime
) -> None:
    public = key.as_dict(private=False)
    said = claims(now, "bohai", "B-7")
    no_keys = await system.post("/v1/hand-overs", {"token": signed(said, key)})
    await system.put("/v1/settings/hand-over", {"keys": [public]})

    async def why(token: str) -> str:
        return str((await system.post("/v1/hand-overs", {"token": token})).body["why"])

    forged = ECKey.generate_key("P-256", {"kid": "k-1"})
    as_secret = OctKey.import_key(str(public))  # the public key, taken for a secret
    unsigned = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()

    assert no_keys.body["why"] == "no-keys"
    assert await why(signed(said, forged)) == "signature"
    assert await why(signed(said, as_secret, "HS256")) == "unreadable"
    assert await why(f"{unsigned}.{signed(said, key).split('.')[1]}.") == "unreadable"
    assert await why("nonsense") == "unreadable"


@pytest.mark.parametrize(
    "given",
    [
        [{"kty": "oct", "k": "c2VjcmV0"}],
        [{"kty": "EC"}],
        [ECKey.generate_key("P-256").as_dict(private=True)],
        [ECKey.generate_key("P-384").as_dict(private=False)],
    ],
)
async def test_keys_that_would_open_too_much_are_refused(
    system: System, given: list[dict[str, Any]]
) -> None:
    refused = await system.put("/v1/settings/hand-over", {"keys": given})

    assert refused.code == "invalid-request"
    assert refused.pointers == ["/keys"]


@pytest.mark.usefixtures("application")
async def test_rsa_keys_serve_when_they_are_long_enough(system: System, now: datetime) -> None:
    rsa = RSAKey.generate_key(2048)
    kept = await system.put("/v1/settings/hand-over", {"keys": [rsa.as_dict(private=False)]})

    handed = await system.post(
        "/v1/hand-overs", {"token": signed(claims(now, "bohai", "B-7"), rsa, "PS256")}
    )

    assert (kept.status, handed.status) == (200, 201)
