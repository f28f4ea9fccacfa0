"""What random talkers do, and what lenders do meanwhile."""

import json
import random
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from handlers import notices as telling
from handlers.asked import COMMANDS
from handlers.messages import (
    AlbumEnded,
    Blocked,
    Command,
    Contact,
    Content,
    Done,
    Press,
    Start,
    Text,
    Unsupported,
    Upload,
)
from handlers.turn import Kind
from storage import documents, tasks
from storage.errors import DomainError
from storage.notices import TASK as TELL
from storage.records import Need
from storage.terms import Reason, Stage
from storage.transaction import Transaction
from tests.arrange import JUN, MEI, STRANGERS_PHONE, LenderDesk
from tests.chat import arrived
from tests.talkers_world import ANNAS, World

_SAID: Final = tuple(
    json.loads(line)["text"]
    for name in ("heldout_en.jsonl", "heldout_zh.jsonl")
    for line in (Path(__file__).parent / "handlers" / name).read_text().splitlines()
)
_ODD: Final = (
    *("yes", "no", "同意", "不同意", "好的", "第二个", "the last one", "2", "LN-1001", "ln 1002"),
    *(
        "HB-2001",
        "HB-2002",
        "HB2002到哪了",
        "LN-1001 还缺啥？什么时候放款",
        "LN-9",
        "042317",
        "1" * 300,
    ),
    *(
        "13800138000",
        "+8613900139000",
        "😀",
        "\u202eabc",
        "{ $number }",
        "<b>x</b>",
        "a" * 3000,
        "\u200b",
    ),
    *(
        "110101199003077563",
        "/status",
        "/status HB-2002",
        "status:LN-1001",
        "cancel",
        "算了",
        "….",
        "'",
    ),
    *("我撤回同意", "delete my data", "forget me", "stop", "resume notices", "language", "English"),
)
_UNREAD: Final = ("voice", "video", "sticker", "location", "venue", "poll", "dice", "unreadable")
_ACTIONS: Final = (
    *(
        "status",
        "needs",
        "need",
        "send",
        "na",
        "for",
        "sent",
        "file",
        "back",
        "keep",
        "move",
        "code",
    ),
    *("verify", "consent", "permit", "consents", "consent-back", "consent-ask", "export", "forget"),
    *("unlink", "withdrawal", "language", "person", "no-person", "here", "again", "rate", "meet"),
    *("slot", "unmeet", "what_changed", "decision", "upload", "stop_notices", "nonsense", "number"),
)
_SUBJECTS: Final = (
    "",
    "yes",
    "no",
    "service",
    "credit:0",
    "phone",
    "zh-Hans",
    "es",
    "fr",
    "0" * 32,
)
_PHONES: Final = {
    "mei": MEI.phone,
    "mei-web": MEI.phone,
    "jun": JUN.phone,
    "wei": STRANGERS_PHONE,
    "anna": ANNAS.phone,
}


class Deeds:
    """Chooses what is done next, by chance that can be repeated."""

    def __init__(self, chance: random.Random, world: World) -> None:
        self._chance = chance
        self._world = world
        self._files = 0
        self._codes: dict[str, str] = {}

    async def of(self, who: str, seen: list[str]) -> Content:
        """Choose what somebody does."""
        kinds: tuple[tuple[int, Callable[[], Content]], ...] = (
            (26, lambda: Text(text=self._chance.choice(_SAID))),
            (14, lambda: Text(text=self._chance.choice(_ODD))),
            (30, lambda: self._press(seen)),
            (4, self._made_up),
            (6, self._command),
            (5, lambda: self._contact(who)),
            (8, self._file),
            (2, self._announced),
            (1, lambda: AlbumEnded(album=f"al-{self._chance.randrange(3)}")),
            (2, self._done),
            (2, lambda: Unsupported(what=self._chance.choice(_UNREAD))),
            (2, self._start),
            (1, lambda: Blocked(blocked=bool(self._chance.randrange(2)))),
        )
        (chosen,) = self._chance.choices([it for _, it in kinds], [it for it, _ in kinds])
        if self._chance.randrange(12) == 0 and (code := await self._code(who)):
            return Text(text=code)
        return chosen()

    async def of_a_lender(self) -> str:
        """Let a lender, or time, do something; say what."""
        acts: tuple[Callable[[], Awaitable[str]], ...] = (
            self._moves,
            self._reviews,
            self._asks,
            self._invites,
            self._waits,
            self._tells,
        )
        act = self._chance.choice(acts)
        try:
            return await act()
        except DomainError as refusal:
            return f"a lender was refused: {refusal.code}"

    # ------------------------------------------------------------------------- borrowers

    def _press(self, seen: list[str]) -> Content:
        pressed = [it for it in seen[-12:] if it] if self._chance.randrange(3) else seen
        action = self._chance.choice(pressed) if pressed else "language:zh-Hans"
        name, _, subject = action.partition(":")
        return Press(action=name or "status", subject=subject)

    def _made_up(self) -> Content:
        ids = [*(it.id for it in self._world.needs), *(it.id for _, it in self._world.applications)]
        lenders = [f"abroad:{it.lender.id}" for it in self._world.desks.values()]
        subject = self._chance.choice([*ids, *lenders, *_SUBJECTS])
        return Press(action=self._chance.choice(_ACTIONS), subject=subject)

    def _command(self) -> Content:
        name = self._chance.choice([*COMMANDS, "nonsense"])
        return Command(name=name, argument=self._chance.choice(("", "", "LN-1002", "HB-2002", "2")))

    def _contact(self, who: str) -> Content:
        own = bool(self._chance.randrange(4))
        phone = _PHONES.get(who, "+8613500135000") if own else MEI.phone
        return Contact(phone=str(phone), own=own)

    def _file(self) -> Content:
        self._files += 1
        album = self._chance.choice(("", "", "", f"al-{self._chance.randrange(3)}"))
        needs = [it.id for it in self._world.needs]
        by_page = self._chance.randrange(5) == 0
        need = self._chance.choice(needs) if by_page else ""
        refused = self._chance.choice(("", "", "", "", "empty", "too-large", "unknown-type"))
        again = f"c{self._chance.randrange(self._files)}"
        return arrived(
            f"f{self._files}.jpg",
            content=again,
            album=album,
            need=need,
            by_page=by_page,
            refused=refused,
        )

    def _announced(self) -> Content:
        return Upload(source="f-1", size=self._chance.choice((0, 1000, 30_000_000)))

    def _done(self) -> Content:
        what = self._chance.choice(("take-back", "move", "note", "not-applicable"))
        need = self._chance.choice(self._world.needs).id
        return Done.model_validate({"what": what, "need": need, "file": "0" * 32, "text": "好"})

    def _start(self) -> Content:
        return Start(token=self._chance.choice(["", "garbage", *self._world.tokens[-3:]]))

    # --------------------------------------------------------------------------- lenders

    async def _moves(self) -> str:
        desk, application = self._chance.choice(self._world.applications)
        stage = self._chance.choice(list(Stage))
        await desk.states(application.number, stage=stage, correction=True)
        return f"{application.number} is {stage}"

    async def _reviews(self) -> str:
        need = self._chance.choice(self._world.needs)
        if not await self._world.store.read(documents.of_need, need.id):
            return "nothing to review"
        desk = self._desk_of(need)
        if self._chance.randrange(2):
            await desk.accepts(need)
            return f"{need.reference} accepted"
        await desk.rejects(need, self._chance.choice(list(Reason)))
        return f"{need.reference} rejected"

    async def _asks(self) -> str:
        need = self._chance.choice(self._world.needs)
        desk, application = next(
            it for it in self._world.applications if it[1].id == need.application_id
        )
        match self._chance.randrange(4):
            case 0:
                await desk.withdraws(application, need.reference)
                return f"{need.reference} withdrawn"
            case 1:
                await desk.waives(application, need.reference)
                return f"{need.reference} waived"
            case _ if len(self._world.needs) < _MOST_NEEDS:
                kind = self._chance.choice(("bank-statement", "payslip", "identity-card"))
                role = self._chance.choice(list(await self._world.people(application)))
                made = await self._world.ask(desk, application, role, kind)
                return f"{made.reference} asked for of {role}"
            case _:
                return "enough is asked for"

    async def _invites(self) -> str:
        desk, application = self._chance.choice(self._world.applications)
        role = self._chance.choice(list(await self._world.people(application)))
        self._world.tokens.append(await desk.invites(application, role))
        return f"{role} of {application.number} invited"

    async def _waits(self) -> str:
        hours = self._chance.choice((0.2, 1, 3, 30, 24 * 40))
        self._world.clock.passes(hours=hours)
        return f"{hours} hours pass"

    async def _tells(self) -> str:
        told = await self._world.store.write(self._drained, self._world.clock.now)
        return f"news told in {told} chats"

    async def _code(self, who: str) -> str:
        """Read the newest code that went to this person's phone."""
        await self._tells()
        return self._codes.get(str(_PHONES.get(who)), "")

    def _drained(self, tx: Transaction, now: datetime) -> int:
        told = 0
        for task in tasks.lease(tx, f"talk {now}", now=now, until=now, limit=1000):
            if task.kind == Kind.SMS:
                self._codes[str(task.payload["phone"])] = str(task.payload["code"])
            elif task.kind == TELL:
                told += telling.tell(tx, task.subject, now)
            tasks.done(tx, task, now)
        return told

    def _desk_of(self, need: Need) -> LenderDesk:
        of = (desk for desk, it in self._world.applications if it.id == need.application_id)
        return next(of)


_MOST_NEEDS: Final = 24
