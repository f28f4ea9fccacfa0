"""The keys of an installation: where they may lie, and how they are made and rotated."""

import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bot.settings import PREFIX, Settings, SettingsError
from storage import rewrap, sealing
from storage.database import Store
from storage.sealing import Keyring

_VARIABLE: Final = f"{PREFIX}KEY_FILE"
_NOT_SET: Final = (
    f"{_VARIABLE}: not set; name a file outside the data folder,"
    " then run `loanline keys new` to make it"
)
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def open_keyring(settings: Settings, *, demo: bool = False) -> Keyring:
    """Read the keys; refuse them beside the data. The demo keeps its own there and makes them."""
    if demo:
        path = settings.key_file or demo_key_file(settings)
        if not path.exists():
            sealing.write_key_file(path, sealing.new_keyring())
        return sealing.read_key_file(path)
    return sealing.read_key_file(placed(settings))


def demo_key_file(settings: Settings) -> Path:
    """Say where the demo keeps its keys, which also marks a data folder as a demo's."""
    return settings.data_dir / "demo.key"


def is_demo(settings: Settings) -> bool:
    """Tell whether the data is a demo's, so that its visitors can try the commands on it."""
    return settings.key_file is None and demo_key_file(settings).exists()


def placed(settings: Settings) -> Path:
    """Give the key file's path; raise SettingsError if there is none or it is beside the data."""
    if settings.key_file is None:
        raise SettingsError(_NOT_SET)
    path = settings.key_file.resolve()
    for folder in _kept_in(settings):
        if path.is_relative_to(folder.resolve()):
            raise SettingsError(
                f"{_VARIABLE}: {path} lies beside the data it protects, in {folder};"
                " whoever takes a copy of that folder could read everything."
                " Move it elsewhere, such as /etc/loanline"
            )
    return path


def new(settings: Settings) -> Path:
    """Make the key file; never overwrites one."""
    path = placed(settings)
    sealing.write_key_file(path, sealing.new_keyring())
    return path


def rotate(settings: Settings) -> Keyring:
    """Add a new current key to the key file; the old ones stay, for what they wrapped."""
    path = placed(settings)
    sealing.read_key_file(path)  # says so if there is none, before its folder is locked
    # Two at once would each keep only their own new key, and lose what the other's has wrapped.
    with _alone(path.parent):
        ring = sealing.rotated(sealing.read_key_file(path))
        sealing.replace_key_file(path, ring)
    return ring


async def rewrap_all(store: Store) -> int:
    """Wrap all data keys with the current key, some at a time, while others work on."""
    total = 0
    while done := await store.write(rewrap.batch):
        total += done
    return total


def open_to_others(path: Path) -> bool:
    """Tell whether anybody but its owner may read a key file."""
    return bool(path.stat().st_mode & _OTHERS)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait for other processes that change the keys in this folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _kept_in(settings: Settings) -> list[Path]:
    folders = [settings.data_dir]
    if isinstance(settings.vault, Path):
        folders.append(settings.vault)
    if settings.database_file:
        folders.append(settings.database_file.parent)
    return folders
