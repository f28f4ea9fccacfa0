"""What shuts people out of a page, as axe-core finds it."""

from typing import Final

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page

_COLOURS: Final = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}


async def is_sound(page: Page) -> None:
    """Have axe-core look at a page in both themes, of which only the colours differ."""
    await page.emulate_media(color_scheme="light")
    found = (await Axe().run(page)).response["violations"]
    await page.emulate_media(color_scheme="dark")
    found += (await Axe().run(page, options=_COLOURS)).response["violations"]
    assert not found, [(it["id"], it["nodes"][0]["html"]) for it in found]
