"""What borrowers said that was not understood: for whoever writes phrases and answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import Final

from aiohttp import web

from bot.pages.rendering import LANGUAGES
from bot.staff import tables
from bot.staff.managing import moment, name
from bot.staff.permissions import Action, may_see
from bot.staff.visits import CONSOLE, Visit, guarded
from storage import lenders, unanswered
from storage.records import Lender
from storage.staff import StaffMember
from storage.transaction import Transaction
from storage.unanswered import Unanswered

UNANSWERED: Final = "/staff/unanswered"
SHOWN: Final = 200


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said most often, and to whom."""

    sayings: Sequence[Unanswered]
    lenders: Mapping[str, Lender]

    def slug(self, lender_id: str | None) -> str:
        """Name a lender shortly."""
        lender = self.lenders.get(lender_id or "")
        return lender.slug if lender else ""


def setup(app: web.Application) -> None:
    """Mount the page and the table."""
    guarded(app, "GET", UNANSWERED, Action.SEE_REPORTS, show)
    guarded(app, "GET", f"{UNANSWERED}.csv", Action.SEE_REPORTS, table)


async def show(visit: Visit) -> web.StreamResponse:
    """Show what was said most often."""
    language = _language(visit)
    heard = await visit.request.app[CONSOLE].parts.store.read(_read, visit.member, language, SHOWN)
    return visit.page(
        "unanswered.html",
        heard=heard,
        language=language,
        spoken=LANGUAGES,
        name=name,
        moment=moment,
    )


async def table(visit: Visit) -> web.StreamResponse:
    """Give all of it as a table."""
    heard = await visit.request.app[CONSOLE].parts.store.read(
        _read, visit.member, _language(visit), unanswered.MOST
    )
    rows = (
        (
            it.said,
            it.times,
            it.language,
            " ".join(f"{wish}:{share:.0%}" for wish, share in it.readings),
            heard.slug(it.lender_id),
            it.first_at.astimezone(UTC).isoformat(timespec="minutes"),
            it.last_at.astimezone(UTC).isoformat(timespec="minutes"),
        )
        for it in heard.sayings
    )
    heads = ("said", "times", "language", "nearest", "lender", "first", "last")
    return tables.download("unanswered.csv", heads, rows)


def _language(visit: Visit) -> str:
    wanted = visit.request.query.get("language", "")
    return wanted if wanted in LANGUAGES else ""


def _read(tx: Transaction, member: StaffMember, language: str, most: int) -> Heard:
    found = unanswered.often(tx, member.lender_id, language=language, most=most)
    theirs = {it.id: it for it in lenders.everyone(tx) if may_see(member, it.id)}
    return Heard(found, theirs)
