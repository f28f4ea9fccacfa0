"""What a lender said of one file, beside what it said of the document that it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from storage.terms import DocumentState, Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class FileVerdict:
    """A verdict on one file; of a file of several pages perhaps on one page alone."""

    state: Literal[DocumentState.ACCEPTED, DocumentState.REJECTED]
    reason: Reason | None = None
    page: int | None = None
    words: Mapping[str, str] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """Write it as JSON."""
        return {
            "state": self.state,
            "reason": self.reason,
            "page": self.page,
            "words": dict(self.words),
        }

    @classmethod
    def of_plain(cls, kept: Mapping[str, Any] | None) -> Self | None:
        """Read it from JSON."""
        if not kept:
            return None
        accepted = kept["state"] == DocumentState.ACCEPTED
        return cls(
            state=DocumentState.ACCEPTED if accepted else DocumentState.REJECTED,
            reason=Reason(kept["reason"]) if kept["reason"] else None,
            page=kept["page"],
            words=kept["words"],
        )
