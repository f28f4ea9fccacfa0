"""A lender's own questions and answers: listed, tried out as a borrower would ask, changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiohttp import web
from pydantic import ValidationError

from bot.lenders.knowledge_bodies import FaqBody
from bot.pages.rendering import LANGUAGES
from bot.staff import managing
from bot.staff.managing import form_of, mounted
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, to
from handlers import own_answers
from handlers.intents import Phrases, Wish
from handlers.own_answers import ALIKE, NEEDED
from storage import faqs, knowledge, lender_changes
from storage.faqs import Faq
from storage.knowledge import TooManyError
from storage.records import Lender
from storage.transaction import Transaction

NEAREST: Final = 3
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Tried:
    """How much one of the lender's questions is like what was typed, in hundredths."""

    faq: Faq
    likeness: int
    told: bool


def setup(app: web.Application) -> None:
    """Mount the list and the page of one answer."""
    for method, path, view in (
        ("GET", "answers", listing),
        ("GET", "answer", show),
        ("POST", "answer", keep),
    ):
        mounted(app, method, path, Action.MANAGE_KNOWLEDGE, view)


async def listing(visit: Visit, lender: Lender) -> web.StreamResponse:
    """List all answers; show which one a borrower's words would find."""
    parts = visit.request.app[CONSOLE].parts
    known = await parts.store.read(faqs.of_lender, lender.id)
    ask = visit.request.query.get("ask", "").strip()[:_LONGEST]
    phrases = parts.reception.rules.phrases
    return await managing.page(
        visit,
        lender,
        "answers",
        "manage_answers.html",
        known=known,
        ask=ask,
        tried=_tried(ask, known, phrases) if ask else (),
        about=_about(ask, phrases) if ask else "",
        said=_said,
    )


def _tried(ask: str, known: Sequence[Faq], phrases: Phrases) -> list[Tried]:
    """Find the nearest answers as the conversation does it."""
    needed = _needed(ask, phrases)
    found = sorted(((own_answers.likeness(ask, it, phrases), it) for it in known), key=_likeness)
    return [
        Tried(faq, round(alike * 100), told=not number and needed is not None and alike >= needed)
        for number, (alike, faq) in enumerate(reversed(found[-NEAREST:]))
        if alike > 0
    ]


def _likeness(found: tuple[float, Faq]) -> float:
    return found[0]


def _needed(ask: str, phrases: Phrases) -> float | None:
    wishes = own_answers.meant(ask, phrases)
    return NEEDED.get(wishes[0] if wishes else Wish.UNKNOWN)


def _about(ask: str, phrases: Phrases) -> str:
    """Say why no answer of the lender's would be told: the words ask for something surer."""
    needed = _needed(ask, phrases)
    return "sure" if needed is None else "more" if needed > ALIKE else ""


def _said(faq: Faq, lender: Lender) -> str:
    """Give an answer in the lender's language, or in any."""
    return faq.answers.get(lender.locale) or next(iter(faq.answers.values()), "")


async def show(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Show one answer in all its languages, or an empty form."""
    store, key = visit.request.app[CONSOLE].parts.store, visit.request.query.get("key", "")
    known = await store.read(faqs.of_lender, lender.id)
    faq = next((it for it in known if it.key == key), None)
    if faq is None and key:
        raise web.HTTPNotFound
    return await _page(visit, lender, _typed(faq) if faq else {}, key)


async def keep(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Keep one answer, or drop it."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    stamped, key = form.get("stamp", ""), form.get("was", "")
    try:
        faq = None if form.get("act") == "remove" else read(form)
    except ValidationError:
        return await _page(visit, lender, form, key, "wrong")
    try:
        await parts.store.write(_keep, lender, faq, key, stamped, visit.member.actor, parts.now())
    except TooManyError:
        return await _page(visit, lender, form, key, "full")
    return to(f"{managing.MANAGE}/{lender.slug}/answers?kept")


def read(form: Mapping[str, str]) -> Faq:
    """Read an answer out of a form, by the rules of the lenders' API. Raises ValidationError."""
    asked = {
        tag: [line.strip() for line in form.get(f"ask-{tag}", "").splitlines() if line.strip()]
        for tag in LANGUAGES
    }
    answers = {tag: form.get(f"answer-{tag}", "").replace("\r\n", "\n") for tag in LANGUAGES}
    body = FaqBody(
        key=form.get("key", "") or form.get("was", ""),
        questions={tag: said for tag, said in asked.items() if said},
        answers={tag: said for tag, said in answers.items() if said},
    )
    return Faq(body.key, body.questions, body.answers)


def _typed(faq: Faq) -> dict[str, str]:
    asked = {f"ask-{tag}": "\n".join(said) for tag, said in faq.questions.items()}
    return asked | {f"answer-{tag}": said for tag, said in faq.answers.items()} | {"key": faq.key}


def _keep(  # noqa: PLR0913, PLR0917  a change's own parts
    tx: Transaction, lender: Lender, faq: Faq | None, key: str, stamped: str, by: str, at: datetime
) -> None:
    lender_changes.hold(tx, lender, "answers", stamped)
    if faq is None:
        knowledge.drop_faq(tx, lender, key, by=by, at=at)
    elif not key and any(it.key == faq.key for it in faqs.of_lender(tx, lender.id)):
        raise lender_changes.ChangedMeanwhileError  # a new one takes no other's place
    else:
        knowledge.put_faq(tx, lender, faq, by=by, at=at)


async def _page(
    visit: Visit, lender: Lender, values: Mapping[str, str], key: str, fault: str = ""
) -> web.Response:
    return await managing.page(
        visit,
        lender,
        "answers",
        "manage_answer.html",
        values=values,
        was=key,
        tongues=LANGUAGES,
        fault=fault,
    )
