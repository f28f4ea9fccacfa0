"""What is still missing, why, where to get it, how it must look, and by when."""

from collections.abc import Iterator
from typing import Final

from handlers import chat_copies, consent, proof, scope
from handlers.intents import Wish
from handlers.messages import Button, Day, Phrase, Reply, Wording, say, together
from handlers.scope import Mine
from handlers.state import AwaitingAnswer, AwaitingFile, AwaitingReason, Idle
from handlers.turn import (
    ASK_A_PERSON,
    NEEDS,
    STATUS,
    Outcome,
    Transaction,
    Turn,
    go,
)
from handlers.wording import NEED_STATES, REASONS, about, title, why
from storage import audit, events, needs
from storage.errors import ClosedApplicationError, ForbiddenNeedStepError
from storage.events import EventKind
from storage.records import Application, Need
from storage.terms import NeedKind, NeedState

SHOWN: Final = 20
"""How many needs are listed with a button each."""
SETTLED: Final = frozenset({NeedState.ACCEPTED, NeedState.WAIVED})
"""States in which nothing more is taken."""


def show(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """List what is missing, each with its day; a press on one explains it."""
    own = scope.mine(tx, turn.conversation, application)
    if not own.may("may_see_needs"):
        then = f"{Wish.NEEDS}:{application.id}"
        return turn.rest(proof.wanted(own, "may_see_needs", then, proof.NEEDS_HIDDEN))
    found = scope.needs_of(tx, own)
    outstanding = [need for need in found if need.outstanding]
    resting = Idle(application=application.id)
    if not outstanding:
        said = say("needs-none", STATUS, number=application.number)
        return go(resting, together(said, *_settled(found)))
    buttons = tuple(choice(need) for need in outstanding[:SHOWN])
    lines = [line(number, need) for number, need in enumerate(outstanding[:SHOWN], 1)]
    head = say("needs-head", count=len(outstanding), number=application.number)
    told = together(head, *lines, *_settled(found), say("needs-press"))
    return go(resting, told.model_copy(update={"buttons": (*buttons, ASK_A_PERSON)}))


def explain(turn: Turn, tx: Transaction, need_id: str) -> Outcome:
    """Explain one need: what, why, where from, how it must look, by when, and how to send it."""
    found = scope.need_of(tx, turn.conversation, need_id)
    if found is None:
        return turn.stay(say("needs-unknown", NEEDS))
    own, need = found
    told = together(*explanation(need))
    return go(
        Idle(application=own.application.id),
        told.model_copy(update={"buttons": _offers(own, need)}),
    )


def begin(turn: Turn, tx: Transaction, need_id: str) -> Outcome:
    """Wait for the files, or the words, that answer one need."""
    found = scope.need_of(tx, turn.conversation, need_id)
    if found is None:
        return turn.stay(say("needs-unknown", NEEDS))
    own, need = found
    if own.application.closed:
        raise ClosedApplicationError(number=own.application.number)
    if need.state in SETTLED:
        raise ForbiddenNeedStepError(before=need.state, after=NeedState.UPLOADED)
    if not own.may("may_send"):
        return turn.stay(proof.wanted(own, "may_send", f"send:{need.id}", proof.SENDING_HIDDEN))
    if need.kind is NeedKind.QUESTION:
        state = AwaitingAnswer(need=need.id, application=own.application.id)
        return go(state, say("needs-answer-now", title=title(need)).asking("text"))
    if asked := consent.sensitive(turn, tx, own, need, f"send:{need.id}"):
        return asked
    if turn.on_telegram and chat_copies.kept_off(own, need):
        return turn.stay(chat_copies.by_page(turn, tx, own, need))
    waiting = AwaitingFile(need=need.id, application=own.application.id)
    how = say("needs-send-now-chat") if turn.on_telegram else say("needs-send-now-web")
    page = chat_copies.page_button(turn, tx, own, need)
    return go(waiting, together(say("needs-send-now", page, title=title(need)), how).asking("file"))


def take_answer(turn: Turn, state: AwaitingAnswer, text: str, tx: Transaction) -> Outcome:
    """Keep the words that answer a need."""
    found = scope.need_of(tx, turn.conversation, state.need)
    if found is None:
        return turn.rest(say("needs-unknown", NEEDS))
    own, need = found
    needs.answer(tx, need, text.strip()[:2000], at=turn.now)
    _tell_lender(turn, tx, need, EventKind.NEED_ANSWERED)
    return go(Idle(application=own.application.id), say("needs-answered", NEEDS, title=title(need)))


def ask_reason(turn: Turn, tx: Transaction, need_id: str) -> Outcome:
    """Ask why a need does not apply."""
    found = scope.need_of(tx, turn.conversation, need_id)
    if found is None:
        return turn.stay(say("needs-unknown", NEEDS))
    own, need = found
    if not need.outstanding:
        return turn.stay(_standing(need))
    state = AwaitingReason(need=need.id, application=own.application.id)
    return go(state, say("needs-why-not-applicable", title=title(need)).asking("text"))


def take_reason(turn: Turn, state: AwaitingReason, text: str, tx: Transaction) -> Outcome:
    """Pass the borrower's claim that a need does not apply on to the lender."""
    found = scope.need_of(tx, turn.conversation, state.need)
    if found is None:
        return turn.rest(say("needs-unknown", NEEDS))
    own, need = found
    actor = f"borrower:{need.borrower_id}"
    answered = needs.answer(tx, need, text.strip()[:2000], at=turn.now, actor=actor)
    needs.step(tx, answered, NeedState.NOT_APPLICABLE, actor=actor, at=turn.now)
    audit.note(
        tx,
        need.lender_id,
        at=turn.now,
        actor=actor,
        action="not-applicable-claimed",
        subject=need.id,
    )
    _tell_lender(turn, tx, need, EventKind.NEED_NOT_APPLICABLE_CLAIMED)
    said = say("needs-not-applicable-claimed", NEEDS, title=title(need))
    return go(Idle(application=own.application.id), said)


def _tell_lender(turn: Turn, tx: Transaction, need: Need, kind: EventKind) -> None:
    about = {"application": need.application_id, "need": need.id, "borrower": need.borrower_id}
    events.note(tx, need.lender_id, kind, need.id, at=turn.now, **about)


def receipt(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """Say what has come in and how it stands."""
    own = scope.mine(tx, turn.conversation, application)
    found = [need for need in scope.needs_of(tx, own) if need.state is not NeedState.REQUESTED]
    resting = Idle(application=application.id)
    if not found:
        return go(resting, say("needs-nothing-sent", NEEDS, number=application.number))
    head = say("needs-sent-head", number=application.number)
    files = tuple(
        Button(label="button-need", action=f"sent:{need.id}", args={"title": title(need)})
        for need in found[:SHOWN]
        if need.kind is NeedKind.DOCUMENT
    )
    told = together(head, *(_standing(need) for need in found))
    return go(resting, told.model_copy(update={"buttons": (*files, NEEDS)}))


def choice(need: Need) -> Button:
    """Make the button that explains a need."""
    return Button(label="button-need", action=f"need:{need.id}", args={"title": title(need)})


def line(number: int, need: Need) -> Reply:
    """Name one need of a list, with its day and what was wrong with it before."""
    again = need.state is NeedState.REJECTED
    if need.due_on is None:
        said = say("needs-line", number=number, title=title(need))
    else:
        said = say("needs-line-due", number=number, title=title(need), due=Day(on=need.due_on))
    if again and need.reason:
        return together(said, say("needs-line-again", reason=Phrase(message=REASONS[need.reason])))
    return said if need.required else together(said, say("needs-line-optional"))


def _settled(found: list[Need]) -> Iterator[Reply]:
    under_review = [n for n in found if n.state in {NeedState.UPLOADED, NeedState.IN_REVIEW}]
    if under_review:
        yield say("needs-under-review", count=len(under_review))


def _standing(need: Need) -> Reply:
    return say("needs-standing", title=title(need), state=NEED_STATES[need.state])


def explanation(need: Need) -> Iterator[Reply]:
    """Say all there is to say of a need, sentence by sentence."""
    yield say("needs-title", title=title(need))
    if need.state is NeedState.REJECTED and need.reason:
        yield from rejection(need)
    elif not need.outstanding:
        yield say("needs-state", state=NEED_STATES[need.state])
    if what := about(need, "what"):
        yield say("needs-what", words=what)
    if reason := why(need):
        yield say("needs-why", words=reason)
    if where := about(need, "where"):
        yield say("needs-where", words=where)
    if how := about(need, "how"):
        yield say("needs-how", words=how)
    yield from _details(need)


def _details(need: Need) -> Iterator[Reply]:
    if need.period_months:
        yield say("needs-period", months=need.period_months)
    if need.issued_within_days:
        yield say("needs-fresh", days=need.issued_within_days)
    elif validity := about(need, "validity"):
        yield say("needs-validity", words=validity)
    if need.files_min > 1:
        yield say("needs-files", count=need.files_min)
    if need.note:
        yield say("needs-note", words=Wording(words=dict(need.note)))
    if need.due_on:
        yield say("needs-due", due=Day(on=need.due_on))


def returned(need: Need) -> Iterator[Reply]:
    """Say what came back and why, how to put it right, and by when."""
    yield say("needs-title", title=title(need))
    yield from rejection(need)
    if need.due_on:
        yield say("needs-due", due=Day(on=need.due_on))


def rejection(need: Need) -> Iterator[Reply]:
    """Say why a document was rejected and how to put it right."""
    if need.reason is None:
        return
    yield say("needs-rejected", reason=Phrase(message=REASONS[need.reason]))
    if need.reason_page:
        yield say("needs-rejected-page", page=need.reason_page)
    if need.reason_words:
        yield say("needs-rejected-words", words=Wording(words=dict(need.reason_words)))
    yield say("needs-fix", fix=Phrase(message=REASONS[need.reason] + ".fix"))


def _offers(own: Mine, need: Need) -> tuple[Button, ...]:
    if not need.outstanding or own.application.closed:
        return (NEEDS, ASK_A_PERSON)
    label = "button-answer" if need.kind is NeedKind.QUESTION else "button-send"
    return (
        Button(label=label, action=f"send:{need.id}"),
        Button(label="button-not-applicable", action=f"na:{need.id}"),
        NEEDS,
        ASK_A_PERSON,
    )
