"""Who asks is told by proxies that we trust, and by nobody else."""

from collections.abc import AsyncIterator
from ipaddress import ip_network
from pathlib import Path

import aiohttp
import pytest

from bot import keys, proxies
from bot.app import open_application
from bot.settings import Settings, SettingsError, read_settings
from storage import sealing

TRUSTED = tuple(map(ip_network, ("10.0.0.0/8", "127.0.0.0/8", "fd00::/8")))


@pytest.mark.parametrize(
    ("peer", "said", "client"),
    [
        ("10.0.0.1", "203.0.113.7", "203.0.113.7"),
        ("10.0.0.1", "203.0.113.7, 10.9.9.9", "203.0.113.7"),
        ("10.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        ("10.0.0.1", "198.51.100.1, nonsense", "10.0.0.1"),
        ("10.0.0.1", "203.0.113.7:4711", "203.0.113.7"),
        ("fd00::1", "[2001:db8::5]:443", "2001:db8::5"),
        ("::ffff:10.0.0.1", "203.0.113.7", "203.0.113.7"),
        ("10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("198.51.100.1", "203.0.113.7", "198.51.100.1"),
        ("", "203.0.113.7", ""),
    ],
)
def test_only_what_our_proxies_wrote_counts(peer: str, said: str, client: str) -> None:
    assert proxies.client(peer, said, TRUSTED) == client


def test_networks_are_set_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOANLINE_TRUSTED_PROXIES", "10.0.0.0/8, fd00::/8")
    assert read_settings().trusted_proxies == (ip_network("10.0.0.0/8"), ip_network("fd00::/8"))

    monkeypatch.setenv("LOANLINE_TRUSTED_PROXIES", "10.0.0.1/8")
    with pytest.raises(SettingsError, match="LOANLINE_TRUSTED_PROXIES: write networks like"):
        read_settings()


@pytest.fixture(params=["127.0.0.0/8", "10.0.0.0/8"])
async def console(
    tmp_path: Path, request: pytest.FixtureRequest
) -> AsyncIterator[aiohttp.ClientSession]:
    settings = Settings(
        data_dir=tmp_path / "data",
        http_port=0,
        key_file=tmp_path / "k" / "key",
        trusted_proxies=request.param,
    )
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with (
        open_application(settings) as application,
        aiohttp.ClientSession(application.address) as http,
    ):
        http.headers["Origin"] = application.address
        yield http


async def _status(http: aiohttp.ClientSession, said: str) -> int:
    secret, headers = "x" * 43, {"X-Forwarded-For": said}
    async with http.post("/staff/session", data=secret, headers=headers) as answer:
        return answer.status


@pytest.mark.parametrize("console", ["127.0.0.0/8"], indirect=True)
async def test_behind_a_proxy_each_client_has_its_own_tries(console: aiohttp.ClientSession) -> None:
    assert [await _status(console, "203.0.113.7") for _ in range(11)][-1] == 429
    assert await _status(console, "203.0.113.8") == 403


@pytest.mark.parametrize("console", ["10.0.0.0/8"], indirect=True)
async def test_without_one_nobody_gets_more_tries_by_lying(console: aiohttp.ClientSession) -> None:
    assert [await _status(console, f"203.0.113.{it}") for it in range(11)][-1] == 429
