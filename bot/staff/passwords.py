"""Passwords of staff: which will do (NIST SP 800-63B), and how they are kept (RFC 9106)."""

import asyncio
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY

SHORTEST: Final = 12
LONGEST: Final = 128
_DIFFERENT: Final = 6
"""Different characters that a password has at least."""
_PARTS: Final = 4
_RUNS: Final = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789",
    "qwertyuiopasdfghjklzxcvbnm",
)
_USUAL: Final = ("password", "passwort", "letmein", "welcome", "loanline", "iloveyou", "woaini")
_DUMMY: Final = (
    "$argon2id$v=19$m=65536,t=3,p=4$OO5ZLlk8djPg7DiIdY/4aQ"
    "$Bkxu3wziW1dlEmppn6Qh7oSlUIWSi17VbfK3Gqt8ozo"
)
"""Checked against for a name that nobody has, so that it takes the same time."""


def fault(password: str, *names: str) -> str:
    """Say why a password will not do (a word of ours), or nothing if it will."""
    plain = _normal(password).casefold()
    if len(plain) < SHORTEST:
        return "short"
    if len(plain) > LONGEST:
        return "long"
    bare = plain
    for known in (*_USUAL, *(name.casefold() for name in names if len(name) >= _PARTS)):
        bare = bare.replace(known, "")
    if len(set(bare)) < _DIFFERENT or len(bare) < SHORTEST // 2 or _is_a_run(bare):
        return "common"
    return ""


@dataclass(frozen=True, slots=True)
class Passwords:
    """Hashes in threads, two at once: each takes 64 MiB."""

    hasher: PasswordHasher = field(
        default_factory=lambda: PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)
    )
    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))

    async def hashed(self, password: str) -> str:
        """Hash a password to be kept."""
        async with self.turns:
            return await asyncio.to_thread(self.hasher.hash, _normal(password))

    async def fits(self, password: str, kept: str) -> bool:
        """Tell whether a password is the one kept; with nothing kept, no, after the same work."""
        async with self.turns:
            right = await asyncio.to_thread(self._fits, password[: LONGEST * 4], kept or _DUMMY)
        return right and bool(kept)

    def _fits(self, password: str, kept: str) -> bool:
        try:
            return self.hasher.verify(kept, _normal(password))
        except (VerificationError, InvalidHashError):
            return False


def _normal(password: str) -> str:
    # However a keyboard writes it, it is the same password.
    return unicodedata.normalize("NFKC", password)


def _is_a_run(text: str) -> bool:
    """Tell whether a text is little more than keys that lie side by side."""
    run = sum(any(text[at : at + 2] in it for it in _RUNS) for at in range(len(text) - 1))
    return run * 4 >= (len(text) - 1) * 3
