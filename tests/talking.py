"""Whole dialogues as they are written down: what was arranged, said and answered.

``== title`` begins one. ``: …`` arranges something (a lender's push, time that passes). ``> …`` is
said by Mei, ``jun> …`` by another; ``[label]`` is a press, ``(…)`` a deed. ``< …`` lists the ids of
what is heard, in order (``...`` for the rest), ``<~ …`` words of it, ``<! …`` words that are not
there, ``< -`` silence. All that is heard is put into words, so that a missing one is found.
"""

import shlex
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from bot.catalogue import Catalogue
from handlers.messages import Blocked, Channel, Content, Reply, Start, Unsupported, Upload
from handlers.turn import Rules
from storage import events, lenders
from storage.database import Store
from storage.policies import Policy
from storage.pushes import StatedParty
from storage.records import Application, Decision, Lender, Need
from storage.terms import NeedKind, Reason, Role, Stage
from storage.transaction import Transaction
from tests import arrange
from tests.arrange import JUN, MEI, STRANGERS_PHONE, Clock, LenderDesk
from tests.chat import RULES, Chat, Heard

FOLDER: Final = Path(__file__).parent / "transcripts"
WEI: Final = StatedParty(reference="B-4", name="赵伟", phone=STRANGERS_PHONE, role=Role.GUARANTOR)
ANNA: Final = replace(MEI, reference="B-3", name="Anna Bell", phone="+8613600136000")
PEOPLE: Final = {"mei": MEI, "jun": JUN, "wei": WEI, "anna": ANNA}
CHATS: Final = {"mei": "1001", "jun": "1002", "wei": "1003"}
_REST: Final = "..."
_PLAIN: Final[dict[str, Content]] = {
    "opens": Start(),
    "blocks": Blocked(),
    "comes-back": Blocked(blocked=False),
    "upload": Upload(source="f-1", name="a.jpg", size=1000),
    **{what: Unsupported(what=what) for what in ("location", "sticker", "voice", "video")},
}


@dataclass(frozen=True, slots=True)
class Transcript:
    """One dialogue: its title, where it is written down, and its lines."""

    title: str
    where: str
    lines: tuple[str, ...]


def everything() -> list[Transcript]:
    """Read all dialogues."""
    return [it for file in sorted(FOLDER.glob("*.talk")) for it in _of(file)]


def _of(file: Path) -> Iterator[Transcript]:
    parts = file.read_text(encoding="utf-8").split("\n== ")
    for part in parts[1:] if not parts[0].startswith("== ") else parts:
        title, *lines = part.removeprefix("== ").splitlines()
        spoken = (it.strip() for it in lines)
        yield Transcript(title, file.stem, tuple(it for it in spoken if it and it[0] != "#"))


@cache
def catalogue() -> Catalogue:
    """Give the words of all languages."""
    return Catalogue.load()


def words(reply: Reply, locale: str) -> str:
    """Put a reply into words; a sentence or a label that is missing is an error here."""
    language = catalogue().languages[locale]
    for button in reply.buttons:
        assert language.said(button.label, button.args, "UTC").strip()
    return "\n".join(language.said(line.message, line.args, "UTC") for line in reply.lines)


@dataclass(slots=True)
class Scene:
    """Where a dialogue is played: the lenders, what they have stated, and the chats."""

    store: Store
    clock: Clock
    desks: dict[str, LenderDesk] = field(default_factory=dict)
    applications: dict[str, tuple[LenderDesk, Application]] = field(default_factory=dict)
    needs: dict[str, Need] = field(default_factory=dict)
    chats: dict[str, Chat] = field(default_factory=dict)
    heard: Heard = field(default_factory=lambda: Heard(()))
    locale: str = "zh-Hans"
    policy: dict[str, object] = field(default_factory=dict)
    token: str = ""
    said_last: Content | None = None
    written: list[str] = field(default_factory=list)

    async def play(self, transcript: Transcript) -> None:
        """Play a dialogue, line by line."""
        for line in transcript.lines:
            kind, _, rest = line.partition(" ")
            try:
                await self._line(kind, rest.strip())
            except AssertionError as wrong:
                raise AssertionError(f"{transcript.where}: {line}\n{wrong}") from None

    async def _line(self, kind: str, rest: str) -> None:
        match kind:
            case ":":
                await self._arranges(*shlex.split(rest))
            case "<":
                assert self.heard.said[: len(_wanted(rest, self.heard))] == _wanted(
                    rest, self.heard
                ), f"heard {' '.join(self.heard.said)}"
            case "<~":
                assert rest in self.spoken(), f"heard {self.spoken()}"
            case "<!":
                assert rest not in self.spoken(), f"heard {self.spoken()}"
            case _ if kind.endswith(">"):
                await self._says(kind[:-1] or "mei", rest)
            case _:
                raise ValueError(kind)

    def spoken(self) -> str:
        """Give what was heard last, in words, with the buttons' labels."""
        return "\n".join(words(reply, self.locale) for reply in self.heard.replies) + "\n".join(
            catalogue().languages[self.locale].said(it.label, it.args, "UTC")
            for it in self.heard.buttons
        )

    # ------------------------------------------------------------------- what borrowers do

    def chat(self, who: str) -> Chat:
        """Give somebody's chat."""
        if who not in self.chats:
            self.chats[who] = Chat(self.store, self.clock, CHATS[who], rules=_rules())
        return self.chats[who]

    async def _says(self, who: str, what: str) -> None:
        chat = self.chat(who)
        if what.startswith("[") and what.endswith("]"):
            self.heard = await self._presses(chat, what[1:-1])
        elif what.startswith("(") and what.endswith(")"):
            self.heard = await self._does(chat, what[1:-1].split())
        else:
            self.heard = await chat.types(what)
        self.locale = (await chat.conversation()).locale
        self.written += [words(reply, self.locale) for reply in self.heard.replies]

    async def _presses(self, chat: Chat, wanted: str) -> Heard:
        language = catalogue().languages[self.locale]
        for button in chat.on_screen:
            label = language.said(button.label, button.args, "UTC")
            if wanted in {button.label, button.action} or wanted in label:
                return await chat.presses_from_long_ago(button.action)
        raise AssertionError(f"there is no {wanted} among {[b.label for b in chat.on_screen]}")

    async def _does(self, chat: Chat, deed: list[str]) -> Heard:  # noqa: C901, PLR0911  one arm a deed
        match deed:
            case [plain] if plain in _PLAIN:
                return await chat.does(_PLAIN[plain])
            case ["invitation"]:
                return await chat.opens(self.token)
            case ["contact"]:
                return await chat.shares_contact(_phone(chat))
            case ["contact", "of", "somebody", "else"]:
                return await chat.shares_contact(own=False)
            case ["code"]:
                return await chat.types_the_code()
            case ["file", name]:
                return await chat.sends_file(name)
            case ["at", "once", *said]:
                return await chat.says_at_once(*" ".join(said).split("|"))
            case ["again", name]:
                return await chat.sends_file(f"again-{name}", content=name)
            case ["same", "again", *_]:
                return await chat.repeats()
            case ["presses", action]:
                return await chat.presses_from_long_ago(self._filled(action))
            case _:
                raise ValueError(deed)

    def _filled(self, action: str) -> str:
        name, _, subject = action.partition(":")
        if subject in self.needs:
            return f"{name}:{self.needs[subject].id}"
        if subject in self.applications:
            return f"{name}:{self.applications[subject][1].id}"
        return action

    # --------------------------------------------------------------------- what lenders do

    async def _arranges(self, deed: str, *rest: str) -> None:
        plain = [it for it in rest if "=" not in it]
        named = dict(it.split("=", 1) for it in rest if "=" in it)
        acts: dict[str, Callable[[list[str], dict[str, str]], Awaitable[None]]] = {
            "policy": self._policy,
            "application": self._application,
            "needs": self._needs,
            "linked": self._linked,
            "states": self._states,
            "accepts": self._accepts,
            "rejects": self._rejects,
            "withdraws": self._withdraws,
            "passes": self._passes,
            "news": self._news,
            "invites": self._invites,
            "web": self._web,
            "line": self._line_of,
            "usual": self._usual,
            "told": self._told,
        }
        await acts[deed](plain, named)

    async def desk(self, slug: str = "lakeside") -> LenderDesk:
        """Give a lender's desk; a new one has the policy that was arranged."""
        if slug not in self.desks:
            names = {"harbour": {"zh-Hans": "海港消费金融", "en": "Harbour Finance"}}.get(slug)
            policy = Policy(**self.policy)  # type: ignore[arg-type]  # written by hand
            self.desks[slug] = await arrange.open_desk(
                self.store, self.clock, slug=slug, names=names, policy=policy
            )
        return self.desks[slug]

    async def _policy(self, _plain: list[str], named: dict[str, str]) -> None:
        self.policy = {name: _value(name, it) for name, it in named.items()}
        for slug, desk in list(self.desks.items()):
            policy = Policy(**self.policy)  # type: ignore[arg-type]  # written by hand
            await self.store.write(lenders.set_policy, desk.lender.id, policy)
            lender = await self.store.read(lenders.by_id, desk.lender.id)
            self.desks[slug] = LenderDesk(self.store, self.clock, lender)

    async def _application(self, plain: list[str], named: dict[str, str]) -> None:
        number, *people = plain
        desk = await self.desk(named.pop("lender", "lakeside"))
        stage = Stage(named.pop("stage", "in_review"))
        of = [PEOPLE[it] for it in people] or [MEI]
        if product := named.pop("product", ""):
            made = await desk.has_application(
                number, of=of, stage=stage, product={"en": product, "zh-Hans": product}
            )
        else:
            made = await desk.has_application(number, of=of, stage=stage)
        self.applications[number] = desk, made

    async def _needs(self, plain: list[str], named: dict[str, str]) -> None:
        number, document = plain
        desk, application = self.applications[number]
        asked: dict[str, object] = {"reference": f"{number}-{document}"}
        if "of" in named:
            asked["of"] = Role(named["of"])
        if "due" in named:
            asked["due_on"] = date.fromisoformat(named["due"])
        if "files" in named:
            asked["files_min"] = int(named["files"])
        if "asks" in named:
            title = {"en": named["asks"], "zh-Hans": named["asks"]}
            asked |= {"kind": NeedKind.QUESTION, "title": title}
        kind = "" if "asks" in named else document
        self.needs[document] = await desk.asks_for(application, kind, **asked)

    async def _linked(self, plain: list[str], named: dict[str, str]) -> None:
        for who in plain or ["mei"]:
            chat = self.chat(who)
            await chat.settles_in(named.get("in", "zh-Hans"))
            self.heard = await chat.shares_contact(_phone(chat))
            self.locale = (await chat.conversation()).locale

    async def _states(self, plain: list[str], named: dict[str, str]) -> None:
        (number,) = plain
        desk, _ = self.applications[number]
        facts: dict[str, Any] = {}
        if "stage" in named:
            facts["stage"] = Stage(named["stage"])
        if "reason" in named:
            said = {"en": named["reason"], "zh-Hans": named["reason"]}
            facts["decision"] = Decision(reason=said)
        if "phone" in named:
            facts["of"] = [StatedParty(reference=MEI.reference, phone=named["phone"])]
        made = await desk.states(number, **facts)
        self.applications[number] = desk, made

    async def _accepts(self, plain: list[str], _named: dict[str, str]) -> None:
        await self._desk_of(plain[0]).accepts(self.needs[plain[0]])

    async def _rejects(self, plain: list[str], named: dict[str, str]) -> None:
        said = {"en": named["words"], "zh-Hans": named["words"]} if "words" in named else None
        await self._desk_of(plain[0]).rejects(self.needs[plain[0]], Reason(plain[1]), said)

    async def _withdraws(self, plain: list[str], _named: dict[str, str]) -> None:
        need = self.needs[plain[0]]
        desk, application = self._of(need)
        await desk.withdraws(application, need.reference)

    async def _passes(self, plain: list[str], _named: dict[str, str]) -> None:
        count, unit = plain
        self.clock.passes(**{unit: float(count)})

    async def _news(self, plain: list[str], _named: dict[str, str]) -> None:
        await arrange.tell_notices(self.store, self.clock)
        chat = self.chat(plain[0] if plain else "mei")
        self.heard = await chat.hears()
        self.locale = (await chat.conversation()).locale

    async def _invites(self, plain: list[str], _named: dict[str, str]) -> None:
        desk, application = self.applications[plain[0]]
        role = Role(plain[1]) if len(plain) > 1 else Role.MAIN
        self.token = await desk.invites(application, role)

    async def _web(self, plain: list[str], _named: dict[str, str]) -> None:
        self.chat(plain[0] if plain else "mei").channel = Channel.WEB

    async def _line_of(self, plain: list[str], _named: dict[str, str]) -> None:
        self.chat("mei").lender = (await self.desk(plain[0])).lender.slug

    async def _usual(self, plain: list[str], _named: dict[str, str]) -> None:
        stage, low, high = plain
        await (await self.desk()).usually_takes({stage: (int(low), int(high))})

    async def _told(self, plain: list[str], _named: dict[str, str]) -> None:
        told = await self.store.read(_events, (await self.desk()).lender)
        assert plain[0] in told, f"told {told}"

    def _of(self, need: Need) -> tuple[LenderDesk, Application]:
        return next(it for it in self.applications.values() if it[1].id == need.application_id)

    def _desk_of(self, name: str) -> LenderDesk:
        return self._of(self.needs[name])[0]


def _wanted(rest: str, heard: Heard) -> list[str]:
    if rest == "-":
        assert not heard.replies, f"heard {' '.join(heard.said)}"
        return []
    wanted = rest.split()
    if wanted[-1] == _REST:
        return wanted[:-1]
    assert len(wanted) == len(heard.said), f"heard {' '.join(heard.said)}"
    return wanted


def _value(name: str, text: str) -> object:
    if name == "consents":
        return tuple(text.split(","))
    return text == "yes" if text in {"yes", "no"} else int(text)


def _phone(chat: Chat) -> str:
    who = next(name for name, it in CHATS.items() if it == chat.chat)
    return str(PEOPLE[who].phone)


def _events(tx: Transaction, lender: Lender) -> list[str]:
    return [it.kind.value for it in events.after(tx, lender.id, 0, limit=500)]


@cache
def _rules() -> Rules:
    return replace(RULES, locales=catalogue().locales)
