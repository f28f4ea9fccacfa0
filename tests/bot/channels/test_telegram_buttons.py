"""Buttons that open a page, as Telegram takes them."""

import pytest

from bot.channels import Label
from bot.channels.telegram_words import inline_keyboard
from bot.pages.rendering import LANGUAGES
from tests.fakes.bot_api_methods import RefusedError
from tests.fakes.bot_api_rules import check_markup


def test_the_button_is_one_that_telegram_takes() -> None:
    page, app = "https://loans.example/page#x", "https://loans.example/page/app?bot=7&need=1"
    markup = inline_keyboard([Label("Open", url=page, app=app)])

    assert markup == {"inline_keyboard": [[{"text": "Open", "web_app": {"url": app}}]]}
    check_markup(dict(markup))
    plain = inline_keyboard([Label("Open", url=page, app=app.replace("https", "http"))])
    assert plain == {"inline_keyboard": [[{"text": "Open", "url": page}]]}
    with pytest.raises(RefusedError):
        check_markup({"inline_keyboard": [[{"text": "Open", "web_app": {"url": "http://a.b"}}]]})


def test_all_languages_stand_two_in_a_row() -> None:
    labels = [Label(name, f"language:{tag}") for tag, name in LANGUAGES.items()]
    markup = inline_keyboard(labels)
    check_markup(dict(markup))

    rows = markup["inline_keyboard"]
    assert isinstance(rows, list)
    assert [len(row) for row in rows] == [2, 2, 2, 2, 1]
    assert [button["text"] for row in rows for button in row] == list(LANGUAGES.values())


def test_marks_above_letters_take_no_room() -> None:
    markup = inline_keyboard([Label("नमस्ते जी", "a"), Label("Gửi giấy tờ", "b")])

    rows = markup["inline_keyboard"]
    assert isinstance(rows, list)
    assert [len(row) for row in rows] == [2]
