"""How well people are understood is shown by command, and what is no row is refused by name."""

import json
from pathlib import Path

import pytest

from bot.cli import main
from bot.learning import keeping

pytestmark = pytest.mark.usefixtures("own_log")

ROWS = [
    {"id": "1", "text": "where is my loan", "lang": "en", "wish": "status"},
    {"id": "2", "text": "今天天气怎么样", "lang": "zh-Hans", "wish": "unknown"},
    {"id": "3", "text": "where is my loan", "lang": "en", "wish": "branch"},
]


def written(path: Path, *lines: str) -> str:
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def test_many_messages_are_measured_and_each_reading_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = written(tmp_path / "rows.jsonl", *(json.dumps(row) for row in ROWS))
    out = tmp_path / "out.jsonl"

    assert main(["understand", "--evaluate", rows, "--predictions", str(out)]) == 0

    told = capsys.readouterr().out
    assert "accuracy                 66.7%" in told
    assert "recall of out-of-scope  100.0%" in told
    assert "branch -> status" in told
    kept = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert kept[0] == {"id": "1", "wish": "status", "confidence": 1.0, "unsure": False}
    assert [row["id"] for row in kept] == ["1", "2", "3"]


def test_one_message_is_shown_as_it_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["understand", "where is my loan"]) == 0

    assert capsys.readouterr().out.split() == ["100.0%", "status"]


@pytest.mark.parametrize("line", ["nonsense", '{"id": "1", "text": "a", "wish": "statsu"}'])
def test_what_is_no_row_is_refused_by_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    rows = written(tmp_path / "rows.jsonl", line)

    assert main(["understand", "--evaluate", rows]) == 2
    assert f"{rows}:1" in capsys.readouterr().err


def test_what_was_learned_is_the_same_after_it_was_kept() -> None:
    path = keeping.kept() or pytest.fail("nothing was learned")
    model = keeping.read(path).model

    assert len(model.known) == len(model.rarity) == len(model.weights) == len(model.steps)
    assert model.weights.shape[1] == len(model.bias) == len(model.names)
