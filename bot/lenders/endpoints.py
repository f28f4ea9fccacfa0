"""The lenders' API as a list: routes, OpenAPI and the readable page are all made of it."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from aiohttp import web

from bot.lenders import (
    answers,
    bodies,
    document_answers,
    endpoints_asking,
    endpoints_conversation,
    endpoints_desk,
    endpoints_events,
    endpoints_files,
    endpoints_forms,
    endpoints_imports,
    endpoints_keeping,
    endpoints_keys,
    endpoints_knowledge,
    endpoints_needs,
    endpoints_reviews,
    endpoints_tickets,
    need_bodies,
    operations,
    views_applications,
    views_batch,
    views_bots,
    views_document_types,
    views_documents,
    views_invitations,
)
from bot.lenders.endpoint import Endpoint
from storage import errors
from storage.judging import LockedAwayError
from storage.statements import FutureStatementError
from storage.terms import Scope

_APPLICATION: Final = "/applications/{number}"

ENDPOINTS: Final = (
    Endpoint(
        method="PUT",
        path=_APPLICATION,
        view=views_applications.put,
        title="State an application",
        about="Creates it or brings it up to date. What is left out keeps its value, null clears "
        "it. Order statements by `sequence` or by `occurred_at`, an application always by the same "
        "one (a moment counts as its microseconds since 1970): of each fact the newest statement "
        "counts, whatever the order of arrival. A late one is kept, and adds only what none after "
        "it has said; a repeated one changes nothing.",
        body=bodies.ApplicationBody,
        answer=answers.PushedAnswer,
        statuses=(200, 201),
        refusals=(
            errors.ForbiddenStepError,
            errors.SequenceTakenError,
            FutureStatementError,
            errors.IncompleteApplicationError,
            errors.ChangedMeanwhileError,
        ),
        scope=Scope.PUSH,
        conditional=True,
    ),
    Endpoint(
        method="GET",
        path=_APPLICATION,
        view=views_applications.get,
        title="Read an application",
        about="How it stands, as you last stated it.",
        answer=answers.ApplicationAnswer,
        refusals=(errors.UnknownApplicationError,),
    ),
    Endpoint(
        method="GET",
        path=f"{_APPLICATION}/history",
        view=views_applications.history,
        title="Read an application's stages",
        about="In the order in which we heard of them, with corrections, warnings and late ones.",
        answer=answers.HistoryAnswer,
        refusals=(errors.UnknownApplicationError,),
    ),
    Endpoint(
        method="GET",
        path="/applications",
        view=views_applications.everyone,
        title="List applications",
        about="Oldest first, a page at a time.",
        answer=answers.ApplicationsPage,
        pages=True,
    ),
    *endpoints_needs.ENDPOINTS,
    *endpoints_asking.ENDPOINTS,
    Endpoint(
        method="GET",
        path="/applications/{number}/documents",
        view=views_documents.of_application,
        title="List an application's documents",
        about="Everything that was sent for it, oldest first.",
        answer=document_answers.DocumentsAnswer,
        refusals=(errors.UnknownApplicationError,),
        scope=Scope.READ,
    ),
    Endpoint(
        method="GET",
        path="/documents",
        view=views_documents.everyone,
        title="List documents",
        about="Everything that was sent to you, oldest first, a page at a time. To poll for news, "
        "go on behind the last `after`; a document that has just come may be listed twice.",
        answer=document_answers.DocumentsPage,
        pages=True,
        scope=Scope.READ,
    ),
    Endpoint(
        method="GET",
        path="/documents/{id}",
        view=views_documents.get,
        title="Read a document",
        about="What answers a need, with its files.",
        answer=document_answers.DocumentAnswer,
        refusals=(errors.UnknownDocumentError,),
        scope=Scope.READ,
    ),
    Endpoint(
        method="POST",
        path="/documents/{id}/review",
        view=views_documents.review,
        title="Review a document",
        about="Accepted, or rejected with a reason that the borrower is told with its remedy. The "
        "verdict on what was sent last is the verdict on the need. With the document's `etag` in "
        "`If-Match` nothing is decided on what you have not seen: a file that came since, another "
        "finding, another need that it now answers.",
        body=need_bodies.ReviewBody,
        answer=document_answers.ReviewedAnswer,
        refusals=(
            errors.UnknownDocumentError,
            errors.UnknownFileError,
            errors.UnknownNeedError,
            errors.ForbiddenNeedStepError,
            errors.ChangedMeanwhileError,
            LockedAwayError,
        ),
        scope=Scope.REVIEW,
        conditional=True,
    ),
    *endpoints_reviews.ENDPOINTS,
    *endpoints_files.ENDPOINTS,
    Endpoint(
        method="POST",
        path="/applications/{number}/invitations",
        view=views_invitations.add,
        title="Invite a borrower",
        about="Makes a one-time link that ties the borrower to the chat in which it is opened. "
        "Send it to this borrower only.",
        body=need_bodies.InvitationBody,
        body_required=False,
        answer=answers.InvitationAnswer,
        statuses=(201,),
        refusals=(errors.UnknownApplicationError, errors.UnknownBorrowerError),
        scope=Scope.PUSH,
    ),
    Endpoint(
        method="POST",
        path="/batch",
        view=views_batch.post,
        title="Do many things at once",
        about="Up to 1,000 operations in 8 MiB, in their order, each for itself: one that fails "
        "leaves the others. Each result has the status and body it would have had alone.",
        body=operations.BatchBody,
        answer=answers.BatchAnswer,
        scope=Scope.PUSH,
    ),
    Endpoint(
        method="GET",
        path="/document-types",
        view=views_document_types.everyone,
        title="List document types",
        about="The catalogue: what can be asked for, where it comes from and how it must be.",
        answer=answers.DocumentTypesAnswer,
    ),
    *endpoints_events.ENDPOINTS,
    *endpoints_imports.ENDPOINTS,
    *endpoints_tickets.ENDPOINTS,
    *endpoints_keys.ENDPOINTS,
    *endpoints_keeping.ENDPOINTS,
    *endpoints_forms.ENDPOINTS,
    *endpoints_conversation.ENDPOINTS,
    *endpoints_desk.ENDPOINTS,
    *views_bots.ENDPOINTS,
    *endpoints_knowledge.ENDPOINTS,
)
"""Everything under ``/v1``."""

PARAMETERS: Final[Mapping[str, tuple[str, Mapping[str, Any]]]] = {
    "number": (
        "The application's number, your own. Spaces, hyphens and case make no difference.",
        {"type": "string", "minLength": 1, "maxLength": 64},
    ),
    "reference": (
        "Your own reference of what is asked for.",
        {"type": "string", "minLength": 1, "maxLength": 120},
    ),
    "page": ("Which page, from 1.", {"type": "integer", "minimum": 1, "maximum": 9999}),
    "pack": (
        "The code of one of your packs.",
        {"type": "string", "pattern": "^[a-z0-9]([a-z0-9_-]{0,38}[a-z0-9])?$"},
    ),
    "type": (
        "Your own code of a document type: small letters, digits and hyphens.",
        {"type": "string", "pattern": "^[a-z][a-z0-9]{2,15}(-[a-z0-9]{1,7}){0,2}$"},
    ),
    "other": (
        "Your own reference of another need.",
        {"type": "string", "minLength": 1, "maxLength": 120},
    ),
    "form": (
        "Your own code of a sample or blank form.",
        {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,47}$"},
    ),
    "name": ("What the file is called.", {"type": "string", "maxLength": 120}),
    "id": ("Our id.", {"type": "string", "pattern": "^[0-9a-f]{32}$"}),
    "after": ("Go on behind this: the `after` of the last answer.", {"type": "string"}),
    "delivery": (
        "The id of the event, as in the header `webhook-id`.",
        {"type": "string", "pattern": "^[0-9a-f]{32}$"},
    ),
    "wait": (
        "How many seconds to wait for the next event if there is none yet.",
        {"type": "integer", "minimum": 0, "maximum": 25},
    ),
    "state": ("Only those in this state.", {"type": "string", "enum": ["dead"]}),
    "dry_run": ("Say what would become of the file, and store nothing.", {"type": "boolean"}),
    "format": ("What the table is written as.", {"type": "string", "enum": ["xlsx", "csv"]}),
    "locale": (
        "The language of the columns; yours if it is left out.",
        {"type": "string", "enum": ["zh-Hans", "en"]},
    ),
    "limit": ("How many at most.", {"type": "integer", "minimum": 1, "maximum": 200}),
}
"""What the parts of addresses and queries mean."""


@cache
def by_view() -> Mapping[object, Endpoint]:
    """Find what is said of an endpoint by its view."""
    return {it.view: it for it in ENDPOINTS}


def routes() -> list[web.RouteDef]:
    """List the routes under ``/v1``."""
    return [
        # A GET answers HEAD as well.
        web.get(it.path, it.view) if it.method == "GET" else web.route(it.method, it.path, it.view)
        for it in ENDPOINTS
    ]
