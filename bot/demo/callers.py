"""Borrowers of the demo who wait for a person: what they say goes the way of everybody's words."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from bot.demo import facts
from bot.demo.cases import EACH, cases
from bot.demo.facts import House
from bot.demo.people import VISITORS
from bot.parts import Parts
from handlers.messages import Channel, Content, Incoming, Press, Start, Text
from storage import applications, conversations, lenders
from storage.conversations import open_for
from storage.ids import new_id
from storage.records import Link
from storage.terms import Assurance, Method
from storage.transaction import Transaction

_APART: Final = timedelta(minutes=17)
_LINK: Final = timedelta(days=30)


async def call(parts: Parts, began: datetime) -> None:
    """Have each of them prove who they are and say what they want, unless they have."""
    for house in facts.load().houses:
        theirs = zip(_numbers(house, began), house.callers, strict=False)
        for place, (number, words) in enumerate(theirs, start=1):
            at = began - place * _APART
            if await parts.store.write(_linked, house, number, at):
                for turn, content in enumerate(_said(house, words)):
                    await parts.reception.take(_incoming(house, number, turn, content, at))


def _numbers(house: House, began: datetime) -> Iterator[str]:
    visitors = {it.number(house) for it in VISITORS if it.slug == house.slug}
    told = islice(cases(house, began), EACH)
    return (case.number for case in told if case.wishes and case.number not in visitors)


def _said(house: House, words: Sequence[str]) -> Iterator[Content]:
    yield Start()
    yield Press(action="language", subject=house.locale)
    yield Press(action="consent", subject="yes")
    yield from (Text(text=it) for it in words)


def _incoming(house: House, number: str, turn: int, content: Content, at: datetime) -> Incoming:
    return Incoming(
        channel=Channel.WEB,
        bot=house.slug,
        chat=_chat(number),
        key=f"demo {number} {turn}",
        at=at + turn * timedelta(seconds=20),
        lender=house.slug,
        content=content,
    )


def _chat(number: str) -> str:
    return f"demo {number}"


def _linked(tx: Transaction, house: House, number: str, at: datetime) -> bool:
    """Tie somebody's conversation to their application; False if that was done before."""
    lender = lenders.by_slug(tx, house.slug)
    if lender is None:
        return False
    talk = open_for(
        tx, "web", house.slug, _chat(number), lender_id=lender.id, locale=house.locale, at=at
    )
    application = applications.by_number(tx, lender.id, number)
    if talk.links or application is None:
        return False
    borrower = applications.parties(tx, application.id)[0].borrower_id
    until = at + _LINK
    conversations.link(
        tx,
        Link(new_id(at), talk.id, borrower, lender.id, Method.CODE, Assurance.PHONE, until),
        at,
    )
    return True
