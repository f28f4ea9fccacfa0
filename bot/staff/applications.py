"""Applications in the console: the list, one of them, files as pictures, and what is decided."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from typing import Final

from aiohttp import web

from bot.inspection import sniff
from bot.inspection.renderings import MEDIA_TYPE, NothingMadeError, Width
from bot.pages.rendering import LANGUAGES
from bot.parts import Parts
from bot.staff import casefile, deciding, pack_asking
from bot.staff.casefile import NotTheirsError
from bot.staff.deciding import REVEALABLE, WHYS, Act, IncompleteFormError
from bot.staff.expiring import expiring
from bot.staff.permissions import Action
from bot.staff.showing import moment, wording
from bot.staff.visits import Visit, guarded, to
from handlers.messages import Day, Size
from handlers.wording import REASONS
from storage import audit, files
from storage.document_types import load
from storage.errors import DomainError
from storage.records import File
from storage.staff import StaffMember
from storage.taken_in import Source, Why
from storage.transaction import Transaction

_TICKET: Final = re.compile(r"[0-9a-f]{32}")
_ACTS: Final[Mapping[tuple[str, str], tuple[Action, Act]]] = {
    ("applications", "ask"): (Action.ASK_DOCUMENT, deciding.ask),
    ("applications", "pack"): (Action.ASK_DOCUMENT, pack_asking.ask),
    ("documents", "accept"): (Action.REVIEW_DOCUMENT, deciding.accept),
    ("documents", "reject"): (Action.REVIEW_DOCUMENT, deciding.reject),
    ("documents", "serve"): (Action.REVIEW_DOCUMENT, deciding.serve),
    ("files", "accept"): (Action.REVIEW_DOCUMENT, deciding.accept_file),
    ("files", "reject"): (Action.REVIEW_DOCUMENT, deciding.reject_file),
    ("needs", "accept"): (Action.REVIEW_DOCUMENT, deciding.accept_answer),
    ("needs", "reject"): (Action.REVIEW_DOCUMENT, deciding.reject_answer),
    ("needs", "undo"): (Action.REVIEW_DOCUMENT, deciding.undo),
    ("needs", "ask"): (Action.ASK_DOCUMENT, deciding.confirm),
    ("needs", "dismiss"): (Action.ASK_DOCUMENT, deciding.dismiss),
    ("needs", "done"): (Action.ASK_DOCUMENT, deciding.done),
    ("needs", "keep"): (Action.TAKE_IN, deciding.keep),
    ("needs", "waive"): (Action.ASK_DOCUMENT, deciding.waive),
    ("needs", "withdraw"): (Action.ASK_DOCUMENT, deciding.withdraw),
}


@dataclass(frozen=True, slots=True)
class Applications:
    """The views; `setup` mounts them."""

    parts: Parts

    async def listing(self, visit: Visit) -> web.StreamResponse:
        """List what waits for a verdict and the newest applications, or those of a number."""
        number = visit.request.query.get("number", "").strip()[:64]
        before = visit.request.query.get("before", "")[:32]
        read, member = self.parts.store.read, visit.member
        if number:
            rows = await read(casefile.numbered, member, number)
            if len(rows) == 1:
                return to(f"/staff/applications/{rows[0].application.id}")
        else:
            rows = await read(casefile.newest, member, before)
        first = not (number or before)
        waiting = await read(casefile.to_review, member) if first else []
        return visit.page(
            "applications.html",
            rows=rows,
            waiting=waiting,
            expiring=await read(expiring, member) if first else [],
            number=number,
            more=len(rows) == casefile.LISTED,
            **_common(),
        )

    async def one(self, visit: Visit) -> web.StreamResponse:
        """Show one application with all that is asked for and was sent."""
        found = await self.parts.store.read(
            casefile.case, visit.member, visit.request.match_info["of"]
        )
        choices = await self.parts.store.read(pack_asking.choices, found.lender.id)
        return visit.page(
            "application.html",
            case=found,
            choices=choices,
            today=self.parts.now().date(),
            refused=visit.request.query.get("refused", ""),
            document_types=load(),
            reasons=REASONS,
            revealable=REVEALABLE,
            whys=WHYS,
            sources=list(Source),
            taking_whys=list(Why),
            accepted=",".join(sorted(sniff.ACCEPTED)),
            **_common(),
        )

    async def act(self, visit: Visit, kind: str, act: Act) -> web.StreamResponse:
        """Decide; what cannot be done any more is said on the application's page."""
        of, refused = visit.request.match_info["of"], ""
        form = await _form(visit.request)
        where = of
        if kind != "applications":
            where = await self.parts.store.read(deciding.application_of, visit.member, kind, of)
        try:
            await self.parts.store.write(act, visit.member, of, form, self.parts.now())
        except IncompleteFormError:
            refused = "?refused=form"
        except DomainError:
            refused = "?refused=late"
        self.parts.workers.wake()
        if _TICKET.fullmatch(form.get("ticket", "")):  # asked for while talking with them
            self.parts.console.ring()
            return to(f"/staff/tickets/{form['ticket']}{refused}")
        anchor = f"#{kind}-{of}" if kind != "applications" else "#asked"
        return to(f"/staff/applications/{where}{refused}{anchor}")

    async def reveal(self, visit: Visit) -> web.StreamResponse:
        """Show one personal value for a minute."""
        of, form = visit.request.match_info["of"], await _form(visit.request)
        now = self.parts.now()
        try:
            value = await self.parts.store.write(deciding.reveal, visit.member, of, form, now)
        except IncompleteFormError:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        html = visit.part("revealed.html", value=value, times=deciding.REVEALS.times)
        return web.Response(text=html, content_type="text/html")

    async def picture(self, visit: Visit) -> web.StreamResponse:
        """Show a page of a file as a clean picture; who looked is noted."""
        of, number = visit.request.match_info["of"], int(visit.request.match_info["page"])
        small = visit.request.query.get("width") == "small"
        file = await self.parts.store.write(_seen, visit.member, of, number, self.parts)
        try:
            made = await self.parts.renderings.page(
                file, number, Width.SMALL if small else Width.LARGE, password=file.password
            )
        except NothingMadeError:
            raise web.HTTPNotFound from None
        kept = {"Cache-Control": "private, max-age=300"}
        return web.Response(body=made, content_type=MEDIA_TYPE, headers=kept)


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the views."""
    views, one = Applications(parts), "{of:[0-9a-f]{32}}"
    for method, path, action, view in (
        ("GET", "/staff/applications", Action.SEE_APPLICATION, views.listing),
        ("GET", f"/staff/applications/{one}", Action.SEE_APPLICATION, views.one),
        (
            "GET",
            f"/staff/files/{one}/{{page:[0-9]{{1,32}}}}",
            Action.SEE_APPLICATION,
            views.picture,
        ),
        ("POST", f"/staff/borrowers/{one}/reveal", Action.REVEAL, views.reveal),
    ):
        guarded(app, method, path, action, view)
    for (kind, name), (action, act) in _ACTS.items():
        view = partial(views.act, kind=kind, act=act)
        guarded(app, "POST", f"/staff/{kind}/{one}/{name}", action, view)


def _seen(tx: Transaction, member: StaffMember, of: str, number: int, parts: Parts) -> File:
    """Find a file that this person may see, and note that they looked at it."""
    file = files.by_id(tx, of)
    if file is None or file.lender_id is None or file.gone_at is not None:
        raise NotTheirsError(of)
    if member.lender_id not in {None, file.lender_id}:
        raise NotTheirsError(of)
    audit.note(
        tx,
        file.lender_id,
        at=parts.now(),
        actor=member.actor,
        action="file-looked-at",
        subject=file.id,
        page=number,
    )
    return file


async def _form(request: web.Request) -> Mapping[str, str]:
    return {name: value for name, value in (await request.post()).items() if isinstance(value, str)}


def _common() -> dict[str, object]:
    return {
        "languages_of": LANGUAGES,
        "moment": moment,
        "day": _day,
        "size": _size,
        "wording": wording,
    }


def _day(on: object) -> Day:
    return Day.model_validate({"on": on})


def _size(size: int) -> Size:
    return Size(bytes=size)
