"""All that is learnt about a file by looking at it alone, by everybody who looks."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.inspection import findings
from bot.inspection.antivirus import ClamAV, ScanFailedError
from bot.inspection.findings import FindingCode, Report, Verdict
from bot.inspection.sandbox import Sandbox
from handlers.inspections import Inspected
from storage import vault
from storage.records import File, Finding
from storage.vault import Vault

PATIENCE: Final = timedelta(seconds=60)
"""How long one file may be inspected."""


class NothingLearntError(Exception):
    """Nothing was learnt, through no fault of the file: it is to be inspected again."""


@dataclass(frozen=True, slots=True)
class Inspector:
    """Looks at files where they lie sealed."""

    vault: Vault
    sandbox: Sandbox
    antivirus: ClamAV | None = None

    async def inspect(self, file: File, *, last_try: bool = False) -> Inspected:
        """Look at a file; raise NothingLearntError unless it is the last try."""
        report, scanned = await asyncio.gather(self._look(file), self._scan(file, last_try))
        if report.verdict is Verdict.FAILED and not last_try:
            raise NothingLearntError
        found = (*report.findings, *scanned)
        return Inspected(
            tuple(Finding(str(it.code), it.facts) for it in found), report.pages, report.marks
        )

    async def _look(self, file: File) -> Report:
        return await self.sandbox.inspect(
            self._bytes(file), declared=file.media_type, name=file.name, timeout=PATIENCE
        )

    async def _scan(self, file: File, last_try: bool) -> tuple[findings.Finding, ...]:  # noqa: FBT001  passed on
        if self.antivirus is None:
            return (findings.Finding(FindingCode.NOT_SCANNED),)
        try:
            return await self.antivirus.scan(self._bytes(file))
        except ScanFailedError as error:
            if last_try:
                return (findings.Finding(FindingCode.SCAN_FAILED),)
            raise NothingLearntError from error

    def _bytes(self, file: File) -> AsyncIterator[bytes]:
        return vault.read(self.vault, file.place, file.key)
