"""After a rotation everything can still be read, and the old key is needed no more."""

from datetime import datetime

import pytest

from storage import rewrap
from storage.database import Store, open_store
from storage.sealing import Keyring, SealBrokenError, rotated


async def test_what_was_sealed_before_is_read_with_the_new_key_alone(
    store: Store, store_url: str, keyring: Keyring, now: datetime
) -> None:
    names = [await store.write(lambda tx: tx.new_data_key(now)) for _ in range(5)]
    sealed = await store.write(lambda tx: [tx.seal(name, name, "l|t|c|r") for name in names])
    ring = rotated(keyring)
    alone = Keyring(ring.current, {ring.current: ring.keys[ring.current]}, ring.index)

    during = await open_store(store_url, ring)
    done = [await during.write(rewrap.batch, 2) for _ in range(4)]
    await during.close()

    after = await open_store(store_url, alone)
    read = await after.read(lambda tx: [tx.unseal(it, "l|t|c|r").decode() for it in sealed])
    await after.close()
    assert done == [2, 2, 1, 0]
    assert read == names


async def test_without_the_rewrapping_the_new_key_alone_opens_nothing(
    store: Store, store_url: str, keyring: Keyring, now: datetime
) -> None:
    name = await store.write(lambda tx: tx.new_data_key(now))
    sealed = await store.write(lambda tx: tx.seal(name, "x", "l|t|c|r"))
    ring = rotated(keyring)
    alone = Keyring(ring.current, {ring.current: ring.keys[ring.current]}, ring.index)

    after = await open_store(store_url, alone)
    with pytest.raises(SealBrokenError):
        await after.read(lambda tx: tx.unseal(sealed, "l|t|c|r"))
    await after.close()
