"""What is counted and timed: kinds and outcomes, never who."""

from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)

CONTENT_TYPE: Final = CONTENT_TYPE_LATEST
_QUICK: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
_SLOW: Final = (0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)


M = TypeVar("M", Counter, Histogram)


@dataclass(frozen=True, slots=True)
class Meter(Generic[M]):
    """A meter with labels; what it measures for each is looked up once (1.5% of a turn)."""

    meter: M
    _known: dict[tuple[str, ...], M] = field(default_factory=dict, repr=False)

    def labels(self, *values: str) -> M:
        """Give the meter of these values; there are few, all named by us."""
        known = self._known.get(values)
        if known is None:
            known = self._known[values] = self.meter.labels(*values)
        return known


@dataclass(frozen=True, slots=True)
class Metrics:
    """The meters of one running application, in a registry of their own."""

    registry: CollectorRegistry = field(repr=False)
    turns: Meter[Counter]
    """By channel, and outcome: answered, repeated, refused, failed."""
    turn_seconds: Meter[Histogram]
    """From arrival to commit, by channel."""
    sends: Meter[Counter]
    """By channel, and outcome: sent, retried, unreachable, given_up."""
    send_seconds: Meter[Histogram]
    """One call to the channel, by channel."""
    tasks: Meter[Counter]
    """By kind, and outcome: done, retried, given_up."""
    task_seconds: Meter[Histogram]
    """One run, by kind."""
    uploads: Meter[Counter]
    """By channel, and outcome: received, refused, broken_off."""
    upload_bytes: Meter[Counter]
    """By channel."""
    pushes: Meter[Counter]
    """By outcome: applied, repeated, late, refused."""
    push_seconds: Histogram
    """From request to answer."""
    webhooks: Meter[Counter]
    """By outcome: delivered, retried, given_up."""


def new_metrics() -> Metrics:
    """Make the meters; every application (and every test) has its own."""
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    PlatformCollector(registry=registry)

    def counter(name: str, words: str, *labels: str) -> Meter[Counter]:
        return Meter(Counter(f"loanline_{name}", words, labels, registry=registry))

    def timer(name: str, words: str, buckets: tuple[float, ...], *labels: str) -> Meter[Histogram]:
        name = f"loanline_{name}_seconds"
        return Meter(Histogram(name, words, labels, buckets=buckets, registry=registry))

    return Metrics(
        registry=registry,
        turns=counter("turns", "Incoming messages", "channel", "outcome"),
        turn_seconds=timer("turn", "From arrival to commit", _QUICK, "channel"),
        sends=counter("sends", "Outgoing messages", "channel", "outcome"),
        send_seconds=timer("send", "One call to a channel", _SLOW, "channel"),
        tasks=counter("tasks", "Background tasks", "kind", "outcome"),
        task_seconds=timer("task", "One run of a task", _SLOW, "kind"),
        uploads=counter("uploads", "Uploaded files", "channel", "outcome"),
        upload_bytes=counter("upload_bytes", "Bytes of uploaded files", "channel"),
        pushes=counter("pushes", "Pushes by lenders", "outcome"),
        push_seconds=timer("push", "From request to answer", _QUICK).meter,
        webhooks=counter("webhooks", "Events sent to webhooks", "outcome"),
    )


def exposition(metrics: Metrics) -> bytes:
    """Write all meters in the text format of Prometheus."""
    return generate_latest(metrics.registry)
