"""A lender's samples and forms, opened for a channel that carries files itself."""

from bot.channels import Paper
from storage import forms, vault
from storage.database import Store
from storage.vault import Vault


async def opened(store: Store, kept: Vault, form_id: str) -> Paper | None:
    """Read one whole (10 MiB at most); None if its lender has retired it."""
    form = await store.read(forms.by_id, form_id)
    if form is None:
        return None
    it = form.file
    pieces = vault.read_whole(kept, it.place, it.key, sha256_hex=it.sha256)
    return Paper(it.name, b"".join([piece async for piece in pieces]))
