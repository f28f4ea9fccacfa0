"""Where sealed files are kept: a folder of this machine, or an S3 service."""

from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from bot.settings import Settings
from storage.vault import LocalVault, Vault

_PATIENCE: Final = timedelta(seconds=30)


def open_vault(settings: Settings) -> Vault:
    """Open the vault that is set."""
    if isinstance(settings.vault, Path):
        return LocalVault(settings.vault)
    secret, endpoint = settings.s3_secret_key, settings.s3_endpoint
    known: dict[str, Any] = {
        "region": settings.s3_region,
        "endpoint": endpoint,
        "access_key_id": settings.s3_access_key,
        "secret_access_key": secret.get_secret_value() if secret else None,
    }
    # Only now: who keeps files in a folder has no use for an S3 client (5 MiB).
    from obstore.store import S3Store  # noqa: PLC0415  see above

    from storage.vault_s3 import S3Vault  # noqa: PLC0415  see above

    plain = endpoint is not None and endpoint.startswith("http://")
    return S3Vault(
        S3Store.from_url(
            settings.vault,
            client_options={"allow_http": plain, "timeout": _PATIENCE},
            **{name: value for name, value in known.items() if value},
        )
    )
