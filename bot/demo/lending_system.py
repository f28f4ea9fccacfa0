"""The simulated lending system: reviews what visitors send and moves their applications along.

It knows nothing but what the lenders' API tells it, and keeps nothing: after a restart it asks
again. Applications in which nothing has happened since the demo began are left as they stand, so
that nothing drifts while nobody visits.
"""

import asyncio
from typing import Final

import structlog

from bot.demo import progress, verdicts
from bot.demo.lending_api import RefusedError, UnreachableError, application_path
from bot.demo.office import Office

log = structlog.get_logger()

_LONGEST_WAIT: Final = 60.0
_MOST_WATCHED: Final = 30
"""So many applications are looked after; of visitors who come and go the latest count."""


async def run(office: Office) -> None:
    """Work until cancelled; while there is no answer, ask more and more seldom."""
    office.watched.update(dict.fromkeys(office.numbers))
    failures = 0
    while True:
        try:
            await once(office)
            failures = 0
        except UnreachableError as error:
            if not failures:
                log.warning("lending_system_waits", why=str(error))
            failures += 1
        look = office.pace.look
        await asyncio.sleep(min(look * 2 ** min(failures, 10), max(look, _LONGEST_WAIT)))


async def once(office: Office) -> None:
    """Look at everything once."""
    await _see_new(office)
    for number in list(office.watched):
        try:
            await _follow(office, number)
        except RefusedError as error:
            # Somebody else, such as a visitor with a key of their own, was there before us.
            log.debug("lending_system_refused", why=str(error))


async def _see_new(office: Office) -> None:
    async for document, after in office.api.documents(office.after):
        office.after = after
        if office.came(document["received_at"]):
            number = document["application"]
            office.watched.pop(number, None)
            office.watched[number] = None
    for number in list(office.watched)[:-_MOST_WATCHED]:
        del office.watched[number]


async def _follow(office: Office, number: str) -> None:
    """Do what is to be done on an application, if a visitor has done anything on it."""
    needs = (await office.api.get(application_path(number, "needs")))["items"]
    if not any(office.came(need["updated_at"]) for need in needs):
        return
    await verdicts.review_documents(office, number, needs)
    await verdicts.review_answers(office, number, needs)
    await progress.do_errands(office, number, needs)
    if progress.all_settled(needs):
        await progress.move(office, number, needs)
