"""How a question is put, and what is said of an answer that is none."""

from datetime import date
from typing import Final, assert_never

from handlers.messages import Button, Day, Reply, Wording, say, together
from handlers.turn import ASK_A_PERSON
from handlers.wording import title
from storage.questions import Fault, Question, Wrong
from storage.records import Need
from storage.terms import AnswerForm

PICK: Final = "pick"


def question(need: Need) -> Reply:
    """Ask for the answer: in words, a number, a day, or by a press on a button."""
    asked = need.question or Question()
    match asked.form:
        case AnswerForm.CHOICE:
            return together(say("answer-choose", title=title(need)), _choices(need))
        case AnswerForm.NUMBER:
            how: Reply | None = say("answer-in-digits")
        case AnswerForm.DATE:
            how = say("answer-as-date")
        case AnswerForm.TEXT:
            how = None
    parts = [say("needs-answer-now", title=title(need)), *((how,) if how else ()), *_hint(asked)]
    return together(*parts).asking("text")


def again(need: Need, fault: Fault, *, lost: bool) -> Reply:
    """Say why an answer will not do, and how it should be; offer a person to who is lost."""
    asked = need.question or Question()
    said = [_fault(fault), *_hint(asked)]
    if asked.form is AnswerForm.CHOICE:
        said.append(_choices(need))
    told = together(*said)
    if lost:
        told = told.model_copy(update={"buttons": (*told.buttons, ASK_A_PERSON)})
    return told if asked.form is AnswerForm.CHOICE else told.asking("text")


def _choices(need: Need) -> Reply:
    asked = need.question or Question()
    return Reply(
        lines=(),
        buttons=tuple(
            Button(
                label="button-choice",
                action=f"{PICK}:{need.id}/{it.code}",
                args={"choice": Wording(words=dict(it.words))},
            )
            for it in asked.choices
        ),
    )


def _hint(asked: Question) -> tuple[Reply, ...]:
    return (say("needs-note", words=Wording(words=dict(asked.hint))),) if asked.hint else ()


def _fault(fault: Fault) -> Reply:  # noqa: C901, PLR0911  a sentence for each fault
    match fault.wrong:
        case Wrong.NOT_A_NUMBER:
            return say("answer-not-a-number")
        case Wrong.TOO_LOW:
            return say("answer-too-low", least=fault.bound)
        case Wrong.TOO_HIGH:
            return say("answer-too-high", most=fault.bound)
        case Wrong.NOT_A_DATE:
            return say("answer-not-a-date")
        case Wrong.TOO_EARLY:
            return say("answer-too-early", day=Day(on=date.fromisoformat(fault.bound)))
        case Wrong.TOO_LATE:
            return say("answer-too-late", day=Day(on=date.fromisoformat(fault.bound)))
        case Wrong.TOO_SHORT:
            return say("answer-too-short", count=int(fault.bound))
        case Wrong.TOO_LONG:
            return say("answer-too-long", count=int(fault.bound))
        case Wrong.NOT_FITTING:
            return say("answer-not-fitting")
        case Wrong.NOT_A_CHOICE:
            return say("answer-not-a-choice")
        case other:
            assert_never(other)
