"""Starting and stopping the server: the address it listens on, and what may be wrong with it."""

from __future__ import annotations

import errno
import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass

from fastapi import FastAPI

from tollbook.errors import UsageError

PORT = 8750


@dataclass(frozen=True, slots=True)
class Served:
    """Where the pages are, for people to open."""

    host: str
    port: int

    @property
    def address(self) -> str:
        """As a browser takes it."""
        return f"http://[{self.host}]:{self.port}/" if ":" in self.host else f"http://{self.host}:{self.port}/"


def serve(
    app: FastAPI, *, host: str = "127.0.0.1", port: int = PORT, to_network: bool = False,
    ready: Callable[[Served], None] = lambda _: None,
) -> None:  # fmt: skip
    """Serve until interrupted. Port 0 takes any free one; `ready` is told the address once it is listened on.

    Raises UsageError for a port that is taken, an address that is not this machine's, or one that others on the
    network reach, unless `to_network` says that they shall.
    """
    import uvicorn

    _allowed(host, to_network)
    with listening(host, port) as sock:
        config = uvicorn.Config(
            app, log_level="critical", access_log=False, server_header=False, lifespan="off", ws="none",
            timeout_graceful_shutdown=2, timeout_keep_alive=30,
        )  # fmt: skip
        ready(Served(host, sock.getsockname()[1]))
        uvicorn.Server(config).run(sockets=[sock])


def _allowed(host: str, to_network: bool) -> None:
    if to_network or host == "localhost":
        return
    try:
        loopback = ipaddress.ip_address(host).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise UsageError(
            "would show this ledger to others on the network, without any password; "
            "say --to-network if that is what you want",
            subject=f"--host {host}",
        )


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises UsageError when it cannot."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        sock = socket.socket(family, kind, protocol)
    except OSError as error:
        raise UsageError(
            f"is no address of this machine ({error.strerror or error})", subject=f"--host {host}"
        ) from None
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(place)
        sock.listen(128)
    except OSError as error:
        sock.close()
        raise _cannot_listen(error, host, port) from None
    sock.set_inheritable(True)
    return sock


def _cannot_listen(error: OSError, host: str, port: int) -> UsageError:
    if error.errno == errno.EADDRINUSE:
        words = "is taken by another program; choose another one, or --port 0 for any that is free"
        return UsageError(words, subject=f"--port {port}")
    if error.errno == errno.EACCES:
        return UsageError("needs rights that you do not have; choose one above 1023", subject=f"--port {port}")
    return UsageError(f"cannot be listened on ({error.strerror or error})", subject=f"--host {host}")
