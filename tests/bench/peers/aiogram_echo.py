"""A bare echo bot of aiogram, behind its own webhook handler."""

import asyncio
import logging
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web


async def echo(message: Message) -> None:
    await message.answer(message.text or "")


async def serve(token: str, api: str, port: str) -> None:
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    app = web.Application()
    secret = "only-for-measuring-0123456789"  # noqa: S105  guards nothing
    SimpleRequestHandler(dispatcher, bot, secret_token=secret).register(app, path="/hook")
    setup_application(app, dispatcher, bot=bot)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", int(port)).start()
    url = f"http://127.0.0.1:{port}/hook"
    await bot.set_webhook(url, secret_token=secret, max_connections=100)
    await asyncio.Event().wait()


def main(token: str, api: str, port: str) -> None:
    logging.disable(logging.WARNING)
    asyncio.run(serve(token, api, port))


if __name__ == "__main__":
    main(*sys.argv[1:])
