"""What goes beside the words at Telegram: a place on the map, and files of the lender's.

The words have been said by then, with links to all of it: what fails is not worth a repeat.
"""

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.channels import Papers, Rendered, Spot

log = structlog.get_logger()


async def put(bot: Bot, bot_id: str, papers: Papers, chat: int, message: Rendered) -> None:
    """Put everything beside the words of a message."""
    if message.spot:
        await _show(bot, bot_id, chat, message.spot)
    for paper_id in message.papers:
        await _hand_over(bot, bot_id, papers, chat, paper_id)


async def _show(bot: Bot, bot_id: str, chat: int, spot: Spot) -> None:
    try:
        await bot.send_venue(chat, spot.latitude, spot.longitude, spot.title, spot.address)
    except TelegramError as error:
        log.info("venue_not_shown", bot=bot_id, error=type(error).__name__)


async def _hand_over(bot: Bot, bot_id: str, papers: Papers, chat: int, paper_id: str) -> None:
    paper = await papers(paper_id)
    if paper is None:
        return
    try:
        await bot.send_document(chat, paper.content, filename=paper.name)
    except TelegramError as error:
        log.info("paper_not_handed_over", bot=bot_id, error=type(error).__name__)
