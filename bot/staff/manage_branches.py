"""A lender's branches: where they are, when people are there, and how one calls them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from aiohttp import web
from pydantic import ValidationError

from bot.lenders.knowledge_bodies import BranchesBody
from bot.pages.rendering import LANGUAGES
from bot.problems import BadRequestError
from bot.staff import managing, opening
from bot.staff.managing import WrongFormError, form_of, mounted
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, to
from storage import branches, knowledge, lender_changes
from storage.branches import Branch
from storage.knowledge import TooManyError
from storage.records import Lender
from storage.transaction import Transaction

_PLACES: Final = ("latitude", "longitude")


def setup(app: web.Application) -> None:
    """Mount the list and the page of one branch."""
    for method, path, view in (
        ("GET", "branches", listing),
        ("GET", "branch", show),
        ("POST", "branch", keep),
    ):
        mounted(app, method, path, Action.MANAGE_KNOWLEDGE, view)


async def listing(visit: Visit, lender: Lender) -> web.StreamResponse:
    """List all branches."""
    known = await visit.request.app[CONSOLE].parts.store.read(branches.of_lender, lender.id)
    return await managing.page(
        visit,
        lender,
        "branches",
        "manage_branches.html",
        known=known,
        said=_said,
        typed=opening.typed,
        week=opening.WEEK,
    )


def _said(words: Mapping[str, str], lender: Lender) -> str:
    return words.get(lender.locale) or next(iter(words.values()), "")


async def show(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Show one branch, or an empty form."""
    store, key = visit.request.app[CONSOLE].parts.store, visit.request.query.get("key", "")
    known = await store.read(branches.of_lender, lender.id)
    branch = next((it for it in known if it.key == key), None)
    if branch is None and key:
        raise web.HTTPNotFound
    return await _page(visit, lender, _typed(branch) if branch else {}, key)


async def keep(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Keep one branch, or drop it."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    stamped, key = form.get("stamp", ""), form.get("was", "")
    try:
        branch = None if form.get("act") == "remove" else read(form)
        await parts.store.write(
            _keep, lender, branch, key, stamped, visit.member.actor, parts.now()
        )
    except WrongFormError as error:
        return await _page(visit, lender, form, key, error.code)
    except (ValidationError, BadRequestError):
        return await _page(visit, lender, form, key, "wrong")
    except TooManyError:
        return await _page(visit, lender, form, key, "full")
    return to(f"{managing.MANAGE}/{lender.slug}/branches?kept")


def read(form: Mapping[str, str]) -> Branch:
    """Read a branch out of a form, by the rules of the lenders' API.

    Raises WrongFormError for hours, ValidationError or BadRequestError for the rest.
    """
    week = opening.read_week(form)
    item: dict[str, Any] = {
        "key": form.get("key", "") or form.get("was", ""),
        "names": _words(form, "name"),
        "addresses": _words(form, "address"),
        "phone": form.get("phone", ""),
        **{name: form[name].replace(",", ".") for name in _PLACES if form.get(name)},
    }
    stated = BranchesBody.model_validate({"items": [item]}).stated()[0]
    hours = {day: spans for day, spans in week.items() if spans}
    return Branch(
        stated.key,
        stated.names,
        stated.addresses,
        stated.phone,
        hours,
        stated.latitude,
        stated.longitude,
    )


def _words(form: Mapping[str, str], name: str) -> dict[str, str]:
    return {tag: said for tag in LANGUAGES if (said := form.get(f"{name}-{tag}", ""))}


def _typed(branch: Branch) -> dict[str, str]:
    return {
        "key": branch.key,
        "phone": branch.phone,
        **{f"name-{tag}": said for tag, said in branch.names.items()},
        **{f"address-{tag}": said for tag, said in branch.addresses.items()},
        **{f"day-{day}": opening.typed(branch.hours.get(day, ())) for day in opening.WEEK},
        **{name: str(at) for name in _PLACES if (at := getattr(branch, name)) is not None},
    }


def _keep(  # noqa: PLR0913, PLR0917  a change's own parts
    tx: Transaction,
    lender: Lender,
    branch: Branch | None,
    key: str,
    stamped: str,
    by: str,
    at: datetime,
) -> None:
    lender_changes.hold(tx, lender, "branches", stamped)
    if branch is None:
        knowledge.drop_branch(tx, lender, key, by=by, at=at)
    elif not key and any(it.key == branch.key for it in branches.of_lender(tx, lender.id)):
        raise lender_changes.ChangedMeanwhileError  # a new one takes no other's place
    else:
        knowledge.put_branch(tx, lender, branch, by=by, at=at)


async def _page(
    visit: Visit, lender: Lender, values: Mapping[str, str], key: str, fault: str = ""
) -> web.Response:
    return await managing.page(
        visit,
        lender,
        "branches",
        "manage_branch.html",
        values=values,
        was=key,
        tongues=LANGUAGES,
        week=opening.WEEK,
        fault=fault,
    )
