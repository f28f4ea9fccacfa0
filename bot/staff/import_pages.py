"""Files of many applications, in the browser: looked through first, mended, then imported."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from http import HTTPStatus
from math import ceil
from typing import Final

from aiohttp import web

from bot import streaming
from bot.lenders.imports import receiving, report, telling
from bot.lenders.imports.lines import Format
from bot.parts import Parts
from bot.problems import BadRequestError
from bot.staff.permissions import Action
from bot.staff.showing import moment, named
from bot.staff.streams import Fragment, stream
from bot.staff.visits import Visit, guarded, to
from handlers.messages import Size
from storage import audit, import_progress, imports, lenders, staff
from storage.errors import TooManyImportsError, UnknownImportError
from storage.import_progress import ACCIDENT
from storage.imports import Count, Fault, Import, State
from storage.records import Lender
from storage.staff import StaffMember
from storage.transaction import Transaction

IMPORTS: Final = "/staff/imports"
LISTED: Final = 30
FAULTY_SHOWN: Final = 50
"""Faulty rows on one page; the report has them all."""
BREATH: Final = 0.3
"""Seconds between two pictures of the progress, however fast it is."""
_NAME: Final = 120
_ROW_DIGITS: Final = 9
_TEMPLATES: Final = tuple((tag, it) for tag in ("zh-Hans", "en") for it in ("xlsx", "csv"))


@dataclass(frozen=True, slots=True)
class Listed:
    """An import in the list, whose it is, and who sent it."""

    it: Import
    lender: Lender
    by: str


@dataclass(frozen=True, slots=True)
class Mend:
    """One fault, in the words of whoever reads it."""

    row: int
    column: str
    value: str
    fix: str


@dataclass(frozen=True, slots=True)
class ImportPages:
    """The views; `setup` mounts them."""

    parts: Parts

    async def listing(self, visit: Visit) -> web.StreamResponse:
        """Show where a file goes in, and what came of earlier ones."""
        before = visit.request.query.get("before", "")[:32]
        rows, theirs = await self.parts.store.read(_listed, visit.member, before)
        limit = self.parts.settings.import_limit_mb * 1024 * 1024
        return visit.page(
            "imports.html",
            rows=rows,
            lenders=theirs,
            limit=Size(bytes=limit),
            templates=_TEMPLATES,
            more=len(rows) == LISTED,
            **_common(),
        )

    async def add(self, visit: Visit) -> web.StreamResponse:
        """Take a file in, sealed while it streams, and look through it without storing a row."""
        query, parts = visit.request.query, self.parts
        lender = await parts.store.read(_lender, visit.member, query.get("lender", ""))
        try:
            taken = await receiving.receive(
                parts.vault,
                visit.request.content.iter_any(),
                media_type=visit.request.content_type,
                locale=visit.locale,
                dry_run=True,
                limit=parts.settings.import_limit_mb * 1024 * 1024,
            )
        except BadRequestError as error:
            return visit.told(f"imports-refused-{error.code}")
        file = replace(taken.file, name=" ".join(query.get("name", "").split())[:_NAME])
        by, at = visit.member.actor, parts.now()
        try:
            it = await parts.store.write(imports.add, lender, file, actor=by, at=at)
        except TooManyImportsError:
            await parts.vault.delete(file.place)
            return visit.told("imports-refused-too-many")
        place = {"Location": f"{IMPORTS}/{it.id}"}
        return web.Response(status=HTTPStatus.CREATED, headers=place)

    async def one(self, visit: Visit) -> web.StreamResponse:
        """Show how far an import is, and what is to be mended."""
        found = await self._own(visit)
        return visit.page("import.html", **await self._picture(visit, found))

    async def live(self, visit: Visit) -> web.StreamResponse:
        """Show the progress as it is made."""
        found = await self._own(visit)
        line = line_of(found.it.id)
        return await stream(visit, self.parts, self._growing(visit, found), of=line, breath=BREATH)

    async def for_good(self, visit: Visit) -> web.StreamResponse:
        """Import what was looked through, by the very same file."""
        found, by = await self._own(visit), visit.member.actor
        at = self.parts.now()
        await self.parts.store.write(import_progress.for_good, found.it, actor=by, at=at)
        return to(f"{IMPORTS}/{found.it.id}")

    async def go_on(self, visit: Visit) -> web.StreamResponse:
        """Take an import up again where an accident of ours has ended it."""
        found, by = await self._own(visit), visit.member.actor
        await self.parts.store.write(import_progress.go_on, found.it, actor=by, at=self.parts.now())
        return to(f"{IMPORTS}/{found.it.id}")

    async def report(self, visit: Visit) -> web.StreamResponse:
        """Give the faulty rows in the file's own format; that they were taken is noted."""
        it = (await self._own(visit)).it
        if it.state is not State.DONE or not it.counts.get(Count.FAULTY):
            raise web.HTTPNotFound
        await self.parts.store.write(_taken, it, visit.member.actor, self.parts.now())
        format_ = Format(it.format)
        response = web.StreamResponse(headers=report.headers(format_, f"faults-{it.id}"))
        made = report.report(
            self.parts.store, self.parts.vault, self.parts.catalogue, it, visit.locale
        )
        return await streaming.send(visit.request, response, made)

    async def template(self, visit: Visit) -> web.StreamResponse:
        """Give an empty table with the columns that we know."""
        tag, kind = visit.request.query.get("locale", ""), visit.request.query.get("format", "")
        if (tag, kind) not in _TEMPLATES:
            raise web.HTTPNotFound
        format_ = Format(kind)
        body = report.template(format_, tag)
        return web.Response(body=body, headers=report.headers(format_, "loanline"))

    async def _own(self, visit: Visit) -> Listed:
        of = visit.request.match_info["import"]
        return await self.parts.store.read(_found, visit.member, of)

    async def _growing(self, visit: Visit, found: Listed) -> AsyncIterator[Fragment | None]:
        shown: tuple[object, ...] = ()
        while True:
            if found.it.ended_at is None or not shown:
                found = await self._own(visit)
                it = found.it
                standing = (it.state, it.rows, it.cursor, it.ended_at)
                if standing != shown:
                    shown = standing
                    data = await self._picture(visit, found)
                    yield Fragment(visit.part("import_state.html", **data))
            yield None

    async def _picture(self, visit: Visit, found: Listed) -> dict[str, object]:
        it, given = found.it, visit.request.query.get("after", "")
        after = int(given) if given.isdecimal() and len(given) <= _ROW_DIGITS else 0
        faults: Mapping[int, Sequence[Fault]] = {}
        if it.counts.get(Count.FAULTY):
            faults = await self.parts.store.read(
                imports.faults, it.id, after=after, limit=FAULTY_SHOWN
            )
        counts = {str(count): it.counts.get(count, 0) for count in Count}
        done = sum(counts.values())
        catalogue = self.parts.catalogue
        return {
            "found": found,
            "it": it,
            "counts": counts,
            "done": done,
            "left": _left(it, done, self.parts.now()),
            "problem": telling.problem(catalogue, it, visit.locale),
            "accident": it.problem == ACCIDENT,
            "mends": [
                Mend(row, fault.column, fault.value, telling.fix(catalogue, fault, visit.locale))
                for row, them in faults.items()
                for fault in them
            ],
            "after": max(faults, default=0) if len(faults) == FAULTY_SHOWN else 0,
            "first": not after,
            **_common(),
        }


def setup(app: web.Application, parts: Parts) -> None:
    """Mount the views."""
    views, one = ImportPages(parts), f"{IMPORTS}/{{import:[0-9a-f]{{32}}}}"
    for method, path, view in (
        ("GET", IMPORTS, views.listing),
        ("POST", IMPORTS, views.add),
        ("GET", f"{IMPORTS}/template", views.template),
        ("GET", one, views.one),
        ("GET", f"{one}/live", views.live),
        ("GET", f"{one}/report", views.report),
        ("POST", f"{one}/for-good", views.for_good),
        ("POST", f"{one}/go-on", views.go_on),
    ):
        guarded(app, method, path, Action.IMPORT, view)


def line_of(import_id: str) -> str:
    """Name an import's line, to ring for it alone."""
    return f"import|{import_id}"


def _listed(
    tx: Transaction, member: StaffMember, before: str
) -> tuple[list[Listed], Sequence[Lender]]:
    found = imports.newest(tx, member.lender_id, before=before, limit=LISTED)
    theirs = [] if member.lender_id else lenders.everyone(tx)
    return [_with_names(tx, it) for it in found], theirs


def _found(tx: Transaction, member: StaffMember, import_id: str) -> Listed:
    try:
        it = imports.by_id(tx, import_id)
    except UnknownImportError:
        raise web.HTTPNotFound from None
    if member.lender_id not in {None, it.lender_id}:
        raise web.HTTPNotFound
    return _with_names(tx, it)


def _with_names(tx: Transaction, it: Import) -> Listed:
    kind, _, of = it.actor.partition(":")
    by = staff.name_of(tx, of) if kind == "staff" else ""
    return Listed(it, lenders.by_id(tx, it.lender_id), by)


def _lender(tx: Transaction, member: StaffMember, slug: str) -> Lender:
    """Say whose file it is: of one's own lender, or of the one chosen."""
    if member.lender_id is not None:
        return lenders.by_id(tx, member.lender_id)
    found = lenders.by_slug(tx, slug)
    if found is None:
        raise web.HTTPNotFound
    return found


def _taken(tx: Transaction, it: Import, by: str, at: datetime) -> None:
    audit.note(tx, it.lender_id, at=at, actor=by, action="import-report-taken", subject=it.id)


def _left(it: Import, done: int, now: datetime) -> int:
    """Estimate the minutes that are left, once there is something to go by."""
    if it.ended_at or not it.started_at or not it.rows or not done:
        return 0
    passed = now - it.started_at
    return ceil(passed * (it.rows - done) / done / timedelta(minutes=1))


def _common() -> dict[str, object]:
    return {"moment": moment, "name": named, "size": lambda it: Size(bytes=it)}
