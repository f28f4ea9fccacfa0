"""Statements of every turn: whichever way they are run, they say and do the same."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import bindparam, insert, update
from sqlalchemy.exc import IntegrityError

from storage import applications, asking, conversations, lenders, needs, pushes
from storage.asking import Asked
from storage.columns import NaiveInstantError
from storage.database import Store
from storage.hot import Hot
from storage.schema import inbox
from storage.transaction import Transaction
from tests.storage.lending import FIRST, new_lender, sent

HOT = {
    "conversations by chat": conversations._by_chat,  # noqa: SLF001  they are the subject
    "applications of a borrower": applications._of_borrower,  # noqa: SLF001  see above
    "needs of an application": needs._of_application,  # noqa: SLF001  see above
    "a lender": lenders._by_id,  # noqa: SLF001  see above
}


def filled(tx: Transaction, at: datetime) -> dict[str, Any]:
    """Let a borrower have an application with a need and a file; return what finds them."""
    lender = new_lender(tx, at)
    application = pushes.put(tx, lender, FIRST, at=at).application
    asked = Asked(reference="R-1", document_type="bank-statement", due_on=date(2026, 4, 1))
    need, _ = asking.put(tx, application, asked, actor="test", at=at)
    sent(tx, need, at)
    return {
        "now": at,
        "chat_index": tx.blind("chat", "webchat|web", "chat-1"),
        "borrower_id": need.borrower_id,
        "application_id": application.id,
        "id": lender.id,
    }


def both(tx: Transaction, hot: Hot, values: dict[str, Any]) -> tuple[list[Any], list[Any]]:
    wanted = {name: values[name] for name in hot.statement.compile().params if name in values}
    by_sqlalchemy = tx.connection.execute(hot.statement, wanted)
    return [tuple(row) for row in tx.run(hot, wanted)], [tuple(row) for row in by_sqlalchemy]


@pytest.mark.parametrize("name", HOT)
async def test_rows_are_those_of_sqlalchemy(store: Store, now: datetime, name: str) -> None:
    values = await store.write(filled, now)

    rows, by_sqlalchemy = await store.write(both, HOT[name], values)

    assert rows == by_sqlalchemy
    assert len(rows) == 1


async def test_values_keep_their_kinds_and_their_names(store: Store, now: datetime) -> None:
    values = await store.write(filled, now)
    hot = HOT["applications of a borrower"]

    (row,) = await store.write(lambda tx: tx.run(hot, {"borrower_id": values["borrower_id"]}))

    assert row.amount == Decimal("200000.00")
    assert row.applied_on == date(2026, 2, 27)
    assert row.stage_since == datetime(2026, 2, 27, tzinfo=UTC)
    assert row.product == {"zh-Hans": "经营贷", "en": "Business loan"}
    assert (row.collection_stated, row.disbursed_on) == (False, None)


ADD = Hot(insert(inbox), "channel", "key", "at")
MOVE = Hot(
    update(inbox)
    .where(inbox.c.key == bindparam("of"))
    .values(at=bindparam("to"))
    .returning(inbox.c.at)
)


async def test_several_at_once_and_what_a_change_returns(store: Store, now: datetime) -> None:
    later = datetime(2027, 1, 1, tzinfo=UTC)
    rows = [{"channel": "web", "key": key, "at": now} for key in ("a", "b")]

    def write(tx: Transaction) -> list[Any]:
        assert tx.run(ADD, rows) == []
        return tx.run(MOVE, {"of": "b", "to": later})

    assert [row.at for row in await store.write(write)] == [later]


async def test_a_refusal_of_the_engine_has_its_usual_name(store: Store, now: datetime) -> None:
    row = {"channel": "web", "key": "a", "at": now}
    await store.write(lambda tx: tx.run(ADD, row))

    with pytest.raises(IntegrityError) as refused:
        await store.write(lambda tx: tx.run(ADD, row))

    assert str(now.year) not in str(refused.value), "an error's text must not quote a row"


async def test_a_value_of_the_wrong_kind_is_refused(store: Store) -> None:
    naive = {"channel": "web", "key": "a", "at": datetime(2026, 1, 1)}  # noqa: DTZ001  that is the point

    with pytest.raises(Exception, match="2026") as refused:
        await store.write(lambda tx: tx.run(ADD, naive))

    assert isinstance(refused.value.__cause__ or refused.value, NaiveInstantError)
