"""Every view of the console by every role, of its own and of another lender."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import timedelta
from http import HTTPStatus
from typing import Final

import pytest
import pytest_asyncio
from aiohttp import web as server

from bot import keys, web
from bot.app import Application, open_application
from bot.settings import Settings
from bot.staff.permissions import INSTALLATION_ONLY, MAY, Action, may
from bot.staff.visits import CONSOLE
from storage import (
    appointments,
    asking,
    canned,
    conversations,
    hours,
    import_progress,
    imports,
    lenders,
    meeting_offers,
    pushes,
    sealing,
    staff,
    staff_credentials,
    staff_groups,
    staff_sessions,
    ticket_alarms,
    tickets,
    vault,
)
from storage.asking import Asked
from storage.canned import Canned
from storage.ids import new_id
from storage.imports import Arrived
from storage.pushes import Push, StatedParty
from storage.staff_credentials import Proof
from storage.staff_sessions import Standing
from storage.terms import StaffRole, Stage
from storage.ticket_terms import Alarm, Meeting
from storage.transaction import Transaction
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.storage import lending

Make = Callable[[Application, str], Awaitable[Mapping[str, str]]]

OPEN: Final = {
    ("GET", "/staff"),
    ("GET", "/staff/sign-in"),
    ("POST", "/staff/sign-in"),
    ("POST", "/staff/session"),
    ("POST", "/staff/passkey"),
    ("POST", "/staff/passkey/options"),
    ("POST", "/staff/company"),
    ("GET", "/staff/company/{provider}/back"),
}
"""What anybody may ask for: only what lets people in, and leads there."""


async def _ticket(application: Application, slug: str) -> Mapping[str, str]:
    def make(tx: Transaction) -> str:
        lender, at = lenders.by_slug(tx, slug), application.parts.now()
        assert lender is not None
        talk = conversations.open_for(
            tx, "web", "web", new_id(at), lender_id=lender.id, locale="en", at=at
        )
        tickets.open_for(tx, talk.id, lender_id=lender.id, reason="asked", locale="en", at=at)
        opened = tickets.of_conversation(tx, talk.id)
        assert opened is not None
        return opened.id

    return {"ticket": await application.parts.store.write(make), "act": "claim"}


async def _alarm(application: Application, slug: str) -> Mapping[str, str]:
    made = await _ticket(application, slug)

    def put(tx: Transaction) -> str:
        found, at = tickets.by_id(tx, made["ticket"]), application.parts.now()
        assert found is not None
        ticket_alarms.put(tx, found, Alarm.ANSWER_LATE, at, at)
        return next(
            it.id for it in ticket_alarms.unseen(tx, found.lender_id) if it.ticket_id == found.id
        )

    return {"alarm": await application.parts.store.write(put)}


async def _canned(application: Application, slug: str) -> Mapping[str, str]:
    made = await _ticket(application, slug)

    def put(tx: Transaction) -> str:
        lender, at = lenders.by_slug(tx, slug), application.parts.now()
        assert lender is not None
        return canned.put(tx, lender.id, Canned("Hello", {"en": "Hello"}), by="staff:0", at=at)

    return {**made, "reply": await application.parts.store.write(put), "file": "0" * 32}


async def _meeting(application: Application, slug: str) -> Mapping[str, str]:
    made = await _ticket(application, slug)

    def book(tx: Transaction) -> str:
        found, at = tickets.by_id(tx, made["ticket"]), application.parts.now()
        assert found is not None
        assert found.lender_id is not None
        hours.set_spans(tx, found.lender_id, {day: [(0, hours.DAY)] for day in range(7)})
        there, hour = hours.of_lender(tx, found.lender_id), timedelta(hours=1)
        offer = meeting_offers.offer(tx, found.lender_id, Meeting.CALL, length=hour, at=at)
        talk = conversations.by_id(tx, found.conversation_id, at)
        when = next(meeting_offers.free(tx, offer, there, at))
        assert talk is not None
        booked = appointments.book(tx, offer, there, talk, when, application_id=None, at=at)
        assert booked is not None
        return booked.id

    return {"appointment": await application.parts.store.write(book)}


async def _said(application: Application, slug: str) -> Mapping[str, str]:
    return {**await _ticket(application, slug), "position": "1", "page": "1"}


def _lent(kind: str) -> Make:
    """Make an application with a document that was sent; fill the blank with one of its ids."""

    async def make(application: Application, slug: str) -> Mapping[str, str]:
        def stated(tx: Transaction) -> Mapping[str, str]:
            lender, at = lenders.by_slug(tx, slug), application.parts.now()
            assert lender is not None
            mei = StatedParty(reference=new_id(at), name="Mei", phone="+8613800138000")
            push = Push(number=new_id(at), stage=Stage.IN_REVIEW, borrowers=(mei,))
            of = pushes.put(tx, lender, push, at=at).application
            asked = Asked(reference="N-1", document_type="bank-statement")
            need, _ = asking.put(tx, of, asked, at=at)
            file = lending.sent(tx, need, at, place=new_id(at))
            return {
                "applications": of.id,
                "needs": need.id,
                "documents": file.document_id or "",
                "files": file.id,
                "borrowers": need.borrower_id,
            }

        made = await application.parts.store.write(stated)
        return {"of": made[kind], "page": "1"}

    return make


async def _session(application: Application, slug: str) -> Mapping[str, str]:
    def make(tx: Transaction) -> str:
        at = application.parts.now()
        member = staff.add(tx, lenders.by_slug(tx, slug), "Eve", at=at)
        staff_sessions.begin(tx, member, at=at)
        return staff_sessions.of_member(tx, member, at=at)[0].id

    return {"session": await application.parts.store.write(make)}


async def _person(application: Application, slug: str) -> Mapping[str, str]:
    def make(tx: Transaction) -> str:
        return staff.add(tx, lenders.by_slug(tx, slug), "Eve", at=application.parts.now()).id

    return {"person": await application.parts.store.write(make)}


async def _proof(application: Application, slug: str) -> Mapping[str, str]:
    def make(tx: Transaction) -> str:
        at = application.parts.now()
        member = staff.add(tx, lenders.by_slug(tx, slug), "Eve", at=at)
        for name in (f"{member.id}-1", f"{member.id}-2"):
            staff_credentials.add(tx, member, Proof.PASSKEY, "{}", lookup=name, label="Key", at=at)
        return staff_credentials.of_member(tx, member)[0].id

    return {"proof": await application.parts.store.write(make)}


async def _group(application: Application, slug: str) -> Mapping[str, str]:
    def make(tx: Transaction) -> str:
        lender, at = lenders.by_slug(tx, slug), application.parts.now()
        assert lender is not None
        staff_groups.add(
            tx,
            staff.add(tx, None, "Boss", at=at),
            lender_id=lender.id,
            bot="1",
            subject="",
            locale="",
            language="en",
            papers=False,
            at=at,
        )
        return staff_groups.everything(tx, lender.id)[-1].id

    return {"group": await application.parts.store.write(make)}


async def _managed(_: Application, slug: str) -> Mapping[str, str]:
    ids = dict.fromkeys(("key", "webhook", "event", "provider"), "0" * 32)
    return ids | {"lender": slug, "locale": "en", "message": "button-status"}


async def _table(_: Application, __: str) -> Mapping[str, str]:
    return {"table": "none"}


async def _failed(_: Application, __: str) -> Mapping[str, str]:
    return {"of": "0" * 32}


_ADMINISTRATION: Final[Mapping[str, Make]] = {
    f"/staff/manage/{{lender}}/{path}": _managed
    for path in (
        *(
            "answers",
            "answer",
            "branches",
            "branch",
            "queues",
            "queues/remove",
            "hours",
            "hours/holidays",
            "hours/calendar",
            "policy",
        ),
        *(f"{it}{of}" for it in ("packs", "rules", "types") for of in ("", "/edit")),
        *("forms", "forms/retire"),
        *("texts", "texts/{locale}/{message}", "keys", "keys/{key}/rotate", "keys/{key}/end"),
        *("bot", "bot/end"),
        *("webhooks", "webhooks/{webhook}", "companies", "companies/{provider}/end"),
        *(f"webhooks/{{webhook}}/{it}" for it in ("test", "secret", "switch", "remove")),
        *(f"webhooks/{{webhook}}/{{event}}/{it}" for it in ("replay", "discard")),
    )
} | {
    f"/staff/upkeep/{it}": _failed
    for it in (
        *(f"{kind}/{{of}}/replay" for kind in ("tasks", "messages")),
        *(f"{kind}/{{of}}/discard" for kind in ("tasks", "messages", "letters")),
    )
}


async def _imported(application: Application, slug: str) -> Mapping[str, str]:
    def make(tx: Transaction) -> str:
        lender, at = lenders.by_slug(tx, slug), application.parts.now()
        assert lender is not None
        arrived = Arrived(
            format="csv", locale="en", dry_run=True, place=vault.new_place(), key=bytes(32), size=1
        )
        it = imports.add(tx, lender, arrived, actor="test", by=new_id(at), at=at)
        return import_progress.end(tx, it, at=at).id

    return {"import": await application.parts.store.write(make)}


_ONE: Final = "/staff/tickets/{ticket}"
MADE: Final[Mapping[str, Make]] = {
    **{
        f"/staff/{kind}/{{of}}{act}": _lent(kind)
        for kind, acts in {
            "applications": ("", "/ask", "/pack", "/as-borrower"),
            "documents": ("/accept", "/reject", "/serve"),
            "needs": (
                "/accept",
                "/ask",
                "/dismiss",
                "/done",
                "/keep",
                "/reject",
                "/take-in",
                "/undo",
                "/waive",
                "/withdraw",
            ),
            "files": ("/accept", "/reject", "/{page}", "/original"),
            "borrowers": ("/reveal",),
        }.items()
        for act in acts
    },
    _ONE: _ticket,
    f"{_ONE}/panel": _ticket,
    f"{_ONE}/live": _ticket,
    f"{_ONE}/{{act}}": _ticket,
    f"{_ONE}/draft": _ticket,
    f"{_ONE}/send-file": _ticket,
    f"{_ONE}/transcript": _ticket,
    f"{_ONE}/typing": _ticket,
    f"{_ONE}/meet": _ticket,
    f"{_ONE}/said/{{position}}/{{page}}": _said,
    "/staff/appointments/{appointment}.ics": _meeting,
    "/staff/appointments/{appointment}/settle": _meeting,
    f"{_ONE}/canned/{{reply}}": _canned,
    f"{_ONE}/canned/{{reply}}/run": _canned,
    "/staff/replies/{reply}/end": _canned,
    "/staff/replies/{reply}/files": _canned,
    "/staff/replies/{reply}/files/{file}/remove": _canned,
    "/staff/alarms/{alarm}/seen": _alarm,
    **{f"/staff/people/{{person}}/{act}": _person for act in ("change", "end", "invite")},
    "/staff/groups/{group}/end": _group,
    "/staff/reports/{table}.csv": _table,
    "/staff/account/sessions/{session}/end": _session,
    "/staff/account/proofs/{proof}/remove": _proof,
    **{
        f"/staff/imports/{{import}}{act}": _imported
        for act in ("", "/live", "/report", "/for-good", "/go-on")
    },
    **_ADMINISTRATION,
}
"""For each path with blanks, how something of a lender (its short name) is made to fill them."""
KINDS: Final = [
    (role, lender)
    for role in StaffRole
    for lender in ("", "harbour")
    if (role, lender) != (StaffRole.OFFICER, "")
]
_BLANK: Final = re.compile(r"\{([^}:]+)[^}]*\}")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def application(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Application]:
    folder = tmp_path_factory.mktemp("matrix")
    settings = Settings(data_dir=folder / "data", http_port=0, key_file=folder / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application:
        for slug in ("harbour", "summit"):
            await application.parts.store.write(_lender, slug, application)
        yield application


def _lender(tx: Transaction, slug: str, application: Application) -> None:
    at = application.parts.now()
    lenders.add(tx, slug=slug, names={"en": slug}, country="CN", zone="UTC", locale="en", at=at)


def _guarded(application: Application) -> dict[tuple[str, str], Action]:
    return dict(web.build(application.parts)[CONSOLE].actions)


def _steps(application: Application) -> dict[tuple[str, str], Standing]:
    return dict(web.build(application.parts)[CONSOLE].steps)


def _mounted(application: Application) -> set[tuple[str, str]]:
    app: server.Application = web.build(application.parts)
    return {
        (route.method, route.resource.canonical)
        for route in app.router.routes()
        if route.resource and route.resource.canonical.startswith("/staff")
        if route.method != "HEAD"
    }


@pytest.mark.asyncio(loop_scope="module")
async def test_every_route_is_guarded_but_those_that_let_people_in(
    application: Application,
) -> None:
    guarded = set(_guarded(application)) | set(_steps(application))
    assert _mounted(application) - OPEN == guarded


@pytest.mark.asyncio(loop_scope="module")
async def test_every_path_with_blanks_can_be_filled(application: Application) -> None:
    blank = {path for _, path in _guarded(application) if _BLANK.search(path)}

    assert blank == set(MADE)


def test_every_role_may_something_and_every_action_is_somebodys() -> None:
    assert set(MAY) == set(StaffRole)
    assert frozenset().union(*MAY.values()) == frozenset(Action)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("role", "lender"), KINDS)
async def test_a_role_gets_what_the_table_says_and_nothing_else(
    application: Application, role: StaffRole, lender: str
) -> None:
    for (method, path), action in _guarded(application).items():
        async with signed_in(application, role, lender) as browser:
            status = await _asks(browser, method, _BLANK.sub("0" * 32, path))
            if may(browser.member, action):
                assert status != HTTPStatus.FORBIDDEN, (method, path)
                assert status < HTTPStatus.INTERNAL_SERVER_ERROR, (method, path)
            else:
                assert status == HTTPStatus.FORBIDDEN, (method, path)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("role", StaffRole)
async def test_what_is_another_lenders_does_not_exist(
    application: Application, role: StaffRole
) -> None:
    for method, path in _guarded(application):
        if path in MADE:
            filled = await MADE[path](application, "summit")
            theirs = _BLANK.sub(lambda found, it=filled: it[found[1]], path)  # type: ignore[misc]  # bound at once
            async with signed_in(application, role, "harbour") as browser:
                status = await _asks(browser, method, theirs)
            assert status in {HTTPStatus.NOT_FOUND, HTTPStatus.FORBIDDEN}, (method, path)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("standing", [Standing.HALF, Standing.NEW])
async def test_who_is_only_on_the_way_in_gets_no_view(
    application: Application, standing: Standing
) -> None:
    for method, path in _guarded(application):
        async with signed_in(application, StaffRole.ADMINISTRATOR, standing=standing) as browser:
            status = await _asks(browser, method, _BLANK.sub("0" * 32, path))
            assert status == HTTPStatus.SEE_OTHER, (method, path)


@pytest.mark.asyncio(loop_scope="module")
async def test_the_steps_of_signing_in_are_for_who_stands_there(
    application: Application,
) -> None:
    for (method, path), needed in _steps(application).items():
        for standing in Standing:
            async with signed_in(application, standing=standing) as browser:
                status = await _asks(browser, method, path)
            admitted = status == HTTPStatus.OK
            assert admitted == (standing is needed), (method, path, standing)


@pytest.mark.asyncio(loop_scope="module")
async def test_without_a_session_every_view_asks_to_sign_in(application: Application) -> None:
    async with signed_in(application) as browser:
        browser.http.cookie_jar.clear()
        for method, path in {**_guarded(application), **_steps(application)}:
            status = await _asks(browser, method, _BLANK.sub("0" * 32, path), csrf="-")
            assert status in {HTTPStatus.SEE_OTHER, HTTPStatus.UNAUTHORIZED}, (method, path)


@pytest.mark.asyncio(loop_scope="module")
async def test_no_unsafe_view_is_done_without_its_token_or_from_elsewhere(
    application: Application,
) -> None:
    for method, path in _guarded(application):
        if method == "GET":
            continue
        async with signed_in(application, StaffRole.ADMINISTRATOR) as browser:
            filled = _BLANK.sub("0" * 32, path)
            assert await _asks(browser, method, filled, csrf="-") == HTTPStatus.FORBIDDEN
            status = await _asks(browser, method, filled, origin="https://elsewhere.example")
            assert status == HTTPStatus.FORBIDDEN, (method, path)


def test_the_installations_upkeep_is_no_lenders_business() -> None:
    assert frozenset({Action.SEE_UPKEEP}) == INSTALLATION_ONLY


async def _asks(
    browser: StaffBrowser, method: str, path: str, *, csrf: str = "", origin: str = ""
) -> int:
    headers = {}
    if method != "GET":
        headers["Origin"] = origin or browser.application.address
        headers["X-CSRF-Token"] = csrf or browser.csrf
    async with browser.http.request(method, path, headers=headers, allow_redirects=False) as answer:
        return answer.status
