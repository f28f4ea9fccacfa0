"""How lenders look after their keys, as a list."""

from typing import Final

from bot.lenders import event_bodies, key_bodies, views_keys
from bot.lenders.endpoint import Endpoint
from storage import errors
from storage.terms import Scope

_KEY: Final = "/keys/{id}"

ENDPOINTS: Final = (
    Endpoint(
        method="GET",
        path="/keys",
        view=views_keys.everyone,
        title="List keys",
        about="What each may be used for, when it ends, and when it was used last.",
        answer=key_bodies.KeysPage,
        pages=True,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="POST",
        path="/keys",
        view=views_keys.add,
        title="Make a key",
        about="`key` and `signing_secret` are shown in this answer only; an Idempotency-Key does "
        "not bring them back. Under a `signed` key every request carries the header "
        "`Loanline-Signature: t=<unix time>,v1=<hex>`: the HMAC-SHA256, under the signing secret, "
        "of these joined by line feeds: time, method, path with query, and "
        "the SHA-256 of the body in hex. It is good for five minutes. A file for an import says "
        "its SHA-256 in `Content-SHA256`.",
        body=key_bodies.KeyBody,
        answer=key_bodies.NewKeyAnswer,
        statuses=(201,),
        scope=Scope.ADMIN,
        repeatable=False,
    ),
    Endpoint(
        method="POST",
        path=f"{_KEY}/rotate",
        view=views_keys.rotate,
        title="Rotate a key",
        about="Makes a key with the same scopes; the old one ends after `overlap_hours`.",
        body=event_bodies.RotationBody,
        body_required=False,
        answer=key_bodies.NewKeyAnswer,
        statuses=(201,),
        refusals=(errors.UnknownKeyError,),
        scope=Scope.ADMIN,
        repeatable=False,
    ),
    Endpoint(
        method="DELETE",
        path=_KEY,
        view=views_keys.revoke,
        title="Revoke a key",
        about="It opens nothing from now on.",
        answer=key_bodies.KeyAnswer,
        refusals=(errors.UnknownKeyError,),
        scope=Scope.ADMIN,
        repeatable=False,
    ),
)
"""Keys of the lender's own systems."""
