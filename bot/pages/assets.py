"""Style sheets, scripts and pictures, under a name that changes with what they say."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from aiohttp import web

_FOLDER: Final = Path(__file__).parent / "static"
_TYPES: Final = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_FOR_GOOD: Final = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is sent."""

    body: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Assets:
    """All of them; they share one version, so that a script finds its modules beside it."""

    version: str
    files: Mapping[str, Asset]

    def path(self, name: str) -> str:
        """Say where a file is; a name that does not exist is an error of ours."""
        if name not in self.files:
            raise KeyError(name)
        return f"/static/{self.version}/{name}"


def load_assets(folder: Path = _FOLDER) -> Assets:
    """Read them all into memory: they are few and small."""
    files = {
        path.name: Asset(path.read_bytes(), _TYPES[path.suffix])
        for path in sorted(folder.iterdir())
        if path.suffix in _TYPES
    }
    digest = sha256()
    for name, asset in files.items():
        digest.update(f"{name}:{len(asset.body)}:".encode() + asset.body)
    return Assets(digest.hexdigest()[:16], files)


def serve_assets(app: web.Application, assets: Assets) -> None:
    """Serve them, to be kept for good under their version."""

    async def asset(request: web.Request) -> web.Response:
        found = assets.files.get(request.match_info["name"])
        if found is None:
            raise web.HTTPNotFound
        # A page from before an update asks by the old version: it gets the new file, not kept.
        current = request.match_info["version"] == assets.version
        response = web.Response(
            body=found.body,
            content_type=found.media_type,
            charset="utf-8",
            headers={"Cache-Control": _FOR_GOOD} if current else None,
        )
        response.enable_compression()
        return response

    app.router.add_get("/static/{version}/{name}", asset)
