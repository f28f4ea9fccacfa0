"""Sealed columns and blind indexes: how personal data lies in the store.

A key-encryption key (from a key file, kept apart from the database) wraps data keys; a data key
belongs to one borrower or one conversation and seals its columns with AES-256-GCM; deleting the
data key forgets everything that it sealed, in backups too. What is looked up is found by a keyed
hash (HMAC-SHA256), because an unkeyed hash of a phone number falls in an hour.

A sealed value is ``version (1 byte) | data key id (16) | nonce (12) | ciphertext and tag``.
"""

import json
import os
import secrets
import time
from base64 import b64decode, b64encode
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC

_VERSION: Final = b"\x01"
_NONCE: Final = 12
_HEADER: Final = 1 + 16 + _NONCE
_INDEX_BYTES: Final = 16
_CIPHERS_KEPT: Final = 10_000
_CIPHER_SECONDS: Final = 300.0


class KeyFileError(Exception):
    """The key file is missing, unreadable or not one of ours; the text says which."""


class SealBrokenError(Exception):
    """A sealed value was altered, moved to another place, or its key is not ours."""


class ForgottenError(Exception):
    """The data key is gone: whatever it sealed has been forgotten for good."""


def key_id(sealed: bytes) -> str:
    """Read which data key sealed a value."""
    return sealed[1:17].hex()


def keyed(key: bytes, text: bytes) -> bytes:
    """Hash a text with a key (HMAC-SHA256)."""
    made = _keyed(key).copy()
    made.update(text)
    return made.finalize()


@lru_cache(maxsize=16)
def _keyed(key: bytes) -> HMAC:
    return HMAC(key, SHA256())  # to take the key up anew takes longer than to hash a name


@dataclass(frozen=True, slots=True)
class Keyring:
    """The keys of an installation: key-encryption keys by name, and the key of the indexes."""

    current: str
    keys: Mapping[str, bytes] = field(repr=False)
    index: bytes = field(repr=False)
    source: Path | None = None
    """The key file, to be read again when another process has rotated the keys."""

    def wrap(self, data_key: bytes, name: str) -> tuple[str, bytes]:
        """Wrap a data key called ``name``; return the wrapping key's name and the wrapped key."""
        nonce = os.urandom(_NONCE)
        wrapped = AESGCM(self.keys[self.current]).encrypt(nonce, data_key, name.encode())
        return self.current, nonce + wrapped

    def unwrap(self, wrapping: str, wrapped: bytes, name: str) -> bytes:
        """Take a data key out of its wrapping; raise SealBrokenError if it is not ours."""
        try:
            kek = AESGCM(self.keys[wrapping])
            return kek.decrypt(wrapped[:_NONCE], wrapped[_NONCE:], name.encode())
        except (KeyError, InvalidTag) as error:
            raise SealBrokenError(f"data key {name} was not wrapped by us") from error

    @property
    def audit(self) -> bytes:
        """Derive the key of the audit chains; rotation leaves it as it is."""
        return keyed(self.index, b"audit chains")

    def blind(self, purpose: str, scope: str, value: str) -> bytes:
        """Hash a value for look-up; equal values of two scopes (lenders) differ."""
        return keyed(self.index, f"{purpose}\0{scope}\0{value}".encode())[:_INDEX_BYTES]


class Sealer:
    """Seals and unseals with data keys; keeps a bounded number of ciphers for a while.

    The time limit bounds how long another process can still read what was forgotten here.
    """

    def __init__(self, keyring: Keyring) -> None:
        self.keyring = keyring
        self._ciphers: OrderedDict[str, tuple[float, AESGCM]] = OrderedDict()

    def new_data_key(self, name: str) -> tuple[str, bytes]:
        """Make and remember a data key; return the wrapping key's name and the wrapped key."""
        data_key = secrets.token_bytes(32)
        self._remember(name, data_key)
        return self.keyring.wrap(data_key, name)

    def learn(self, name: str, wrapping: str, wrapped: bytes) -> None:
        """Unwrap a stored data key, for the seals that follow."""
        if wrapping not in self.keyring.keys and self.keyring.source:
            self.keyring = read_key_file(self.keyring.source)
        self._remember(name, self.keyring.unwrap(wrapping, wrapped, name))

    def knows(self, name: str) -> bool:
        """Tell whether a data key is at hand."""
        kept = self._ciphers.get(name)
        return kept is not None and kept[0] > time.monotonic()

    def forget(self, name: str) -> None:
        """Drop a data key from memory."""
        self._ciphers.pop(name, None)

    def seal(self, name: str, plain: bytes, place: str) -> bytes:
        """Seal bytes for one place: ``lender|table|column|row``."""
        nonce = os.urandom(_NONCE)
        sealed = self._ciphers[name][1].encrypt(nonce, plain, place.encode())
        return b"".join((_VERSION, bytes.fromhex(name), nonce, sealed))

    def unseal(self, sealed: bytes, place: str) -> bytes:
        """Open what was sealed for this very place."""
        if sealed[:1] != _VERSION:
            raise SealBrokenError(f"unknown kind of seal at {place}")
        try:
            return self._ciphers[key_id(sealed)][1].decrypt(
                sealed[17:_HEADER], sealed[_HEADER:], place.encode()
            )
        except InvalidTag as error:
            raise SealBrokenError(f"the seal at {place} is broken") from error

    def _remember(self, name: str, data_key: bytes) -> None:
        self._ciphers[name] = (time.monotonic() + _CIPHER_SECONDS, AESGCM(data_key))
        self._ciphers.move_to_end(name)
        if len(self._ciphers) > _CIPHERS_KEPT:
            self._ciphers.popitem(last=False)


def new_keyring() -> Keyring:
    """Make fresh keys for a new installation."""
    name = "k" + secrets.token_hex(4)
    return Keyring(name, {name: secrets.token_bytes(32)}, secrets.token_bytes(32))


def rotated(keyring: Keyring) -> Keyring:
    """Return the ring with a new current key; the old ones stay to unwrap what they wrapped."""
    name = "k" + secrets.token_hex(4)
    return replace(keyring, current=name, keys={**keyring.keys, name: secrets.token_bytes(32)})


def write_key_file(path: Path, keyring: Keyring) -> None:
    """Write a key file that only its owner may read; raise KeyFileError if there is one."""
    content = {
        "current": keyring.current,
        "keys": {name: b64encode(key).decode() for name, key in keyring.keys.items()},
        "index": b64encode(keyring.index).decode(),
    }
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
    except OSError as error:
        there = "exists already; keys are never overwritten"
        reason = there if path.exists() else f"cannot be written: {error.strerror}"
        raise KeyFileError(f"{path} {reason}") from error
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(content, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    _sync_folder(path.parent)


def replace_key_file(path: Path, keyring: Keyring) -> None:
    """Write a rotated ring over the one it came from, which is there or gone but never half."""
    fresh = path.with_name(f"{path.name}.{keyring.current}")
    write_key_file(fresh, keyring)
    fresh.replace(path)
    _sync_folder(path.parent)


def read_key_file(path: Path) -> Keyring:
    """Read the keys of an installation; raise KeyFileError with what is wrong."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        keys = {str(name): b64decode(key) for name, key in content["keys"].items()}
        ring = Keyring(str(content["current"]), keys, b64decode(content["index"]), path)
    except OSError as error:
        raise KeyFileError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KeyFileError(f"{path} is not a key file of ours") from error
    if ring.current not in keys or any(len(key) != 32 for key in (*keys.values(), ring.index)):  # noqa: PLR2004  AES-256
        raise KeyFileError(f"{path} holds keys of the wrong length, or no current one")
    return ring


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
