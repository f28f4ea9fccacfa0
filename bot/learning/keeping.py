"""What was learned is kept beside what is installed, under a name that its examples decide.

Examples that change give another name, so weights can never belong to other examples than those
that are read. Where nothing is kept yet, it is learned in a process of its own: the service itself
never loads what learning needs.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import structlog

from bot import phrases
from bot.phrases import FILE
from handlers.intents import Phrases
from handlers.learned import Model

log = structlog.get_logger()

VERSION: Final = 1
"""Rises when learning itself changes, or what is kept of it."""
PATIENCE: Final = 600.0
"""How many seconds learning may take on a slow machine."""


class LearningError(Exception):
    """Nothing has been learned, and it cannot be done now."""


def load() -> Phrases:
    """Read our phrases with what was learned from them; learn first if need be."""
    languages = phrases.read()
    path = kept() or _learned()
    return phrases.ready(languages, read(path))


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


def keep(model: Model) -> Path:
    """Write what was learned to the first place that can be written to; return where."""
    for folder in _folders():
        try:
            return _write(model, folder)
        except OSError as error:
            log.info("learned_not_kept", place=str(folder), error=type(error).__name__)
    raise LearningError("there is no folder to keep what was learned in")


def read(path: Path) -> Model:
    """Read what was learned."""
    with np.load(path, allow_pickle=False) as stored:
        known = _lines(stored["features"])
        return Model(
            {feature: at for at, feature in enumerate(known)},
            stored["rarity"],
            stored["weights"].astype(np.float32),
            stored["bias"],
            tuple(_lines(stored["names"])),
            float(stored["unseen"]),
            dict(line.split("\t") for line in _lines(stored["marks"])),
            stored["unseen_weights"],
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
    for module in ("characters", "learned", "script"):
        yield (resources.files("handlers") / f"{module}.py").read_bytes()
    for module in ("training", "variations"):
        yield (resources.files("bot.learning") / f"{module}.py").read_bytes()


def _bytes(lines: Iterable[str]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def _lines(stored: npt.NDArray[np.uint8]) -> list[str]:
    return bytes(stored).decode().split("\n") if stored.size else []


def _write(model: Model, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name()
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".npz", delete=False) as file:
        np.savez_compressed(
            file,
            features=_bytes(model.features),
            rarity=model.rarity,
            weights=model.weights.astype(np.float16),
            bias=model.bias,
            names=_bytes(model.names),
            unseen=np.float64(model.unseen),
            marks=_bytes(f"{word}\t{kind}" for word, kind in model.marks.items()),
            unseen_weights=model.unseen_weights,
        )
    Path(file.name).chmod(0o644)
    Path(file.name).replace(path)  # another process sees all of it or nothing
    return path
