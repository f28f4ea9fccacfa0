"""The commands, run as processes of their own, as whoever runs the product does."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot import cli
from storage import lender_keys, lenders, staff_invitations
from storage.database import open_store
from storage.sealing import new_keyring, read_key_file, write_key_file
from storage.terms import StaffRole

pytestmark = pytest.mark.usefixtures("own_log")

ROOT = Path(__file__).parents[2]
HARBOUR = (
    "lender", "add", "harbour", "--name", "Harbour Credit", "--name", "zh-Hans=海港信贷",
    "--country", "sg", "--zone", "Asia/Singapore",
)  # fmt: skip
Done = subprocess.CompletedProcess[str]
Loanline = Callable[..., Done]


def _run(folder: Path, *arguments: str, **variables: str) -> Done:
    """Run a command on the installation in a folder."""
    own = {
        "LOANLINE_DATA_DIR": str(folder / "data"),
        "LOANLINE_KEY_FILE": str(folder / "keys" / "loanline.key"),
        "PYTHONPATH": str(ROOT),
    }
    # Compiled modules may be kept: dozens of processes start here.
    left_out = ("LOANLINE_", "PYTHONDONTWRITEBYTECODE")
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(left_out)}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env=inherited | own | {f"LOANLINE_{name}": value for name, value in variables.items()},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "keys" / "loanline.key"


@pytest.fixture
def loanline(tmp_path: Path) -> Loanline:
    """Give the command, on a machine where nothing has been installed yet."""
    return partial(_run, tmp_path)


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install once, by commands."""
    folder = tmp_path_factory.mktemp("installation")
    assert _run(folder, "keys", "new").returncode == 0
    assert _run(folder, *HARBOUR).returncode == 0
    return folder


@pytest.fixture
def installed(loanline: Loanline, installation: Path, tmp_path: Path) -> Loanline:
    shutil.copytree(installation, tmp_path, dirs_exist_ok=True)
    return loanline


def test_keys_are_made_once_for_their_owner_alone(loanline: Loanline, key_file: Path) -> None:
    assert loanline("keys", "new").returncode == 0
    before = key_file.read_bytes()
    again = loanline("keys", "new")

    assert stat.S_IMODE(key_file.stat().st_mode) == 0o400
    assert (again.returncode, again.stdout) == (2, "")
    assert "keys are never overwritten" in again.stderr
    assert key_file.read_bytes() == before


@pytest.mark.parametrize("place", ["data/loanline.key", "data/below/it.key", "vault/key", "db/key"])
def test_keys_beside_the_data_are_refused(place: str, loanline: Loanline, tmp_path: Path) -> None:
    write_key_file(tmp_path / place, new_keyring())
    where = {
        "KEY_FILE": str(tmp_path / place),
        "VAULT": str(tmp_path / "vault"),
        "DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path}/db/loans.db",
    }

    done = loanline("lender", "list", **where)

    assert done.returncode == 2
    assert done.stderr.startswith("loanline: LOANLINE_KEY_FILE: ")
    assert "lies beside the data it protects" in done.stderr


def test_a_link_does_not_hide_where_keys_lie(loanline: Loanline, tmp_path: Path) -> None:
    write_key_file(tmp_path / "data" / "real.key", new_keyring())
    (tmp_path / "elsewhere.key").symlink_to(tmp_path / "data" / "real.key")

    assert loanline("lender", "list", KEY_FILE=str(tmp_path / "elsewhere.key")).returncode == 2


def test_without_keys_nothing_starts_and_the_fix_is_told(loanline: Loanline) -> None:
    for done in (loanline("lender", "list", KEY_FILE=""), loanline("keys", "new", KEY_FILE="")):
        assert done.returncode == 2
        assert "LOANLINE_KEY_FILE: not set" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_lender_is_taken_on_and_listed(installed: Loanline) -> None:
    done = installed("lender", "list")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "harbour\tSG\tAsia/Singapore\ten\tHarbour Credit\n"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({2: "Harbour Credit"}, "is no short name"),
        ({2: "harbour"}, "there is a lender 'harbour' already"),
        ({8: "Singapore"}, "is no country"),
        ({10: "Singapore City"}, "is no time zone"),
        ({4: "zh-Hans=海港信贷"}, "--name en=…"),
        ({6: "klingon=x"}, "is no language"),
    ],
)
def test_a_lender_that_will_not_do_is_refused(
    changed: dict[int, str], words: str, installed: Loanline, tmp_path: Path
) -> None:
    arguments = [changed.get(number, word) for number, word in enumerate(HARBOUR)]
    if 2 not in changed:
        arguments[2] = "other"
    done = installed(*arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert _column(tmp_path, "SELECT slug FROM lenders") == {"harbour"}


async def test_a_quiet_key_is_all_that_is_printed_and_it_opens(
    installed: Loanline, tmp_path: Path, key_file: Path
) -> None:
    done = installed("lender", "key", "harbour", "--quiet", "--days", "30")
    secret = done.stdout.removesuffix("\n")

    store = await open_store(
        f"sqlite+aiosqlite:///{tmp_path}/data/loanline.db", read_key_file(key_file)
    )
    at = datetime.now(UTC)
    lender = await store.read(lenders.by_slug, "harbour")
    key = await store.read(lender_keys.find, secret, at=at)
    await store.close()

    assert (done.returncode, done.stderr) == (0, "")
    assert lender
    assert key
    assert key.lender_id == lender.id
    assert key.expires_at
    assert (key.expires_at - at).days in {29, 30}


def test_a_key_is_told_to_be_shown_once(installed: Loanline) -> None:
    done = installed("lender", "key", "harbour")
    words, secret = done.stdout.splitlines()

    assert "shown this once" in words
    assert secret.startswith(lender_keys.PREFIX)


def test_a_key_for_nobody_is_refused(installed: Loanline) -> None:
    done = installed("lender", "key", "harbor", "--quiet")

    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no lender 'harbor'" in done.stderr


@pytest.mark.parametrize("days", ["0", "-1", "many", "99999999999"])
def test_a_number_of_days_must_be_one(days: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        cli.main(["lender", "key", "harbour", f"--days={days}"])

    assert "is not a number of days" in capsys.readouterr().err


async def test_a_person_taken_on_gets_a_link_that_lets_them_in(
    installed: Loanline, tmp_path: Path, key_file: Path
) -> None:
    done = installed(
        "staff", "add", "--name=Mei", "--role=officer", "--lender=harbour", "--locale=zh-Hans",
        PUBLIC_URL="https://l.example",
    )  # fmt: skip
    address, _, secret = done.stdout.strip().partition("#")

    store = await open_store(
        f"sqlite+aiosqlite:///{tmp_path}/data/loanline.db", read_key_file(key_file)
    )
    member = await store.read(staff_invitations.find, secret, at=datetime.now(UTC))
    stranger = await store.read(staff_invitations.find, secret + "x", at=datetime.now(UTC))
    await store.close()

    assert address == "https://l.example/staff/sign-in"
    assert member
    assert (member.name, member.role, member.locale) == ("Mei", StaffRole.OFFICER, "zh-Hans")
    assert member.lender_id
    assert stranger is None


def test_an_officer_is_of_a_lender(installed: Loanline) -> None:
    done = installed("staff", "add", "--name=Mei", "--role=officer")

    assert (done.returncode, done.stdout) == (2, "")
    assert "--lender" in done.stderr


def test_an_accident_is_told_without_what_it_quotes(installed: Loanline, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "data" / "loanline.db")) as database:
        database.execute("DROP TABLE staff_invitations")
    done = installed("staff", "add", "--name=Wang Wei", "--role=agent")

    assert (done.returncode, done.stdout) == (2, "")
    assert "OperationalError: this should not happen" in done.stderr
    assert "command-failed" in done.stderr
    assert "Wang Wei" not in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_is_migrated_once(loanline: Loanline) -> None:
    first = loanline("migrate")

    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.startswith("schema: none -> ")
    assert "none" not in loanline("migrate").stdout


def test_a_store_that_does_not_open_is_told_without_its_password(loanline: Loanline) -> None:
    done = loanline("migrate", DATABASE_URL="postgresql+asyncpg://me:hunter2@127.0.0.1:1/loans")

    assert done.returncode == 2
    assert done.stderr.startswith("loanline: the postgresql store does not open: ")
    assert "hunter2" not in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_setting_is_told_before_anything_is_done(
    loanline: Loanline, tmp_path: Path
) -> None:
    done = loanline("migrate", HTTP_PORT="eighty")

    assert done.returncode == 2
    assert done.stderr.startswith("loanline: LOANLINE_HTTP_PORT: ")
    assert not (tmp_path / "data").exists()


def _modes(folder: Path) -> dict[str, int]:
    return {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}


def _column(folder: Path, query: str) -> set[str]:
    with closing(sqlite3.connect(folder / "data" / "loanline.db")) as database:
        return {value for (value,) in database.execute(query)}


def _wrappings(folder: Path) -> set[str]:
    return _column(folder, "SELECT wrapping FROM data_keys")


async def test_rotated_keys_open_what_the_old_ones_sealed_also_in_a_running_process(
    installed: Loanline, tmp_path: Path, key_file: Path
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/data/loanline.db"
    first = read_key_file(key_file)
    at = datetime.now(UTC)
    running = await open_store(url, first)
    names = [await running.write(lambda tx: tx.new_data_key(at)) for _ in range(3)]
    sealed = await running.write(lambda tx: tx.seal(names[0], "王伟", "l|t|c|r"))
    await running.close()
    running = await open_store(url, first)

    done = installed("keys", "rotate")

    second = read_key_file(key_file)
    opened = await running.read(lambda tx: tx.unseal(sealed, "l|t|c|r").decode())
    await running.close()
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 data keys wrapped anew" in done.stdout
    assert second.current != first.current
    assert first.current in second.keys
    assert second.index == first.index
    assert _modes(key_file.parent) == {key_file.name: 0o400}
    assert _wrappings(tmp_path) == {second.current}
    assert opened == "王伟"


async def test_rewrapping_may_wait_until_every_machine_has_the_file(
    installed: Loanline, tmp_path: Path, key_file: Path
) -> None:
    first = read_key_file(key_file)
    store = await open_store(f"sqlite+aiosqlite:///{tmp_path}/data/loanline.db", first)
    await store.write(lambda tx: tx.new_data_key(datetime.now(UTC)))
    await store.close()

    assert installed("keys", "rotate", "--later").returncode == 0
    assert _wrappings(tmp_path) == {first.current}

    assert installed("keys", "rewrap").stdout == "1 data keys wrapped anew\n"
    assert _wrappings(tmp_path) == {read_key_file(key_file).current}
    assert installed("keys", "rewrap").stdout == "0 data keys wrapped anew\n"


def test_help_names_every_command(loanline: Loanline) -> None:
    text = loanline("--help").stdout

    for command in ("serve", "demo", "migrate", "doctor", "keys", "lender", "staff"):
        assert f"    {command} " in text
