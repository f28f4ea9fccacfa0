"""Keys are rotated without losing one."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot import keys
from bot.settings import Settings
from storage.sealing import KeyFileError, read_key_file


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data", key_file=tmp_path / "keys" / "loanline.key")


def test_rotations_at_once_keep_every_key(settings: Settings) -> None:
    path = keys.new(settings)

    with ThreadPoolExecutor(8) as operators:
        rings = list(operators.map(keys.rotate, [settings] * 8))

    assert {ring.current for ring in rings} < set(read_key_file(path).keys)
    assert len(read_key_file(path).keys) == 9


def test_keys_that_do_not_exist_are_not_rotated(settings: Settings) -> None:
    with pytest.raises(KeyFileError, match="cannot be read"):
        keys.rotate(settings)


def test_keys_that_cannot_be_written_are_refused(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("a file, not a folder")

    with pytest.raises(KeyFileError, match="cannot be written"):
        keys.new(settings)


def test_the_demo_makes_its_keys_once_and_marks_its_data(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data", key_file=None)
    assert not keys.is_demo(settings)

    made = keys.open_keyring(settings, demo=True)

    assert keys.is_demo(settings)
    assert keys.open_keyring(settings, demo=True) == made
