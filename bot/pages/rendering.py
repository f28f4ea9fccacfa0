"""Templates filled with words: how every page of ours is made."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.catalogue import Catalogue
from bot.pages.assets import Assets, load_assets
from bot.pages.headers import content_policy
from bot.pages.languages import preferred

LANGUAGES: Final[Mapping[str, str]] = {
    "zh-Hans": "简体中文",
    "zh-Hant-HK": "繁體中文（香港）",
    "zh-Hant-TW": "繁體中文（臺灣）",
    "en": "English",
    "es": "Español",
    "pt-BR": "Português (Brasil)",
    "id": "Bahasa Indonesia",
    "vi": "Tiếng Việt",
    "hi": "हिन्दी",
}
"""What each language calls itself, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Pages:
    """All that a page is made of."""

    catalogue: Catalogue
    assets: Assets
    templates: Environment
    locales: tuple[str, ...]
    embedders: tuple[str, ...] = ()

    def for_work(self) -> "Pages":
        """Make pages of the console, which speaks fewer languages."""
        return replace(self, locales=self.catalogue.at_work)

    def locale(self, request: web.Request) -> str:
        """Say in which language to answer: the address's ``locale``, else the browser's."""
        return preferred(
            request.headers.get("Accept-Language", ""),
            self.locales,
            request.query.get("locale", ""),
        )

    def page(self, template: str, locale: str, *, framed: bool = False, **data: object) -> str:
        """Fill a template."""
        return self.templates.get_template(template).render(
            locale=locale,
            direction="rtl" if self.catalogue.is_right_to_left(locale) else "ltr",
            languages={tag: name for tag, name in LANGUAGES.items() if tag in self.locales},
            words=lambda message, **args: self.catalogue.words(message, locale, **args),
            asset=self.assets.path,
            framed=framed,
            **data,
        )

    def response(
        self, template: str, locale: str, *, framed: bool = False, **data: object
    ) -> web.Response:
        """Answer with a page; only one that is ``framed`` may stand in a lender's page."""
        ancestors: Iterable[str] = ("'self'", *self.embedders) if framed else ()
        return web.Response(
            text=self.page(template, locale, framed=framed, **data),
            content_type="text/html",
            headers={
                "Content-Language": locale,
                "Content-Security-Policy": content_policy(ancestors),
                "Vary": "Accept-Language, Cookie",
            },
        )


def open_pages(catalogue: Catalogue, embedders: tuple[str, ...] = ()) -> Pages:
    """Load what all pages need; ``embedders`` are the origins whose pages may frame the chat."""
    templates = Environment(
        loader=PackageLoader("bot.pages"),
        autoescape=True,
        auto_reload=False,  # a running server shows the pages it was started with
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return Pages(catalogue, load_assets(), templates, catalogue.locales, embedders)
