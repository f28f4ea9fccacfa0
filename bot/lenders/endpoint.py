"""What is said of one endpoint of the lenders' API."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web
from pydantic import BaseModel

from storage.errors import DomainError
from storage.terms import Scope

View = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One thing a lender can do: how it is asked for, what comes back, what may be refused."""

    method: str
    path: str
    view: View
    title: str
    about: str
    body: type[BaseModel] | None = None
    body_required: bool = True
    raw: tuple[str, ...] = ()
    """Media types of a body that is a file."""
    answer: type[BaseModel] | None = None
    statuses: tuple[int, ...] = (200,)
    pages: bool = False
    queries: tuple[str, ...] = ()
    refusals: tuple[type[DomainError], ...] = ()
    mistakes: tuple[str, ...] = ()
    """Codes of `MISTAKES` that only it can answer."""
    scope: Scope | None = None
    """What a key must be for; None for what every key may do."""
    repeatable: bool = True
    conditional: bool = False
    """Whether it may rest on a version, by If-Match."""

    @property
    def writes(self) -> bool:
        """Tell whether it changes anything, and so may be repeated under an Idempotency-Key."""
        return self.method != "GET" and self.repeatable
