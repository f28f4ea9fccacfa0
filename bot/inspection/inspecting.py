"""All that is learnt about a file by looking at it alone, by everybody who looks."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import structlog

from bot.inspection import findings
from bot.inspection.antivirus import ClamAV, ScanFailedError
from bot.inspection.findings import FindingCode, Report, Verdict
from bot.inspection.reading import facts
from bot.inspection.reading.reader import NotReadError, Reader
from bot.inspection.sandbox import NothingMadeError, Sandbox
from handlers.inspections import Inspected
from handlers.reading import Seen
from storage import vault
from storage.records import File, Finding
from storage.terms import OFFICE
from storage.vault import Vault

log = structlog.get_logger()

PATIENCE: Final = timedelta(seconds=60)
"""How long one file may be inspected."""
_WIDTH: Final = 1240
"""What a page is read at: letters of ten points are twenty pixels high then."""
_LETTERS: Final = 20


class NothingLearntError(Exception):
    """Nothing was learnt, through no fault of the file: it is to be inspected again."""


@dataclass(frozen=True, slots=True)
class Inspector:
    """Looks at files where they lie sealed."""

    vault: Vault
    sandbox: Sandbox
    antivirus: ClamAV | None = None
    reader: Reader | None = None

    async def inspect(self, file: File, *, last_try: bool = False) -> Inspected:
        """Look at a file; raise NothingLearntError unless it is the last try."""
        scanned = await self._scan(file, last_try)
        report = await self._look(file)
        if report.verdict is Verdict.FAILED and not last_try:
            raise NothingLearntError
        found = tuple(Finding(str(it.code), it.facts) for it in (*report.findings, *scanned))
        if report.verdict is not Verdict.FITS:
            return Inspected(found, report.pages, report.marks)
        seen, turn = await self._read(file, report)
        lying = (Finding(str(FindingCode.SIDEWAYS), {"turn": turn}),) if turn else ()
        return Inspected((*found, *lying), report.pages, report.marks, seen)

    async def _look(self, file: File) -> Report:
        return await self.sandbox.inspect(
            self._bytes(file),
            declared=file.media_type,
            name=file.name,
            password=file.password,
            office=file.media_type == OFFICE,
            timeout=PATIENCE,
        )

    async def _scan(self, file: File, last_try: bool) -> tuple[findings.Finding, ...]:  # noqa: FBT001  passed on
        if self.antivirus is None:
            return (findings.Finding(FindingCode.NOT_SCANNED),)
        try:
            return await self.antivirus.scan(await self._opened(file))
        except ScanFailedError as error:
            if last_try:
                return (findings.Finding(FindingCode.SCAN_FAILED),)
            raise NothingLearntError from error

    async def _read(self, file: File, report: Report) -> tuple[Seen | None, int]:
        """Read what a PDF says in letters, else the first and the last page as pictures.

        Give besides by how much the first page has to be turned to stand upright.
        """
        said = [line for page in report.text for line in page.splitlines()]
        if sum(map(len, said)) >= _LETTERS:
            return facts.seen(said), 0
        if self.reader is None or file.media_type == OFFICE:
            return None, 0
        try:
            read = [
                await self.reader.read(
                    await self.sandbox.draw(
                        self._bytes(file), page=page, width=_WIDTH, password=file.password
                    )
                )
                for page in sorted({1, report.pages or 1})
            ]
        except (NothingMadeError, NotReadError) as error:
            log.warning("file_not_read", file=file.id, why=type(error).__name__)
            return None, 0
        return facts.seen([line for page in read for line in page.lines]), read[0].turn

    async def _opened(self, file: File) -> AsyncIterator[bytes]:
        """Give the engine what it can look into: it knows no passwords."""
        if not file.password:
            return self._bytes(file)
        try:
            return _whole(await self.sandbox.unlock(self._bytes(file), password=file.password))
        except NothingMadeError:
            return self._bytes(file)

    def _bytes(self, file: File) -> AsyncIterator[bytes]:
        return vault.read_whole(self.vault, file.place, file.key, sha256_hex=file.sha256)


async def _whole(data: bytes) -> AsyncIterator[bytes]:
    yield data
