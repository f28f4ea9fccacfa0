"""How lenders hear from us, as a list: the feed of events, and webhooks."""

from typing import Final

from bot.lenders import event_bodies, reconciliation, views_events, views_webhooks
from bot.lenders.endpoint import Endpoint
from storage import errors
from storage.terms import Scope

_WEBHOOK: Final = "/webhooks/{id}"

ENDPOINTS: Final = (
    Endpoint(
        method="GET",
        path="/events",
        view=views_events.everyone,
        title="Hear what happened",
        about="In order, none missed, kept for 30 days; each with ids only: read the rest by them. "
        "Go on behind the last `after`; with `wait` the answer comes with the next event.",
        answer=event_bodies.EventsPage,
        pages=True,
        queries=("wait",),
        refusals=(errors.UnknownCursorError,),
    ),
    Endpoint(
        method="GET",
        path="/reconciliation",
        view=reconciliation.everyone,
        title="Compare what both sides believe",
        about="Every application with a SHA-256 over its facts, and one over each page. An "
        "application's is over these, joined by line feeds, empty where nothing is known: number, "
        "sequence, stage, amount, currency, day of application, day and amount of disbursement, "
        "collection, then `reference state` of each need that is not withdrawn, sorted. A page's "
        "is over the hashes of its applications, joined by line feeds.",
        answer=reconciliation.ReconciliationPage,
        pages=True,
    ),
    Endpoint(
        method="POST",
        path="/webhooks",
        view=views_webhooks.add,
        title="Add a webhook",
        about="Events from now on are posted to it, signed after the Standard Webhooks "
        "specification with the `secret` of this answer, which is shown once. Answer 2xx within "
        "15 seconds; else it is tried ten times in three days. Events of one application come in "
        "their order; any may come twice, under the same `webhook-id`.",
        body=event_bodies.WebhookBody,
        answer=event_bodies.WebhookAnswer,
        statuses=(201,),
        refusals=(errors.TooManyWebhooksError,),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path="/webhooks",
        view=views_webhooks.everyone,
        title="List webhooks",
        about="Oldest first, and how they do.",
        answer=event_bodies.WebhooksAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path=_WEBHOOK,
        view=views_webhooks.get,
        title="Read a webhook",
        about="Where it leads, and how it does.",
        answer=event_bodies.WebhookAnswer,
        refusals=(errors.UnknownWebhookError,),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PATCH",
        path=_WEBHOOK,
        view=views_webhooks.change,
        title="Change a webhook",
        about="Another address, other types, or switched off or on. One that took nothing for "
        "five days, or answered 410, is disabled, and an event in the feed says so; enabled "
        "again, it goes on where it stopped.",
        body=event_bodies.WebhookChange,
        answer=event_bodies.WebhookAnswer,
        refusals=(errors.UnknownWebhookError,),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="DELETE",
        path=_WEBHOOK,
        view=views_webhooks.remove,
        title="Remove a webhook",
        about="What waits for it is forgotten; the feed still has it.",
        answer=event_bodies.WebhookAnswer,
        refusals=(errors.UnknownWebhookError,),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="POST",
        path=f"{_WEBHOOK}/secret",
        view=views_webhooks.rotate,
        title="Make a new secret",
        about="It is shown once. For a while everything is signed with the last one as well.",
        body=event_bodies.RotationBody,
        body_required=False,
        answer=event_bodies.WebhookAnswer,
        refusals=(errors.UnknownWebhookError,),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="POST",
        path=f"{_WEBHOOK}/test",
        view=views_webhooks.test,
        title="Test a webhook",
        about="Sends it an event of the type `loanline.webhook.test`, the way all events go.",
        answer=event_bodies.TestAnswer,
        statuses=(201,),
        refusals=(errors.UnknownWebhookError, errors.DisabledWebhookError),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path=f"{_WEBHOOK}/deliveries",
        view=views_webhooks.deliveries,
        title="List deliveries",
        about="What was sent to a webhook in the last 30 days, with every try; with `state=dead` "
        "only what was given up.",
        answer=event_bodies.DeliveriesPage,
        pages=True,
        queries=("state",),
        refusals=(errors.UnknownWebhookError,),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="POST",
        path=f"{_WEBHOOK}/deliveries/{{delivery}}/replay",
        view=views_webhooks.replay,
        title="Send a dead letter again",
        about="Under its old id, with ten new tries.",
        answer=event_bodies.DeliveryAnswer,
        refusals=(
            errors.UnknownWebhookError,
            errors.UnknownDeliveryError,
            errors.DisabledWebhookError,
            errors.NoDeadLetterError,
        ),
        scope=Scope.ADMIN,
    ),
)
"""Everything about events under ``/v1``."""
