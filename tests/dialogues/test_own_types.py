"""A borrower is asked for a document of the lender's own, and reads of it what the lender says."""

from datetime import timedelta
from typing import Any, Final

import pytest

from bot.catalogue import Catalogue
from handlers.inspections import Inspected, settle
from handlers.messages import Items, Phrase, Wording
from storage import documents, files, own_types, retention
from storage.described import OwnType
from storage.policies import Policy
from storage.records import Need
from storage.terms import Inspection, Reason, Stage
from tests.arrange import LenderDesk, need_now, tell_notices
from tests.chat import Chat

NAMES: Final = {"zh-Hans": "摊位租赁合同", "en": "Market stall lease"}
STALL: Final = OwnType(
    code="stall-lease",
    names=NAMES,
    what={"zh-Hans": "您与市场签订的摊位合同。"},
    why={"zh-Hans": "用于核实经营场所。"},
    where={"zh-Hans": "市场管理处。"},
    how={"zh-Hans": "拍下每一页。"},
    formats=("application/pdf",),
    sensitivity="sensitive",
)
TITLE: Final = Wording(words=NAMES)


async def asked(desk: LenderDesk, **more: Any) -> Need:  # noqa: ANN401  a need's own
    await keep(desk, STALL)
    application = await desk.has_application()
    return await desk.asks_for(application, STALL.code, **more)


async def keep(desk: LenderDesk, own: OwnType) -> None:
    of, at = desk.lender.id, desk.clock.now
    await desk.store.write(own_types.put, of, own, actor="test", at=at)


async def test_it_is_named_and_explained_in_the_lenders_words(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await asked(lakeside)
    await chat.is_linked()

    listed = await chat.writes("还缺什么")
    explained = await chat.presses(f"need:{need.id}")

    assert listed.facts("needs-line")["title"] == TITLE
    assert explained.facts("needs-title")["title"] == TITLE
    for message, words in (
        ("needs-what", STALL.what),
        ("needs-why", STALL.why),
        ("needs-where", STALL.where),
        ("needs-how", STALL.how),
    ):
        assert explained.facts(message)["words"] == Wording(words=dict(words))
    assert explained.facts("needs-formats")["formats"] == Items(items=("PDF",))
    assert "needs-validity" not in explained.said
    said = Catalogue.load().render(listed.replies[0], "es").words
    assert "Market stall lease" in said  # no Spanish: English, which more readers understand


async def test_notices_reviews_and_the_need_of_other_words_follow_it(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await asked(lakeside)
    await chat.is_linked()
    await tell_notices(chat.store, lakeside.clock)
    heard = await chat.hears()
    await chat.sends_file("b.pdf", media_type="application/pdf", need=need.id)
    await lakeside.rejects(need, Reason.MISSING_PAGE)
    other = {"zh-Hans": "摊位合同", "en": "Stall lease"}
    await keep(lakeside, OwnType(**{**_facts(STALL), "names": other}))
    await tell_notices(chat.store, lakeside.clock)

    assert heard.facts("notice-need")["title"] == TITLE
    told = await chat.hears()
    assert told.facts("notice-rejected")["title"] == Wording(words=other)


async def test_another_kind_of_file_is_doubted_and_may_be_kept(
    chat: Chat, lakeside: LenderDesk
) -> None:
    need = await asked(lakeside)
    await chat.is_linked()
    await chat.sends_file("a.jpg", need=need.id)
    (file,) = await chat.store.read(files.of_need, need.id)
    await chat.store.write(settle, file.id, Inspected((), 1), at=chat.clock.now)
    told = await chat.hears()

    found = await chat.store.read(files.by_id, file.id)
    assert found is not None
    assert (found.inspection, found.findings) == (Inspection.DOUBTFUL, ("format-not-taken",))
    problem = Phrase(message="finding-format-not-taken")
    assert told.facts("finding-line")["problem"] == problem

    await chat.sends_file("b.pdf", media_type="application/pdf", need=need.id)
    *_, file = await chat.store.read(files.of_need, need.id)
    await chat.store.write(settle, file.id, Inspected((), 1), at=chat.clock.now)
    found = await chat.store.read(files.by_id, file.id)
    assert found is not None
    assert found.inspection is Inspection.FITS


async def test_how_long_it_is_kept_is_decided_by_what_it_is(
    chat: Chat, lakeside: LenderDesk
) -> None:
    policy = Policy(keep_days={"sensitive": 10, "bank-statement": 20, "stall-lease": 30})
    kept_as = OwnType(**{**_facts(STALL), "kept_as": "bank-statement"})
    rules = Policy(keep_days={"sensitive": 10, "bank-statement": 20})

    assert retention.days_of(policy, STALL.code, STALL) == 30
    assert retention.days_of(rules, STALL.code, kept_as) == 20
    assert retention.days_of(rules, STALL.code, STALL) == 10

    need = await asked(lakeside)
    await chat.is_linked()
    await chat.sends_file("b.pdf", media_type="application/pdf", need=need.id)
    (file,) = await chat.store.read(files.of_need, need.id)
    await chat.store.write(settle, file.id, Inspected((), 1), at=chat.clock.now)
    await lakeside.store.write(
        retention.decide, lakeside.lender, rules, actor="test", at=lakeside.clock.now
    )
    await lakeside.states(stage=Stage.DISBURSED)
    later = lakeside.clock.now + timedelta(days=5)
    assert await lakeside.store.write(retention.plan, lakeside.lender.id, later) == 1
    (document,) = await chat.store.read(documents.of_need, need.id)
    assert document.discard_at is not None
    assert (await need_now(chat.store, need)).own == STALL


@pytest.mark.parametrize("sensitivity", ["personal", "sensitive"])
async def test_consent_is_asked_for_as_it_is_sensitive(
    chat: Chat, lakeside: LenderDesk, sensitivity: str
) -> None:
    need = await asked(lakeside)
    await keep(lakeside, OwnType(**{**_facts(STALL), "sensitivity": sensitivity}))
    await lakeside.store.write(
        retention.decide,
        lakeside.lender,
        Policy(consents=("sensitive",)),
        actor="test",
        at=lakeside.clock.now,
    )
    await chat.is_linked()

    heard = await chat.presses_from_long_ago(f"send:{need.id}")

    assert ("consent-sensitive" in heard.said) is (sensitivity == "sensitive")


def _facts(own: OwnType) -> dict[str, Any]:
    return {name: getattr(own, name) for name in OwnType.__slots__}
