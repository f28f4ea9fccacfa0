"""A running application for many borrowers, who are nothing to each other."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.arrange import MEI
from tests.fakes.telegram_borrower import Borrower
from tests.running import Running, running, until


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def line(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """Run one application for a whole file of tests."""
    async with running(tmp_path_factory.mktemp("line"), telegram_mode="webhook") as line:
        await line.desk.has_application("LN-1", of=(MEI,))
        await until(lambda: line.account.updates.webhook is not None)
        yield line


@pytest.fixture
def mei(line: Running) -> Borrower:
    return line.account.borrower(language="en")


@pytest.fixture
def jun(line: Running) -> Borrower:
    return line.account.borrower("Jun", language="en")
