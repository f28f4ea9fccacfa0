"""Where a lender's branches are, whether people are there now, and which one is the nearest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final
from zoneinfo import ZoneInfo

from handlers.messages import Button, Moment, Place, Reply, Wording, say, together
from handlers.own_answers import own_lenders
from handlers.turn import ASK_A_PERSON, STATUS, Outcome, Transaction, Turn
from handlers.wording import lender_name
from storage import branches
from storage.branches import Branch
from storage.hours import Hours
from storage.records import Lender

SHOWN: Final = 5
SHARE: Final = Button(label="button-nearest", action="nearest")


@dataclass(frozen=True, slots=True)
class _Known:
    lender: Lender
    branch: Branch


def show(turn: Turn, tx: Transaction) -> Outcome:
    """List the branches of the lenders that speak here; say so where none are known."""
    found = _of(turn, tx)
    if not found:
        return turn.stay(say("answers-branch-unknown", ASK_A_PERSON))
    lines = list(_listed(turn, found[:SHOWN]))
    if len(found) > SHOWN:
        lines.append(say("branch-more", count=len(found) - SHOWN))
    asking = turn.on_telegram and any(it.branch.latitude is not None for it in found)
    buttons = (*((SHARE,) if asking and len(found) > 1 else ()), STATUS, ASK_A_PERSON)
    told = together(*lines).model_copy(update={"buttons": buttons})
    if len(found) == 1:
        told = told.model_copy(update={"place": _place(found[0].branch)})
    return turn.rest(told)


def ask_where(turn: Turn) -> Outcome:
    """Say how to share where one is."""
    return turn.stay(say("branch-share"))


def near(turn: Turn, tx: Transaction, latitude: float, longitude: float) -> Outcome:
    """Say which branch is the nearest to where they are; the place itself is not kept."""
    found = [it for it in _of(turn, tx) if it.branch.latitude is not None]
    if not found:
        return turn.stay(say("answers-branch-unknown", ASK_A_PERSON))
    by_distance = branches.nearest([it.branch for it in found], latitude, longitude)
    first = next(it for it in found if it.branch is by_distance[0])
    away = first.branch.kilometres(latitude, longitude) or 0.0
    head = say("branch-nearest", kilometres=f"{away:.1f}" if away < 10 else f"{away:.0f}")  # noqa: PLR2004  further away, tenths say nothing
    several = len({it.lender.id for it in found}) > 1
    whose = (say("branch-head", lender=lender_name(first.lender)),) if several else ()
    told = together(head, *whose, _line(turn, first))
    extra = {"buttons": (STATUS, ASK_A_PERSON), "place": _place(first.branch)}
    return turn.rest(told.model_copy(update=extra))


def _of(turn: Turn, tx: Transaction) -> list[_Known]:
    return [
        _Known(lender, branch)
        for lender in own_lenders(turn, tx)
        for branch in branches.of_lender(tx, lender.id)
    ]


def _listed(turn: Turn, found: Sequence[_Known]) -> Iterator[Reply]:
    """List branches lender by lender, each under its name."""
    for _, theirs in groupby(found, key=lambda it: it.lender.id):
        known = list(theirs)
        yield say("branch-head", lender=lender_name(known[0].lender))
        yield from (_line(turn, it) for it in known)


def _line(turn: Turn, known: _Known) -> Reply:
    branch = known.branch
    named = say(
        "branch-line",
        name=Wording(words=dict(branch.names)),
        address=Wording(words=dict(branch.addresses)),
    )
    phone = (say("branch-phone", phone=branch.phone),) if branch.phone else ()
    return together(named, *phone, *_open(turn, known))


def _open(turn: Turn, known: _Known) -> Iterator[Reply]:
    if not known.branch.hours:
        return
    zone, at = known.lender.zone, turn.now
    there = Hours(ZoneInfo(zone), known.branch.hours)
    today = at.astimezone(there.zone).date()
    closes = next((end for begin, end in there.of_day(today) if begin <= at < end), None)
    if closes:
        yield say("branch-open", until=Moment(at=closes, zone=zone))
    elif opens := there.next_opening(at):
        yield say("branch-closed", opens=Moment(at=opens, zone=zone))


def _place(branch: Branch) -> Place | None:
    if branch.latitude is None or branch.longitude is None:
        return None
    return Place(
        latitude=branch.latitude,
        longitude=branch.longitude,
        title=Wording(words=dict(branch.names)),
        address=Wording(words=dict(branch.addresses)),
    )
