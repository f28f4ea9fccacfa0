"""What is set for one lender: who may change it, and how its pages are mounted."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final

from aiohttp import web

from bot.staff.permissions import Action, may_see
from bot.staff.visits import CONSOLE, Visit, guarded
from handlers.messages import Moment
from storage import lenders
from storage.errors import UnknownKeyError, UnknownWebhookError
from storage.lender_changes import ChangedMeanwhileError, stamp_of
from storage.records import Lender
from storage.staff import StaffMember
from storage.transaction import Transaction

MANAGE: Final = "/staff/manage"
ONE: Final = f"{MANAGE}/{{lender:[a-z0-9][a-z0-9-]*}}"
PARTS: Final[Mapping[str, Action]] = {
    "queues": Action.MANAGE_DESK,
    "hours": Action.MANAGE_DESK,
    "answers": Action.MANAGE_KNOWLEDGE,
    "branches": Action.MANAGE_KNOWLEDGE,
    "policy": Action.MANAGE_LENDER,
    "packs": Action.MANAGE_KNOWLEDGE,
    "rules": Action.MANAGE_KNOWLEDGE,
    "types": Action.MANAGE_KNOWLEDGE,
    "forms": Action.MANAGE_KNOWLEDGE,
    "texts": Action.MANAGE_LENDER,
    "keys": Action.MANAGE_LENDER,
    "bot": Action.MANAGE_LENDER,
    "webhooks": Action.MANAGE_LENDER,
    "companies": Action.MANAGE_PEOPLE,
}
"""The pages of one lender, and what one must be allowed for each."""

LenderView = Callable[[Visit, Lender], Awaitable[web.StreamResponse]]


class WrongFormError(ValueError):
    """A form that asks for what there is not; its code says which words tell so."""

    def __init__(self, code: str = "wrong") -> None:
        super().__init__(code)
        self.code = code


def setup(app: web.Application) -> None:
    """Mount the page from which one goes on."""
    guarded(app, "GET", MANAGE, Action.MANAGE_KNOWLEDGE, show)  # the least of all


def mounted(
    app: web.Application,
    method: str,
    path: str,
    action: Action,
    view: LenderView,
    *,
    fresh: bool = False,
) -> None:
    """Mount a page of one lender's; who may not see the lender sees that there is none."""

    async def found(visit: Visit) -> web.StreamResponse:
        store = visit.request.app[CONSOLE].parts.store
        lender = await store.read(lenders.by_slug, visit.request.match_info["lender"])
        if lender is None:
            raise web.HTTPNotFound
        visit.check(lender.id)
        try:
            return await view(visit, lender)
        except ChangedMeanwhileError:
            raise web.HTTPConflict from None
        except (UnknownKeyError, UnknownWebhookError):
            raise web.HTTPNotFound from None

    guarded(app, method, f"{ONE}/{path}", action, found, fresh=fresh)


async def show(visit: Visit) -> web.StreamResponse:
    """List the lenders with what may be changed of each."""
    store = visit.request.app[CONSOLE].parts.store
    theirs = await store.read(_theirs, visit.member)
    return visit.page("manage.html", lenders=theirs, sections=sections(visit), name=name)


async def page(
    visit: Visit, lender: Lender, part: str, template: str, **data: object
) -> web.Response:
    """Answer with a page of one lender's; its forms say from which standing they were made."""
    stamped = {"policy", "queues", "hours", "texts", "answers", "branches"}
    store = visit.request.app[CONSOLE].parts.store
    stamp = await store.read(stamp_of, lender, part) if part in stamped else ""
    return visit.page(
        template,
        lender=lender,
        part=part,
        sections=sections(visit),
        name=name,
        moment=moment,
        stamp=stamp,
        base=f"{MANAGE}/{lender.slug}",
        **({"fault": "", "kept": "kept" in visit.request.query} | data),
    )


def sections(visit: Visit) -> list[str]:
    """Name the pages that somebody may open."""
    return [part for part, action in PARTS.items() if visit.may(action)]


async def form_of(visit: Visit) -> dict[str, str]:
    """Read a form; of fields that are there twice, the last."""
    form = await visit.request.post()
    return {key: value.strip() for key, value in form.items() if isinstance(value, str)}


def name(lender: Lender, locale: str) -> str:
    """Call a lender by its name."""
    return lender.names.get(locale) or lender.names.get(lender.locale) or lender.slug


def moment(at: object, zone: str = "UTC") -> Moment:
    """Give a point in time to the words."""
    return Moment.model_validate({"at": at, "zone": zone})


def number(text: str, least: int, most: int) -> int:
    """Read a whole number; raise WrongFormError for one out of its limits."""
    if not text.isascii() or not text.isdecimal() or not least <= int(text[:10]) <= most:
        raise WrongFormError
    return int(text)


def _theirs(tx: Transaction, member: StaffMember) -> Sequence[Lender]:
    return [it for it in lenders.everyone(tx) if may_see(member, it.id)]
