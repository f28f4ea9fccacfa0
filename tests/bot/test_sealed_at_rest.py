"""Nothing personal lies in clear in the store, its log of writes, the vault, and what is logged."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from storage.pushes import StatedParty
from storage.records import Decision
from storage.terms import NeedState, Reason
from tests.arrange import need_is
from tests.running import Running, hears, photo, running, settled, until

NAME: Final = "欧阳修竹"
PHONE: Final = "+8613911223344"
IDENTITY: Final = "11010519491231002X"
SAID: Final = "my husband lost his job in Ningbo"
TYPED: Final = "731846"
WHY: Final = "The third page is in shadow."
CONDITION: Final = "Guarantee by the sister in Wuhan"
FILE: Final = "salary of Xiuzhu.jpg"


def forms(word: str) -> Iterator[bytes]:
    """Write a word in the ways in which it could lie somewhere."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
        yield word.encode(encoding)
    yield word.encode("unicode_escape")


async def test_after_a_whole_dialogue_no_file_holds_a_word_of_it(tmp_path: Path) -> None:
    picture = photo()
    async with running(tmp_path, telegram_mode="webhook") as line:
        chat = str(await _dialogue(line, picture))
        data = line.application.parts.settings.data_dir
        found = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
        found[tmp_path / "log"] = line.log.getvalue().encode()

    assert any(path.name.endswith("-wal") and content for path, content in found.items())
    secrets = [NAME, PHONE, PHONE[3:], IDENTITY, SAID, TYPED, WHY, CONDITION, FILE, chat]
    for path, content in found.items():
        for secret in secrets:
            assert not any(form in content for form in forms(secret)), (secret, path.name)
        assert picture[100:132] not in content, path.name
    # Only what is there can be found: the number of the application is no secret.
    assert any(b"LN-CANARY" in content for content in found.values())


async def _dialogue(line: Running, picture: bytes) -> int:
    party = StatedParty(reference="B-9", name=NAME, phone=PHONE, identity=IDENTITY)
    decision = Decision(conditions={"en": CONDITION})
    application = await line.desk.has_application("LN-CANARY", of=(party,), decision=decision)
    need = await line.desk.asks_for(application, "bank-statement", note={"en": WHY})
    zhu = line.account.borrower("Zhu", language="en")
    await line.linked(zhu, PHONE)
    zhu.writes(SAID)
    await hears(zhu)  # whether it was understood is no matter here
    zhu.presses_data(f"send:{need.id}", message_id=zhu.heard[-1].id)
    await hears(zhu, "Please send it now")
    zhu.sends_document(FILE, picture, "image/jpeg")
    await hears(zhu, "✓ Received", FILE)
    await until(lambda: need_is(line.store, need, NeedState.UPLOADED))
    await line.lender_works_now().rejects(need, Reason.OTHER, {"en": WHY})
    await hears(zhu, WHY)
    zhu.presses_data(f"na:{need.id}", message_id=zhu.heard[-1].id)
    await hears(zhu, "reason")
    zhu.writes(SAID)
    await hears(zhu, "lender", "confirm")
    await _types_a_code(line)
    return zhu.chat


async def _types_a_code(line: Running) -> None:
    stranger = line.account.borrower("Stranger", language="en")
    await settled(stranger)
    stranger.presses("Status")
    await hears(stranger)
    stranger.writes(PHONE)
    await hears(stranger, "6-digit code")
    stranger.writes(TYPED)
    await hears(stranger, "That code is not right")
