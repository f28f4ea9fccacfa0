"""What takes time, done as tasks: codes by SMS, files from a channel, inspection, notices."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from bot.catalogue import Catalogue
from bot.channels.telegram_outcomes import FileRefusedError, TelegramBusyError
from bot.inspection import sniff
from bot.inspection.inspecting import Inspector
from bot.own_words import Catalogues
from bot.sms import SmsSender
from bot.workers import Run
from handlers import inspections, notices
from handlers.converse import FETCHED
from handlers.messages import AlbumEnded, Arrived, Incoming, Upload, Wording
from handlers.turn import Kind
from storage import borrowers, conversations, discarding, files, lenders, tasks, vault
from storage.database import Store
from storage.discarding import TASK as DISCARD
from storage.notices import TASK as TELL
from storage.records import Task
from storage.vault import EmptyFileError, TooLargeError, Vault


class FileSource(Protocol):
    """A channel that files are fetched from, and messages deleted at."""

    def fetch(self, source: str) -> AsyncIterator[bytes]:
        """Stream a file's bytes."""

    async def erase(self, chat: str, message_ref: str) -> bool:
        """Delete a message."""


class UnfitError(Exception):
    """The task cannot be done now; it is tried again."""


@dataclass(frozen=True, slots=True)
class Errands:
    """Everything tasks need; `kinds` is the table of what they do."""

    store: Store
    vault: Vault
    catalogue: Catalogue
    sms: SmsSender
    inspector: Inspector
    sources: Mapping[str, FileSource]
    take: Callable[[Incoming], Awaitable[None]]
    now: Callable[[], datetime]
    upload_limit: int

    def kinds(self) -> Mapping[str, Run]:
        """Say who does which kind of task."""
        return {
            Kind.SMS: self.send_code,
            Kind.FETCH: self.fetch,
            Kind.ALBUM: self.end_album,
            Kind.ALBUM_ENDED: self.remembered,
            Kind.INSPECT: self.inspect,
            Kind.ERASE: self.erase,
            TELL: self.tell,
            DISCARD: self.discard,
        }

    async def send_code(self, task: Task) -> None:
        """Send a one-time code, if a lender knows the phone; nobody is told whether one does."""
        told = task.payload
        phone, locale = str(told["phone"]), str(told["locale"])
        scope = [str(each) for each in list(told["lenders"])]  # type: ignore[call-overload]  # JSON of ours
        found = await self.store.read(borrowers.with_phone, scope, phone)
        if not found:
            return
        lender = await self.store.read(lenders.by_id, found[0].lender_id)
        name = Wording(words=dict(lender.names))
        words = await Catalogues(self.store, self.catalogue).of(lender.id)
        said = words.words("sms-code", locale, code=str(told["code"]), lender=name, minutes=5)
        await self.sms.send(phone, said)

    async def fetch(self, task: Task) -> None:
        """Bring a file in from its channel; what comes of it joins the line like any message."""
        incoming = dict(task.payload["incoming"])  # type: ignore[call-overload]  # JSON of ours
        upload = Upload.model_validate(task.payload["upload"])
        try:
            arrived = await self._into_vault(str(incoming["bot"]), upload)
        except (TelegramBusyError, UnfitError):
            if task.attempts < tasks.TRIES:
                raise
            # Given up: whoever sent it must hear so, or they would think that it is here.
            arrived = _as_announced(upload).model_copy(update={"refused": "not-fetched"})
        arrived = arrived.model_copy(update={"chat_ref": str(incoming["message_ref"])})
        key = f"{incoming['key']}{FETCHED}"
        await self.take(
            Incoming.model_validate(
                incoming | {"key": key, "at": self.now(), "content": arrived, "message_ref": ""}
            )
        )

    async def _into_vault(self, bot: str, upload: Upload) -> Arrived:
        known = _as_announced(upload)
        source = self.sources.get(bot)
        if source is None:
            raise UnfitError("no-such-bot")
        place, key = vault.new_place(), vault.new_file_key()
        refused: Literal["too-large", "empty", "not-fetched", "unknown-type"]
        try:
            sealed = await vault.receive(
                self.vault, place, key, source.fetch(upload.source), limit=self.upload_limit
            )
        except TooLargeError:
            refused = "too-large"
        except EmptyFileError:
            refused = "empty"
        except FileRefusedError as error:
            refused = error.reason
        else:
            media_type = sniff.media_type(sealed.head)
            if media_type in sniff.TAKEN:
                return known.model_copy(
                    update={
                        "place": place,
                        "key": key,
                        "media_type": media_type,
                        "size": sealed.size,
                        "sha256": sealed.sha256,
                    }
                )
            refused = "unknown-type"
            await self.vault.delete(place)
        return known.model_copy(update={"refused": refused})

    async def end_album(self, task: Task) -> None:
        """Say that an album seems to be whole."""
        conversation_id, _, album = task.subject.partition(":")
        now = self.now()
        conversation = await self.store.read(conversations.by_id, conversation_id, now)
        if conversation is None:
            return
        await self.take(
            Incoming.model_validate(
                {
                    "channel": conversation.channel,
                    "bot": conversation.bot,
                    "chat": conversation.chat,
                    "key": f"album:{task.id}",
                    "at": now,
                    "locale": conversation.locale,
                    "content": AlbumEnded(album=album),
                }
            )
        )

    async def remembered(self, task: Task) -> None:
        """Do nothing: that an album had ended need be remembered no longer."""

    async def inspect(self, task: Task) -> None:
        """Have a file inspected in a process of its own, and write the verdict.

        One that cannot be inspected after all tries is refused, so that its sender hears of it.
        """
        file = await self.store.read(files.by_id, task.subject)
        if file is None:
            return
        inspected = await self.inspector.inspect(file, last_try=task.attempts >= tasks.TRIES)
        await self.store.write(inspections.settle, file.id, inspected, at=self.now())

    async def erase(self, task: Task) -> None:
        """Delete a message that held a code from the chat; too late is no fault."""
        source = self.sources.get(str(task.payload["bot"]))
        if source is not None:
            with suppress(ValueError):
                await source.erase(str(task.payload["chat"]), str(task.payload["ref"]))

    async def discard(self, task: Task) -> None:
        """Remove the bytes of a file that is kept no longer, and prove that they are gone."""
        await self.vault.delete(str(task.payload["place"]))
        await self.store.write(discarding.proven, task.subject, task.payload, at=self.now())

    async def tell(self, task: Task) -> None:
        """Tell a borrower what has been gathered for them."""
        await self.store.write(notices.tell, task.subject, self.now())


def _as_announced(upload: Upload) -> Arrived:
    """Say of a file what its channel said of it."""
    return Arrived(
        name=upload.name,
        declared=upload.media_type,
        album=upload.album,
        caption=upload.caption,
    )
