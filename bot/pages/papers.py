"""A lender's samples and blank forms, for whoever has the link that its borrowers get."""

import hmac
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from aiohttp import web

from bot import streaming
from bot.inspection.renderings import MEDIA_TYPE, NothingMadeError, Width
from bot.pages.parts import PARTS
from handlers.enclosing import PLACE
from storage import forms, vault
from storage.files import Received, belonging_nowhere
from storage.forms import Form
from storage.records import File
from storage.terms import Inspection
from storage.transaction import Transaction

_AT: Final = f"{PLACE}/{{id:[0-9a-f]{{32}}}}/{{proof:[0-9a-f]{{32}}}}"
_KEPT: Final = {"Cache-Control": "private, max-age=300", "X-Content-Type-Options": "nosniff"}


def setup(app: web.Application) -> None:
    """Mount both views; the link is the secret, and what it opens is about nobody."""
    app.router.add_get(_AT, give)
    app.router.add_get(f"{_AT}/picture", picture)


async def give(request: web.Request) -> web.StreamResponse:
    """Give the file itself."""
    form, parts = await _found(request), request.app[PARTS]
    headers = {
        "Content-Type": form.file.media_type,
        "Content-Length": str(form.file.size),
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(form.file.name)}",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        **_KEPT,
    }
    kept = vault.read_whole(
        parts.vault, form.file.place, form.file.key, sha256_hex=form.file.sha256
    )
    return await streaming.send(request, web.StreamResponse(headers=headers), kept)


async def picture(request: web.Request) -> web.StreamResponse:
    """Show its first page as a clean picture."""
    form, parts = await _found(request), request.app[PARTS]
    try:
        made = await parts.renderings.page(file_of(form), 1, Width.LARGE)
    except NothingMadeError:
        raise web.HTTPNotFound from None
    return web.Response(body=made, content_type=MEDIA_TYPE, headers=_KEPT)


async def _found(request: web.Request) -> Form:
    blanks = request.match_info
    form = await request.app[PARTS].store.read(_opened, blanks["id"], blanks["proof"])
    if form is None:
        raise web.HTTPNotFound
    return form


def _opened(tx: Transaction, form_id: str, proof: str) -> Form | None:
    form = forms.by_id(tx, form_id)
    if form is None or not hmac.compare_digest(forms.proof(tx, form), proof):
        return None
    return form


def file_of(form: Form) -> File:
    """Describe a sample as what is drawn and inspected."""
    it = form.file
    come = Received(it.place, it.key, it.name, it.media_type, it.size, it.sha256, "", "lender")
    file = belonging_nowhere(come, form.updated_at, lender_id=form.lender_id)
    return replace(file, id=form.id, inspection=Inspection.FITS, pages=it.pages)
