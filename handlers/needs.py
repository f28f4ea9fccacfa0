"""What is still missing, why, where to get it, how it must look, and by when."""

from collections.abc import Iterator
from typing import Final

from handlers import answering, chat_copies, consent, enclosing, proof, scope, serving
from handlers.explaining import explanation
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
from handlers.wording import NEED_STATES, REASONS, title
from storage import audit, events, needs, questions, replacing
from storage.errors import ClosedApplicationError, ForbiddenNeedStepError
from storage.events import EventKind
from storage.questions import Fault, Question
from storage.records import Application, Need
from storage.terms import NeedKind, NeedState

SHOWN: Final = 20
"""How many needs are listed with a button each."""
MISSES_ALLOWED: Final = 3
_ANSWERABLE: Final = frozenset({NeedState.REQUESTED, NeedState.REJECTED, NeedState.UPLOADED})
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
    shared = serving.said_of(tx, own, need)
    told = together(*explanation(need, replacing.sent_back(tx, need)), *shared)
    with_it = enclosing.of_need(tx, need, turn.conversation.locale)
    papers = enclosing.buttons(with_it, turn.rules.public_url)
    buttons = (*told.buttons, *papers, *_offers(own, need))
    said = told.model_copy(update={"buttons": buttons, "papers": with_it.papers})
    return go(Idle(application=own.application.id), said)


def begin(turn: Turn, tx: Transaction, need_id: str) -> Outcome:
    """Wait for the files, or the words, that answer one need."""
    found = scope.need_of(tx, turn.conversation, need_id)
    if found is None:
        return turn.stay(say("needs-unknown", NEEDS))
    own, need = found
    if need.kind is NeedKind.ERRAND:
        return explain(turn, tx, need_id)
    _check_open(own, need, frozenset(NeedState) - SETTLED)
    if not own.may("may_send"):
        return turn.stay(proof.wanted(own, "may_send", f"send:{need.id}", proof.SENDING_HIDDEN))
    if need.kind is NeedKind.QUESTION:
        state = AwaitingAnswer(need=need.id, application=own.application.id)
        return go(state, answering.question(need))
    return consent.sensitive(turn, tx, own, need, f"send:{need.id}") or _files(turn, tx, own, need)


def _check_open(own: Mine, need: Need, states: frozenset[NeedState]) -> None:
    if own.application.closed:
        raise ClosedApplicationError(number=own.application.number)
    if need.state not in states:
        raise ForbiddenNeedStepError(before=need.state, after=NeedState.UPLOADED)


def _files(turn: Turn, tx: Transaction, own: Mine, need: Need) -> Outcome:
    if turn.on_telegram and chat_copies.kept_off(own, need):
        return turn.stay(chat_copies.by_page(turn, tx, own, need))
    waiting = AwaitingFile(need=need.id, application=own.application.id)
    how = say("needs-send-now-chat") if turn.on_telegram else say("needs-send-now-web")
    page = chat_copies.page_button(turn, tx, own, need)
    return go(waiting, together(say("needs-send-now", page, title=title(need)), how).asking("file"))


def take_answer(turn: Turn, state: AwaitingAnswer, text: str, tx: Transaction) -> Outcome:
    """Keep the words that answer a need, or say why they do not."""
    found = scope.need_of(tx, turn.conversation, state.need)
    if found is None:
        return turn.rest(say("needs-unknown", NEEDS))
    own, need = found
    read = questions.read(need.question or Question(), text)
    if isinstance(read, Fault):
        misses = state.misses + 1
        again = state.model_copy(update={"misses": misses})
        return go(again, answering.again(need, read, lost=misses >= MISSES_ALLOWED))
    return _answered(turn, tx, own, need, read)


def pick(turn: Turn, tx: Transaction, subject: str) -> Outcome:
    """Take the answer that a button stands for."""
    need_id, _, code = subject.partition("/")
    found = scope.need_of(tx, turn.conversation, need_id)
    if found is None:
        return turn.stay(say("needs-unknown", NEEDS))
    own, need = found
    if need.question is None or questions.chosen(need.question, code) is None:
        return explain(turn, tx, need_id)
    _check_open(own, need, _ANSWERABLE)
    if not own.may("may_send"):
        return turn.stay(proof.wanted(own, "may_send", f"send:{need_id}", proof.SENDING_HIDDEN))
    return _answered(turn, tx, own, need, code)


def _answered(turn: Turn, tx: Transaction, own: Mine, need: Need, answer: str) -> Outcome:
    needs.answer(tx, need, answer, at=turn.now)
    _tell_lender(turn, tx, need, EventKind.NEED_ANSWERED)
    said = say("needs-answered", NEEDS, title=title(need))
    if need.question and (choice := questions.chosen(need.question, answer)):
        said = together(say("answer-taken", words=Wording(words=dict(choice.words))), said)
    return go(Idle(application=own.application.id), said)


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


def _way(need: Need) -> Button:
    match need.kind:
        case NeedKind.DOCUMENT:
            return Button(label="button-send", action=f"send:{need.id}")
        case NeedKind.QUESTION:
            return Button(label="button-answer", action=f"send:{need.id}")
        case NeedKind.ERRAND:
            return Button(label="button-errand", url=need.link)


def _offers(own: Mine, need: Need) -> tuple[Button, ...]:
    if not need.outstanding or own.application.closed:
        return (NEEDS, ASK_A_PERSON)
    return (
        _way(need),
        Button(label="button-not-applicable", action=f"na:{need.id}"),
        NEEDS,
        ASK_A_PERSON,
    )
