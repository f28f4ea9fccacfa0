"""Files on their way from staff to a borrower: sealed, looked at like any other, sent by a link."""

import secrets
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.inspection import sniff
from bot.parts import Parts
from bot.staff import canning
from bot.staff.acting import is_new, words_of
from handlers import desk, talking
from handlers.findings import verdict
from storage import canned_files, sent_files, vault
from storage.files import Received, belonging_nowhere
from storage.sent_files import SentFile
from storage.staff import StaffMember
from storage.terms import Inspection
from storage.transaction import Transaction
from storage.vault import EmptyFileError, Sealed, TooLargeError

SENT: Final = "/sent"
_NAME: Final = 120
_FIT: Final = frozenset({Inspection.FITS, Inspection.DOUBTFUL})


@dataclass(frozen=True, slots=True)
class Enclosures:
    """Takes files in from staff."""

    parts: Parts

    async def take(self, pieces: AsyncIterator[bytes], name: str) -> SentFile | None:
        """Seal what comes; None, and nothing kept, for what will not do."""
        place, key = vault.new_place(), vault.new_file_key()
        known = " ".join(name.split())[:_NAME] or "file"
        try:
            limit = self.parts.upload_limit
            sealed = await vault.receive(self.parts.vault, place, key, pieces, limit=limit)
        except (EmptyFileError, TooLargeError):
            return None
        kind = sniff.media_type(sealed.head)
        if kind in sniff.ACCEPTED and await self._fits(place, key, known, kind, sealed):
            return SentFile(place, key, known, kind, sealed.size, sealed.sha256)
        await self.parts.vault.delete(place)
        return None

    async def of_reply(
        self, member: StaffMember, ticket_id: str, reply_id: str
    ) -> Sequence[SentFile]:
        """Copy the files of a canned reply, each for this borrower alone."""
        known = await self.parts.store.read(
            _of_reply, member, ticket_id, reply_id, self.parts.now()
        )
        return [await self._copy(it) for it in known]

    async def answer(self, member: StaffMember, ticket_id: str, form: Mapping[str, str]) -> None:
        """Say something to the borrower with the files of a canned reply. Raises NotHeldError."""
        files = await self.of_reply(member, ticket_id, form.get("files-of", ""))
        said = False
        try:
            said = await self.parts.store.write(_answer, member, ticket_id, form, files, self.parts)
        finally:
            if not said:
                await self.drop(files)

    async def drop(self, files: Sequence[SentFile]) -> None:
        """Keep nothing of files that were not sent after all."""
        for file in files:
            await self.parts.vault.delete(file.place)

    async def _copy(self, file: SentFile) -> SentFile:
        place, key = vault.new_place(), vault.new_file_key()
        read = vault.read(self.parts.vault, file.place, file.key)
        await vault.receive(self.parts.vault, place, key, read, limit=file.size)
        return SentFile(place, key, file.name, file.media_type, file.size, file.sha256)

    async def _fits(self, place: str, key: bytes, name: str, kind: str, sealed: Sealed) -> bool:
        come = Received(place, key, name, kind, sealed.size, sealed.sha256, "", "staff")
        file = belonging_nowhere(come, self.parts.now())
        inspected = await self.parts.inspector.inspect(file, last_try=True)
        return verdict(inspected.found) in _FIT


def send(
    tx: Transaction, member: StaffMember, ticket_id: str, file: SentFile, parts: Parts
) -> None:
    """Send a file by a link that only this borrower's chat has. Raises NotHeldError."""
    token, at = secrets.token_urlsafe(32), parts.now()
    url = f"{parts.settings.public_url}{SENT}/{token}"
    conversation_id = talking.send_file(tx, member, ticket_id, file.name, url, at)
    sent_files.add(tx, conversation_id, file, token, by=member.actor, at=at)


def _of_reply(
    tx: Transaction, member: StaffMember, ticket_id: str, reply_id: str, now: datetime
) -> Sequence[SentFile]:
    canning.filling(tx, member, ticket_id, reply_id, now)  # refuses another lender's
    return canned_files.of_replies(tx, [reply_id]).get(reply_id, [])


def _answer(
    tx: Transaction,
    member: StaffMember,
    ticket_id: str,
    form: Mapping[str, str],
    files: Sequence[SentFile],
    parts: Parts,
) -> bool:
    words, at = words_of(form), parts.now()
    if not words or not is_new(tx, member, form, at):
        return False
    desk.reply(tx, member, ticket_id, words, at)
    for file in files:
        send(tx, member, ticket_id, file, parts)
    return True
