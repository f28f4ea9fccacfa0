"""``loanline import``: a lender's file from this machine."""

import os
import stat
from pathlib import Path

import pytest

from bot import cli
from tests.bot.lenders.importing import as_csv, as_xlsx, row, table


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_log: None) -> Path:  # noqa: ARG001  for its effect
    """Set an installation up, with one lender."""
    monkeypatch.chdir(tmp_path)
    for name in [it for it in os.environ if it.startswith("LOANLINE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("LOANLINE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("LOANLINE_KEY_FILE", str(tmp_path / "loanline.keys"))
    assert cli.main(["keys", "new"]) == 0
    given = ["--country", "CN", "--zone", "Asia/Shanghai", "--locale", "en"]
    assert cli.main(["lender", "add", "bohai", "--name", "Bohai", *given]) == 0
    return tmp_path


def test_a_file_is_taken_in(shell: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shell / "book.xlsx").write_bytes(as_xlsx(row(), row(number="LN-2")))

    dry = cli.main(["import", "book.xlsx", "--lender", "bohai", "--dry-run"])
    first = capsys.readouterr().out
    done = cli.main(["import", "book.xlsx", "--lender", "bohai"])
    second = capsys.readouterr().out
    again = cli.main(["import", "book.xlsx", "--lender", "bohai"])

    assert (dry, done, again) == (0, 0, 0)
    assert "2 of 2 rows: 2 applied" in first
    assert "This was a dry run; nothing was stored." in first
    assert "2 of 2 rows: 2 applied" in second
    assert "2 of 2 rows: 0 applied, 2 unchanged" in capsys.readouterr().out
    assert sorted(it.name for it in shell.iterdir() if it.is_file()) == [
        "book.xlsx",
        "loanline.keys",
    ]


def test_faulty_rows_are_written_beside_the_file(
    shell: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shell / "book.csv").write_bytes(as_csv(row(), row(number="LN-2", stage="?")))

    left = cli.main(["import", "book.csv", "--lender", "bohai"])

    beside = shell / "book.faults.csv"
    assert left == 1
    assert "The faulty rows are in book.faults.csv." in capsys.readouterr().out
    assert [line[0] for line in table(beside.read_bytes())[1:]] == ["LN-2"]
    assert stat.S_IMODE(beside.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("arguments", "content", "words"),
    [
        (["none.csv", "--lender", "bohai"], b"x", "there is no file 'none.csv'"),
        (["book.csv", "--lender", "other"], b"x", "there is no lender 'other'"),
        (["book.csv", "--lender", "bohai"], b"", "The file is empty."),
        (["book.csv", "--lender", "bohai"], b"%PDF", "The file is no CSV, XLSX or NDJSON"),
        (["book.csv", "--lender", "bohai"], b"a,b\n1,2\n", "no column “Application number”"),
    ],
)
def test_what_cannot_be_taken_in_is_said(
    shell: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    content: bytes,
    words: str,
) -> None:
    (shell / "book.csv").write_bytes(content)

    assert cli.main(["import", *arguments]) == 2
    assert words in capsys.readouterr().err
