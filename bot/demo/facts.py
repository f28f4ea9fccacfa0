"""What is known of the demo's lenders, read from the data beside this module."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from storage.records import Words

_FILE: Final = "facts.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """What a lender offers."""

    names: Words
    amounts: tuple[int, ...]
    terms: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """A lender of the demo: its facts, and what its numbers and people's names look like."""

    slug: str
    names: Words
    country: str
    zone: str
    locale: str
    currency: str
    number: str
    customer: str
    phones: tuple[str, ...]
    name: str
    families: tuple[str, ...]
    given: tuple[str, ...]
    types: tuple[str, ...]
    optional: tuple[str, ...]
    callers: tuple[tuple[str, ...], ...]
    """What those say who wait for a person, each their own."""
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Both lenders, and what they say to borrowers."""

    houses: tuple[House, ...]
    words: Mapping[str, Words]


@cache
def load() -> Facts:
    """Read the data; it is ours, so what is wrong with it shows at once."""
    text = resources.files("bot.demo").joinpath(_FILE).read_text(encoding="utf-8")
    read: dict[str, Any] = tomllib.loads(text)
    return Facts(tuple(_house(it) for it in read["lender"]), read["words"])


def _house(raw: dict[str, Any]) -> House:
    products = tuple(
        Product(names=it["names"], amounts=tuple(it["amounts"]), terms=tuple(it["terms"]))
        for it in raw.pop("products")
    )
    lists = {name: tuple(value) for name, value in raw.items() if isinstance(value, list)}
    lists["callers"] = tuple(map(tuple, raw["callers"]))
    return House(**raw | lists, products=products)
