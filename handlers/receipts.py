"""Receipts: what has come in, for what, and whether it is enough."""

from handlers import scope, serving
from handlers.findings import counted, enough
from handlers.messages import AlbumEnded, Arrived, Button, Reply, Size, say, together
from handlers.scope import Mine
from handlers.state import AwaitingFile, Idle, State
from handlers.turn import NEEDS, Outcome, Transaction, Turn, go
from handlers.wording import title
from storage import files, needs, replacing
from storage.records import File, Need
from storage.terms import NeedState


def acknowledge(turn: Turn, tx: Transaction, own: Mine, need: Need, sent: list[File]) -> Outcome:
    """Give the receipt; the need counts as answered once there is enough of it."""
    lines = [
        say(
            "uploads-received-file",
            name=file.name,
            size=Size(bytes=file.size),
            hash=file.sha256[:8],
        )
        for file in sent
    ]
    head = say("uploads-received", title=title(need), count=len(sent))
    if more := _lacking(tx, need):
        waiting = AwaitingFile(need=need.id, application=own.application.id)
        said = together(head, *lines, more.asking("file"))
        return go(turn.state if came_by_page(turn) else waiting, said)
    needs.step(tx, need, NeedState.UPLOADED, actor=f"borrower:{need.borrower_id}", at=turn.now)
    left = [n for n in scope.needs_of(tx, own) if n.outstanding and n.id != need.id]
    add = Button(label="button-add-page", action=f"send:{need.id}")
    rest = say("uploads-left", add, NEEDS, count=len(left)) if left else say("uploads-all-in", add)
    also = serving.offer(tx, own, need)
    said = together(head, *lines, say("uploads-checked-next"), *also, rest)
    return go(_resting(turn, own, need), said)


def _lacking(tx: Transaction, need: Need) -> Reply | None:
    """Say how much is lacking: what was sent back counts first, then how much was asked for."""
    if back := replacing.still_awaited(tx, need):
        return say("uploads-more-again", count=back)
    have = counted(files.of_need(tx, need.id))
    if enough(need, have):
        return None
    return say("uploads-more", have=len(have), wanted=need.files_min)


def came_by_page(turn: Turn) -> bool:
    """Tell whether this came by a page, beside whatever is going on in the chat."""
    content = turn.incoming.content
    return isinstance(content, Arrived) and content.by_page


def _resting(turn: Turn, own: Mine, need: Need) -> State:
    """Wait for nothing more, unless the chat waits for something else than these files."""
    beside = came_by_page(turn) or isinstance(turn.incoming.content, AlbumEnded)
    awaited = isinstance(turn.state, AwaitingFile) and turn.state.need == need.id
    return turn.state if beside and not awaited else Idle(application=own.application.id)
