"""An event as lenders see it, in the feed and in webhooks alike: a CloudEvents 1.0 envelope."""

import json
from collections.abc import Mapping
from datetime import UTC
from typing import Any, Final

from storage.events import Event, cursor

PREFIX: Final = "loanline."
"""What every type begins with."""
MEDIA_TYPE: Final = "application/cloudevents+json; charset=utf-8"


def envelope(event: Event, source: str) -> dict[str, Any]:
    """Put an event into its envelope; it is the same, byte for byte, however often it is sent.

    ``sequence`` (an extension of CloudEvents) is the event's place in the lender's feed.
    """
    noun = event.kind.partition(".")[0]
    said: Mapping[str, object] = {"application": event.application, "need": event.need}
    data = {name: value for name, value in said.items() if value is not None}
    return {
        "specversion": "1.0",
        "id": event.id,
        "source": source,
        "type": f"{PREFIX}{event.kind}",
        "subject": f"{noun}/{event.subject}",
        "time": event.at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "datacontenttype": "application/json",
        "sequence": cursor(event.position),
        "data": data | dict(event.data),
    }


def written(event: Event, source: str) -> bytes:
    """Write the envelope as the body of a request."""
    return json.dumps(envelope(event, source), ensure_ascii=False, separators=(",", ":")).encode()
