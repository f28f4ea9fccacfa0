"""What the pages tell the browser beside their words: who may frame, keep and read them."""

from pathlib import Path

import pytest
from aiohttp import ClientResponse, ClientSession

from bot.channels.webchat_account import NAME, new_token
from storage.database import Store
from tests.bot.webchat_site import running

pytestmark = pytest.mark.asyncio(loop_scope="session")

HTTPS = "https://loans.example.org"


async def fetched(store: Store, folder: Path, path: str, public_url: str) -> ClientResponse:
    async with running(store, folder, public_url=public_url) as site, ClientSession() as session:
        async with session.get(f"{site.url}{path}") as response:
            await response.read()
        return response


async def test_over_https_the_cookie_belongs_to_this_host_alone(
    store: Store, tmp_path: Path
) -> None:
    response = await fetched(store, tmp_path, "/chat", HTTPS)
    cookie = response.headers["Set-Cookie"].split("; ")

    assert cookie[0].startswith("__Host-loanline_chat=")
    assert {"Path=/", "HttpOnly", "Secure", "SameSite=Lax"} <= set(cookie)
    assert not any(it.startswith("Domain") for it in cookie)
    assert response.headers["Strict-Transport-Security"].startswith("max-age=")


async def test_within_a_lenders_page_the_cookie_has_a_jar_of_its_own(
    store: Store, tmp_path: Path
) -> None:
    response = await fetched(store, tmp_path, "/chat?embed=1", HTTPS)

    assert response.headers["Set-Cookie"].endswith("Secure; SameSite=None; Partitioned")


async def test_without_https_the_cookie_still_works_on_a_desk(store: Store, tmp_path: Path) -> None:
    response = await fetched(store, tmp_path, "/chat", "http://127.0.0.1")

    assert response.headers["Set-Cookie"].startswith(f"{NAME}=")
    assert "Secure" not in response.headers["Set-Cookie"]
    assert "Strict-Transport-Security" not in response.headers


async def test_a_browser_keeps_its_secret_and_a_forged_one_is_replaced(
    store: Store, tmp_path: Path
) -> None:
    token = new_token()
    async with running(store, tmp_path) as site, ClientSession() as session:
        for sent, kept in ((token, True), ("guess", False), ("a" * 4000, False)):
            headers = {"Cookie": f"{NAME}={sent}"}
            async with session.get(site.url / "chat", headers=headers) as response:
                answered = response.headers["Set-Cookie"].split(";")[0].partition("=")[2]
            assert (answered == sent) is kept


@pytest.mark.parametrize("path", ["/chat", "/nothing", "/embed.js", "/static/x/loanline.css"])
async def test_every_answer_is_protected(store: Store, tmp_path: Path, path: str) -> None:
    headers = (await fetched(store, tmp_path, path, HTTPS)).headers

    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Permissions-Policy"].startswith("camera=(self)")


async def test_files_are_kept_for_good_under_their_version_only(
    store: Store, tmp_path: Path
) -> None:
    async with running(store, tmp_path) as site, ClientSession() as session:
        current = site.pages.assets.path("chat.js")
        async with session.get(f"{site.url}{current}") as response:
            assert response.headers["Cache-Control"].endswith("immutable")
            assert response.content_type == "text/javascript"
        async with session.get(site.url / "static/older/chat.js") as response:
            assert response.headers["Cache-Control"] == "no-store"
            assert response.status == 200
        async with session.get(site.url / "static/older/..%2fchat.py") as response:
            assert response.status == 404


async def test_no_page_has_a_script_or_style_in_its_text_or_from_elsewhere(
    store: Store, tmp_path: Path
) -> None:
    text = await (await fetched(store, tmp_path, "/chat", "http://127.0.0.1")).text()

    assert "style=" not in text
    assert "onclick" not in text
    assert "http://" not in text
    assert "https://" not in text
