"""Lenders say how borrowers are talked with, read consents, and hand borrowers over."""

import secrets
from dataclasses import replace
from datetime import datetime

from aiohttp import web

from bot import hand_over
from bot.lenders import reading, telling
from bot.lenders.answers import InvitationAnswer
from bot.lenders.api import API, CALLER, Caller
from bot.lenders.conversation_bodies import (
    ConsentsAnswer,
    ConversationAnswer,
    ConversationBody,
    ErasuresPage,
    HandOverBody,
    HandOverKeysAnswer,
    HandOverKeysBody,
)
from bot.lenders.writing import respond, write
from bot.problems import BadRequestError, Fault
from storage import applications, audit, consents, erasures, handovers, lenders
from storage.consents import Consent
from storage.idempotency import Answer
from storage.records import Lender
from storage.transaction import Transaction


async def conversation(request: web.Request) -> web.Response:
    """Read which proof opens what, and which consents are asked for."""
    return respond(200, ConversationAnswer.of(request[CALLER].lender.policy).plain())


async def put_conversation(request: web.Request) -> web.Response:
    """Say which proof opens what, and which consents are asked for."""
    body, raw = await reading.body(request, ConversationBody)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        lenders.lock(tx, caller.lender.id)
        before = lenders.by_id(tx, caller.lender.id).policy
        decided = body.model_dump() | {"consents": tuple(dict.fromkeys(body.consents))}
        policy = replace(before, **decided)
        lenders.set_policy(tx, caller.lender.id, policy)
        audit.note(
            tx,
            caller.lender.id,
            at=at,
            actor=caller.actor,
            action="conversation-decided",
            subject=caller.lender.id,
        )
        return Answer(200, ConversationAnswer.of(policy).plain())

    return await write(request, raw, run)


async def consents_of(request: web.Request) -> web.Response:
    """Read what an application's people have agreed to, refused and withdrawn."""
    number, api = reading.number(request), request.app[API]
    found = await api.store.read(_consents, request[CALLER].lender, number)
    return respond(200, ConsentsAnswer.of(found).plain())


async def erasures_of(request: web.Request) -> web.Response:
    """Read who has asked to be forgotten."""
    api, (after, limit) = request.app[API], reading.page(request)
    found = await api.store.read(_erasures, request[CALLER].lender, after, limit)
    return respond(200, found.plain())


async def hand_over_keys(request: web.Request) -> web.Response:
    """Read by which keys tokens are checked."""
    known = await request.app[API].store.read(handovers.keys_of, request[CALLER].lender.id)
    return respond(200, HandOverKeysAnswer.of(known).plain())


async def put_hand_over_keys(request: web.Request) -> web.Response:
    """Say by which keys tokens are checked; a secret is made here and shown once."""
    body, raw = await reading.body(request, HandOverKeysBody)
    if body.secret and body.keys:
        raise BadRequestError("invalid-request", Fault("/secret", "give keys or ask for a secret"))
    secret = secrets.token_urlsafe(32) if body.secret else None
    try:
        keys = hand_over.shared(secret) if secret else hand_over.checked(body.keys)
    except hand_over.FaultyKeyError as error:
        raise BadRequestError("invalid-request", Fault("/keys", str(error))) from error

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        handovers.set_keys(tx, caller.lender, keys, actor=caller.actor, at=at)
        return Answer(200, HandOverKeysAnswer.of(keys, secret).plain())

    return await write(request, raw, run)


async def add_hand_over(request: web.Request) -> web.Response:
    """Exchange a token for a one-time link, short enough for a chat app."""
    api = request.app[API]
    body, raw = await reading.body(request, HandOverBody)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        keys = handovers.keys_of(tx, caller.lender.id)
        handed = hand_over.read(body.token, keys, lender=caller.lender.slug, at=at)
        borrower, code, ends = handovers.take(tx, caller.lender, handed, actor=caller.actor, at=at)
        told = InvitationAnswer(
            borrower=borrower.id,
            url=api.invitation_url(code),
            telegram_url=api.telegram_url(caller.lender, code),
            expires_at=ends,
        )
        return Answer(201, told.plain())

    return await write(request, raw, run)


def _consents(tx: Transaction, lender: Lender, number: str) -> list[Consent]:
    application = telling.own_application(tx, lender, number)
    people = [it.borrower_id for it in applications.parties(tx, application.id)]
    return consents.of_borrowers(tx, lender.id, people)


def _erasures(tx: Transaction, lender: Lender, after: str, limit: int) -> ErasuresPage:
    found = erasures.of_lender(tx, lender.id, after=after, limit=limit + 1)
    return ErasuresPage.of(found[:limit], after, more=len(found) > limit)
