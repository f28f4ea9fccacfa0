"""A bare echo bot of python-telegram-bot's `telegram.ext`, behind its own webhook server.

As its documentation has it; with `concurrent_updates` it was slower here.
"""

import logging
import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what was said."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main(token: str, api: str, port: str) -> None:
    """Serve until stopped."""
    logging.disable(logging.WARNING)
    application = Application.builder().token(token).base_url(f"{api}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_webhook(
        listen="127.0.0.1",
        port=int(port),
        url_path="hook",
        webhook_url=f"http://127.0.0.1:{port}/hook",
        secret_token="only-for-measuring-0123456789",  # noqa: S106  guards nothing
        max_connections=100,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
