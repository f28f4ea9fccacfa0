"""What a browser may say: each frame is one thing, and nothing else is believed."""

import json

import pytest

from bot.channels.webchat_frames import WrongFrameError, content_of, read_frame
from handlers.messages import Command, Content, Press, Start, Text

KEY = "6f0a1c9e-0000-4000-8000-000000000001"


@pytest.mark.parametrize(
    ("frame", "content"),
    [
        ({"type": "start"}, Start()),
        ({"type": "start", "invite": "abc"}, Start(token="abc")),  # noqa: S106  made up
        ({"type": "text", "text": " 你好 "}, Text(text="你好")),
        ({"type": "command", "name": "status"}, Command(name="status")),
        (
            {"type": "press", "action": "send:N1", "label": "Payslip"},
            Press(action="send", subject="N1", label="Payslip"),
        ),
        ({"type": "press", "action": "status"}, Press(action="status")),
        ({"type": "press", "action": "a:b:c"}, Press(action="a", subject="b:c")),
    ],
)
def test_a_frame_is_one_thing_a_borrower_does(frame: dict[str, str], content: Content) -> None:
    assert content_of(read_frame(json.dumps({**frame, "key": KEY}))) == content


@pytest.mark.parametrize(
    "data",
    [
        "",
        "no json",
        "[]",
        '{"type": "text"}',
        '{"type": "text", "key": "x", "text": "hello"}',
        '{"type": "text", "key": "0000-0000", "text": 7}',
        '{"type": "text", "key": "0000-0000", "text": "a", "more": 1}',
        '{"type": "text", "key": "0000-0000", "text": "\\ud800"}',
        '{"type": "press", "key": "0000-0000", "action": ""}',
        '{"type": "press", "key": "0000-0000", "action": "a\\u0000b"}',
        f'{{"type": "press", "key": "0000-0000", "action": "{"a" * 65}"}}',
        '{"type": "command", "key": "0000-0000", "name": "DROP TABLE"}',
        '{"type": "unheard-of", "key": "0000-0000"}',
    ],
)
def test_a_wrong_frame_is_refused(data: str) -> None:
    with pytest.raises(WrongFrameError) as refused:
        read_frame(data)

    assert refused.value.words == "page-problem-frame"
    assert refused.value.key in {"", "0000-0000"}


def test_a_refusal_names_the_message_it_is_about() -> None:
    with pytest.raises(WrongFrameError) as refused:
        read_frame(json.dumps({"type": "text", "key": KEY, "text": "a" * 4001}))

    assert (refused.value.key, refused.value.words) == (KEY, "page-problem-long")
