"""The doctor finds what is wrong, says the fix, and shows no secret."""

import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import cli, doctor, keys
from bot.settings import Settings
from storage import audit, lender_bots, migrations, sealing, webhooks
from storage.database import open_store
from tests.arrange import Clock, open_desk
from tests.fakes.bot_api import TOKEN, BotApi
from tests.fakes.openid_provider import open_provider
from tests.storage.lending import new_lender

pytestmark = pytest.mark.usefixtures("own_log")

Capsys = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith("LOANLINE_"):
            monkeypatch.delenv(name)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give a healthy installation."""
    made = Settings(data_dir=tmp_path / "data", key_file=tmp_path / "keys" / "key")
    sealing.write_key_file(tmp_path / "keys" / "key", sealing.new_keyring())
    migrations.upgrade(made.database_url)
    return made


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as api:
        api.account()
        yield api


async def _examined(settings: Settings, capsys: Capsys) -> tuple[int, str]:
    code = await doctor.examine(settings)
    return code, capsys.readouterr().out


def _but(settings: Settings, **changes: object) -> Settings:
    return Settings.model_validate(settings.model_dump() | changes)


async def test_a_healthy_installation_is_healthy(settings: Settings, capsys: Capsys) -> None:
    code, text = await _examined(settings, capsys)

    assert code == 0, text
    assert "\nwrong" not in text
    for line in (
        "ok     keys       apart from the data",
        "ok     store      opens, and commits are durable",
        f"ok     store      schema {migrations.head()}",
        "ok     audit      all chains verify",
        "ok     vault",
        "note   telegram   off",
        "note   antivirus  off",
        "note   sign-in    by passwords and passkeys",
    ):
        assert line in text


async def test_every_setting_is_listed(settings: Settings, capsys: Capsys) -> None:
    _, text = await _examined(settings, capsys)

    for name in Settings.model_fields:
        assert f"LOANLINE_{name.upper()} " in text


async def test_missing_keys_are_wrong(settings: Settings, capsys: Capsys) -> None:
    code, text = await _examined(_but(settings, key_file=None), capsys)

    assert code == 1
    assert "wrong  keys       LOANLINE_KEY_FILE: not set" in text
    assert "ok     audit" in text


async def test_keys_that_others_may_read_are_wrong(settings: Settings, capsys: Capsys) -> None:
    assert settings.key_file
    settings.key_file.chmod(0o444)
    code, text = await _examined(settings, capsys)

    assert code == 1
    assert f"others may read {settings.key_file}" in text


async def test_a_missing_database_is_wrong_and_is_not_made(
    settings: Settings, tmp_path: Path, capsys: Capsys
) -> None:
    settings = _but(settings, database_url=f"sqlite+aiosqlite:///{tmp_path}/none/x.db")
    code, text = await _examined(settings, capsys)

    assert code == 1
    assert "run `loanline migrate`" in text
    assert not (tmp_path / "none").exists()


async def test_an_empty_database_is_wrong_and_is_left_so(
    settings: Settings, tmp_path: Path, capsys: Capsys
) -> None:
    (tmp_path / "empty.db").touch()
    url = f"sqlite+aiosqlite:///{tmp_path}/empty.db"
    code, text = await _examined(_but(settings, database_url=url), capsys)

    assert code == 1
    assert f"schema none, this version needs {migrations.head()}: run `loanline migrate`" in text
    assert migrations.current(url) is None


async def test_a_server_that_does_not_answer_is_wrong(settings: Settings, capsys: Capsys) -> None:
    url = "postgresql+asyncpg://me:hunter2@127.0.0.1:1/loans"
    code, text = await _examined(_but(settings, database_url=url), capsys)

    assert code == 1
    assert "wrong  store      does not open" in text
    assert "hunter2" not in text


async def test_an_altered_audit_is_found(settings: Settings, capsys: Capsys) -> None:
    assert settings.key_file
    store = await open_store(settings.database_url, sealing.read_key_file(settings.key_file))
    at = datetime.now(UTC)
    note = partial(audit.note, lender_id=None, at=at, actor="x", action="tried", subject="s")
    await store.write(note)
    await store.write(note)
    await store.close()
    assert (await _examined(settings, capsys))[0] == 0

    with closing(sqlite3.connect(str(settings.database_file))) as database, database:
        database.execute("UPDATE audit SET actor = 'y' WHERE entry = 1")

    code, text = await _examined(settings, capsys)
    assert code == 1
    assert "wrong  audit      altered: installation at entry 1" in text


async def test_a_disabled_webhook_is_noted_without_its_address(
    settings: Settings, capsys: Capsys
) -> None:
    assert settings.key_file
    store = await open_store(settings.database_url, sealing.read_key_file(settings.key_file))
    at, url = datetime.now(UTC), "https://hooks.example.com/secret-part"
    lender = await store.write(new_lender, at)
    webhook = await store.write(webhooks.add, lender, url=url, actor="test", at=at)
    await store.write(webhooks.disable, webhook, webhooks.GONE, actor="test", at=at)
    await store.close()

    code, text = await _examined(settings, capsys)

    assert code == 0
    assert f"note   webhooks   bohai/{webhook.id} is disabled (gone)" in text
    assert "secret-part" not in text


async def test_a_vault_that_takes_no_files_is_wrong(
    settings: Settings, tmp_path: Path, capsys: Capsys
) -> None:
    (tmp_path / "vault").write_text("a file, not a folder")
    code, text = await _examined(_but(settings, vault=tmp_path / "vault"), capsys)

    assert code == 1
    assert "wrong  vault" in text


async def test_the_bot_is_asked_for_its_name(
    settings: Settings, telegram: BotApi, capsys: Capsys
) -> None:
    settings = _but(settings, telegram_token=TOKEN, telegram_api_url=telegram.url)
    code, text = await _examined(settings, capsys)

    assert code == 0
    assert "ok     telegram   @loanline_bot, by polling" in text
    assert TOKEN not in text


async def test_an_unknown_token_is_wrong_and_is_not_shown(
    settings: Settings, telegram: BotApi, capsys: Capsys
) -> None:
    other = SecretStr(TOKEN[:-1] + "X")
    settings = _but(settings, telegram_token=other, telegram_api_url=telegram.url)
    code, text = await _examined(settings, capsys)

    assert code == 1
    assert "wrong  telegram" in text
    assert other.get_secret_value() not in text


async def test_the_bots_that_lenders_brought_are_asked_too(
    settings: Settings, telegram: BotApi, capsys: Capsys
) -> None:
    store = await open_store(settings.database_url, keys.open_keyring(settings, demo=False))
    for slug, token in (("lakeside", TOKEN), ("riverside", f"77{TOKEN}")):
        desk = await open_desk(store, Clock(datetime(2026, 3, 2, tzinfo=UTC)), slug=slug)
        bot = token.partition(":")[0]
        await store.write(
            lender_bots.put,
            desk.lender.id,
            bot=bot,
            username="own_bot",
            token=token,
            actor="key:1",
            at=desk.clock.now,
        )
    await store.close()
    code, text = await _examined(_but(settings, telegram_api_url=telegram.url), capsys)

    assert code == 1
    assert "ok     telegram   @loanline_bot, for lakeside" in text
    assert "wrong  telegram   refuses the token for riverside (401)" in text


async def test_no_telegram_at_the_address_is_wrong(settings: Settings, capsys: Capsys) -> None:
    settings = _but(settings, telegram_token=TOKEN, telegram_api_url="http://127.0.0.1:1")
    code, text = await _examined(settings, capsys)

    assert code == 1
    assert "http://127.0.0.1:1 does not answer" in text
    assert TOKEN not in text


async def test_the_demos_keys_are_noted(tmp_path: Path, capsys: Capsys) -> None:
    settings = Settings(data_dir=tmp_path)
    sealing.write_key_file(tmp_path / "demo.key", sealing.new_keyring())
    migrations.upgrade(settings.database_url)
    code, text = await _examined(settings, capsys)

    assert code == 0
    assert "note   keys       the demo's" in text


def test_wrong_settings_are_marked_among_all_others(
    monkeypatch: pytest.MonkeyPatch, capsys: Capsys
) -> None:
    monkeypatch.setenv("LOANLINE_HTTP_PORT", "eighty")
    monkeypatch.setenv("LOANLINE_WORKERS", "2")

    assert cli.main(["doctor"]) == 1

    rows = [line.split()[:2] for line in capsys.readouterr().out.splitlines() if line]
    assert ["LOANLINE_HTTP_PORT", "wrong"] in rows
    assert ["LOANLINE_WORKERS", "set"] in rows
    assert ["LOANLINE_HTTP_HOST", "default"] in rows


async def test_a_misspelt_variable_is_noted(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: Capsys
) -> None:
    monkeypatch.setenv("LOANLINE_HTTP_PROT", "80")
    code, text = await _examined(settings, capsys)

    assert code == 0
    assert "note   settings   LOANLINE_HTTP_PROT means nothing here" in text


async def test_a_provider_for_staff_is_asked(settings: Settings, capsys: Capsys) -> None:
    async with open_provider() as provider:
        given = {"oidc_issuer": provider.address, "oidc_client_id": "x"}
        trial = _but(settings, **given, webhooks_to_loopback=True)
        code, text = await _examined(trial, capsys)
        assert code == 0
        assert "note   sign-in    PUBLIC_URL is not https" in text
        secure = _but(trial, public_url="https://loans.example")
        _, text = await _examined(secure, capsys)
        assert "leads back to https://loans.example/staff/company/installation/back" in text
        provider.keys.clear()
        code, text = await _examined(trial, capsys)
        assert code == 1
        assert "has no keys" in text
        _, text = await _examined(_but(settings, **given), capsys)
        assert "does not answer as it should (forbidden-address)" in text
