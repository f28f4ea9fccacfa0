"""Is everything set and does it work? Every setting and check, without any secret's value."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

import aiohttp

from bot import keys
from bot.addresses import Addresses
from bot.drawing import fonts
from bot.inspection.antivirus import ClamAV, ScanFailedError
from bot.inspection.reading.reader import can_read
from bot.openid import OpenID, ProviderError
from bot.settings import (
    Described,
    Settings,
    SettingsError,
    describe,
    describe_wrong,
    unknown_variables,
)
from bot.vaults import open_vault
from storage import audit, lender_bots, migrations, vault, webhooks
from storage.database import Store, open_store
from storage.lender_bots import LenderBot
from storage.sealing import KeyFileError, Keyring
from storage.transaction import Transaction

_PATIENCE: Final = aiohttp.ClientTimeout(total=10)


class Verdict(StrEnum):
    """What came of a check."""

    OK = "ok"
    WRONG = "wrong"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked."""

    verdict: Verdict
    subject: str
    words: str


def explain(error: SettingsError) -> int:
    """Print which settings are wrong; nothing else can be checked before they are right."""
    _print_settings(describe_wrong(error))
    for problem in error.problems:
        _print(Finding(Verdict.WRONG, "settings", problem))
    return 1


async def examine(settings: Settings) -> int:
    """Print all settings and checks; return 1 if anything is wrong, else 0."""
    _print_settings(describe(settings))
    wrong = 0
    async for finding in _findings(settings):
        _print(finding)
        wrong += finding.verdict is Verdict.WRONG
    return 1 if wrong else 0


def _print_settings(settings: Iterable[Described]) -> None:
    for it in settings:
        print(f"{it.variable:<34} {it.state:<8} {it.value:<40} {it.description}")
    print()


def _print(finding: Finding) -> None:
    print(f"{finding.verdict:<6} {finding.subject:<10} {finding.words}")


async def _findings(settings: Settings) -> AsyncIterator[Finding]:
    for variable in unknown_variables():
        yield Finding(Verdict.NOTE, "settings", f"{variable} means nothing here: a typing error?")
    keyring: Keyring | None = None
    try:
        keyring = keys.open_keyring(settings, demo=keys.is_demo(settings))
    except (KeyFileError, SettingsError) as error:
        yield Finding(Verdict.WRONG, "keys", str(error))
    else:
        yield _key_file(settings, keyring)
    async for finding in _store(settings, keyring):
        yield finding
    yield await _vault(settings)
    yield await _telegram(settings)
    yield _sms(settings)
    yield await _company(settings)
    yield await _antivirus(settings.clamav)
    yield _reading(on=settings.reading)
    yield _pictures(settings)


def _key_file(settings: Settings, keyring: Keyring) -> Finding:
    path = keyring.source
    if keys.is_demo(settings):
        return Finding(Verdict.NOTE, "keys", "the demo's, beside its data: not for real borrowers")
    if path and keys.open_to_others(path):
        return Finding(Verdict.WRONG, "keys", f"others may read {path}: chmod 400 {path}")
    return Finding(Verdict.OK, "keys", f"apart from the data; {keyring.current} is in use")


async def _store(settings: Settings, keyring: Keyring | None) -> AsyncIterator[Finding]:
    if _is_missing(settings.database_file):
        yield Finding(Verdict.WRONG, "store", "there is none yet: run `loanline migrate`")
        return
    try:
        # Opening checks that commits are durable. Without keys nothing sealed can be read,
        # but the rest can be checked.
        store = await open_store(settings.database_url, keyring or Keyring("none", {}, b""))
    except Exception as error:  # noqa: BLE001  whatever it is, it is what is wrong
        yield Finding(Verdict.WRONG, "store", f"does not open: {_first_line(error)}")
        return
    try:
        yield Finding(Verdict.OK, "store", "opens, and commits are durable")
        for finding in await _inside(settings, store):
            yield finding
        for own in await store.read(_own_bots) if keyring else ():
            yield await _bot(settings, own.token, f"for {own.slug}")
    finally:
        await store.close()


async def _inside(settings: Settings, store: Store) -> list[Finding]:
    """Check the schema, and what can only be checked with the right one."""
    current = await asyncio.to_thread(migrations.current, settings.database_url)
    if current != migrations.head():
        words = f"schema {current or 'none'}, this version needs {migrations.head()}"
        return [Finding(Verdict.WRONG, "store", f"{words}: run `loanline migrate`")]
    broken = await store.read(audit.broken_chains)
    return [
        Finding(Verdict.OK, "store", f"schema {current}"),
        Finding(Verdict.WRONG, "audit", f"altered: {', '.join(broken)}")
        if broken
        else Finding(Verdict.OK, "audit", "all chains verify"),
        *(Finding(Verdict.NOTE, "webhooks", it) for it in await store.read(webhooks.troubles)),
    ]


def _own_bots(tx: Transaction) -> list[LenderBot]:
    found = (lender_bots.of(tx, lender_id) for lender_id in lender_bots.standing(tx))
    return [own for own in found if own]


def _is_missing(file: Path | None) -> bool:
    return file is not None and not file.exists()


async def _vault(settings: Settings) -> Finding:
    if isinstance(settings.vault, Path):
        return _folder(settings.vault)
    place, key = vault.new_place(), vault.new_file_key()

    async def trial() -> AsyncIterator[bytes]:
        yield b"?"

    try:
        kept = open_vault(settings)
        await vault.receive(kept, place, key, trial(), limit=1)
        await kept.delete(place)
    except Exception as error:  # noqa: BLE001  whatever it is, it is what is wrong
        words = f"{settings.vault} takes no files: {_first_line(error)}"
        return Finding(Verdict.WRONG, "vault", words)
    return Finding(Verdict.OK, "vault", f"{settings.vault} takes files")


def _folder(folder: Path) -> Finding:
    """Write where files will be written; a folder that is not there yet is made at first use."""
    there = next(it for it in (folder, *folder.parents) if it.exists())
    try:
        with tempfile.TemporaryFile(dir=there) as file:
            file.write(b"?")
    except OSError as error:
        return Finding(Verdict.WRONG, "vault", f"{there} takes no files: {error.strerror}")
    return Finding(Verdict.OK, "vault", f"{folder} takes files")


async def _telegram(settings: Settings) -> Finding:
    if settings.telegram_token is None:
        return Finding(Verdict.NOTE, "telegram", "off: no token is set")
    token = settings.telegram_token.get_secret_value()
    return await _bot(settings, token, f"by {settings.telegram_mode}")


async def _bot(settings: Settings, token: str, how: str) -> Finding:
    url = f"{settings.telegram_api_url}/bot{token}/getMe"
    try:
        async with aiohttp.ClientSession(timeout=_PATIENCE) as session, session.get(url) as answer:
            body = await answer.json(content_type=None)
            bot = body["result"]["username"] if body["ok"] else None
    except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as error:
        # Its type alone: the text quotes the address, which holds the token.
        words = f"{settings.telegram_api_url} does not answer ({type(error).__name__})"
        return Finding(Verdict.WRONG, "telegram", words)
    if bot is None:
        return Finding(Verdict.WRONG, "telegram", f"refuses the token {how} ({answer.status})")
    return Finding(Verdict.OK, "telegram", f"@{bot}, {how}")


def _sms(settings: Settings) -> Finding:
    if settings.sms_gateway_url is None:
        words = "off: no gateway is set, so nobody can prove a phone by a code"
        return Finding(Verdict.NOTE, "sms", words)
    return Finding(Verdict.OK, "sms", f"posted to {settings.sms_gateway_url}")


async def _company(settings: Settings) -> Finding:
    if settings.oidc_issuer is None:
        return Finding(Verdict.NOTE, "sign-in", "by passwords and passkeys: no provider is set")
    addresses = Addresses(loopback=settings.webhooks_to_loopback)
    openid, now = OpenID(addresses, settings.desk_hosts), datetime.now(UTC)
    try:
        known = await openid.keys(settings.oidc_issuer, now)
    except ProviderError as error:
        words = f"{settings.oidc_issuer} does not answer as it should ({error})"
        return Finding(Verdict.WRONG, "sign-in", words)
    if not known:
        return Finding(Verdict.WRONG, "sign-in", f"{settings.oidc_issuer} has no keys")
    if not settings.public_url.startswith("https://"):
        words = "PUBLIC_URL is not https: most providers lead back to https alone"
        return Finding(Verdict.NOTE, "sign-in", words)
    back = f"{settings.public_url}/staff/company/installation/back"
    return Finding(
        Verdict.OK, "sign-in", f"{settings.oidc_issuer} answers; it leads back to {back}"
    )


async def _antivirus(address: str | None) -> Finding:
    if address is None:
        words = "off: uploads are checked for what they are, not for malware, and marked so"
        return Finding(Verdict.NOTE, "antivirus", words)
    try:
        version = await ClamAV.at(address).version()
    except ScanFailedError:
        return Finding(Verdict.WRONG, "antivirus", f"{address} does not answer: nothing passes")
    return Finding(Verdict.OK, "antivirus", version)


def _reading(*, on: bool) -> Finding:
    if not on:
        return Finding(Verdict.NOTE, "reading", "off: PDFs are read, pictures are not")
    if not can_read():
        words = "the extra `ocr` is not installed: PDFs are read, pictures are not"
        return Finding(Verdict.NOTE, "reading", words)
    return Finding(Verdict.OK, "reading", "documents are read as they come")


def _pictures(settings: Settings) -> Finding:
    missing = fonts.missing(str(settings.fonts or ""))
    if missing:
        words = "; ".join(f"{script}: install {fonts.PACKAGES[script]}" for script in missing)
        return Finding(Verdict.NOTE, "pictures", f"left out where a font is missing ({words})")
    return Finding(Verdict.OK, "pictures", "there are fonts for all languages")


def _first_line(error: Exception) -> str:
    return str(error.__cause__ or error).partition("\n")[0]
