"""What a borrower hears unasked: gathered facts, told together in one message."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from handlers import consent, proof, scope, status
from handlers.explaining import rejection
from handlers.findings import told
from handlers.messages import Day, Reply, reply_json, say, together
from handlers.scope import Mine
from handlers.turn import ASK_A_PERSON, NEEDS, STATUS, Transaction
from handlers.wording import NEED_STATES, title
from storage import (
    applications,
    audit,
    conversations,
    files,
    needs,
    notices,
    replacing,
    taken_in,
    tasks,
)
from storage.ids import new_id
from storage.messages import BOT, Draft, add
from storage.notices import Notice
from storage.records import Conversation, Need
from storage.taken_in import Source
from storage.terms import NeedState, NoticeKind, Stage

_BAD: Final = frozenset({NoticeKind.REJECTED, NoticeKind.REFUSED})
"""What is no good news: a person is offered with it."""
_DECIDED: Final = frozenset({Stage.APPROVED, Stage.DECLINED})
"""The stages that are a decision; at later ones it has been told already."""


LATER: Final = timedelta(minutes=1)
"""When news is tried again that would have interrupted a person."""


def tell(tx: Transaction, borrower_id: str, at: datetime) -> int:
    """Tell a borrower what has been gathered, in every chat linked to them; count the chats."""
    untold = notices.untold(tx, borrower_id)
    if not untold:
        return 0
    told, telling = 0, new_id(at)
    reached = conversations.reaching(tx, borrower_id, at)
    chats = [found for it in reached if (found := conversations.locked(tx, it, at))]
    if any(chat.owner != conversations.BOT for chat in chats):
        # A person is talking to them: news can wait until that is over.
        tasks.put(tx, notices.TASK, borrower_id, at=at, due_at=at + LATER)
        return 0
    for conversation in chats:
        if conversation.unreachable_at is not None:
            continue
        if conversation.notices_off_at is not None:
            continue  # they wanted it so; what they ask for is still answered
        if not consent.may_hear(tx, conversation, untold[0].lender_id):
            continue
        if reply := compose(tx, conversation, untold):
            draft = Draft(BOT, reply_json.dump_json(reply), about=telling)
            add(tx, conversation.id, [draft], at=at)
            told += 1
    notices.told(tx, untold, telling, chats=told, at=at)
    audit.note(
        tx,
        untold[0].lender_id,
        at=at,
        actor="bot",
        action="notices-told",
        subject=borrower_id,
        notices=len(untold),
        chats=told,
    )
    return told


def compose(tx: Transaction, conversation: Conversation, untold: list[Notice]) -> Reply | None:
    """Put notices into one message, application by application."""
    parts: list[Reply] = []
    declined = False
    for application_id in dict.fromkeys(notice.application_id for notice in untold):
        application = applications.by_id(tx, application_id)
        if application is None:
            continue
        own = scope.mine(tx, conversation, application)
        news = [notice for notice in untold if notice.application_id == application_id]
        lines = list(news_of(tx, own, news))
        if lines:
            declined |= application.stage is Stage.DECLINED
            parts += [say("notice-head", number=application.number), *lines]
    if not parts:
        return None
    bad = bool({it.kind for it in untold} & _BAD) or declined
    buttons = (STATUS, NEEDS, *((ASK_A_PERSON,) if bad else ()))
    return together(*parts).model_copy(update={"buttons": buttons})


def news_of(tx: Transaction, own: Mine, news: Sequence[Notice]) -> Iterator[Reply]:
    """Tell what is new of one application, as far as they may see it."""
    kinds = {notice.kind for notice in news}
    if kinds & {NoticeKind.STAGE, NoticeKind.DECISION, NoticeKind.DISBURSEMENT}:
        yield from _progress(own, kinds)
    if not own.may("may_see_needs"):
        return
    yield from _taken_in(tx, own, [it for it in news if it.kind is NoticeKind.TAKEN_IN])
    again = {notice.subject for notice in news if notice.kind is NoticeKind.REJECTED}
    told: set[tuple[NoticeKind, str]] = set()
    for notice in news:
        fact = (notice.kind, notice.subject)
        if fact in told or (notice.kind is NoticeKind.NEED and notice.subject in again):
            continue
        told.add(fact)
        if notice.kind is NoticeKind.TAKEN_IN:
            continue
        if notice.kind is NoticeKind.REFUSED:
            yield from _refused(tx, notice)
        elif need := needs.by_id(tx, notice.subject):
            yield from _about_need(tx, notice.kind, need)


def _progress(own: Mine, kinds: set[NoticeKind]) -> Iterator[Reply]:
    if not own.may("may_see_stage"):
        yield proof.STAGE_HIDDEN
        return
    yield status.describe_stage(own)
    if own.application.stage is Stage.DECLINED:
        yield from _declined(own)
        return
    if not own.may("may_see_amounts"):
        return
    decided = NoticeKind.DECISION in kinds or own.application.stage in _DECIDED
    if decided and own.application.decision:
        yield from status.decision(own.application, own.application.decision)
    if kinds & {NoticeKind.STAGE, NoticeKind.DISBURSEMENT}:
        yield from status.disbursement(own.application)


def _declined(own: Mine) -> Iterator[Reply]:
    """Say what the lender stated, never a guess, and what can be done now."""
    if not own.may("may_see_amounts"):
        yield proof.AMOUNTS_HIDDEN
    elif own.application.decision:
        yield from status.decision(own.application, own.application.decision)
    else:
        yield say("status-decision-no-reason")
    yield from status.following(own, [])


def _about_need(  # noqa: C901  one way out for each kind
    tx: Transaction, kind: NoticeKind, need: Need
) -> Iterator[Reply]:
    match kind:
        case NoticeKind.NEED if need.outstanding:
            yield say("notice-need", title=title(need))
        case NoticeKind.NEED_WITHDRAWN:
            yield say("notice-need-withdrawn", title=title(need))
        case NoticeKind.NEED_WAIVED:
            yield say("notice-need-waived", title=title(need))
        case NoticeKind.ERRAND_DONE:
            yield say("notice-errand-done", title=title(need))
        case NoticeKind.ACCEPTED:
            yield say("notice-accepted", title=title(need))
        case NoticeKind.REVIEW_UNDONE:
            yield say("notice-review-undone", title=title(need), state=NEED_STATES[need.state])
            if need.state is NeedState.REJECTED:
                yield from rejection(need, replacing.sent_back(tx, need))
        case NoticeKind.REJECTED:
            yield say("notice-rejected", title=title(need))
            yield from rejection(need, replacing.sent_back(tx, need))
            if need.due_on:
                yield say("needs-due", due=Day(on=need.due_on))
        case _:
            return


def _refused(tx: Transaction, notice: Notice) -> Iterator[Reply]:
    file = files.by_id(tx, notice.subject)
    if file is None:
        return
    yield say("notice-file-refused", name=file.name)
    yield from told(file)


def _taken_in(tx: Transaction, own: Mine, news: list[Notice]) -> Iterator[Reply]:
    """Say what staff took in for the borrower: for each need and day, and by which way."""
    zone, came = ZoneInfo(own.lender.zone), taken_in.of_files(tx, [it.subject for it in news])
    counts: Counter[tuple[str, Source, date]] = Counter()
    for notice in news:
        how, need_id = came.get(notice.subject), files.need_of(tx, notice.subject)
        if how and need_id:
            counts[need_id, how.source, notice.at.astimezone(zone).date()] += 1
    for (need_id, source, on), count in counts.items():
        need = needs.by_id(tx, need_id)
        if need is not None:
            yield _came(source, need, Day(on=on), count)


def _came(source: Source, need: Need, on: Day, count: int) -> Reply:
    named = title(need)
    match source:
        case Source.COUNTER:
            return say("notice-taken-counter", title=named, on=on, count=count)
        case Source.EMAIL:
            return say("notice-taken-email", title=named, on=on, count=count)
        case Source.POST:
            return say("notice-taken-post", title=named, on=on, count=count)
