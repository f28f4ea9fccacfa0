"""A setting that will not do is named, with the fix, and never with a secret."""

import os
from pathlib import Path

import pytest

from bot.settings import (
    Settings,
    SettingsError,
    TelegramMode,
    describe,
    read_settings,
    unknown_variables,
)

TOKEN = "4839574:AAFakeTokenForTestsOnly_0123456789ab"  # noqa: S105  of no real bot


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith("LOANLINE_"):
            monkeypatch.delenv(name)


def test_without_any_setting_everything_has_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    settings = read_settings()

    assert settings.database_url == "sqlite+aiosqlite:////.data/loanline.db"
    assert settings.vault == Path("/.data/vault")
    assert settings.public_url == "http://127.0.0.1:8080"
    assert settings.key_file is None


def test_what_follows_from_others_follows_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOANLINE_DATA_DIR", "/srv/loans")
    monkeypatch.setenv("LOANLINE_HTTP_HOST", "::1")
    monkeypatch.setenv("LOANLINE_HTTP_PORT", "9000")
    settings = read_settings()

    assert settings.database_url == "sqlite+aiosqlite:////srv/loans/loanline.db"
    assert settings.vault == Path("/srv/loans/vault")
    assert settings.public_url == "http://[::1]:9000"


def test_all_interfaces_are_called_localhost() -> None:
    assert Settings(http_host="0.0.0.0").public_url == "http://localhost:8080"  # noqa: S104  only said, not done


def test_an_empty_variable_is_one_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOANLINE_TELEGRAM_TOKEN", "")

    assert read_settings().telegram_token is None


@pytest.mark.parametrize(
    ("variable", "value", "fix"),
    [
        ("HTTP_PORT", "eighty", "valid integer"),
        ("HTTP_PORT", "70000", "less than or equal to 65535"),
        ("PUBLIC_URL", "loans.example.com", "https://loans.example.com"),
        ("DATABASE_URL", "mysql://root:hunter2@db/x", "sqlite+aiosqlite:///"),
        ("DATABASE_URL", "sqlite+aiosqlite:///:memory:", "name a file"),
        ("TELEGRAM_TOKEN", "hunter2", "@BotFather"),
        ("TELEGRAM_MODE", "push", "'polling' or 'webhook'"),
        ("TELEGRAM_WEBHOOK_SECRET", "hunter2", "16 to 256"),
        ("TELEGRAM_LENDER", "Not A Slug", "slug"),
        ("CHAT_MESSAGES_PER_SECOND", "0", "greater than 0"),
        ("UPLOAD_LIMIT_MB", "-1", "greater than or equal to 1"),
        ("EMBED_ORIGINS", "https://a.example, https://b.example/path", "without a path"),
        ("SMS_GATEWAY_TOKEN", "hunter2", "set LOANLINE_SMS_GATEWAY_URL too"),
        ("LOG_LEVEL", "LOUD", "'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
        ("WORKERS", "0", "greater than or equal to 1"),
    ],
)
def test_a_wrong_value_is_named_with_its_fix(
    variable: str, value: str, fix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"LOANLINE_{variable}", value)

    with pytest.raises(SettingsError) as caught:
        read_settings()

    (problem,) = caught.value.problems
    assert problem.startswith(f"LOANLINE_{variable}: ")
    assert fix in problem
    assert "hunter2" not in problem


def test_all_wrong_values_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOANLINE_HTTP_PORT", "x")
    monkeypatch.setenv("LOANLINE_WORKERS", "x")

    with pytest.raises(SettingsError) as caught:
        read_settings()

    assert len(caught.value.problems) == 2


def test_a_webhook_needs_its_secret_and_a_public_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOANLINE_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("LOANLINE_TELEGRAM_MODE", "webhook")
    with pytest.raises(SettingsError, match="LOANLINE_TELEGRAM_WEBHOOK_SECRET: set it"):
        read_settings()

    monkeypatch.setenv("LOANLINE_TELEGRAM_WEBHOOK_SECRET", "s" * 32)
    with pytest.raises(SettingsError, match="LOANLINE_PUBLIC_URL: Telegram calls https"):
        read_settings()

    monkeypatch.setenv("LOANLINE_PUBLIC_URL", "https://loans.example.com/")
    settings = read_settings()
    assert settings.public_url == "https://loans.example.com"
    assert settings.telegram_mode is TelegramMode.WEBHOOK


def test_several_origins_may_embed_the_chat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOANLINE_EMBED_ORIGINS", "https://a.example, https://b.example:8443")

    assert read_settings().embed_origins == ("https://a.example", "https://b.example:8443")


def test_no_secret_is_ever_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOANLINE_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv(
        "LOANLINE_DATABASE_URL", "postgresql+asyncpg://me:hunt@er/2@db/loans?password=x9"
    )
    settings = read_settings()
    shown = [it.value for it in describe(settings)]

    assert {"(set)", "postgresql+asyncpg://…@db/loans"} < set(shown)
    assert "hunt" not in repr(settings)
    assert TOKEN not in repr(settings)


def test_every_setting_says_what_it_is_for() -> None:
    assert [it.variable for it in describe(Settings()) if not it.description] == []


def test_a_misspelt_variable_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOANLINE_HTTP_PROT", "8081")

    assert unknown_variables() == ["LOANLINE_HTTP_PROT"]
