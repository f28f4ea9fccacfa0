"""What single settings may be, each with its clear error."""

import re
from collections.abc import Mapping
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, SecretStr
from pydantic_core import PydanticCustomError
from pydantic_settings import NoDecode

from storage.terms import StaffRole

_TOKEN: Final = re.compile(r"\d{3,}:[A-Za-z0-9_-]{16,}")
_WEBHOOK_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{16,256}")
STORES: Final = ("sqlite+aiosqlite:///", "postgresql+asyncpg://")


def wrong(fix: str) -> PydanticCustomError:
    """Say what to do about a value."""
    # Braces would be taken for places to fill in.
    return PydanticCustomError("wrong", "{fix}", {"fix": fix})


def _web_address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise wrong("write an address like https://loans.example.com")
    return text.rstrip("/")


def _issuer(text: str) -> str:
    # As it is: a provider that calls itself by a name with a slash at its end means it.
    _web_address(text)
    return text


def _origins(value: object) -> object:
    return tuple(re.split(r"[\s,]+", value.strip())) if isinstance(value, str) else value


def _network(value: object) -> object:
    try:
        return ip_network(value) if isinstance(value, str) else value
    except ValueError:
        raise wrong("write networks like 10.0.0.0/8 or fd00::/8, separated by commas") from None


def _origin(text: str) -> str:
    address = _web_address(text)
    if urlsplit(address).path:
        raise wrong("write origins like https://www.example.com, without a path")
    return address


def _store(url: str) -> str:
    if not url.startswith(STORES):
        raise wrong(f"begin with {' or '.join(STORES)}")
    if url.startswith(STORES[0]) and url.removeprefix(STORES[0]) in {"", ":memory:"}:
        raise wrong("name a file: a store in memory forgets everything")
    return url


def _token(secret: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(secret.get_secret_value()):
        raise wrong("copy the whole token from @BotFather: digits, a colon, letters")
    return secret


def _webhook_secret(secret: SecretStr) -> SecretStr:
    if not _WEBHOOK_SECRET.fullmatch(secret.get_secret_value()):
        raise wrong("use 16 to 256 of A-Z, a-z, 0-9, _ and -")
    return secret


def _vault(value: object) -> object:
    if isinstance(value, str) and value.startswith("s3://"):
        if not urlsplit(value).hostname:
            raise wrong("name a bucket: s3://bucket or s3://bucket/path")
        return value.rstrip("/")
    return _absolute(Path(value)) if isinstance(value, str | Path) else value


def _absolute(path: Path) -> Path:
    return path.expanduser().absolute()


def _roles(value: object) -> object:
    """Read ``support=agent, leads=supervisor``."""
    if not isinstance(value, str):
        return value
    pairs = [it.rpartition("=") for it in re.split(r"\s*,\s*", value.strip()) if it]
    if not all(group.strip() and role.strip() in set(StaffRole) for group, _, role in pairs):
        known = ", ".join(StaffRole)
        raise wrong(f"write group=role, separated by commas; roles are {known}")
    return tuple((group.strip(), role.strip()) for group, _, role in pairs)


def own_address(known: Mapping[str, Any]) -> str:
    """Say where we are found if nothing else is set."""
    host = {"0.0.0.0": "localhost", "::": "localhost"}.get(known["http_host"], known["http_host"])  # noqa: S104  all interfaces are reached by this name
    return f"http://{f'[{host}]' if ':' in host else host}:{known['http_port']}"


Web = Annotated[str, AfterValidator(_web_address)]
Issuer = Annotated[str, AfterValidator(_issuer)]
Folder = Annotated[Path, AfterValidator(_absolute)]
StoreUrl = Annotated[str, AfterValidator(_store)]
BotToken = Annotated[SecretStr, AfterValidator(_token)]
WebhookSecret = Annotated[SecretStr, AfterValidator(_webhook_secret)]
VaultPlace = Annotated[Path | str, BeforeValidator(_vault)]
Listed = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_origins)]
RoleMap = Annotated[tuple[tuple[str, StaffRole], ...], NoDecode, BeforeValidator(_roles)]
Origins = Annotated[
    tuple[Annotated[str, AfterValidator(_origin)], ...], NoDecode, BeforeValidator(_origins)
]
Network = Annotated[IPv4Network | IPv6Network, BeforeValidator(_network)]
Networks = Annotated[tuple[Network, ...], NoDecode, BeforeValidator(_origins)]
