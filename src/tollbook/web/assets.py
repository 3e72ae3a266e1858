"""What pages load: style, script and fonts, all from the package, read once."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response

_KINDS = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "woff2": "font/woff2",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
}


@cache
def assets() -> dict[str, tuple[bytes, str, str]]:
    """Name to content, media type and tag."""
    found = {}
    folder = files("tollbook.web") / "static"
    paths = [*folder.iterdir(), files("tollbook.pictures") / "pictures.css"]
    for path in paths:
        kind = _KINDS.get(path.name.rpartition(".")[2])
        if kind is not None:
            content = path.read_bytes()
            found[path.name] = (content, kind, hashlib.sha256(content).hexdigest()[:16])
    return found


def asset_address(name: str) -> str:
    """The address of an asset, which changes with its content. Raises KeyError for one that there is not."""
    return f"/static/{name}?v={assets()[name][2]}"


def asset(request: Request) -> Response | None:
    """The answer with an asset; None where there is none of that name."""
    found = assets().get(request.path_params["name"])
    if found is None:
        return None
    content, kind, tag = found
    headers = {"etag": f'"{tag}"', "cache-control": "max-age=31536000, immutable"}
    if request.headers.get("if-none-match") == f'"{tag}"':
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=kind, headers=headers)
