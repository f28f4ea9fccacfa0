"""What has happened on an application, as its borrower may know it: for the chat and for pages.

Each happening quotes a stored fact. Amounts and reasons are not among them: those are shown by
whoever may show them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from handlers.messages import Phrase, Reply, Special, Wording, say
from handlers.scope import Mine
from handlers.wording import NEED_STATES, REASONS, STAGES, title
from storage import applications, needs, notices, own_stages
from storage.needs import NeedStep
from storage.records import Need
from storage.terms import NeedState, NoticeKind, Reason, Stage
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened: when we heard of it, the day it is told for, and how."""

    at: datetime
    on: date
    said: Reply


def of(tx: Transaction, own: Mine) -> list[Happening]:
    """List what has happened, oldest first, as far as this link may see it."""
    found = [*_stages(tx, own)]
    if own.may("may_see_needs"):
        found += _needs(tx, own)
    if own.may("may_see_amounts"):
        found += _statements(tx, own)
    return sorted(found, key=lambda each: each.at)


def stage_words(tx: Transaction, own: Mine) -> dict[Stage, Special]:
    """Name each stage in the lender's own words where it has just one for it, else in ours."""
    theirs: dict[Stage, list[Wording]] = {}
    for each in own_stages.everyone(tx, own.lender.id):
        if each.words:
            theirs.setdefault(each.stage, []).append(Wording(words=dict(each.words)))
    named: dict[Stage, Special] = {**STAGES}
    named |= {stage: words[0] for stage, words in theirs.items() if len(words) == 1}
    if own.application.stage_words:
        named[own.application.stage] = Wording(words=dict(own.application.stage_words))
    return named


def _stages(tx: Transaction, own: Mine) -> Iterator[Happening]:
    named, zone = stage_words(tx, own), ZoneInfo(own.lender.zone)
    for step in applications.history(tx, own.application.id):
        on = step.since.astimezone(zone).date()
        if step.correction:
            yield Happening(step.recorded_at, on, say("history-corrected", stage=named[step.stage]))
        else:
            yield Happening(step.recorded_at, on, say("history-stage", stage=named[step.stage]))


def _needs(tx: Transaction, own: Mine) -> Iterator[Happening]:
    asked = {
        need.id: need
        for need in needs.ever_asked(tx, own.application.id)
        if need.borrower_id in own.borrower_ids
    }
    before: NeedStep | None = None
    zone = ZoneInfo(own.lender.zone)
    for step in needs.steps(tx, own.application.id):
        if step.need_id in asked:
            same = before is not None and before.need_id == step.need_id
            told = _step(asked[step.need_id], step, before.state if before and same else None)
            if told:
                yield Happening(step.at, step.at.astimezone(zone).date(), told)
            before = step


def _step(  # noqa: C901, PLR0911, PLR0912  one way out for each state
    need: Need, step: NeedStep, before: NeedState | None
) -> Reply | None:
    named = title(need)
    if step.undone:
        return say("history-review-undone", title=named, state=NEED_STATES[step.state])
    match step.state:
        case NeedState.SUGGESTED:
            return None
        case NeedState.REQUESTED if before in {None, NeedState.SUGGESTED}:
            return say("history-asked", title=named)
        case NeedState.REQUESTED if before is NeedState.REQUESTED:
            return say("history-changed", title=named)
        case NeedState.REQUESTED:
            return say("history-asked-again", title=named)
        case NeedState.REJECTED:
            reason = Phrase(message=REASONS[step.reason or Reason.OTHER])
            return say("history-rejected", title=named, reason=reason)
        case same if same is before:
            return None
        case NeedState.UPLOADED if step.actor.startswith("staff:"):
            return say("history-taken-in", title=named)
        case NeedState.UPLOADED:
            return say("history-sent", title=named)
        case NeedState.IN_REVIEW:
            return say("history-in-review", title=named)
        case NeedState.ACCEPTED:
            return say("history-accepted", title=named)
        case NeedState.WAIVED:
            return say("history-waived", title=named)
        case NeedState.NOT_APPLICABLE:
            return say("history-not-applicable", title=named)
        case NeedState.WITHDRAWN if before is NeedState.SUGGESTED:
            return None
        case NeedState.WITHDRAWN:
            return say("history-withdrawn", title=named)


def _statements(tx: Transaction, own: Mine) -> Iterator[Happening]:
    """Tell what a lender stated without a new stage, which would have told it."""
    zone = ZoneInfo(own.lender.zone)
    for borrower_id in own.borrower_ids:
        for notice in notices.of(tx, own.application.id, borrower_id):
            on = notice.at.astimezone(zone).date()
            if notice.kind is NoticeKind.DECISION:
                yield Happening(notice.at, on, say("history-decision"))
            elif notice.kind is NoticeKind.DISBURSEMENT:
                yield Happening(notice.at, on, say("history-disbursement"))
