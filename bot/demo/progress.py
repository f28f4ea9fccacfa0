"""The simulated lender moves an application on, once everything asked for is settled."""

import zlib
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

from bot.demo.lending_api import Json, application_path
from bot.demo.office import Office

_SETTLED: Final = frozenset({"accepted", "waived", "suggested"})
_NEXT: Final[Mapping[str, str]] = {
    "submitted": "accepted",
    "accepted": "in_review",
    "in_review": "approved",
    "approved": "signing",
    "signing": "disbursing",
    "disbursing": "disbursed",
}
_MORE: Final = "one-more"
_TERM: Final = 24
_DAYS: Final = 7


def all_settled(needs: Sequence[Json]) -> bool:
    """Tell whether nothing is missing, and nothing waits for a verdict."""
    open_ones = [need for need in needs if need["state"] not in _SETTLED]
    return not any(need["required"] or need["state"] != "requested" for need in open_ones)


async def do_errands(office: Office, number: str, needs: Sequence[Json]) -> None:
    """Say that errands are done, some time after all else is: nobody can do them in a demo."""
    errands = [it for it in needs if it["kind"] == "errand" and it["state"] == "requested"]
    if not errands or not all_settled([it for it in needs if it not in errands]):
        return
    for errand in errands:
        if office.ripe(f"{number} {errand['reference']}", office.pace.step):
            path = application_path(number, "needs", errand["reference"], "done")
            await office.api.post(path, {})


async def move(office: Office, number: str, needs: Sequence[Json]) -> None:
    """Take the next step: ask for one thing more, or go on to the next stage."""
    application = await office.api.get(application_path(number))
    stage = application["stage"]
    if stage not in _NEXT:
        office.watched.pop(number, None)
    elif office.ripe(f"{number} {stage} {len(needs)}", office.pace.step):
        if stage == "in_review" and _wants_more(number, needs):
            await office.api.put(application_path(number, "needs", _MORE), _more(office))
        else:
            await office.api.put(application_path(number), _moved(office, application))


def _wants_more(number: str, needs: Sequence[Json]) -> bool:
    asked = any(need["reference"] == _MORE for need in needs)
    return not asked and zlib.crc32(number.encode()) % 2 == 0


def _more(office: Office) -> Json:
    due = (office.now() + timedelta(days=_DAYS)).date()
    return {
        "document_type": "proof-of-employment",
        "why": dict(office.words["more"]),
        "due_on": due.isoformat(),
    }


def _moved(office: Office, application: Json) -> Json:
    now, stage = office.now(), _NEXT[application["stage"]]
    today = now.date().isoformat()
    said: Json = {
        "sequence": application["sequence"] + 1,
        "stage": stage,
        "stage_since": now.isoformat(),
    }
    decided = application["decision"]
    if stage == "approved":
        said["decision"] = {
            "amount": application["amount"],
            "term_months": _TERM,
            "decided_on": today,
            "conditions": dict(office.words["conditions"]),
        }
    if stage == "disbursed":
        amount = (decided or {}).get("amount") or application["amount"]
        said["disbursement"] = {"date": today, "amount": amount}
    return said
