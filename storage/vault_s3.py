"""Sealed files at an S3 service; the service keeps what it cannot read."""

from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator
from typing import TYPE_CHECKING, Final

import obstore
from obstore.exceptions import BaseError
from obstore.store import S3Store

from storage.vault_places import PLACE, Kept, MissingFileError, checked

if TYPE_CHECKING:
    from obstore import GetResult  # there for checkers only

_PIECE: Final = 256 * 1024
_PART: Final = 5 * 1024 * 1024  # the least that S3 takes as a part of several
_AT_ONCE: Final = 2


class VaultUnavailableError(Exception):
    """The service does not answer, or does not let us in; what was asked may be asked again."""


class S3Vault:
    """A bucket, or a part of one; an object is there whole, or not at all."""

    def __init__(self, store: S3Store) -> None:
        self._store = store

    async def put(self, place: str, sealed: AsyncIterable[bytes]) -> None:
        """Keep all that comes; if it breaks off, nothing is kept."""
        if await self._exists(checked(place)):
            raise FileExistsError(place)  # a file is never changed after receipt
        broken: list[BaseException] = []
        try:
            await obstore.put_async(
                self._store,
                place,
                _watched(sealed, broken),
                chunk_size=_PART,
                max_concurrency=_AT_ONCE,
            )
        except BaseException as error:
            # What went wrong in the source is what the caller must hear of.
            if broken:
                raise broken[0] from None
            if isinstance(error, BaseError):
                raise VaultUnavailableError(type(error).__name__) from error
            raise

    async def get(self, place: str, start: int, stop: int) -> AsyncGenerator[bytes, None]:
        """Give the sealed bytes from start to before stop."""
        stop = min(stop, await self.size(place))
        if start >= stop:
            return
        try:
            got = await self._from(checked(place), start, stop)
            at = got.range[0]
            async for piece in got.stream(min_chunk_size=_PIECE):
                block = bytes(piece)
                begin, end = max(start - at, 0), max(stop - at, 0)
                at += len(block)
                if wanted := block[begin:end]:
                    yield wanted
                if at >= stop:
                    return
        except FileNotFoundError:
            raise MissingFileError(place=place) from None
        except BaseError as error:
            raise VaultUnavailableError(type(error).__name__) from error

    async def _from(self, place: str, start: int, stop: int) -> "GetResult":
        try:
            return await obstore.get_async(self._store, place, options={"range": (start, stop)})
        except FileNotFoundError:
            raise
        except BaseError:
            # Some servers answer a range with the whole object: then it is cut out here.
            return await obstore.get_async(self._store, place)

    async def size(self, place: str) -> int:
        """Say how many sealed bytes are kept."""
        try:
            found = await obstore.head_async(self._store, checked(place))
        except FileNotFoundError:
            raise MissingFileError(place=place) from None
        except BaseError as error:
            raise VaultUnavailableError(type(error).__name__) from error
        return int(found["size"])

    async def delete(self, place: str, *, partial: bool = False) -> None:
        """Remove a file for good; there is never a part of one."""
        if partial:
            return
        try:
            await obstore.delete_async(self._store, checked(place))
        except FileNotFoundError:
            return
        except BaseError as error:
            raise VaultUnavailableError(type(error).__name__) from error

    async def names(self) -> AsyncIterator[Kept]:
        """Walk through all that is kept; what we did not make is passed by."""
        try:
            async for batch in obstore.list(self._store):
                for each in batch:
                    if PLACE.fullmatch(each["path"]):
                        yield Kept(each["path"], each["last_modified"])
        except BaseError as error:
            raise VaultUnavailableError(type(error).__name__) from error

    async def _exists(self, place: str) -> bool:
        try:
            await self.size(place)
        except MissingFileError:
            return False
        return True


async def _watched(
    sealed: AsyncIterable[bytes], broken: list[BaseException]
) -> AsyncIterator[bytes]:
    try:
        async for block in sealed:
            yield block
    except GeneratorExit:
        raise
    except BaseException as error:
        broken.append(error)
        raise
