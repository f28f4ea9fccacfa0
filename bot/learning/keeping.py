"""What was learned is kept beside what is installed, under a name that its examples decide.

Examples that change give another name, so weights can never belong to other examples than those
that are read. Where nothing is kept yet, it is learned in a process of its own: the service itself
never loads what learning needs.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import fields
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Final

import numpy as np
import structlog

from handlers.intents import Phrases
from handlers.learned import Model, Sayings
from handlers.slots import Words

log = structlog.get_logger()

_ARRAYS: Final = tuple(it.name for it in fields(Model) if it.name not in {"names", "unseen"})

VERSION: Final = 2
"""Rises when learning itself changes, or what is kept of it."""
FILE: Final = "phrases.yaml"
PATIENCE: Final = 600.0
"""How many seconds learning may take on a slow machine."""


class LearningError(Exception):
    """Nothing has been learned, and it cannot be done now."""


def load() -> Phrases:
    """Read how our borrowers are read; learn it first if need be.

    The examples themselves are not read again: that would take longer than all the rest.
    """
    return read(kept() or _learned())


def name() -> str:
    """Name what is learned from the examples as they are now."""
    told = sha256(f"{VERSION}|{sys.version_info.major}".encode())
    for file in _sources():
        told.update(file)
    return f"phrases-{told.hexdigest()[:20]}.npz"


def kept() -> Path | None:
    """Find what was learned from these examples, if it was."""
    wanted = name()
    return next((it / wanted for it in _folders() if (it / wanted).is_file()), None)


def keep(known: Phrases) -> Path:
    """Write what was learned to the first place that can be written to; return where."""
    for folder in _folders():
        try:
            return _write(known, folder)
        except OSError as error:
            log.info("learned_not_kept", place=str(folder), error=type(error).__name__)
    raise LearningError("there is no folder to keep what was learned in")


def read(path: Path) -> Phrases:
    """Read what was learned."""
    with np.load(path, allow_pickle=False) as stored:
        told = json.loads(bytes(stored["told"]))
        model = {name: stored[f"model_{name}"] for name in _ARRAYS}
        return Phrases(
            Sayings(stored["said_known"], stored["said_meant"], tuple(told["meanings"])),
            tuple(told["alarming"]),
            Words(
                tuple((name, kind) for name, kind in told["documents"]),
                told["ordinals"],
                tuple(told["pictures"]),
            ),
            Model(**model, names=tuple(told["names"]), unseen=told["unseen"]),
        )


def _learned() -> Path:
    log.info("learning", why="nothing was learned from these phrases yet")
    done = subprocess.run(
        [sys.executable, "-m", "bot.learning"],
        check=False,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    found = kept()
    if done.returncode or found is None:
        raise LearningError(f"what borrowers say could not be learned: {done.stderr[-500:]}")
    return found


def _folders() -> Iterator[Path]:
    yield Path(sys.prefix) / "share" / "loanline"
    yield Path.home() / ".cache" / "loanline"
    yield Path(tempfile.gettempdir()) / f"loanline-{os.getuid()}"


def _sources() -> Iterator[bytes]:
    """Give all that decides what is learned: the examples, and how they are looked at."""
    locales = resources.files("locales")
    for folder in sorted(locales.iterdir(), key=lambda it: it.name):
        if folder.is_dir() and (folder / FILE).is_file():
            yield (folder / FILE).read_bytes()
    for module in ("characters", "devanagari", "learned", "script", "slots"):
        yield (resources.files("handlers") / f"{module}.py").read_bytes()
    for module in ("keeping", "training", "variations"):
        yield (resources.files("bot.learning") / f"{module}.py").read_bytes()


def _write(known: Phrases, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name()
    told = {
        "names": known.model.names,
        "unseen": known.model.unseen,
        "meanings": known.said.names,
        "alarming": known.alarming,
        "documents": known.words.documents,
        "ordinals": dict(known.words.ordinals),
        "pictures": known.words.pictures,
    }
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".npz", delete=False) as file:
        np.savez_compressed(
            file,
            told=np.frombuffer(json.dumps(told).encode(), np.uint8),
            said_known=known.said.known,
            said_meant=known.said.meant,
            **{f"model_{name}": getattr(known.model, name) for name in _ARRAYS},
        )
    Path(file.name).chmod(0o644)
    Path(file.name).replace(path)  # another process sees all of it or nothing
    return path
