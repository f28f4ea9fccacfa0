"""An error of the database names the statement, never what somebody wrote."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.database import Store

_BROKEN = text("SELECT 1 FROM missing WHERE name = :name")


async def test_an_error_does_not_quote_what_was_to_be_stored(store: Store) -> None:
    for door in (store.read, store.write):
        with pytest.raises(DBAPIError) as caught:
            await door(lambda tx: tx.execute(_BROKEN, {"name": "Wang Wei"}))

        assert "missing" in str(caught.value)
        assert "Wang" not in str(caught.value)
