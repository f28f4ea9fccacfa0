"""What would come of something that a lender says: done for its words, and undone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.catalogue import Catalogue
from bot.lenders import doing, telling
from bot.lenders.api import Caller
from bot.lenders.asking_bodies import ApplyPackBody
from bot.lenders.need_bodies import ReviewBody
from bot.lenders.preview_bodies import (
    PreviewAnswer,
    PreviewBody,
    PreviewedAnswer,
    PreviewedNeedAnswer,
)
from bot.own_words import reworded, sample
from handlers import previewing
from handlers.messages import Reply
from handlers.scope import Mine
from storage import applications, asking, needs, notices, own_stages, own_texts, own_types, pushes
from storage.own_texts import Texts
from storage.pushes import Push, StatedParty
from storage.records import Application, Need
from storage.terms import NOT_SHOWN, OUTSTANDING, Assurance, NeedState, NoticeKind, Stage
from storage.transaction import Transaction

_MADE_UP: Final = "LN-1"
_SOMEBODY: Final = StatedParty(name="A. Borrower")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a borrower would read, before it is in any language."""

    brought: Sequence[str]
    notice: Reply | None
    card: Reply
    needs: Sequence[tuple[Need, Reply]]
    texts: Texts


class _Undone(Exception):  # noqa: N818  no error: the way back out of what was tried
    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self.seen = seen


def tried(tx: Transaction, caller: Caller, body: PreviewBody, at: datetime) -> Seen:
    """Do it, look, and undo it; raise what doing it would raise."""
    try:
        with tx.savepoint():
            raise _Undone(_done(tx, caller, body, at))  # noqa: TRY301  undoes what was done
    except _Undone as undone:
        return undone.seen


def told(seen: Seen, body: PreviewBody, zone: str) -> PreviewAnswer:
    """Put it into words, as the lender has them."""
    plain = Catalogue.load()
    catalogue = reworded(plain, seen.texts)
    own = body.texts.texts if body.texts else {}

    def words(reply: Reply, locale: str) -> str:
        return catalogue.render(reply, locale, zone).words

    said = [
        PreviewedAnswer(
            locale=locale,
            notice=words(seen.notice, locale) if seen.notice else None,
            status=words(seen.card, locale),
            needs=[
                PreviewedNeedAnswer(
                    reference=need.reference,
                    suggested=need.state is NeedState.SUGGESTED,
                    words=words(reply, locale),
                )
                for need, reply in seen.needs
            ],
            texts={
                message: sample(plain, locale, message, text)
                for message, text in own.get(locale, {}).items()
            },
        )
        for locale in body.locales or catalogue.locales
    ]
    return PreviewAnswer(brought=list(seen.brought), said=said)


def _done(tx: Transaction, caller: Caller, body: PreviewBody, at: datetime) -> Seen:
    number = body.number or _MADE_UP
    _put_settings(tx, caller, body, at)
    if body.number is None and applications.by_number(tx, caller.lender.id, number) is None:
        made = Push(number=number, stage=Stage.IN_REVIEW, borrowers=(_SOMEBODY,))
        pushes.put(tx, caller.lender, made, actor=caller.actor, at=at)
    heard = _news(tx, caller, number)
    brought = list(_bring(tx, caller, body, number, at))
    application = telling.own_application(tx, caller.lender, number)
    if body.review and body.reviewed:
        need = telling.own_need(tx, caller.lender, number, body.reviewed)
        _review(tx, application, need, body.review, caller.actor, at)
    named = dict.fromkeys((*brought, *body.needs, *filter(None, (body.reviewed,))))
    touched = [telling.own_need(tx, caller.lender, number, it) for it in named]
    whose = touched[0].borrower_id if touched else applications.parties(tx, application.id)[0]
    borrower = whose if isinstance(whose, str) else whose.borrower_id
    best = max(Assurance)
    own = Mine(telling.own_application(tx, caller.lender, number), caller.lender, (borrower,), best)
    news = [it for it in notices.of(tx, application.id, borrower) if it.id not in heard]
    asked = [
        it
        for it in needs.of_application(tx, application.id)
        if it.borrower_id == borrower and it.state not in NOT_SHOWN
    ]
    return Seen(
        brought=brought,
        notice=previewing.notice(tx, own, news),
        card=previewing.card(own, asked),
        needs=[(it, previewing.need(it)) for it in touched],
        texts=own_texts.everything(tx, caller.lender.id),
    )


def _put_settings(tx: Transaction, caller: Caller, body: PreviewBody, at: datetime) -> None:
    lender, actor = caller.lender, caller.actor
    for code, own in body.types.items():
        own_types.put(tx, lender.id, own.stated(code, lender.locale), actor=actor, at=at)
    if body.stages:
        own_stages.put(tx, lender.id, body.stages.stated(), actor=actor, at=at)
    if body.texts:
        stated = body.texts.checked(Catalogue.load(), at="/texts")
        own_texts.put(tx, lender.id, stated, actor=actor, at=at)


def _news(tx: Transaction, caller: Caller, number: str) -> set[str]:
    """Name what was to be told before; what comes is what would be news."""
    application = applications.by_number(tx, caller.lender.id, number)
    if application is None:
        return set()
    people = applications.parties(tx, application.id)
    return {it.id for one in people for it in notices.of(tx, application.id, one.borrower_id)}


def _bring(
    tx: Transaction, caller: Caller, body: PreviewBody, number: str, at: datetime
) -> Iterator[str]:
    """State and ask, each as it would be alone; name what packs and rules bring along."""
    if body.application:
        stated = doing.put_application(number, body.application)(tx, caller, at)
        yield from (stated.body or {})["brought"]
    for pack in body.packs:
        applied = doing.apply_pack(number, pack, ApplyPackBody())(tx, caller, at)
        yield from (need["reference"] for need in (applied.body or {})["new"])
    for reference, need in body.needs.items():
        doing.put_need(number, reference, need)(tx, caller, at)


def _review(
    tx: Transaction,
    application: Application,
    need: Need,
    review: ReviewBody,
    actor: str,
    at: datetime,
) -> None:
    """Give a verdict as if something had come, whether or not it has."""
    if need.state in OUTSTANDING:
        needs.step(tx, need, NeedState.UPLOADED, actor=actor, at=at)
    if review.verdict == "accepted":
        needs.step(tx, need, NeedState.ACCEPTED, actor=actor, at=at)
        asking.tell(tx, application, NoticeKind.ACCEPTED, need, at=at)
        return
    needs.step(
        tx,
        need,
        NeedState.REJECTED,
        actor=actor,
        at=at,
        reason=review.reason,
        reason_words=review.words,
        reason_page=review.page,
    )
    asking.tell(tx, application, NoticeKind.REJECTED, need, at=at)
