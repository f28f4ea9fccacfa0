"""Files for people to look at: a page as a clean picture, made of sealed bytes in the sandbox.

Nothing of it is kept. Who may look is for callers to decide, and to note in the audit.
"""

from dataclasses import dataclass
from enum import IntEnum

from bot.inspection.findings import FindingCode
from bot.inspection.sandbox import NothingMadeError, Sandbox
from storage import vault
from storage.records import File
from storage.terms import Inspection
from storage.vault import Vault

__all__ = ["MEDIA_TYPE", "NothingMadeError", "Renderings", "Width"]

MEDIA_TYPE = "image/jpeg"


class Width(IntEnum):
    """How many pixels a picture is wide at most."""

    SMALL = 320
    LARGE = 1600


@dataclass(frozen=True, slots=True)
class Renderings:
    """Draws pages of files; a JPEG without metadata, upright, on white."""

    vault: Vault
    sandbox: Sandbox

    async def page(
        self, file: File, page: int = 1, width: Width = Width.LARGE, *, password: str = ""
    ) -> bytes:
        """Draw a page (from 1) of a file that was not refused, with its own password if it has one.

        Raises NothingMadeError, whose ``why`` is one of `refused`, `no-such-page`, `password`,
        `too-many-pixels`, `unreadable`, `timeout` and `crashed`.
        """
        if file.inspection is Inspection.REFUSED:
            raise NothingMadeError("refused")
        chunks = vault.read(self.vault, file.place, file.key)
        known = password or file.password
        turn = _turn(file) if page == 1 else 0
        return await self.sandbox.draw(chunks, page=page, width=width, password=known, turn=turn)


def _turn(file: File) -> int:
    """Recall by how much reading found that the first page has to be turned."""
    lying = (it.facts for it in file.found if it.code == FindingCode.SIDEWAYS)
    return int(next((it.get("turn", 0) for it in lying), 0))
