"""One turn, all or nothing: claim, answer, save, queue; the caller commits."""

from dataclasses import replace
from typing import Final

import structlog

from handlers import handover
from handlers.intents import alarms
from handlers.languages import closest
from handlers.messages import (
    AlbumEnded,
    Arrived,
    Blocked,
    Content,
    Incoming,
    Location,
    Reply,
    Text,
    Unsupported,
    content_json,
    reply_json,
    say,
    together,
)
from handlers.routing import answer
from handlers.state import dump, is_forgotten, load
from handlers.turn import Job, Kind, Outcome, Rules, Turn
from storage import conversations, dead_letters, lenders, messages, tasks
from storage.errors import DomainError
from storage.messages import BORROWER, BOT, Draft
from storage.records import Conversation
from storage.sealing import ForgottenError, SealBrokenError
from storage.transaction import Transaction

_NOT_SAID: Final = (Blocked, Arrived, AlbumEnded)

log = structlog.get_logger()

FETCHED: Final = ":file"
"""Ends the key of a message that brings a file which was announced before."""


def converse(tx: Transaction, incoming: Incoming, rules: Rules) -> bool:
    """Answer one message and queue the replies; a message seen before is left alone.

    Tell whether there are tasks to be done now as well.
    """
    if not conversations.claim(tx, incoming.channel, incoming.key, incoming.at):
        return False
    conversation = _open(tx, incoming, rules)
    if conversation.unreachable_at and not isinstance(incoming.content, _NOT_SAID):
        conversations.mark_unreachable(tx, conversation.id, None)  # whoever speaks can be spoken to
    turn = Turn(incoming, conversation, load(conversation.state), rules)
    outcome = _with_a_word(turn, _answer(turn, tx))
    conversations.save(tx, conversation, _after(conversation, outcome))
    said = _said(tx, conversation, incoming, outcome)
    drafts = [*said, *(_draft(reply) for reply in outcome.replies)]
    if drafts:
        messages.add(tx, conversation.id, drafts, at=incoming.at)
    jobs = (*outcome.jobs, *_erasing(turn, outcome))
    for job in jobs:
        tasks.put(
            tx,
            job.kind,
            job.subject,
            at=incoming.at,
            due_at=incoming.at + job.wait,
            payload=job.payload,
        )
    return bool(jobs)


def bury(
    tx: Transaction, incoming: Incoming, rules: Rules, error: str, raw: bytes | None = None
) -> str:
    """Keep a message that could not be handled, tell the borrower so; return the incident.

    ``raw`` is kept in place of a content that could not be read. A message that was buried
    before gives no incident.
    """
    if not conversations.claim(tx, incoming.channel, incoming.key, incoming.at):
        return ""
    incident = dead_letters.add(
        tx,
        channel=incoming.channel,
        key=incoming.key,
        content=content_json.dump_json(incoming.content) if raw is None else raw,
        error=error,
        at=incoming.at,
    )
    if incoming.chat:
        _tell_accident(tx, incoming, rules, incident)
    return incident


def _tell_accident(tx: Transaction, incoming: Incoming, rules: Rules, incident: str) -> None:
    try:
        with tx.savepoint():
            conversation = _open(tx, incoming, rules)
            said = say("error-accident", incident=incident[-8:])
            handover.after_accident(tx, conversation, said, incoming.at)
    except (ForgottenError, SealBrokenError) as error:
        # Their conversation is what is broken. The message is kept all the same, and confirmed:
        # it would look the same when it came again.
        log.error(  # noqa: TRY400  where it was found tells nothing
            "accident_untold", incident=incident, error=type(error).__name__
        )


def _open(tx: Transaction, incoming: Incoming, rules: Rules) -> Conversation:
    lender = lenders.by_slug(tx, incoming.lender) if incoming.lender else None
    return conversations.open_for(
        tx,
        incoming.channel,
        incoming.bot,
        incoming.chat,
        lender_id=lender.id if lender else None,
        locale=closest(incoming.locale, rules.locales) or rules.locales[0],
        at=incoming.at,
    )


def _answer(turn: Turn, tx: Transaction) -> Outcome:
    if _is_blocked(turn):
        return turn.stay()  # they have been told why, and until when
    if turn.conversation.owner != conversations.BOT and not isinstance(
        turn.incoming.content, _NOT_SAID
    ):
        handover.heard(tx, turn)
    try:
        with tx.savepoint():
            return answer(turn, tx)
    except DomainError as error:
        # What the handler wrote is undone; that it was asked and what we say is kept.
        log.info("turn_refused", channel=turn.incoming.channel, code=error.code)
        return turn.stay(Reply.refusal(error.code, error.facts))


def _with_a_word(turn: Turn, outcome: Outcome) -> Outcome:
    """Say first that what we waited for is over, where an older version of us waited for it."""
    if not outcome.replies or not is_forgotten(turn.conversation.state, turn.state):
        return outcome
    first, *others = outcome.replies
    return replace(outcome, replies=(together(say("aside-over"), first), *others))


def _is_blocked(turn: Turn) -> bool:
    until = turn.conversation.blocked_until
    return until is not None and turn.now < until and not alarms(turn.said, turn.rules.phrases)


def _after(before: Conversation, outcome: Outcome) -> Conversation:
    return replace(
        before,
        state=dump(outcome.state),
        locale=outcome.locale or before.locale,
        locale_chosen=before.locale_chosen or bool(outcome.locale),
        consented=before.consented if outcome.consented is None else outcome.consented,
        pictured=next((it.card.key for it in outcome.replies if it.card), before.pictured),
    )


def _said(
    tx: Transaction, conversation: Conversation, incoming: Incoming, outcome: Outcome
) -> list[Draft]:
    """Keep what the borrower said; a code or an identity number is not kept."""
    content = Text(text="••••••") if outcome.secret else _kept(incoming.content)
    if incoming.edited and isinstance(content, Text):
        before = messages.position_of(tx, conversation.id, incoming.message_ref)
        content = content.model_copy(update={"replaces": before})
    # A file fetched from a channel is in the transcript already, as what announced it.
    if content.kind in {"blocked", "album-ended"} or incoming.key.endswith(FETCHED):
        return []
    return [Draft(BORROWER, content_json.dump_json(content), incoming.message_ref)]


def _kept(content: Content) -> Content:
    """Keep that they shared where they are, but not where that is."""
    return Unsupported(what="location") if isinstance(content, Location) else content


def _draft(reply: Reply) -> Draft:
    return Draft(BOT, reply_json.dump_json(reply))


def _erasing(turn: Turn, outcome: Outcome) -> tuple[Job, ...]:
    if not outcome.secret or not turn.incoming.message_ref or not turn.on_telegram:
        return ()
    payload = {
        "bot": turn.incoming.bot,
        "chat": turn.incoming.chat,
        "ref": turn.incoming.message_ref,
    }
    return (Job(Kind.ERASE, turn.incoming.key, payload),)
