"""All there is to say of one need, and of what came back."""

from collections.abc import Iterator, Sequence

from handlers.messages import Day, Items, Phrase, Reply, Wording, say
from handlers.wording import BEFORE, FORMATS, NEED_STATES, REASONS, about, title, why
from storage.records import Need
from storage.replacing import SentBack
from storage.terms import NeedKind, NeedState


def explanation(need: Need, back: Sequence[SentBack] = ()) -> Iterator[Reply]:
    """Say all there is to say of a need, sentence by sentence; ``back`` was sent back alone."""
    yield say("needs-title", title=title(need))
    if need.state is NeedState.REJECTED and need.reason:
        yield from rejection(need, back)
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
    if need.own and need.own.formats:
        kinds = Items(items=tuple(FORMATS[it] for it in need.own.formats))
        yield say("needs-formats", formats=kinds)
    yield from _enclosed(need)
    if need.note:
        yield say("needs-note", words=Wording(words=dict(need.note)))
    yield from _when(need)


def _enclosed(need: Need) -> Iterator[Reply]:
    if need.form:
        yield say("needs-form")
    if need.sample:
        yield say("needs-sample")


def _when(need: Need) -> Iterator[Reply]:
    if need.prior_to:
        yield say("needs-before", step=BEFORE[need.prior_to])
    if need.due_on:
        yield say("needs-due", due=Day(on=need.due_on))
    if need.kind is NeedKind.ERRAND and need.outstanding:
        yield say("needs-errand")


def returned(need: Need, back: Sequence[SentBack] = ()) -> Iterator[Reply]:
    """Say what came back and why, how to put it right, and by when."""
    yield say("needs-title", title=title(need))
    yield from rejection(need, back)
    if need.due_on:
        yield say("needs-due", due=Day(on=need.due_on))


def rejection(need: Need, back: Sequence[SentBack] = ()) -> Iterator[Reply]:
    """Say why a document, or some of its files, came back and how to put it right."""
    if need.reason is None:
        return
    if back:
        yield from _files(back)
        return
    yield say("needs-rejected", reason=Phrase(message=REASONS[need.reason]))
    if need.reason_page:
        yield say("needs-rejected-page", page=need.reason_page)
    if need.reason_words:
        yield say("needs-rejected-words", words=Wording(words=dict(need.reason_words)))
    yield say("needs-fix", fix=Phrase(message=REASONS[need.reason] + ".fix"))


def _files(back: Sequence[SentBack]) -> Iterator[Reply]:
    """Name each file, or page, that is to be sent again, with its own reason and remedy."""
    for it in back:
        said = it.file.verdict
        if said is None or said.reason is None:
            continue
        reason, named = Phrase(message=REASONS[said.reason]), it.file.name
        if said.page:
            yield say(
                "needs-rejected-file-page",
                page=said.page,
                number=it.number,
                name=named,
                reason=reason,
            )
        else:
            yield say("needs-rejected-file", number=it.number, name=named, reason=reason)
        if said.words:
            yield say("needs-rejected-words", words=Wording(words=dict(said.words)))
        yield say("needs-fix", fix=Phrase(message=REASONS[said.reason] + ".fix"))
    yield say("needs-only-again")
