"""What changed? What has happened on an application since its borrower looked at it last."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Final

from handlers import history, pages, scope
from handlers.history import Happening
from handlers.intents import Wish
from handlers.messages import Day, Moment, Reply, say, together
from handlers.scope import Mine
from handlers.state import Idle
from handlers.status import as_of, stage_hidden
from handlers.turn import ASK_A_PERSON, NEEDS, STATUS, Outcome, Transaction, Turn, go
from handlers.wording import lender_name
from storage import audit, visits
from storage.records import Application

SHOWN: Final = 15
"""How many of the latest happenings a message tells."""
LATEST: Final = 5
"""How many whoever looks for the first time is told."""


def show(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """Tell what is new since the visit before this one; to a newcomer, what came last."""
    own = scope.mine(tx, turn.conversation, application)
    if not own.may("may_see_stage"):
        return stage_hidden(own, Wish.WHAT_CHANGED)
    before = visits.look(tx, application.id, own.borrower_ids, turn.now)
    happened = history.of(tx, own)
    audit.note(
        tx,
        application.lender_id,
        at=turn.now,
        actor=f"conversation:{turn.conversation.id}",
        action="changes-shown",
        subject=application.id,
    )
    lines = [say("status-number", number=application.number, lender=lender_name(own.lender))]
    if before is None:
        lines += [say("history-first"), *_told(happened[-LATEST:])]
    elif new := [each for each in happened if each.at > before]:
        lines += [say("history-since", since=_moment(own, before)), *_latest(new)]
    else:
        lines.append(say("history-nothing", since=_moment(own, before)))
    told = together(*lines, as_of(own))
    page = pages.application_buttons(turn, own)
    buttons = (STATUS, NEEDS, *page, ASK_A_PERSON)
    return go(Idle(application=application.id), told.model_copy(update={"buttons": buttons}))


def _latest(new: list[Happening]) -> Iterator[Reply]:
    if len(new) > SHOWN:
        yield say("history-more", count=len(new) - SHOWN)
    yield from _told(new[-SHOWN:])


def _told(happened: list[Happening]) -> Iterator[Reply]:
    for on, same_day in groupby(happened, key=lambda each: each.on):
        yield say("history-day", on=Day(on=on))
        yield from (each.said for each in same_day)


def _moment(own: Mine, at: datetime) -> Moment:
    return Moment(at=at, zone=own.lender.zone)
