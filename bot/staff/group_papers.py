"""Borrowers' documents as clean pictures in a group's topic, where the group may see them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import structlog

from bot.channels.telegram_groups import ALBUM, Groups
from bot.channels.telegram_outcomes import TelegramRefusedError
from bot.inspection.renderings import NothingMadeError
from bot.parts import Parts
from handlers.messages import Size
from storage import audit, topic_papers
from storage.staff_groups import StaffGroup
from storage.topic_papers import Paper
from storage.transaction import Transaction

CAPTION: Final = 1000

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class GroupPapers:
    """Shows the files of one group's topics; each look is in the audit."""

    parts: Parts
    line: Groups
    group: StaffGroup

    async def show(self, paper: Paper) -> bool:
        """Show one file, an album of its first pages; tell whether anything was posted."""
        store, now = self.parts.store, self.parts.now()
        pictures = [] if paper.late else await self._drawn(paper)
        if pictures:
            await store.write(_looked, self.group, paper, len(pictures), now)
            caption = self._caption(paper, len(pictures))
            try:
                await self.line.show(self.group.chat, paper.thread, pictures, caption)
            except TelegramRefusedError as refused:
                log.info("picture_refused", group=self.group.id, why=refused.why)
        await store.write(topic_papers.shown, paper)
        return bool(pictures)

    async def _drawn(self, paper: Paper) -> list[bytes]:
        pictures = []
        for page in range(1, min(paper.file.pages or 1, ALBUM) + 1):
            try:
                made = await self.parts.renderings.page(
                    paper.file, page, password=paper.file.password
                )
            except NothingMadeError as nothing:
                log.info("page_not_drawn", file=paper.file.id, page=page, why=nothing.why)
                break
            pictures.append(made)
        return pictures

    def _caption(self, paper: Paper, shown: int) -> str:
        words = self.parts.catalogue.words(
            "group-paper",
            self.group.language,
            name=paper.file.name,
            size=Size(bytes=paper.file.size),
            pages=paper.file.pages or 1,
            shown=shown,
        )
        return words[:CAPTION]


def _looked(tx: Transaction, group: StaffGroup, paper: Paper, pages: int, at: datetime) -> None:
    audit.note(
        tx,
        paper.file.lender_id,
        at=at,
        actor=f"group:{group.id}",
        action="file-shown",
        subject=paper.file.id,
        pages=pages,
    )
