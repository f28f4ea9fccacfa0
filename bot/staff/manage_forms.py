"""A lender's samples and blank forms: given, looked at and retired by its own people."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from itertools import groupby
from typing import Final

from aiohttp import web

from bot.lenders import looking, taking_forms
from bot.lenders.endpoints_forms import TYPES
from bot.lenders.taking_forms import Coming
from bot.lenders.views_forms import CODE
from bot.pages.rendering import LANGUAGES
from bot.staff import managing
from bot.staff.managing import form_of, mounted
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, to
from handlers.enclosing import PLACE
from handlers.messages import Size
from storage import forms
from storage.form_names import UnknownFormError
from storage.forms import Form, FormInUseError, TooManyFormsError, UnfitFormError
from storage.records import Lender
from storage.transaction import Transaction

_WHYS: Final[Mapping[str, str]] = {
    "empty": "manage-forms-refused-kind",
    "unknown-type": "manage-forms-refused-kind",
    "too-large": "manage-forms-refused-large",
}


def setup(app: web.Application) -> None:
    """Mount the page and what is done on it."""
    for method, path, view in (
        ("GET", "forms", show),
        ("POST", "forms", keep),
        ("POST", "forms/retire", retire),
    ):
        mounted(app, method, path, Action.MANAGE_KNOWLEDGE, view)


async def show(visit: Visit, lender: Lender) -> web.StreamResponse:
    """List what there is, by code, each file as borrowers get it."""
    return await _page(visit, lender)


async def keep(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Take a file in under a code and a language; it is looked at before it counts."""
    parts, query = visit.request.app[CONSOLE].parts, visit.request.query
    code, locale, name = (query.get(it, "").strip() for it in ("code", "locale", "name"))
    if not CODE.fullmatch(code) or locale not in LANGUAGES:
        return visit.told("manage-forms-refused-code")
    coming, look = Coming(lender.id, name or code, parts.now()), looking.by(parts.inspector)
    try:
        file = await taking_forms.take(parts.vault, look, visit.request.content.iter_any(), coming)
    except UnfitFormError as error:
        return visit.told(_WHYS.get(str(error.facts["why"]), "manage-forms-refused-unfit"))
    by, kept = visit.member.actor, False
    try:
        await parts.store.write(forms.put, lender, code, locale, file, actor=by, at=parts.now())
        kept = True
    except TooManyFormsError:
        return visit.told("manage-forms-refused-many")
    finally:
        if not kept:
            await parts.vault.delete(file.place)
    return web.Response(status=HTTPStatus.NO_CONTENT)


async def retire(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Show a file no more."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    code, locale = form.get("code", ""), form.get("locale", "")
    by = visit.member.actor
    try:
        await parts.store.write(forms.drop, lender, code, locale, actor=by, at=parts.now())
    except UnknownFormError:
        raise web.HTTPNotFound from None
    except FormInUseError:
        return await _page(visit, lender, fault="form-in-use")
    return to(f"{managing.MANAGE}/{lender.slug}/forms?kept")


async def _page(visit: Visit, lender: Lender, fault: str = "") -> web.Response:
    known = await visit.request.app[CONSOLE].parts.store.read(_known, lender)
    return await managing.page(
        visit,
        lender,
        "forms",
        "manage_forms.html",
        known=[(code, list(of)) for code, of in groupby(known, key=lambda it: it[0].code)],
        tongues=LANGUAGES,
        accepted=",".join(TYPES),
        size=lambda form: Size(bytes=form.file.size),
        fault=fault,
    )


def _known(tx: Transaction, lender: Lender) -> Sequence[tuple[Form, str]]:
    found = forms.of_lender(tx, lender.id)
    return [(it, f"{PLACE}/{it.id}/{forms.proof(tx, it)}") for it in found]
