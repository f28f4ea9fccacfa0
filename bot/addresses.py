"""Where webhooks may lead: https to public addresses, and never into a network of ours."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Any, Final
from urllib.parse import urlsplit

from yarl import URL

_LOOPBACK_NAMES: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_LENGTH: Final = 1000
# Public by their numbers, but another network is behind them: NAT64 (RFC 6052, RFC 8215), 6to4
# and Teredo carry any IPv4 address, and Azure answers every machine's questions at the last.
_WRAPPING: Final = tuple(
    IPv6Network(it) for it in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96")
)
_METADATA: Final = frozenset({IPv4Address("168.63.129.16")})
# For protocols, not for hosts (RFC 6890); not every Python knows the whole of it.
_PROTOCOLS: Final = IPv4Network("192.0.0.0/24")

SocketFactory = Callable[[tuple[Any, ...]], socket.socket]


class ForbiddenAddressError(OSError):
    """A webhook's name leads to an address that nothing is sent to."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Which addresses are allowed; ``loopback`` is for tests and demonstrations only."""

    loopback: bool = False

    def fault(self, url: str) -> str | None:
        """Say what is wrong with a webhook's address as it is written, or nothing."""
        try:
            parts, host = urlsplit(url), URL(url).host
        except ValueError:
            return "is not an address: write one like https://hooks.example.com/loanline"
        if len(url) > _LENGTH or not url.isascii() or not url.isprintable() or " " in url:
            return f"write it in up to {_LENGTH} printable ASCII characters"
        if not host or parts.username is not None or parts.fragment:
            return "write an address with a host, without a user name and without a fragment"
        if parts.scheme != "https" and not self._plain(parts.scheme, host):
            return "write an https address"
        if _literal(host) and not self.allows(host):
            return "is not a public address"
        return None

    def allows(self, host: str) -> bool:
        """Tell whether anything may be sent to an IP address."""
        address = ip_address(host.partition("%")[0])
        if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
            address = address.ipv4_mapped
        if address.is_loopback:
            return self.loopback
        return _is_public(address)

    def connecting(self) -> SocketFactory:
        """Make sockets for the addresses that were resolved; refuse those that are not allowed.

        This is asked right before each connection, with the very address that it goes to: what
        a name resolves to when somebody else asks makes no difference.
        """

        def make(info: tuple[Any, ...]) -> socket.socket:
            family, kind, protocol, _, address = info
            if not self.allows(str(address[0])):
                raise ForbiddenAddressError("forbidden-address")
            return socket.socket(family=family, type=kind, proto=protocol)

        return make

    def _plain(self, scheme: str, host: str) -> bool:
        return self.loopback and scheme == "http" and host in _LOOPBACK_NAMES


def _literal(host: str) -> bool:
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address) and any(address in network for network in _WRAPPING):
        return False
    special = address in _METADATA or address in _PROTOCOLS
    return address.is_global and not (special or address.is_multicast or address.is_reserved)
