"""What every answer carries, and which askers get one: protection that no page can forget."""

from __future__ import annotations

import ipaddress
from collections.abc import Awaitable, Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PROTECTION = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}

Refuse = Callable[[Scope, Receive, Send], Awaitable[None]]


class Protected:
    """Adds the protection to every answer, and refuses requests that were made for another host's name.

    A page elsewhere may point a name of its own at this machine and read what it serves (DNS rebinding); such
    requests carry that name. Unless `anybody` may ask, only names of this machine are answered.
    """

    def __init__(self, app: ASGIApp, *, refuse: Refuse, anybody: bool = False) -> None:
        self._app = app
        self._refuse = refuse
        self._anybody = anybody

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def protected(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in PROTECTION.items():
                    headers[name] = value
            await send(message)

        host = Headers(scope=scope).get("host", "")
        answer = self._app if self._anybody or is_this_machine(host) else self._refuse
        await answer(scope, receive, protected)


def is_this_machine(host: str) -> bool:
    """Whether a Host header (`localhost:8000`, `[::1]`, `127.0.0.1`) names this machine to itself."""
    name = host.strip().lower()
    name = name[1 : name.find("]")] if name.startswith("[") else name.rsplit(":", 1)[0] if ":" in name else name
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
