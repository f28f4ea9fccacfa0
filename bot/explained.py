"""How a problem is explained to whoever calls us."""

from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class Explained:
    """A problem's status, what it is, what to do, and where in the body it usually is."""

    status: HTTPStatus
    title: str
    fix: str
    pointer: str | None = None
