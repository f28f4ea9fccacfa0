"""Nothing personal and nothing secret reaches the log."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot import logs


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before = (root.handlers[:], root.level)
    for handler in root.handlers:  # those of pytest, which would be closed
        root.removeHandler(handler)
    yield io.StringIO()
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()
    root.handlers, root.level = before


@pytest.fixture
def read(stream: io.StringIO) -> "Read":
    logs.configure("INFO", "json", stream)
    return Read(stream)


class Read:
    """The lines that were logged."""

    def __init__(self, stream: io.StringIO) -> None:
        self.stream = stream

    def __call__(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.stream.getvalue().splitlines()]


def test_an_event_is_one_line_of_json_with_its_ids(read: Read) -> None:
    structlog.get_logger("bot").info("upload-received", file_id="0199" * 8, size=20_971_520)

    (line,) = read()
    assert line["event"] == "upload-received"
    assert line["file_id"] == "0199" * 8
    assert line["size"] == 20_971_520
    assert line["level"] == "info"
    assert line["timestamp"].endswith("Z")


@pytest.mark.parametrize(
    "personal",
    [
        "4839574:AAFakeTokenForTestsOnly_0123456789ab",
        "Bearer lk_abcdef",
        "wang.wei@example.com",
        "+86 138 0013 8000",
        "+4915112345678",
        "13800138000",
        "138 0013 8000",
        "手机13800138000号",
        "11010519491231002X",
        "110105194912310021",
        "6222021234567890123",
    ],
)
def test_what_looks_personal_or_secret_is_struck_out(personal: str, read: Read) -> None:
    sentence = f"said {personal}."
    structlog.get_logger("bot").info(sentence, note=personal, nested={"list": [personal]})
    logging.getLogger("some.library").warning("https://example.com/%s/x", personal)

    text = json.dumps(read(), ensure_ascii=False)
    digits = personal.removeprefix("手机").removesuffix("号")
    assert digits not in text
    assert text.count(logs.STRUCK) == 4


def test_numbers_and_named_values_are_struck_out_too(read: Read) -> None:
    structlog.get_logger("bot").info("oops", phone="x", name="Wang Wei", chat=13800138000)

    (line,) = read()
    assert (line["phone"], line["name"], line["chat"]) == (logs.STRUCK,) * 3


def test_an_accident_is_told_by_type_and_place_without_its_text(read: Read) -> None:
    try:
        try:
            int("Wang Wei")
        except ValueError as error:
            raise RuntimeError("about Wang Wei") from error
    except RuntimeError:
        structlog.get_logger("bot").exception("turn-failed", incident="a1")
        logging.getLogger("aiohttp.server").exception("Error handling request")

    ours, theirs = read()
    assert [it["type"] for it in ours["accident"]] == [
        "builtins.RuntimeError",
        "builtins.ValueError",
    ]
    assert "test_logs.py" in ours["accident"][0]["at"][0]
    assert [it["type"] for it in theirs["accident"]] == [it["type"] for it in ours["accident"]]
    assert "Wang" not in json.dumps([ours, theirs])


def test_libraries_that_quote_tokens_and_texts_are_silent(read: Read) -> None:
    for name in ("httpx", "httpcore.http11", "telegram.Bot", "aiohttp.access"):
        logging.getLogger(name).warning("POST https://api.telegram.org/bot1:x/sendMessage")

    assert read() == []


def test_ids_bound_to_a_turn_are_in_each_of_its_lines(read: Read) -> None:
    with structlog.contextvars.bound_contextvars(conversation_id="c1"):
        logging.getLogger("asyncio").error("slow")

    assert read()[0]["conversation_id"] == "c1"


def test_the_level_is_kept(read: Read) -> None:
    logs.configure("ERROR", "json", read.stream)
    structlog.get_logger("bot").info("a")
    logging.getLogger("x").warning("b")
    structlog.get_logger("bot").error("c")

    assert [it["event"] for it in read()] == ["c"]


def test_a_stream_that_was_closed_troubles_nobody(read: Read) -> None:
    read.stream.close()

    structlog.get_logger("bot").info("upload-received")
    logging.getLogger("asyncio").error("something")
