"""Which passwords will do, and how they are kept."""

import pytest

from bot.staff import passwords


@pytest.mark.parametrize(
    ("password", "found"),
    [
        ("", "short"),
        ("elevenchars", "short"),
        ("x" * 129, "long"),
        ("aaaaaaaaaaaaaaaa", "common"),
        ("Password2026", "common"),
        ("qwertyuiop123456", "common"),
        ("abcdefghijklmnop", "common"),
        ("mei.lin.mei.lin", "common"),
        ("correct horse, battery staple", ""),
        ("春眠不觉晓处处闻啼鸟夜来风雨声", ""),
    ],
)
def test_which_passwords_will_do(password: str, found: str) -> None:
    assert passwords.fault(password, "mei.lin", "Mei", "Lin") == found


async def test_a_password_is_the_same_however_a_keyboard_writes_it() -> None:
    kept = await passwords.Passwords().hashed("cafe\u0301 at ten past four")

    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert await passwords.Passwords().fits("caf\u00e9 at ten past four", kept)
    assert not await passwords.Passwords().fits("cafe at ten past four", kept)
    assert not await passwords.Passwords().fits("", "")
