"""What is done by command: lenders, and their systems' keys."""

import argparse
import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError

from bot import keys
from bot.settings import PREFIX, Settings
from storage import lender_keys, lenders, migrations, policies
from storage.database import Store, open_store
from storage.lender_keys import LenderKey, Wanted
from storage.lenders import SlugTakenError
from storage.records import Lender
from storage.terms import Scope
from storage.transaction import Transaction

T = TypeVar("T")

MOST_DAYS: Final = 3_650
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_SLUG: Final = 40


class CommandError(Exception):
    """A command that cannot be done; the text says why and what to do."""


def add_lender(settings: Settings, arguments: argparse.Namespace) -> int:
    """Take a lender on."""
    slug, locale = _slug(arguments.slug), _locale(arguments.locale)
    names = _names(arguments.name, locale)
    country, zone = _country(arguments.country), _zone(arguments.zone)

    def add(tx: Transaction) -> Lender:
        return lenders.add(
            tx,
            slug=slug,
            names=names,
            country=country,
            zone=zone,
            locale=locale,
            policy=policies.usual(country),
            at=_now(),
        )

    try:
        lender = _write(settings, add)
    except SlugTakenError:
        raise CommandError(f"there is a lender {slug!r} already; choose another name") from None
    print(f"{lender.slug}: added; next, `loanline lender key {lender.slug}`")
    return 0


def list_lenders(settings: Settings, _arguments: argparse.Namespace) -> int:
    """List all lenders, one a line."""
    for lender in asyncio.run(within(settings, lambda store: store.read(lenders.everyone))):
        name = lender.names.get(lender.locale, "")
        print(lender.slug, lender.country, lender.zone, lender.locale, name, sep="\t")
    return 0


def add_key(settings: Settings, arguments: argparse.Namespace) -> int:
    """Make a key for a lender's system, and print it this once."""
    at = _now()
    expires_at = at + timedelta(days=arguments.days) if arguments.days else None

    scopes = frozenset(Scope(it) for it in arguments.scope or Scope)
    wanted = Wanted(arguments.key_name, scopes, expires_at, arguments.signed)

    def add(tx: Transaction) -> tuple[LenderKey, str]:
        lender = lender_named(tx, arguments.slug)
        return lender_keys.add(tx, lender, wanted, at=at)

    key, secret = _write(settings, add)
    if not arguments.quiet:
        end = f"until {expires_at:%Y-%m-%d}" if expires_at else "until it is revoked"
        print(f"The key of {arguments.slug}, {end}. It is shown this once; we keep only a hash.")
    print(secret)
    if key.signing:
        print(key.signing)
    return 0


async def within(settings: Settings, work: Callable[[Store], Awaitable[T]]) -> T:
    """Open the store, brought to this version's schema; work on it; close it."""
    keyring = keys.open_keyring(settings, demo=keys.is_demo(settings))
    with store_errors(settings):
        await asyncio.to_thread(migrations.upgrade, settings.database_url)
        store = await open_store(settings.database_url, keyring)
    try:
        return await work(store)
    finally:
        await store.close()


@contextmanager
def store_errors(settings: Settings) -> Iterator[None]:
    """Tell in one line why the store does not open."""
    try:
        yield
    except Exception as error:
        reason = str(error.__cause__ or error).partition("\n")[0]
        kind = settings.database_url.partition("+")[0]
        raise CommandError(
            f"the {kind} store does not open: {reason} (see {PREFIX}DATABASE_URL)"
        ) from error


def _write(settings: Settings, function: Callable[[Transaction], T]) -> T:
    return asyncio.run(within(settings, lambda store: store.write(function)))


def _now() -> datetime:
    return datetime.now(UTC)


def lender_named(tx: Transaction, slug: str) -> Lender:
    """Find a lender by its short name, or say which command lists them."""
    lender = lenders.by_slug(tx, slug)
    if lender is None:
        raise CommandError(f"there is no lender {slug!r}; `loanline lender list` shows them")
    return lender


def _slug(text: str) -> str:
    if not _SLUG.fullmatch(text) or len(text) > _LONGEST_SLUG:
        raise CommandError(
            f"{text!r} is no short name: use a-z, 0-9 and single hyphens, at most {_LONGEST_SLUG}"
        )
    return text


def _locale(text: str) -> str:
    try:
        return str(Locale.parse(text, sep="-")).replace("_", "-")
    except (ValueError, UnknownLocaleError):
        raise CommandError(f"{text!r} is no language: write en or zh-Hans") from None


def _names(texts: Sequence[str], locale: str) -> Mapping[str, str]:
    names = {}
    for text in texts:
        tag, equals, name = text.partition("=")
        names[_locale(tag) if equals else locale] = (name if equals else tag).strip()
    if not all(names.values()) or locale not in names:
        raise CommandError(f"give the lender's name in its own language: --name {locale}=…")
    return names


def _country(text: str) -> str:
    country = text.upper()
    if len(country) != 2 or country not in Locale("en").territories:  # noqa: PLR2004  ISO 3166-1 alpha-2
        raise CommandError(f"{text!r} is no country: write two letters, such as CN")
    return country


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise CommandError(f"{text!r} is no time zone: write one such as Asia/Shanghai") from None
