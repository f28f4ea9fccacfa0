"""Questions about one application, each answered by what its lender has stated and nothing else."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from handlers import needs, proof, scope, slots, status
from handlers.explaining import returned
from handlers.intents import Wish
from handlers.messages import Button, Phrase, Reply, say, together
from handlers.scope import Mine
from handlers.state import Idle
from handlers.turn import ASK_A_PERSON, NEEDS, STATUS, Outcome, Transaction, Turn, go
from handlers.wording import lender_name, title
from storage import replacing
from storage.records import Application, Need
from storage.terms import NeedState, Stage

_UNDECIDED: Final = frozenset({Stage.SUBMITTED, Stage.ACCEPTED, Stage.IN_REVIEW})
RETURNED: Final = 5
"""How many documents that came back are explained in one message."""
MORE_TIME: Final = Button(label="wish-more-time", action="more_time")


def next_steps(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """Say what happens next, and how long this step usually takes where that is known."""
    own = scope.mine(tx, turn.conversation, application)
    waiting = [need for need in scope.needs_of(tx, own) if need.outstanding]
    lines = [_head(own), status.describe_stage(own), *status.following(own, waiting)]
    known = own.lender.usual_days.get(application.stage)
    if not known and not application.closed:
        lines.append(say("answers-time-unknown"))
    return _told(application, lines, *((NEEDS,) if waiting else ()), STATUS, ASK_A_PERSON)


def decision(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """Say what was decided, as far as it may be seen, or that nothing has been."""
    own = scope.mine(tx, turn.conversation, application)
    if not own.may("may_see_amounts"):
        return _hidden(own, Wish.DECISION)
    lines = [_head(own), status.describe_stage(own)]
    if application.decision:
        lines += status.decision(application, application.decision)
        lines.append(say("answers-terms-elsewhere"))
    elif application.stage in _UNDECIDED:
        lines.append(say("answers-not-decided"))
    else:
        lines.append(say("answers-terms-elsewhere"))
    return _told(application, [*lines, status.as_of(own)], STATUS, ASK_A_PERSON)


def declined_why(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """Say why it was declined in the lender's own words; never guess at reasons."""
    own = scope.mine(tx, turn.conversation, application)
    lines = [_head(own), status.describe_stage(own)]
    if application.stage is not Stage.DECLINED:
        return _told(application, [*lines, say("answers-not-declined")], STATUS, ASK_A_PERSON)
    if not own.may("may_see_amounts"):
        return _hidden(own, Wish.DECLINED_WHY)
    if application.decision:
        lines += status.decision(application, application.decision)
    else:
        lines.append(say("status-decision-no-reason"))
    lines += [*status.following(own, []), status.as_of(own)]
    return _told(application, lines, ASK_A_PERSON, STATUS)


def rejected_why(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """Say why documents came back: what the lender stated, what can be done, and by when."""
    own = scope.mine(tx, turn.conversation, application)
    if not own.may("may_see_needs"):
        return needs.show(turn, tx, application)
    found = [need for need in scope.needs_of(tx, own) if need.state is NeedState.REJECTED]
    if not found:
        said = needs.show(turn, tx, application)
        nothing = say("answers-nothing-returned", number=application.number)
        return Outcome(said.state, (together(nothing, *said.replies),))
    listed = (returned(need, replacing.sent_back(tx, need)) for need in found[:RETURNED])
    lines = [_head(own), *chain.from_iterable(listed)]
    buttons = (needs.choice(need) for need in found)
    return _told(application, lines, *buttons, ASK_A_PERSON)


def disbursement(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """Say when the money was paid, or what has to happen before."""
    own = scope.mine(tx, turn.conversation, application)
    lines = [_head(own), status.describe_stage(own)]
    if application.disbursed_on is not None:
        if not own.may("may_see_amounts"):
            return _hidden(own, Wish.DISBURSEMENT)
        lines += [*status.disbursement(application), say("answers-money-sent")]
    else:
        waiting = [need for need in scope.needs_of(tx, own) if need.outstanding]
        lines += [say("answers-not-paid"), *status.following(own, waiting)]
    return _told(application, [*lines, status.as_of(own)], STATUS, ASK_A_PERSON)


def due_dates(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """List what is due, the most urgent first."""
    own = scope.mine(tx, turn.conversation, application)
    found = [need for need in scope.needs_of(tx, own) if need.outstanding]
    if not found or not any(need.due_on for need in found):
        said = needs.show(turn, tx, application)
        undated = say("answers-no-dates", ASK_A_PERSON)
        return Outcome(said.state, (together(*said.replies, undated),)) if found else said
    dated = sorted(found, key=lambda need: (need.due_on is None, need.due_on))
    lines = [needs.line(number, need) for number, need in enumerate(dated[: needs.SHOWN], 1)]
    head = say("needs-head", count=len(found), number=application.number)
    return _told(application, [head, *lines], NEEDS, MORE_TIME, ASK_A_PERSON)


def explain_document(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """Explain the document that is named: as it is asked for, or as the catalogue knows it."""
    named = slots.document_in(turn.said, turn.rules.phrases.words)
    own = scope.mine(tx, turn.conversation, application)
    asked = [need for need in scope.needs_of(tx, own) if need.document_type == named]
    if named and asked:
        return needs.explain(turn, tx, asked[0].id)
    if named is None:
        return needs.show(turn, tx, application)
    return _told(application, [*_catalogued(named), say("answers-not-asked-for")], NEEDS)


def not_applicable(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """Choose what does not apply, or take the one that is named."""
    own = scope.mine(tx, turn.conversation, application)
    found = [need for need in scope.needs_of(tx, own) if need.outstanding]
    named = slots.document_in(turn.said, turn.rules.phrases.words)
    if one := next((need for need in found if named and need.document_type == named), None):
        return needs.ask_reason(turn, tx, one.id)
    if not found:
        return needs.show(turn, tx, application)
    buttons = tuple(_waive(need) for need in found[: needs.SHOWN])
    return _told(application, [say("answers-which-not-applicable")], *buttons, ASK_A_PERSON)


def _head(own: Mine) -> Reply:
    number = own.application.number
    return say("status-number", number=number, lender=lender_name(own.lender))


def _hidden(own: Mine, wish: Wish) -> Outcome:
    then = f"{wish}:{own.application.id}"
    wanted = proof.wanted(own, "may_see_amounts", then, proof.AMOUNTS_HIDDEN)
    return _told(own.application, [_head(own), wanted], *wanted.buttons)


def _told(application: Application, lines: list[Reply], *buttons: Button) -> Outcome:
    told = together(*lines).model_copy(update={"buttons": buttons})
    return go(Idle(application=application.id), told)


def _catalogued(document: str) -> Iterator[Reply]:
    name = f"document-{document}"
    yield say("needs-title", title=Phrase(message=name))
    yield say("needs-what", words=Phrase(message=f"{name}.what"))
    yield say("needs-why", words=Phrase(message=f"{name}.why"))
    yield say("needs-where", words=Phrase(message=f"{name}.where"))
    yield say("needs-how", words=Phrase(message=f"{name}.how"))


def _waive(need: Need) -> Button:
    return Button(label="button-need", action=f"na:{need.id}", args={"title": title(need)})
