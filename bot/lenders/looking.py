"""A lender's own files are inspected as those of borrowers are."""

from collections.abc import Awaitable, Callable

from bot.inspection.inspecting import Inspector
from bot.lenders.api import Looked
from handlers.findings import sorted_by_weight, verdict
from storage.records import File
from storage.terms import Inspection


def by(inspector: Inspector) -> Callable[[File], Awaitable[Looked]]:
    """Look with this inspector; what is only doubtful will do."""

    async def look(file: File) -> Looked:
        seen = await inspector.inspect(file, last_try=True)
        found = sorted_by_weight(seen.found)
        fit = verdict(found) in {Inspection.FITS, Inspection.DOUBTFUL}
        return Looked("" if fit else found[0].code, seen.pages)

    return look
