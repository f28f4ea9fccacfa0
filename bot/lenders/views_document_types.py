"""Lenders look up what they may ask for."""

from aiohttp import web

from bot.lenders.answers import DocumentTypeAnswer, DocumentTypesAnswer
from bot.lenders.writing import respond
from storage import document_types


async def everyone(_request: web.Request) -> web.Response:
    """List the catalogue."""
    found = document_types.load().values()
    answer = DocumentTypesAnswer(items=[DocumentTypeAnswer.of(it) for it in found])
    return respond(200, answer.plain())
