"""The browser of the borrowers' pages, for staff."""

from tests.bot.pages.conftest import browser, complaints

__all__ = ["browser", "complaints"]
