"""How long documents are kept, as a list."""

from typing import Final

from bot.lenders import keeping_bodies, views_keeping
from bot.lenders.endpoint import Endpoint
from storage import errors
from storage.holds import UnknownHoldError
from storage.terms import Scope

_HOLDS: Final = "/applications/{number}/holds"

ENDPOINTS: Final = (
    Endpoint(
        method="GET",
        path="/settings/retention",
        view=views_keeping.rules,
        title="Read how long documents are kept",
        about="As you last said.",
        answer=keeping_bodies.RetentionAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path="/settings/retention",
        view=views_keeping.put_rules,
        title="Say how long documents are kept",
        about="Counted from the end of their application. Nothing is deleted before it was "
        "announced with `document.expiring`, so many days before as you say; then its files go "
        "for ever, `document.deleted` tells you, and the proof is kept.",
        body=keeping_bodies.RetentionBody,
        answer=keeping_bodies.RetentionAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path="/deletions/planned",
        view=views_keeping.planned,
        title="List what will be deleted",
        about="The nearest day first. Fetch what you still want, or hold it.",
        answer=keeping_bodies.PlannedDeletionsPage,
        pages=True,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path="/deletions",
        view=views_keeping.gone,
        title="List proofs of deletion",
        about="One for each file, in the order in which they went, kept without end.",
        answer=keeping_bodies.DeletionsPage,
        pages=True,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path=_HOLDS,
        view=views_keeping.held,
        title="List an application's holds",
        about="Those that were lifted as well.",
        answer=keeping_bodies.HoldsAnswer,
        refusals=(errors.UnknownApplicationError,),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path=f"{_HOLDS}/{{reference}}",
        view=views_keeping.hold,
        title="Hold an application",
        about="Under your own reference, so that several may stand beside each other. While one "
        "does, nothing of the application is deleted, and its borrower can take no file back.",
        body=keeping_bodies.HoldBody,
        answer=keeping_bodies.HoldsAnswer,
        statuses=(200, 201),
        refusals=(errors.UnknownApplicationError,),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="POST",
        path=f"{_HOLDS}/{{reference}}/lift",
        view=views_keeping.lift,
        title="Lift a hold",
        about="What is due then is announced anew before it is deleted.",
        body=keeping_bodies.LiftBody,
        answer=keeping_bodies.HoldsAnswer,
        refusals=(errors.UnknownApplicationError, UnknownHoldError),
        scope=Scope.ADMIN,
    ),
)
"""What is kept, held and gone."""
