"""What a topic shows: the packet first, then what was said and done, masked and in few posts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.catalogue import Catalogue
from bot.staff.looking import Look
from bot.staff.showing import replaced_by, shown
from handlers.messages import Argument, Moment, Special
from handlers.personal import covered
from storage.messages import BORROWER, STAFF
from storage.records import Message
from storage.staff_groups import StaffGroup
from storage.terms import MessageState
from storage.ticket_steps import Step

UNSENT: Final = timedelta(seconds=20)
"""So long we wait to see whether a message reaches the borrower before we show it as under way."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A post, and how far it shows the conversation and the steps."""

    words: str
    position: int
    step: int


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to show by itself: the borrower's own words, or a private line of ours."""

    words: str
    private: bool
    mark: str
    position: int
    step: int


@dataclass(frozen=True, slots=True)
class GroupWords:
    """Puts tickets into the words of a group."""

    catalogue: Catalogue
    group: StaffGroup
    zone: str = "UTC"

    def title(self, look: Look) -> str:
        """Name a topic: why, who (masked), and which application."""
        parts = [
            self._say(f"desk-reason-{look.waiting.ticket.reason}"),
            look.waiting.who or self._say("group-somebody"),
            *(known.application.number for known in look.known[:1]),
        ]
        return " · ".join(parts)

    def packet(self, look: Look, url: str) -> str:
        """Say all that whoever takes the ticket has to know."""
        return "\n".join(self._packet(look, url))

    def _packet(self, look: Look, url: str) -> Iterator[str]:
        waiting, ticket = look.waiting, look.waiting.ticket
        yield self.title(look)
        if waiting.lender:
            yield self._fact("desk-lender", waiting.lender)
        yield f"{self._say('desk-proof')}: {self._say(f'desk-proof-{look.assurance}')}"
        yield self._say("group-language", language=ticket.locale)
        yield self._fact("desk-waiting-since", self._moment(ticket.opened_at))
        if look.conversation.unreachable_at:
            yield self._say("group-unreachable")
        for known in look.known:
            yield f"• {known.application.number}: {self._plain(known.stage)}"
            for asked in known.needs:
                mark = "☐" if asked.outstanding else "☑"
                yield f"   {mark} {self._plain(asked.title)} — {self._plain(asked.state)}"
        yield self._say("group-how")
        yield url

    def news(
        self,
        said: Sequence[Message],
        steps: Sequence[Step],
        posted: Mapping[int, int],
        *,
        since: tuple[int, int],
        now: datetime,
    ) -> Shown:
        """Say what is new, in the order in which it happened; what staff wrote here is known."""
        position, step = since
        dated: list[tuple[datetime, str]] = []
        for message in said:
            if message.state is MessageState.QUEUED and message.at > now - UNSENT:
                break  # soon we shall know whether it arrived
            position = message.position
            if words := self._message(message, here=position in posted):
                dated.append((message.at, words))
        for each in steps:
            if each.number > step:
                step = each.number
                dated.append((each.at, self._step(each)))
        dated.sort(key=lambda pair: pair[0])
        return Shown("\n".join(words for _, words in dated), position, step)

    def items(
        self,
        said: Sequence[Message],
        steps: Sequence[Step],
        posted: Mapping[int, int],
        *,
        since: tuple[int, int],
        now: datetime,
    ) -> Iterator[Item]:
        """Give what is new piece by piece, for places that show the borrower as themselves."""
        position, step = since
        for message in said:
            if message.state is MessageState.QUEUED and message.at > now - UNSENT:
                break  # soon we shall know whether it arrived
            position = message.position
            theirs = message.author == BORROWER
            words = self._plain_words(message) if theirs else self._message(message, here=False)
            if position in posted:
                words = ""  # written there
            yield Item(words, not theirs, f"m{position}", position, step)
        for each in steps:
            if each.number > step:
                step = each.number
                yield Item(
                    self._step(each), private=True, mark=f"s{step}", position=position, step=step
                )

    @property
    def somebody(self) -> str:
        """Name whoever is not linked yet."""
        return self._say("group-somebody")

    def _plain_words(self, message: Message) -> str:
        view = shown(message, self.catalogue, self.group.language)
        quoted = f"↩ “{covered(view.quotes)}” " if view.quotes else ""
        edited = "✎ " if replaced_by(message) is not None else ""
        return (
            quoted
            + edited
            + covered(" ".join(filter(None, (view.words, view.file and f"({view.file})"))))
        )

    def _message(self, message: Message, *, here: bool) -> str:
        if here and message.state is not MessageState.DEAD:
            return ""
        who = {BORROWER: "👤", STAFF: "🧑‍💼"}.get(message.author, "🤖")
        words = self._plain_words(message)
        if not words:
            return ""
        mark = self._state(message)
        return f"{who} {words}{f' [{mark}]' if mark else ''}"

    def _state(self, message: Message) -> str:
        match message.state:
            case MessageState.DEAD | MessageState.LET_GO:
                return self._say("group-undelivered")
            case MessageState.QUEUED:
                return self._say("group-under-way")
            case _:
                return ""

    def _step(self, step: Step) -> str:
        who = step.name or self._say("desk-title")
        done = f"— {who}: {self._say(f'desk-step-{step.action}')}"
        return f"{done}: {covered(step.note)}" if step.note else done

    def _fact(self, label: str, fact: Special) -> str:
        return f"{self._say(label)}: {self._plain(fact)}"

    def _plain(self, fact: Special) -> str:
        return self._say("desk-plain", fact=fact)

    def _moment(self, at: datetime) -> Moment:
        return Moment(at=at, zone=self.zone)

    def _say(self, message: str, **args: Argument) -> str:
        return self.catalogue.words(message, self.group.language, **args)
