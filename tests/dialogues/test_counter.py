"""What staff take in for a borrower counts like their own, and they hear of it."""

import pytest

from handlers import counter, inspections
from handlers.inspections import Inspected
from handlers.turn import Kind
from storage import audit_reading, documents, files, staff, taken_in
from storage.errors import ClosedApplicationError
from storage.files import Received
from storage.records import Finding, Need
from storage.staff import StaffMember
from storage.taken_in import Source, TakenIn, Why
from storage.terms import Inspection, NeedState, StaffRole, Stage
from tests.arrange import LenderDesk, due_tasks, need_is, need_now, tell_notices
from tests.chat import Chat

COUNTER = TakenIn(Source.COUNTER, Why.ORIGINAL, "Passport of Mei Secret shown")


async def clerk(lakeside: LenderDesk) -> StaffMember:
    return await lakeside.store.write(
        staff.add, lakeside.lender, "Li Na", role=StaffRole.OFFICER, at=lakeside.clock.now
    )


async def takes_in(
    lakeside: LenderDesk, who: StaffMember, need: Need, *names: str, how: TakenIn = COUNTER
) -> list[str]:
    made = []
    for number, name in enumerate(names, 1):
        received = Received(
            place=f"{need.id}-{name}",
            key=bytes(32),
            name=name,
            media_type="image/jpeg",
            size=1000,
            sha256=f"{number:064x}",
            album="",
            channel=how.source,
        )
        left, now = number < len(names), await need_now(lakeside.store, need)
        take, at = counter.take_in, lakeside.clock.now
        made.append(await lakeside.store.write(take, who, now, received, how, left=left, at=at))
    return made


async def test_what_is_taken_in_at_the_counter_counts_and_is_told_in_one_line(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    who = await clerk(lakeside)
    await chat.is_linked()
    await chat.hears()

    made = await takes_in(lakeside, who, need, "1.jpg", "2.jpg", "3.jpg")

    assert await need_is(chat.store, need, NeedState.UPLOADED)
    (document,) = await chat.store.read(documents.of_need, need.id)
    assert len(await chat.store.read(documents.files, document.id)) == 3
    inspected = {it.subject for it in await due_tasks(chat.store, chat.clock, Kind.INSPECT)}
    assert inspected == set(made)
    await tell_notices(chat.store, chat.clock)
    heard = await chat.hears()
    assert heard.said.count("notice-taken-counter") == 1
    assert heard.facts("notice-taken-counter")["count"] == 3
    changed = await chat.writes("有什么变化")
    assert "history-taken-in" in changed.said or "history-first" in changed.said


async def test_how_it_came_is_kept_sealed_and_audited(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    who = await clerk(lakeside)
    (made,) = await takes_in(lakeside, who, need, "a.jpg")

    came = (await chat.store.read(taken_in.of_files, [made]))[made]
    assert (came.source, came.why, came.note) == (Source.COUNTER, Why.ORIGINAL, COUNTER.note)
    assert came.staff_id == who.id

    known = await chat.store.read(audit_reading.actions, lakeside.lender.id)
    assert {"file-received", "file-taken-in"} <= set(known)


async def test_a_doubt_is_for_staff_to_settle_and_no_news_for_the_borrower(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    who = await clerk(lakeside)
    await chat.is_linked()
    (made,) = await takes_in(lakeside, who, need, "a.jpg")
    await tell_notices(chat.store, chat.clock)
    await chat.hears()

    blurred = Inspected(found=(Finding("blurred"),), pages=1)
    await chat.store.write(inspections.settle, made, blurred, at=chat.clock.now)
    assert await need_is(chat.store, need, NeedState.REQUESTED)
    await tell_notices(chat.store, chat.clock)
    assert not (await chat.hears()).replies

    file = await chat.store.read(files.by_id, made)
    assert file is not None
    await chat.store.write(inspections.release, file, actor=who.actor, at=chat.clock.now)
    kept = await chat.store.read(files.by_id, made)
    assert kept is not None
    assert kept.inspection is Inspection.KEPT
    assert await need_is(chat.store, need, NeedState.UPLOADED)


async def test_nothing_is_taken_in_for_what_is_over(chat: Chat, lakeside: LenderDesk) -> None:
    need = await lakeside.asks_for(await lakeside.has_application())
    who = await clerk(lakeside)
    await lakeside.states(stage=Stage.DECLINED)
    with pytest.raises(ClosedApplicationError):
        await takes_in(lakeside, who, need, "a.jpg")
    assert await chat.store.read(files.of_need, need.id) == []
