"""Where is my loan? An answer made only of facts that the lender has stated."""

from collections.abc import Callable, Iterator
from typing import Final
from zoneinfo import ZoneInfo

from handlers import pages, picturing, proof, scope, slots
from handlers.cards import Card
from handlers.intents import Wish
from handlers.messages import Button, Day, Moment, Money, Phrase, Reply, Wording, say, together
from handlers.scope import Mine
from handlers.state import AwaitingApplication, Idle
from handlers.turn import ASK_A_PERSON, CHANGES, NEEDS, Outcome, Transaction, Turn, go
from handlers.wording import BEFORE, COLLECTIONS, lender_name, money, product, stage
from storage import audit, visits
from storage.records import Application, Decision, Need
from storage.terms import Stage

Draw = Callable[[Turn, Transaction, Mine, list[Need]], Card | None]

MISSES_ALLOWED: Final = 3
SHOWN: Final = 8
"""How many applications are offered as buttons; the others are found by their number."""


def show(turn: Turn, tx: Transaction) -> Outcome:
    """Answer for the one application, the one talked about, or ask which."""
    found = scope.applications_of(tx, turn.conversation)
    named = _named(turn, found)
    if named is None and len(found) > 1:
        return ask_which(found, "status")
    if not found:
        return turn.rest(say("status-none", ASK_A_PERSON))
    return card(turn, tx, named or found[0])


def ask_which(found: list[Application], wish: str) -> Outcome:
    """Offer the borrower's own applications."""
    buttons = tuple(choice(each, wish) for each in found[:SHOWN])
    return go(AwaitingApplication(wish=wish), say("status-which", *buttons, count=len(found)))


def choice(application: Application, wish: str) -> Button:
    """Make the button that chooses an application for a wish."""
    return Button(
        label="button-application",
        action=f"{wish}:{application.id}",
        args={"number": application.number, "stage": stage(application)},
    )


def take_number(
    turn: Turn, state: AwaitingApplication, text: str, tx: Transaction
) -> Outcome | Application:
    """Find the application they name; after three misses offer a person.

    A miss is returned, not raised: the count has to survive the turn.
    """
    found = scope.applications_of(tx, turn.conversation)
    for number in [*slots.numbers_in(text), text]:
        if application := scope.numbered(found, number):
            return application
    if application := _of_product(found, text):
        return application
    chosen = slots.choice_in(text, min(len(found), SHOWN), turn.rules.phrases.words)
    if chosen is not None:
        return found[chosen]
    misses = state.misses + 1
    if misses >= MISSES_ALLOWED:
        return go(Idle(), say("status-unknown-thrice", ASK_A_PERSON))
    said = say("status-unknown-number", *(choice(each, state.wish) for each in found[:SHOWN]))
    return go(state.model_copy(update={"misses": misses}), said)


def _of_product(found: list[Application], text: str) -> Application | None:
    """Find the one application whose product is named."""
    said = text.casefold()
    named = [it for it in found if any(word.casefold() in said for word in it.product.values())]
    return named[0] if len(named) == 1 else None


def card(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """Tell everything known of one application, as far as this link may see it."""
    shown = slots.wants_picture(turn.said, turn.rules.phrases.words)
    return _card(turn, tx, application, picturing.asked if shown else picturing.unasked)


def drawn(turn: Turn, tx: Transaction, application: Application) -> Outcome:
    """Tell the same with a picture, whether or not anything has changed."""
    return _card(turn, tx, application, picturing.asked)


def _card(turn: Turn, tx: Transaction, application: Application, draw: Draw) -> Outcome:
    own = scope.mine(tx, turn.conversation, application)
    if not own.may("may_see_stage"):
        return stage_hidden(own, Wish.STATUS)
    needs = scope.needs_of(tx, own)
    audit.note(
        tx,
        application.lender_id,
        at=turn.now,
        actor=f"conversation:{turn.conversation.id}",
        action="status-shown",
        subject=application.id,
    )
    before = visits.look(tx, application.id, own.borrower_ids, turn.now)
    outstanding = [need for need in needs if need.outstanding]
    changes = (CHANGES,) if before else ()
    page, picture = pages.application_buttons(turn, own), draw(turn, tx, own, needs)
    offered = (*page, *changes, *picturing.button(turn, own, picture))
    buttons = (*_proof(own), *((NEEDS,) if needs else ()), *offered, ASK_A_PERSON)
    told = together(*facts(own, outstanding)).model_copy(
        update={"buttons": buttons, "card": picture}
    )
    return go(Idle(application=application.id), told)


def stage_hidden(own: Mine, wish: Wish) -> Outcome:
    """Say that a proof is wanted before anything of an application is told."""
    told = proof.wanted(own, "may_see_stage", f"{wish}:{own.application.id}", proof.STAGE_HIDDEN)
    return go(Idle(application=own.application.id), told)


def _proof(own: Mine) -> tuple[Button, ...]:
    if own.may("may_see_amounts") or proof.beyond_phone(own, "may_see_amounts"):
        return ()
    return (proof.verify(f"{Wish.STATUS}:{own.application.id}"),)


def describe_stage(own: Mine) -> Reply:
    """Say the stage, and since when."""
    application, zone = own.application, ZoneInfo(own.lender.zone)
    since = Day(on=application.stage_since.astimezone(zone).date())
    return say("status-stage", stage=stage(application), since=since)


def _named(turn: Turn, found: list[Application]) -> Application | None:
    return next((each for each in found if each.id == turn.application), None)


def facts(own: Mine, outstanding: list[Need]) -> Iterator[Reply]:
    """Tell what is known of an application, as far as it may be seen."""
    application = own.application
    amounts = own.may("may_see_amounts")
    yield say("status-number", number=application.number, lender=lender_name(own.lender))
    yield from about(own)
    yield describe_stage(own)
    if amounts and application.decision:
        yield from decision(application, application.decision)
    if amounts and application.disbursed_on:
        yield from disbursement(application)
    yield say("status-collection", collection=COLLECTIONS[application.collection])
    if own.may("may_see_needs"):
        yield from _outstanding(outstanding)
    yield from following(own, outstanding)
    if not amounts:
        wanted = proof.wanted(own, "may_see_amounts", Wish.STATUS, proof.AMOUNTS_HIDDEN)
        yield wanted.model_copy(update={"buttons": ()})
    yield as_of(own)


def about(own: Mine) -> Iterator[Reply]:
    """Say what was applied for, and when."""
    if named := product(own.application):
        yield say("status-product", product=named)
    if own.may("may_see_amounts") and (asked := money(own.application)):
        yield say("status-amount", amount=asked)
    if own.application.applied_on:
        yield say("status-applied", on=Day(on=own.application.applied_on))


def as_of(own: Mine) -> Reply:
    """Say when the lender confirmed all this last."""
    return say("status-as-of", at=Moment(at=own.application.confirmed_at, zone=own.lender.zone))


def decision(application: Application, decided: Decision) -> Iterator[Reply]:
    """Say what was decided, in the lender's own words where it gave reasons."""
    if decided.amount is not None and application.currency:
        yield say(
            "status-decision-amount",
            amount=Money(amount=decided.amount, currency=application.currency),
        )
    if decided.term_months is not None:
        yield say("status-decision-term", months=decided.term_months)
    if decided.conditions:
        yield say("status-decision-conditions", words=Wording(words=dict(decided.conditions)))
    if decided.reason:
        yield say("status-decision-reason", words=Wording(words=dict(decided.reason)))
    elif application.stage is Stage.DECLINED:
        yield say("status-decision-no-reason")


def disbursement(application: Application) -> Iterator[Reply]:
    """Say when the money was paid, and how much."""
    if application.disbursed_on is None:
        return
    on = Day(on=application.disbursed_on)
    if application.disbursed_amount is None or application.currency is None:
        yield say("status-disbursed-on", on=on)
        return
    paid = Money(amount=application.disbursed_amount, currency=application.currency)
    yield say("status-disbursed", on=on, amount=paid)


def _outstanding(outstanding: list[Need]) -> Iterator[Reply]:
    if not outstanding:
        return
    for step, phrase in BEFORE.items():
        if count := sum(need.prior_to is step for need in outstanding):
            yield say("status-before", count=count, step=phrase)
    due = min((need.due_on for need in outstanding if need.due_on), default=None)
    if due is None:
        yield say("status-outstanding", count=len(outstanding))
    else:
        yield say("status-outstanding-due", count=len(outstanding), due=Day(on=due))


_NEXT: Final = {
    Stage.SUBMITTED: "status-next-submitted",
    Stage.ACCEPTED: "status-next-accepted",
    Stage.IN_REVIEW: "status-next-in-review",
    Stage.APPROVED: "status-next-approved",
    Stage.SIGNING: "status-next-signing",
    Stage.DISBURSING: "status-next-disbursing",
    Stage.DISBURSED: "status-next-disbursed",
    Stage.DECLINED: "status-next-declined",
    Stage.WITHDRAWN: "status-next-withdrawn",
    Stage.EXPIRED: "status-next-expired",
}


def following(own: Mine, outstanding: list[Need]) -> Iterator[Reply]:
    """Say what happens next, and how long this usually takes."""
    if outstanding and not own.application.closed:
        yield say("status-next-send")
    else:
        yield say("status-next", next=Phrase(message=_NEXT[own.application.stage]))
    usual = own.lender.usual_days.get(own.application.stage)
    if usual and not own.application.closed:
        yield say("status-usual", low=usual[0], high=usual[1])
