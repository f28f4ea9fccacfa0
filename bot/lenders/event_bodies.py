"""Events and webhooks as lenders write and read them: bodies and answers, and their examples."""

from datetime import date
from typing import Annotated, Any, Final, Literal, Self

from pydantic import AwareDatetime, ConfigDict, Field

from bot.lenders.answers import Answer, Moment
from bot.lenders.values import STORABLE, Body, unstated
from storage.events import EventKind, cursor
from storage.webhook_log import Logged
from storage.webhooks import Webhook

_URL: Final = "https://hooks.example.com/loanline"
Types = Annotated[list[EventKind], Field(max_length=len(EventKind))]


class EventData(Answer):
    """What an event is about, by id; a field that does not belong to its type is left out."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", json_schema_serialization_defaults_required=False
    )

    application: Annotated[str | None, Field(description="The application's number.")] = None
    need: Annotated[str | None, Field(description="Your own reference of the need.")] = None
    document: str | None = None
    file: str | None = None
    channel: Annotated[
        str | None,
        Field(
            description="How a file came: telegram, web; counter, email or post (by your staff)."
        ),
    ] = None
    inspection: Annotated[
        str | None,
        Field(description="What inspection said: fits, doubtful, kept, refused, quarantined."),
    ] = None
    findings: list[str] | None = None
    borrower: str | None = None
    conversation: str | None = None
    method: Annotated[str | None, Field(description="How the borrower proved who they are.")] = None
    assurance: int | None = None
    purpose: str | None = None
    wording: Annotated[
        int | None, Field(description="The version of the notice that was agreed to.")
    ] = None
    notice: Annotated[str | None, Field(description="What the borrower was told about.")] = None
    reason: str | None = None
    state: Annotated[str | None, Field(description="How the need stands now.")] = None
    on: Annotated[
        date | None, Field(description="The day on which the document is deleted, in your zone.")
    ] = None


class EventAnswer(Answer):
    """One event in its CloudEvents 1.0 envelope, the same in the feed and in webhooks."""

    specversion: Literal["1.0"]
    id: Annotated[str, Field(description="The header `webhook-id` has it too: drop repeats by it.")]
    source: str
    type: Annotated[
        str, Field(description=f"One of: {', '.join(f'loanline.{it}' for it in EventKind)}.")
    ]
    subject: Annotated[str, Field(description="What it is about: a noun and our id.")]
    time: AwareDatetime
    datacontenttype: Literal["application/json"]
    sequence: Annotated[str, Field(description="Its place in your feed; sorts as text.")]
    data: EventData


class EventsPage(Answer):
    """Some events; go on behind ``after``, at once while there are ``more``."""

    items: list[EventAnswer]
    after: str
    more: bool


class WebhookBody(Body):
    """Where to tell you, and of which types of events (all, where there are none)."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"url": _URL, "types": ["document.received"]}]}
    )

    url: Annotated[str, Field(min_length=1, max_length=1000), STORABLE]
    types: Types = Field(default_factory=list)


class WebhookChange(Body):
    """What is to be other than it is; enabling tries at once whatever waits."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"enabled": True}]})

    url: Annotated[str, Field(min_length=1, max_length=1000), STORABLE] = Field(
        default_factory=unstated
    )
    types: Types = Field(default_factory=unstated)
    enabled: bool = Field(default_factory=unstated)


class RotationBody(Body):
    """How many hours the last secret signs beside the new one."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"overlap_hours": 24}]})

    overlap_hours: Annotated[int, Field(ge=0, le=168)] = 24


class WebhookAnswer(Answer):
    """A webhook, and how it does; ``secret`` is shown once, when it has just been made."""

    id: str
    url: str
    types: list[EventKind]
    enabled: bool
    disabled_why: Annotated[
        str | None, Field(description="gone (it answered 410), failing (for 5 days), or asked.")
    ]
    failing_since: Moment | None
    old_secret_until: Moment | None
    secret: str | None
    created_at: Moment
    updated_at: Moment

    @classmethod
    def of(cls, it: Webhook, *, secret: bool = False) -> Self:
        """Say what is known of a webhook."""
        return cls(
            id=it.id,
            url=it.url,
            types=list(it.types),
            enabled=it.disabled_at is None,
            disabled_why=it.disabled_why,
            failing_since=it.failing_since,
            old_secret_until=it.old_secret_until,
            secret=it.secrets[0] if secret else None,
            created_at=it.created_at,
            updated_at=it.updated_at,
        )


class WebhooksAnswer(Answer):
    """All your webhooks."""

    items: list[WebhookAnswer]


class TestAnswer(Answer):
    """The id of a test event that is on its way."""

    event: str


class TryAnswer(Answer):
    """One try: the status that came back, or why none did."""

    at: AwareDatetime
    status: int | None
    error: str | None
    milliseconds: int


class DeliveryAnswer(Answer):
    """One event on its way to a webhook; its id is the event's."""

    id: str
    type: str
    sequence: str
    state: Annotated[str, Field(description="waiting, delivered, dead or let-go.")]
    tries: list[TryAnswer]
    next_try_at: Moment | None
    settled_at: Moment | None

    @classmethod
    def of(cls, it: Logged) -> Self:
        """Say how a delivery stands."""
        tries: list[Any] = list(it.tries)
        return cls(
            id=it.event_id,
            type=f"loanline.{it.kind}",
            sequence=cursor(it.position),
            state=it.state,
            tries=[TryAnswer(**one) for one in tries],
            next_try_at=None if it.settled_at else it.due_at,
            settled_at=it.settled_at,
        )


class DeliveriesPage(Answer):
    """Some deliveries, in the order of their events; go on behind ``after``."""

    items: list[DeliveryAnswer]
    after: str
    more: bool
