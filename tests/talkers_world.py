"""Where random talkers live: two lenders, a joint application, and somebody else's."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from storage import parties
from storage.database import Store
from storage.policies import Policy
from storage.pushes import StatedParty
from storage.records import Application, Decision, Need
from storage.terms import NeedKind, Role, Stage
from tests.arrange import ANNA, JUN, MEI, Clock, LenderDesk, open_desk
from tests.talking import WEI

ANNAS = StatedParty(reference="B-9", name=ANNA.name, phone="+8613600136000")


@dataclass(slots=True)
class World:
    """The lenders, what they have stated, and which words are whose alone."""

    store: Store
    clock: Clock
    desks: dict[str, LenderDesk] = field(default_factory=dict)
    applications: list[tuple[LenderDesk, Application]] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    secrets: dict[str, set[str]] = field(default_factory=dict)
    """Words that give something away, and the borrowers who may hear them."""
    tokens: list[str] = field(default_factory=list)

    def secrets_of_others(self, borrower_ids: set[str]) -> Iterator[str]:
        """Give what nobody of these may hear."""
        return (it for it, whose in self.secrets.items() if not whose & borrower_ids)

    async def people(self, application: Application) -> dict[Role, str]:
        """Name who is on an application."""
        found = await self.store.read(parties.standing, application.id)
        return {it.role: it.borrower.id for it in found}

    async def add(
        self, desk: LenderDesk, number: str, *of: StatedParty, stage: Stage
    ) -> Application:
        """Have an application whose number and product only its people may hear."""
        product = {"en": f"Loan of {number}", "zh-Hans": f"{number}贷"}
        made = await desk.has_application(number, of=of, stage=stage, product=product)
        self.applications.append((desk, made))
        self.secrets[number] = set((await self.people(made)).values())
        return made

    async def ask(
        self,
        desk: LenderDesk,
        application: Application,
        role: Role,
        document: str,
        **asked: Any,  # noqa: ANN401  a need's own
    ) -> Need:
        """Ask for something that only one person may hear of."""
        word = f"zq{len(self.needs)}x"
        title = {"en": f"Paper {word}", "zh-Hans": f"资料{word}"}
        reference = f"{document or 'question'}-{len(self.needs)}"
        due = self.clock.now.date() + timedelta(days=len(self.needs))
        asked = {"reference": reference, "of": role, "title": title, "due_on": due} | asked
        need = await desk.asks_for(application, document, **asked)
        self.needs.append(need)
        self.secrets[word] = {(await self.people(application))[role]}
        return need


async def open_world(store: Store, clock: Clock) -> World:
    """Take two lenders on, with what random talkers may and may not hear of."""
    world = World(store, clock)
    strict = Policy(
        consents=("sensitive", "abroad", "credit"),
        proof_minutes=120,
        erase_after_intake=True,
        sensitive_in_chat=False,
    )
    lakeside = await open_desk(store, clock)
    harbour = await open_desk(store, clock, slug="harbour", names={"en": "Harbour"}, policy=strict)
    world.desks |= {"lakeside": lakeside, "harbour": harbour}
    joint = await world.add(lakeside, "LN-1001", MEI, JUN, WEI, stage=Stage.IN_REVIEW)
    old = await world.add(lakeside, "LN-1002", MEI, stage=Stage.DECLINED)
    reason = {"en": "Income unclear.", "zh-Hans": "收入不明。"}
    await lakeside.states(old.number, decision=Decision(reason=reason, decided_on=date(2026, 3, 1)))
    far = await world.add(harbour, "HB-2001", MEI, stage=Stage.SUBMITTED)
    other = await world.add(harbour, "HB-2002", ANNAS, stage=Stage.IN_REVIEW)
    for role, document in (
        (Role.MAIN, "bank-statement"),
        (Role.CO_BORROWER, "payslip"),
        (Role.GUARANTOR, "identity-card"),
    ):
        await world.ask(lakeside, joint, role, document)
    await world.ask(lakeside, joint, Role.MAIN, "", kind=NeedKind.QUESTION)
    await world.ask(harbour, far, Role.MAIN, "purchase-contract", files_min=2)
    await world.ask(harbour, other, Role.MAIN, "bank-statement")
    return world
