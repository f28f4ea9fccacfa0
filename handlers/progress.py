"""My application, all of it at a glance: for the page that a borrower opens from the chat."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from handlers import history, own_files, scope, status, way
from handlers.admission import takes_files
from handlers.explaining import explanation
from handlers.history import Happening
from handlers.messages import Moment, Reply, say
from handlers.own_files import Sent
from handlers.scope import Mine, Right
from handlers.way import Step
from storage import audit, borrowers, documents, page_links, replacing, visits
from storage.page_links import PageLink
from storage.records import Application, Conversation, Need
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked for: explained, and with what was sent for it."""

    need: Need
    takes: bool
    explained: tuple[Reply, ...]
    sent: tuple[Sent, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Progress:
    """One application as its borrower sees it; ``provable`` says that a code would show more."""

    own: Mine
    others: tuple[Application, ...]
    steps: tuple[Step, ...]
    following: tuple[Reply, ...]
    about: tuple[Reply, ...]
    decided: tuple[Reply, ...]
    asked: tuple[Asked, ...]
    news: tuple[Happening, ...]
    since: Reply | None
    happened: tuple[Happening, ...]
    as_of: Reply
    hidden: bool
    provable: bool


@dataclass(frozen=True, slots=True)
class Hidden:
    """Nothing may be seen with what has been proven; ``provable`` says that a code would do."""

    provable: bool


def look(
    tx: Transaction, conversation: Conversation, link: PageLink, wanted: str, at: datetime
) -> Progress | Hidden | None:
    """Show one of the borrower's own applications; the look counts as a visit and is noted."""
    found = applications_of(tx, conversation, link)
    chosen = next((each for each in found if each.id == (wanted or link.application_id)), None)
    if chosen is None and (wanted or not found):
        return None
    shown = chosen or found[0]
    own = scope.proven(scope.mine(tx, conversation, shown), conversation, link)
    if not own.may("may_see_stage"):
        return Hidden(provable=_provable(tx, own, conversation, link, "may_see_stage"))
    before = visits.look(tx, shown.id, own.borrower_ids, at)
    audit.note(
        tx,
        shown.lender_id,
        at=at,
        actor=f"borrower:{link.borrower_id}",
        action="application-viewed",
        subject=shown.id,
        why="own-page",
    )
    page_links.keep_open(tx, link, at=at)
    provable = _provable(tx, own, conversation, link, "may_see_amounts")
    return _view(tx, own, tuple(found), before, provable=provable)


def glimpse(
    tx: Transaction, conversation: Conversation, application: Application, at: datetime
) -> Progress | Hidden:
    """Show what the page from this chat would show now; no visit is counted, nothing is noted."""
    own = scope.mine(tx, conversation, application)
    if not own.may("may_see_stage"):
        return Hidden(provable=False)
    found = scope.applications_of(tx, conversation)
    others = tuple(each for each in found if each.lender_id == application.lender_id)
    before = visits.before(tx, application.id, own.borrower_ids, at)
    stepped = scope.with_code(own, conversation).may("may_see_amounts")
    people = [borrowers.by_id(tx, each) for each in own.borrower_ids]
    reachable = any(each is not None and each.phone for each in people)
    return _view(tx, own, others, before, provable=stepped and reachable)


def applications_of(
    tx: Transaction, conversation: Conversation, link: PageLink
) -> list[Application]:
    """List what a page may show: the borrower's own applications with the lender it is of."""
    found = scope.applications_of(tx, conversation)
    return [each for each in found if each.lender_id == link.lender_id]


def _view(
    tx: Transaction,
    own: Mine,
    others: tuple[Application, ...],
    before: datetime | None,
    *,
    provable: bool,
) -> Progress:
    happened = history.of(tx, own)
    asked = scope.needs_of(tx, own)
    amounts = own.may("may_see_amounts")
    return Progress(
        own,
        others,
        way.of(tx, own),
        tuple(_following(own, [need for need in asked if need.outstanding])),
        tuple(status.about(own)),
        tuple(_decided(own)) if amounts else (),
        tuple(_asked(tx, own, need) for need in asked),
        tuple(each for each in happened if before and each.at > before),
        say("history-since", since=Moment(at=before, zone=own.lender.zone)) if before else None,
        tuple(happened),
        status.as_of(own),
        not amounts,
        not amounts and provable,
    )


def _provable(
    tx: Transaction, own: Mine, conversation: Conversation, link: PageLink, hidden: Right
) -> bool:
    """Tell whether a code by SMS would let them see what is hidden."""
    if link.stepped_up_at is not None or not scope.with_code(own, conversation).may(hidden):
        return False
    borrower = borrowers.by_id(tx, link.borrower_id)
    return borrower is not None and bool(borrower.phone)


def _following(own: Mine, outstanding: list[Need]) -> Iterator[Reply]:
    told = status.following(own, outstanding)
    if outstanding and not own.application.closed:
        next(told)  # it speaks of a button of the chat
        yield say("status-next-send-here")
    yield from told


def _decided(own: Mine) -> Iterator[Reply]:
    if own.application.decision:
        yield from status.decision(own.application, own.application.decision)
    yield from status.disbursement(own.application)


def _asked(tx: Transaction, own: Mine, need: Need) -> Asked:
    known = documents.of_need(tx, need.id)
    return Asked(
        need,
        takes_files(need) and not own.application.closed and own.may("may_send"),
        tuple(explanation(need, replacing.sent_back(tx, need)))[1:],
        tuple(own_files.of_need(tx, own, need)) if own.may("may_read_back") else (),
        documents.note_of(tx, known[-1].id) if known else "",
    )
