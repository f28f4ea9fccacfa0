"""How many borrowers a second are told where their loan is, beside bots that only echo."""

import json
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

from tests.bench import processes
from tests.bench.filling import Filled
from tests.bench.table import Row

CHATS: Final = (1, 50, 200)
LIMIT: Final = 1.25
"""How many times the turns of a bare echo on `telegram.ext` we must make."""
AT: Final = 50
"""The number of chats for which the limit holds."""
FASTER: Final = 1.1
"""How many times the turns a hundredth of the applications may allow."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One bot that is measured."""

    name: str
    token: str
    says: str
    """What its answer must hold, or it has not answered the question."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The medians over the rounds, times in milliseconds."""

    per_second: float
    p50: float
    p99: float


FULL: Final = Subject("loanline", "4839574:AAFakeTokenForTestsOnly_0123456789ab", "HB-")
SMALL: Final = Subject(
    "loanline, small store", "4839575:AAFakeTokenForTestsOnly_0123456789ab", "HB-"
)
EXT: Final = Subject("telegram.ext", "4839576:AAFakeTokenForTestsOnly_0123456789ab", "status")
AIOGRAM: Final = Subject("aiogram", "4839577:AAFakeTokenForTestsOnly_0123456789ab", "status")
SUBJECTS: Final = (FULL, EXT, AIOGRAM, SMALL)


class WrongAnswerError(RuntimeError):
    """A bot answered something else than it was to be measured for, or not at all."""


def measure(
    full: Filled, small: Filled, peers: Path, *, seconds: float, rounds: int
) -> Iterator[Row]:
    """Run all bots, drive one after the other in turns, and compare."""
    folder = Path(full.folder)
    with ExitStack() as stack:
        api = stack.enter_context(processes.fake([it.token for it in SUBJECTS], folder)).url
        stack.enter_context(processes.product(full, api=api, token=FULL.token))
        stack.enter_context(processes.product(small, api=api, token=SMALL.token))
        stack.enter_context(processes.peer(peers, "telegram_ext", EXT.token, api, folder))
        stack.enter_context(processes.peer(peers, "aiogram_echo", AIOGRAM.token, api, folder))
        for subject in SUBJECTS:
            _wait_for_webhook(api, subject)
        for chats in CHATS:
            figures = _rounds(api, chats, seconds, rounds)
            yield from _rows(chats, full, small, figures)


def _rounds(api: str, chats: int, seconds: float, rounds: int) -> Mapping[str, Figure]:
    found: dict[str, list[Figure]] = {it.name: [] for it in SUBJECTS}
    for _ in range(rounds):
        for subject in SUBJECTS:
            found[subject.name].append(drive(api, subject, chats, seconds))
    return {name: _medians(figures) for name, figures in found.items()}


def drive(api: str, subject: Subject, chats: int, seconds: float) -> Figure:
    """Let so many chats ask for their status in a closed loop."""
    body = {"token": subject.token, "chats": chats, "seconds": seconds, "text": "status"}
    told = _post(f"{api}/drive", body, patience=seconds + 30)
    if subject.says not in told["sample"] or told["unanswered"]:
        raise WrongAnswerError(f"{subject.name}: {told['unanswered']} silent, {told['sample']!r}")
    return Figure(told["per_second"], told["p50"], told["p99"])


def _medians(figures: list[Figure]) -> Figure:
    return Figure(
        median(it.per_second for it in figures),
        median(it.p50 for it in figures),
        median(it.p99 for it in figures),
    )


def _rows(chats: int, full: Filled, small: Filled, figures: Mapping[str, Figure]) -> Iterator[Row]:
    own, what = figures[FULL.name], f"status turns/s, {chats} chats"
    times = f"p50 {own.p50} ms, p99 {own.p99} ms"
    for subject in (EXT, AIOGRAM):
        other = figures[subject.name]
        echo = f"{subject.name} echo (p50 {other.p50} ms, p99 {other.p99} ms)"
        limit = LIMIT if subject is EXT and chats == AT else None
        yield Row(what, own.per_second, echo, other.per_second, at_least=limit, note=times)
    less = figures[SMALL.name]
    yield Row(
        f"{what}, {small.applications:,} applications",
        less.per_second,
        f"{full.applications:,} applications",
        own.per_second,
        at_most=FASTER if chats == AT else None,
        note=f"p50 {less.p50} ms, p99 {less.p99} ms",
    )


def _wait_for_webhook(api: str, subject: Subject) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if _post(f"{api}/bot{subject.token}/getWebhookInfo", {})["result"]["url"]:
            return
        time.sleep(0.05)
    raise WrongAnswerError(f"{subject.name} has not set its webhook")


def _post(url: str, body: Mapping[str, Any], *, patience: float = 10) -> Any:  # noqa: ANN401  JSON
    request = urllib.request.Request(  # noqa: S310  our own address
        url, json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=patience) as answer:  # noqa: S310  our own address
        return json.load(answer)
