"""A lender's own wording of what borrowers are told: found, tried out, checked, kept."""

from datetime import datetime
from typing import Final

from aiohttp import web

from bot import own_words
from bot.pages.rendering import LANGUAGES
from bot.staff import managing
from bot.staff.managing import form_of, mounted
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, to
from storage import lender_changes, own_texts
from storage.records import Lender
from storage.transaction import Transaction

SHOWN: Final = 60
_ONE: Final = "texts/{locale:[A-Za-z0-9-]+}/{message:[a-z0-9.-]+}"


def setup(app: web.Application) -> None:
    """Mount the list and the page of one sentence."""
    mounted(app, "GET", "texts", Action.MANAGE_LENDER, listing)
    mounted(app, "GET", _ONE, Action.MANAGE_LENDER, one, fresh=True)
    mounted(app, "POST", _ONE, Action.MANAGE_LENDER, keep, fresh=True)


async def listing(visit: Visit, lender: Lender) -> web.StreamResponse:
    """List the sentences that hold some words, those of the lender's own first."""
    parts, query = visit.request.app[CONSOLE].parts, visit.request.query
    locale = query.get("in", lender.locale)
    locale = locale if locale in parts.catalogue.languages else "en"
    find = query.get("find", "").strip()[:80]
    own = (await parts.store.read(own_texts.everything, lender.id)).get(locale, {})
    found = own_words.found(parts.catalogue, locale, own, find)
    return await managing.page(
        visit,
        lender,
        "texts",
        "manage_texts.html",
        found=found[:SHOWN],
        more=max(0, len(found) - SHOWN),
        own=own,
        find=find,
        tongue=locale,
        tongues=LANGUAGES,
    )


async def one(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Show a sentence in our words and in the lender's."""
    locale, message = _which(visit)
    own = await visit.request.app[CONSOLE].parts.store.read(own_texts.everything, lender.id)
    return await _page(visit, lender, own.get(locale, {}).get(message, ""))


async def keep(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Try the lender's words out, keep them, or say ours again."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    locale, message = _which(visit)
    words, act = form.get("words", "").replace("\r\n", "\n"), form.get("act", "")
    words = "" if act == "ours" else words
    flaw = own_words.flaw(parts.catalogue, locale, message, words) if act != "ours" else ""
    if flaw or act == "look":
        return await _page(visit, lender, words, flaw)
    await parts.store.write(
        _keep,
        lender,
        locale,
        message,
        words,
        form.get("stamp", ""),
        visit.member.actor,
        parts.now(),
    )
    return to(f"{visit.request.path}?kept")


def _which(visit: Visit) -> tuple[str, str]:
    """Read which sentence is meant; there are no others than ours."""
    catalogue = visit.request.app[CONSOLE].parts.catalogue
    locale, message = (visit.request.match_info[it] for it in ("locale", "message"))
    if not own_words.is_said(catalogue, locale, message):
        raise web.HTTPNotFound
    return locale, message


def _keep(  # noqa: PLR0913, PLR0917  a change's own parts
    tx: Transaction,
    lender: Lender,
    locale: str,
    message: str,
    words: str,
    stamped: str,
    by: str,
    at: datetime,
) -> None:
    lender_changes.hold(tx, lender, "texts", stamped)
    lender_changes.set_text(tx, lender, locale, message, words, by=by, at=at)


async def _page(visit: Visit, lender: Lender, words: str, flaw: str = "") -> web.Response:
    catalogue, (locale, message) = visit.request.app[CONSOLE].parts.catalogue, _which(visit)
    return await managing.page(
        visit,
        lender,
        "texts",
        "manage_text.html",
        locale_of=locale,
        tongues=LANGUAGES,
        message=message,
        ours=own_words.source(catalogue, locale, message),
        blanks=sorted(catalogue.languages[locale].blanks(message)),
        words_of=words,
        seen="" if flaw else own_words.sample(catalogue, locale, message, words),
        fault=flaw,
        longest=own_words.longest(message),
    )
