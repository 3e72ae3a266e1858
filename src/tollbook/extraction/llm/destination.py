"""Where text goes: the host, and whether that is this machine."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit


def is_here(base_url: str) -> bool:
    """Whether the address is this machine's own: `localhost` or a loopback address."""
    host = urlsplit(base_url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def described(base_url: str) -> str:
    """The host and port, with what a person wants to know of it before text goes there."""
    parts = urlsplit(base_url)
    place = parts.netloc
    if is_here(base_url):
        return f"{place} (this machine)"
    away = "another machine" if parts.scheme == "https" else "another machine, unencrypted"
    return f"{place} ({away})"
