"""The other desk of a lender, as it is asked for and told of."""

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, StringConstraints

from bot.lenders.answers import Answer, Moment
from bot.lenders.values import STORABLE, Body
from storage.outside_desks import OutsideDesk

Secret = Annotated[str, StringConstraints(min_length=8, max_length=200), STORABLE]
Url = Annotated[str, StringConstraints(max_length=1000), STORABLE]


class DeskBody(Body):
    """A Chatwoot inbox of the kind API, and what opens it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "kind": "chatwoot",
                    "url": "https://desk.lakeside.example",
                    "account": 3,
                    "inbox": 12,
                    "token": "the-access-token-of-an-agent",
                    "secret": "the-secret-of-the-inbox",
                }
            ]
        }
    )

    kind: Literal["chatwoot"]
    url: Url
    account: Annotated[int, Field(ge=1, le=2**31 - 1)]
    inbox: Annotated[int, Field(ge=1, le=2**31 - 1)]
    token: Annotated[Secret, Field(description="Of a user who may see the inbox.")]
    secret: Annotated[Secret, Field(description="The one that signs the inbox's webhooks.")]


class DeskAnswer(Answer):
    """Where your tickets are shown beside the console; what opens it is not told."""

    kind: Literal["chatwoot"] | None
    url: str | None
    account: int | None
    inbox: int | None
    webhook_url: Annotated[
        str | None, Field(description="Enter it as the inbox's webhook; it is signed by `secret`.")
    ]
    since: Moment | None

    @classmethod
    def of(cls, desk: OutsideDesk | None, source: str) -> Self:
        """Tell of a desk, or that there is none."""
        if desk is None:
            return cls(kind=None, url=None, account=None, inbox=None, webhook_url=None, since=None)
        return cls(
            kind="chatwoot",
            url=desk.url,
            account=desk.account,
            inbox=desk.inbox,
            webhook_url=f"{source.removesuffix('/v1')}/desks/chatwoot/{desk.group.id}",
            since=desk.group.joined_at,
        )
