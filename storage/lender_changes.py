"""What administrators change of a lender: policy, queues, hours, holidays, sentences; all noted."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime

from storage import audit, branches, faqs, hours, lenders, own_texts, queues
from storage.hours import Span
from storage.policies import Policy
from storage.queues import Level
from storage.records import Lender
from storage.transaction import Transaction


class ChangedMeanwhileError(RuntimeError):
    """Somebody else has changed what was to be changed, since it was read."""


def stamp(*what: object) -> str:
    """Tell one standing of things from another; a form carries it to say what it was made from."""
    return hashlib.sha256(repr(what).encode()).hexdigest()[:24]


def stamp_of(tx: Transaction, lender: Lender, what: str) -> str:
    """Stamp one part of what is set for a lender, as it is now."""
    match what:
        case "policy":
            return stamp(lenders.by_id(tx, lender.id).policy)
        case "queues":
            return stamp(queues.of_lender(tx, lender.id))
        case "hours":
            found = hours.of_lender(tx, lender.id)
            return stamp(sorted(found.spans.items()), sorted(found.holidays.items()))
        case "texts":
            return stamp(own_texts.everything(tx, lender.id))
        case "answers":
            return stamp(faqs.of_lender(tx, lender.id))
        case "branches":
            return stamp(branches.of_lender(tx, lender.id))
        case other:
            raise ValueError(other)


def hold(tx: Transaction, lender: Lender, what: str, stamped: str) -> None:
    """Keep others from changing it till the end; raise ChangedMeanwhileError if they have."""
    lenders.lock(tx, lender.id)
    if stamp_of(tx, lender, what) != stamped:
        raise ChangedMeanwhileError


def set_policy(tx: Transaction, lender: Lender, policy: Policy, *, by: str, at: datetime) -> None:
    """Decide anew what links may see and do; the audit names what is other than before."""
    before, after = asdict(lenders.by_id(tx, lender.id).policy), asdict(policy)
    changed = {
        name: " ".join(value) if isinstance(value, tuple) else value
        for name, value in after.items()
        if before.get(name) != value
    }
    if not changed:
        return
    lenders.set_policy(tx, lender.id, policy)
    audit.note(tx, lender.id, at=at, actor=by, action="policy-set", subject=lender.id, **changed)


def put_queue(tx: Transaction, lender: Lender, level: Level, *, by: str, at: datetime) -> None:
    """Say what holds in a queue."""
    queues.put(tx, lender.id, level)
    _note(tx, lender, "queue-set", by, at, queue=_queue(level.subject, level.locale))


def remove_queue(
    tx: Transaction, lender: Lender, subject: str, locale: str, *, by: str, at: datetime
) -> None:
    """Say nothing of its own of a queue; the nearest wider line holds there."""
    if queues.remove(tx, lender.id, subject, locale):
        _note(tx, lender, "queue-removed", by, at, queue=_queue(subject, locale))


def set_hours(
    tx: Transaction, lender: Lender, spans: Mapping[int, Sequence[Span]], *, by: str, at: datetime
) -> None:
    """Replace the office hours. Raises SpansOverlapError."""
    hours.set_spans(tx, lender.id, spans)
    _note(tx, lender, "hours-set", by, at, spans=sum(map(len, spans.values())))


def set_holidays(
    tx: Transaction, lender: Lender, days: Sequence[tuple[date, str]], *, by: str, at: datetime
) -> None:
    """Replace the holidays."""
    hours.set_holidays(tx, lender.id, days)
    _note(tx, lender, "holidays-set", by, at, days=len(days))


def set_text(  # noqa: PLR0913  a sentence's own place
    tx: Transaction,
    lender: Lender,
    locale: str,
    message: str,
    words: str,
    *,
    by: str,
    at: datetime,
) -> None:
    """Word one sentence anew; without words, ours is said again."""
    kept = {tag: dict(own) for tag, own in own_texts.everything(tx, lender.id).items()}
    kept.setdefault(locale, {}).pop(message, None)
    if words:
        kept[locale][message] = words
    own_texts.put(tx, lender.id, kept, actor=by, at=at)


def _queue(subject: str, locale: str) -> str:
    return f"{subject or '*'}/{locale or '*'}"


def _note(
    tx: Transaction, lender: Lender, action: str, by: str, at: datetime, **facts: str | int
) -> None:
    audit.note(tx, lender.id, at=at, actor=by, action=action, subject=lender.id, **facts)
