"""Who really asks: the client behind proxies that we trust, and nobody else's word for it."""

from collections.abc import Awaitable, Callable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from aiohttp import web
from aiohttp.typedefs import Middleware

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_LONGEST = 2000
"""Characters of the header that are read: nobody has so many proxies."""


def client(peer: str, forwarded: str, trusted: Sequence[Network]) -> str:
    """Say who asks, by ``X-Forwarded-For`` as far as proxies of ours have written it.

    Each proxy adds whom it heard from at the end; what stands before the first address that is
    none of ours was written by whoever asks, and proves nothing.
    """
    found = _address(peer)
    if found is None or not _is_ours(found, trusted):
        return peer
    for name in reversed(forwarded[-_LONGEST:].split(",")):
        address = _address(name)
        if address is None:
            break
        found = address
        if not _is_ours(address, trusted):
            break
    return str(found)


def telling(trusted: Sequence[Network]) -> Middleware:
    """Make the middleware after which ``request.remote`` is who really asks."""

    @web.middleware
    async def told(request: web.Request, handler: Handler) -> web.StreamResponse:
        said = ",".join(request.headers.getall("X-Forwarded-For", ()))
        peer = request.remote or ""
        if not said or (remote := client(peer, said, trusted)) == peer:
            return await handler(request)
        return await handler(request.clone(remote=remote))

    return told


def _is_ours(address: Address, trusted: Sequence[Network]) -> bool:
    return any(address in network for network in trusted)


def _address(text: str) -> Address | None:
    """Read an address with or without a port; one of IPv4 in IPv6's clothes is what it is."""
    name = text.strip()
    if name.startswith("["):
        name = name[1:].partition("]")[0]
    elif name.count(":") == 1:
        name = name.partition(":")[0]
    try:
        address = ip_address(name.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
