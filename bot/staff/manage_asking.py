"""A lender's packs, rules and document types: listed, tried out, kept, one entry at a time."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from http import HTTPStatus
from typing import Any, Final

from aiohttp import web
from pydantic import ValidationError

from bot.lenders import trying
from bot.lenders.answers import Answer
from bot.lenders.api import Caller
from bot.lenders.asking_answers import PackAnswer, RuleAnswer
from bot.lenders.asking_bodies import PackBody, RuleBody
from bot.lenders.preview_bodies import PreviewAnswer, PreviewBody
from bot.lenders.type_bodies import OwnTypeAnswer, OwnTypeBody, is_code
from bot.problems import Fault, faults_of
from bot.refusals import REFUSALS
from bot.staff import managing
from bot.staff.managing import form_of, mounted
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, to
from storage import lenders, own_types, packs, rules
from storage.errors import ChangedMeanwhileError, DomainError
from storage.records import Lender
from storage.transaction import Transaction

SUBJECTS: Final = ("packs", "rules", "types")
_LONGEST: Final = 64 * 1024
_BODIES: Final[Mapping[str, type[PackBody | RuleBody]]] = {"packs": PackBody, "rules": RuleBody}
_OFTEN: Final = 4
"""How many of the needs of a pack are named in the list."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What was written: as it can be kept, or what is wrong with it."""

    code: str = ""
    said: PackBody | RuleBody | OwnTypeBody | None = None
    faults: Sequence[Fault] = field(default=())


class TakenCodeError(ValueError):
    """Another entry has the code: a new one takes no other's place."""


def setup(app: web.Application) -> None:
    """Mount the lists and the pages of single entries."""
    for subject in SUBJECTS:
        for method, path, view in (
            ("GET", subject, listing),
            ("GET", f"{subject}/edit", edit),
            ("POST", f"{subject}/edit", keep),
        ):
            mounted(app, method, path, Action.MANAGE_KNOWLEDGE, partial(view, subject=subject))


async def listing(visit: Visit, lender: Lender, subject: str) -> web.StreamResponse:
    """List what there is."""
    entries, _ = await visit.request.app[CONSOLE].parts.store.read(_entries, lender, subject)
    return await managing.page(
        visit, lender, subject, "manage_asking.html", entries=entries, often=_OFTEN
    )


async def edit(visit: Visit, lender: Lender, subject: str) -> web.StreamResponse:
    """Show one entry to be changed, or an example of a new one."""
    code = visit.request.query.get("code", "")
    found, version = await visit.request.app[CONSOLE].parts.store.read(
        _entry, lender, subject, code
    )
    if code and found is None:
        raise web.HTTPNotFound
    written = json.dumps(found or _example(subject, lender), ensure_ascii=False, indent=2)
    return await _page(visit, lender, subject, code, written, str(version))


async def keep(visit: Visit, lender: Lender, subject: str) -> web.StreamResponse:
    """Try an entry out, keep it, or drop it."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    was, written, act = (form.get(it, "") for it in ("was", "content", "act"))
    seen = form.get("seen", "")
    again = partial(_page, visit, lender, subject, was, written, seen)
    entry = Entry() if act == "drop" else _read(subject, written, lender)
    if entry.faults:
        return await again(faults=entry.faults)
    now = parts.now()
    try:
        if act == "look":
            return await again(seen_as=await _tried(visit, lender, entry, now))
        version = int(seen) if seen.isascii() and seen.isdecimal() else 0
        by = visit.member.actor
        await parts.store.write(_put, lender, subject, was, entry, seen=version, by=by, at=now)
    except ChangedMeanwhileError:
        raise web.HTTPConflict from None
    except TakenCodeError:
        page = await again(faults=[Fault("/code", "is taken by another entry: write a new one")])
        page.set_status(HTTPStatus.CONFLICT)
        return page
    except DomainError as error:
        told = REFUSALS[type(error)]
        return await again(faults=[Fault(told.pointer or "", f"{told.title} {told.fix}")])
    return to(f"{managing.MANAGE}/{lender.slug}/{subject}?kept")


def _read(subject: str, written: str, lender: Lender) -> Entry:
    try:
        said = _loaded(written)
    except ValueError as error:
        return Entry(faults=[Fault("", str(error))])
    code = str(said.get("code", ""))
    try:
        if subject != "types":
            return Entry(code, _BODIES[subject].model_validate_json(json.dumps(said)))
        body = OwnTypeBody.model_validate_json(
            json.dumps({name: value for name, value in said.items() if name != "code"})
        )
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        return Entry(faults=faults_of(found))
    fix = f"is missing: your own language, {lender.locale}, is needed"
    faults = [Fault(f"/{name}/{lender.locale}", fix) for name in body.lacking(lender.locale)]
    if not is_code(code):
        faults.append(Fault("/code", "write 3 to 32 small letters, digits and hyphens"))
    return Entry(code, body, faults)


def _loaded(written: str) -> dict[str, Any]:
    """Read JSON as people write it; raise ValueError with words that say what is wrong."""
    if len(written) > _LONGEST:
        raise ValueError(f"Write {_LONGEST:,} characters at the most.")
    try:
        said = json.loads(written)
    except ValueError as error:
        raise ValueError(f"This is no JSON: {error}.") from None
    except RecursionError:
        raise ValueError("This is nested too deeply.") from None
    if not isinstance(said, dict):
        raise ValueError("Write one entry, in curly brackets.")  # noqa: TRY004  told to whoever wrote it
    return said


async def _tried(visit: Visit, lender: Lender, entry: Entry, at: datetime) -> PreviewAnswer:
    """Say what borrowers would read, in the lender's language and in that of whoever looks."""
    match entry.said:
        case OwnTypeBody() as own:
            need = {"document_type": entry.code}
            body = PreviewBody.model_validate({"needs": {"R-1": need}, "types": {}})
            body = body.model_copy(update={"types": {entry.code: own}})
        case PackBody(needs=needs) | RuleBody(needs=needs):
            body = PreviewBody().model_copy(update={"needs": {it.reference: it for it in needs}})
        case _:
            raise web.HTTPNotFound
    body = body.model_copy(update={"locales": list(dict.fromkeys((lender.locale, visit.locale)))})
    caller = Caller(lender, visit.member.id)
    parts = visit.request.app[CONSOLE].parts
    seen = await parts.store.write(trying.tried, caller, body, at)
    return trying.told(seen, body, lender.zone)


def _put(  # noqa: PLR0913  a change's own parts
    tx: Transaction,
    lender: Lender,
    subject: str,
    was: str,
    entry: Entry,
    *,
    seen: int,
    by: str,
    at: datetime,
) -> None:
    """Keep an entry in place of what it was, or drop that. Raises TakenCodeError."""
    lenders.lock(tx, lender.id)
    if entry.said and entry.code != was and _entry(tx, lender, subject, entry.code)[0]:
        raise TakenCodeError(entry.code)
    made: dict[str, Any] = {"seen": seen, "actor": by, "at": at}
    match entry.said:
        case OwnTypeBody() as own:
            stated = own.stated(entry.code, lender.locale)
            held = made if entry.code == was else made | {"seen": 0}
            own_types.put(tx, lender.id, stated, **held)
        case None if subject == "types":
            own_types.drop(tx, lender.id, was, **made)
        case said if subject == "packs":
            others = [it for it in packs.everyone(tx, lender.id)[0] if it.code != was]
            new = [said.stated()] if isinstance(said, PackBody) else []
            packs.put(tx, lender, [*others, *new], **made)
        case said:
            kept = [it for it in rules.everyone(tx, lender.id)[0] if it.code != was]
            more = [said.stated()] if isinstance(said, RuleBody) else []
            rules.put(tx, lender, [*kept, *more], **made)


def _entries(tx: Transaction, lender: Lender, subject: str) -> tuple[list[dict[str, Any]], int]:
    found: list[Answer]
    version = 0
    if subject == "packs":
        kept, version = packs.everyone(tx, lender.id)
        found = [PackAnswer.of(it) for it in kept]
    elif subject == "rules":
        ruled, version = rules.everyone(tx, lender.id)
        found = [RuleAnswer.of(it) for it in ruled]
    else:
        found = [OwnTypeAnswer.of(it, 0) for it in own_types.everyone(tx, lender.id).values()]
    plain = [it.model_dump(mode="json", exclude_none=True, exclude={"etag"}) for it in found]
    return plain, version


def _entry(
    tx: Transaction, lender: Lender, subject: str, code: str
) -> tuple[dict[str, Any] | None, int]:
    """Find one entry, and the version that whoever changes it has seen."""
    entries, version = _entries(tx, lender, subject)
    if subject == "types":
        version = own_types.versions(tx, lender.id).get(code, 0)
    return next((it for it in entries if it["code"] == code), None), version


def _example(subject: str, lender: Lender) -> dict[str, Any]:
    """Give something to begin from, with words in the lender's own language."""
    names = {lender.locale: "…"}
    need = {"reference": "licence", "document_type": "business-licence", "due_in_days": 14}
    match subject:
        case "packs":
            return {"code": "new-pack", "names": names, "needs": [need]}
        case "rules":
            when = {"traits": ["self_employed"]}
            return {"code": "new-rule", "names": names, "when": when, "needs": [need]}
        case _:
            spoken = dict.fromkeys(("names", "what", "why", "where", "how"), names)
            return {"code": "new-type", **spoken, "sensitivity": "personal", "files_max": 10}


async def _page(  # noqa: PLR0913  what the page shows
    visit: Visit,
    lender: Lender,
    subject: str,
    was: str,
    written: str,
    seen: str,
    *,
    faults: Sequence[Fault] = (),
    seen_as: PreviewAnswer | None = None,
) -> web.Response:
    return await managing.page(
        visit,
        lender,
        subject,
        "manage_asking_one.html",
        was=was,
        written=written,
        seen=seen,
        faults=faults,
        seen_as=seen_as,
    )
