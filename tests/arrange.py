"""What tests find in place: a clock, lenders, and what lenders state, ask for and decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from handlers import notices as telling
from storage import asking, documents, invitations, lenders, needs, parties, pushes, reviews, tasks
from storage.asking import Asked
from storage.database import Store
from storage.notices import TASK as TELL
from storage.policies import Policy
from storage.pushes import Push, StatedParty
from storage.records import Application, Borrower, Lender, Need, Task, Words
from storage.reviews import Verdict
from storage.terms import DocumentState, NeedState, Reason, Role, Stage
from storage.transaction import Transaction

PHONE: Final = "+8613800138000"
OTHERS_PHONE: Final = "+8613900139000"
STRANGERS_PHONE: Final = "+8613700137000"

MEI: Final = StatedParty(reference="B-1", name="王小梅", phone=PHONE)
JUN: Final = StatedParty(reference="B-2", name="李军", phone=OTHERS_PHONE, role=Role.CO_BORROWER)
ANNA: Final = StatedParty(reference="B-3", name="Anna Bell", phone=OTHERS_PHONE)


@dataclass(slots=True)
class Clock:
    """The time of a test; it only goes when told."""

    now: datetime

    def passes(self, **span: float) -> None:
        """Let time pass: ``clock.passes(minutes=5)``."""
        self.now += timedelta(**span)


@dataclass(frozen=True, slots=True)
class LenderDesk:
    """A lender at work: it states, asks, reviews and invites."""

    store: Store
    clock: Clock
    lender: Lender

    async def states(
        self,
        number: str = "LN-2044",
        *,
        of: Sequence[StatedParty] = (),
        **facts: Any,  # noqa: ANN401  a push's own
    ) -> Application:
        """State facts of an application; a new one has an amount, a product and one borrower."""
        pushed = await self.store.write(
            pushes.put, self.lender, Push(number=number, **_people(of), **facts), at=self.clock.now
        )
        return pushed.application

    async def has_application(
        self,
        number: str = "LN-2044",
        *,
        of: Sequence[StatedParty] = (MEI,),
        stage: Stage = Stage.IN_REVIEW,
        **facts: Any,  # noqa: ANN401  a push's own
    ) -> Application:
        """Have a common application in place."""
        usual = {
            "product": {"zh-Hans": "经营贷", "en": "Business loan"},
            "amount": Decimal(80_000),
            "currency": "CNY",
            "applied_on": date(2026, 2, 20),
        }
        application = await self.states(number, of=of, stage=stage, **(usual | facts))
        self.clock.passes(seconds=1)
        return application

    async def asks_for(
        self,
        application: Application,
        document_type: str = "bank-statement",
        **asked: Any,  # noqa: ANN401  a need's own
    ) -> Need:
        """Ask for something."""
        wish = Asked(
            **{"reference": document_type or "question", "document_type": document_type} | asked
        )
        need, _ = await self.store.write(asking.put, application, wish, at=self.clock.now)
        self.clock.passes(seconds=1)
        return need

    async def withdraws(self, application: Application, reference: str) -> Need:
        """Take back what was asked for."""
        return await self.store.write(asking.withdraw, application, reference, at=self.clock.now)

    async def waives(self, application: Application, reference: str) -> Need:
        """Do without what was asked for."""
        return await self.store.write(asking.waive, application, reference, at=self.clock.now)

    async def accepts(self, need: Need) -> Need:
        """Accept what was sent last."""
        return await self._reviews(need, Verdict(state=DocumentState.ACCEPTED))

    async def rejects(
        self, need: Need, reason: Reason, words: Words | None = None, page: int | None = None
    ) -> Need:
        """Reject what was sent last."""
        verdict = Verdict(state=DocumentState.REJECTED, reason=reason, words=words or {}, page=page)
        return await self._reviews(need, verdict)

    async def _reviews(self, need: Need, verdict: Verdict) -> Need:
        sent = await self.store.read(documents.of_need, need.id)
        reviewed = await self.store.write(
            reviews.review, self.lender, sent[-1].id, verdict, at=self.clock.now
        )
        return reviewed.need

    async def invites(self, application: Application, role: Role = Role.MAIN) -> str:
        """Make an invitation; give its token."""
        people = await self.store.read(parties.standing, application.id)
        borrower = next(each.borrower for each in people if each.role is role)
        return await self.store.write(_invite, self.lender, borrower, self.clock.now)

    async def usually_takes(self, days: dict[str, tuple[int, int]]) -> None:
        """Know how long a stage usually takes."""
        await self.store.write(lenders.set_usual_days, self.lender.id, days)


async def open_desk(
    store: Store,
    clock: Clock,
    *,
    slug: str = "lakeside",
    names: Words | None = None,
    policy: Policy | None = None,
    country: str = "CN",
) -> LenderDesk:
    """Take a lender on."""
    lender = await store.write(
        lenders.add,
        slug=slug,
        names=names or {"zh-Hans": "湖畔小贷", "en": "Lakeside Credit"},
        country=country,
        zone="Asia/Shanghai",
        locale="zh-Hans",
        policy=policy,
        at=clock.now,
    )
    return LenderDesk(store, clock, lender)


async def due_tasks(store: Store, clock: Clock, kind: str) -> list[Task]:
    """Take the tasks of a kind that are due off the queue."""
    return await store.write(_due, kind, clock.now)


async def tell_notices(store: Store, clock: Clock) -> int:
    """Tell what has been gathered, as a worker does a moment later; count the chats told."""
    clock.passes(seconds=1)
    told = 0
    for task in await due_tasks(store, clock, TELL):
        told += await store.write(telling.tell, task.subject, clock.now)
    return told


async def need_now(store: Store, need: Need) -> Need:
    """Read a need as it stands now."""
    found = await store.read(needs.by_id, need.id)
    assert found is not None
    return found


async def need_is(store: Store, need: Need, state: NeedState) -> bool:
    """Tell whether a need stands so now."""
    return (await need_now(store, need)).state is state


def _people(of: Sequence[StatedParty]) -> dict[str, Any]:
    return {"borrowers": tuple(of)} if of else {}


def _invite(tx: Transaction, lender: Lender, borrower: Borrower, at: datetime) -> str:
    return invitations.add(tx, lender, borrower, at=at)[1]


def _due(tx: Transaction, kind: str, now: datetime) -> list[Task]:
    # Leased for no time at all: those of other kinds are due again at once.
    leased = tasks.lease(tx, f"test {now}", now=now, until=now, limit=1000)
    found = [task for task in leased if task.kind == kind]
    for task in found:
        tasks.done(tx, task, now)
    return found
