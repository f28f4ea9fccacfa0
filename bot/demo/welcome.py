"""What `loanline demo` prints once it runs: where to go, and who to be."""

from collections.abc import Iterator

from bot.demo import facts, views
from bot.demo.views import Places


def text(address: str, places: Places) -> str:
    """Put it together."""
    return "\n".join(["", *_lines(address, places), "", ""])


def _lines(address: str, places: Places) -> Iterator[str]:
    yield f"  Loanline is running: {address}/"
    yield ""
    for house in facts.load().houses:
        yield f"  {'Chat':<17}{address}{views.chat(house)}  ({house.names[house.locale]})"
    yield f"  {'SMS inbox':<17}{address}{views.SMS}"
    yield f"  {'Staff console':<17}{address}{places.console}"
    yield f"  {'API for lenders':<17}{address}{views.DOCS}"
    yield ""
    yield "  Borrowers to be:"
    for house in facts.load().houses:
        for it in views.examples(house):
            yield f"    {it.phone:<16}{it.application:<11}{it.name}"
    yield ""
    yield "  Ctrl-C stops; `make demo` goes on; `make demo-reset` starts over."
