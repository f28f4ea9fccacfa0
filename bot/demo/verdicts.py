"""The simulated lender's verdicts on what was sent and answered."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.demo.lending_api import Json, application_path
from bot.demo.office import Office

_SENT: Final = frozenset({"uploaded", "in_review"})
_GOOD: Final = frozenset({"fits", "kept"})
_ACCEPTED: Final[Json] = {"verdict": "accepted"}
_PICKY: Final[Mapping[str, str]] = {
    "proof-of-address": "too-old",
    "payslip": "missing-page",
    "household-register": "missing-page",
    "proof-of-employment": "cut-off",
}
"""What is sent back the first time and why, so that visitors see that as well."""


async def review_documents(office: Office, number: str, needs: Sequence[Json]) -> None:
    """Give a verdict on each document that is whole, fits, and has waited its time."""
    sent = {need["reference"]: need for need in needs if need["state"] in _SENT}
    known = (await office.api.get(application_path(number, "documents")))["items"]
    for document in known:
        waits = document["state"] == "received" and document["need"] in sent
        if waits and _fits(document) and office.ripe(document["id"], office.pace.review):
            verdict = _verdict(document, known)
            await office.api.post(f"/documents/{document['id']}/review", verdict)


async def review_answers(office: Office, number: str, needs: Sequence[Json]) -> None:
    """Accept answers in words, and what is said not to apply."""
    for need in needs:
        answered = need["kind"] == "question" and need["state"] in _SENT
        claimed = need["state"] == "not_applicable"
        if (answered or claimed) and office.ripe(need["id"], office.pace.review):
            path = application_path(number, "needs", need["reference"], "review")
            await office.api.post(path, _ACCEPTED)


def _fits(document: Json) -> bool:
    states = {file["inspection"] for file in document["files"]}
    return bool(states & _GOOD) and "pending" not in states


def _verdict(document: Json, known: Sequence[Json]) -> Json:
    reason = _PICKY.get(document["document_type"] or "")
    before = [
        other
        for other in known
        if other["need"] == document["need"] and other["state"] != "received"
    ]
    if reason is None or before:
        return _ACCEPTED
    file = next(file for file in document["files"] if file["inspection"] in _GOOD)
    return {"verdict": "rejected", "reason": reason, "file": file["id"], "page": 1}
