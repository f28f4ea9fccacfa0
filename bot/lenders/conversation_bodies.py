"""How borrowers are talked with: proofs, consents, and hand-over from a lender's own app."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field

from bot.lenders.answers import Answer, Moment
from bot.lenders.values import Body
from storage.consents import Consent, Purpose
from storage.erasures import Erasure
from storage.handovers import KeySet
from storage.policies import Policy

Level = Annotated[
    int,
    Field(ge=1, le=3, description="1 invited, 2 a phone proven or handed over, 3 both of them."),
]
Asked = Literal["sensitive", "abroad", "credit"]


class ConversationBody(Body):
    """Which proof opens what, for how long it counts, and which consents are asked for."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "may_see_stage": 1,
                    "may_see_amounts": 2,
                    "may_see_needs": 1,
                    "may_send": 2,
                    "may_read_back": 2,
                    "proof_minutes": 1440,
                    "pictures_in_chat": True,
                    "consents": ["sensitive", "abroad"],
                }
            ]
        }
    )

    may_see_stage: Level = 1
    may_see_amounts: Level = 2
    may_see_needs: Level = 1
    may_send: Level = 2
    may_read_back: Level = 2
    proof_minutes: Annotated[int, Field(ge=0, le=525_600)] = 0
    pictures_in_chat: Annotated[
        bool, Field(description="Whether chat apps are sent pictures of an application's progress.")
    ] = True
    consents: Annotated[list[Asked], Field(max_length=3)] = Field(default_factory=list)


class ConversationAnswer(Answer):
    """Which proof opens what, for how long it counts, and which consents are asked for."""

    may_see_stage: int
    may_see_amounts: int
    may_see_needs: int
    may_send: int
    may_read_back: int
    proof_minutes: int
    pictures_in_chat: bool
    consents: list[str]

    @classmethod
    def of(cls, policy: Policy) -> Self:
        """Say what a lender has decided."""
        known: dict[str, Any] = {name: getattr(policy, name) for name in cls.model_fields}
        return cls(**known | {"consents": list(policy.consents)})


class ConsentAnswer(Answer):
    """One entry of the ledger: given, refused or withdrawn, and the very words it was about."""

    borrower: Annotated[str | None, Field(description="Ours; null before they were linked.")]
    conversation: str
    purpose: Purpose
    given: bool
    wording: Annotated[int, Field(description="The version of our words.")]
    locale: str
    channel: str
    at: Moment
    text: Annotated[str | None, Field(description="What they read, as it was sent to them.")]

    @classmethod
    def of(cls, it: Consent) -> Self:
        """Say what was agreed to."""
        return cls(
            borrower=it.borrower_id,
            conversation=it.conversation_id,
            purpose=it.purpose,
            given=it.given,
            wording=it.wording,
            locale=it.locale,
            channel=it.channel,
            at=it.at,
            text=it.text,
        )


class ConsentsAnswer(Answer):
    """All entries that concern an application's people, oldest first; the last one stands."""

    items: list[ConsentAnswer]

    @classmethod
    def of(cls, found: Sequence[Consent]) -> Self:
        """Say what was agreed to."""
        return cls(items=[ConsentAnswer.of(it) for it in found])


class ErasureAnswer(Answer):
    """A borrower's request to be forgotten: done when nothing is open, held or to be kept."""

    number: Annotated[str, Field(description="On the borrower's receipt.")]
    borrower: str
    asked_at: Moment
    erased_at: Moment | None


class ErasuresPage(Answer):
    """Some requests to be forgotten, oldest first; go on behind ``after`` while there are more."""

    items: list[ErasureAnswer]
    after: str
    more: bool

    @classmethod
    def of(cls, found: Sequence[Erasure], after: str, *, more: bool) -> Self:
        """Say what was asked, and whether it is done."""
        return cls(
            after=found[-1].id if found else after,
            more=more,
            items=[
                ErasureAnswer(
                    number=it.number,
                    borrower=it.borrower_id,
                    asked_at=it.asked_at,
                    erased_at=it.erased_at,
                )
                for it in found
            ],
        )


class HandOverKeysBody(Body):
    """Public keys by which your tokens are checked, or a secret that we make for you."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "keys": [
                        {
                            "kty": "EC",
                            "crv": "P-256",
                            "x": "yYvIKUqdEhdq6AB5m98wxJrf189PTHsuTVJKsDzQSks",
                            "y": "DO6gosx440WiH9aqt9T3Ljowcs7e-Mo11RW2_Aw6I-g",
                            "kid": "2026-11",
                        }
                    ]
                }
            ]
        }
    )

    keys: Annotated[list[dict[str, Any]], Field(max_length=5)] = Field(default_factory=list)
    secret: bool = False


class HandOverKeysAnswer(Answer):
    """The keys by which your tokens are checked; a secret is shown once, when it is made."""

    kinds: list[str]
    kids: list[str]
    secret: str | None

    @classmethod
    def of(cls, keys: KeySet, secret: str | None = None) -> Self:
        """Say which keys there are, and nothing of what they are."""
        kinds = [str(it["kty"]) for it in keys["keys"]]
        return cls(kinds=kinds, kids=[str(it.get("kid", "")) for it in keys["keys"]], secret=secret)


class HandOverBody(Body):
    """A token that your app's server has signed for one borrower."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"token": "eyJhbGciOiJFUzI1NiJ9.e30.s"}]}
    )

    token: Annotated[str, Field(min_length=1, max_length=8000)]
