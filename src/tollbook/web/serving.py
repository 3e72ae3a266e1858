"""Starting and stopping the server: the address it listens on, and what may be wrong with it."""

from __future__ import annotations

import errno
import gc
import ipaddress
import multiprocessing
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import wait

from fastapi import FastAPI

from tollbook.errors import UsageError
from tollbook.ledger import Book
from tollbook.pipeline.browsing import Watched
from tollbook.web.application import application
from tollbook.web.warming import warm

PORT = 8750
_COLLECTED = (20_000, 20, 20)  # new objects before the collector looks; a page makes some ten thousand


@dataclass(frozen=True, slots=True)
class Served:
    """Where the pages are, for people to open."""

    host: str
    port: int

    @property
    def address(self) -> str:
        """As a browser takes it."""
        return f"http://[{self.host}]:{self.port}/" if ":" in self.host else f"http://{self.host}:{self.port}/"


@dataclass(frozen=True, slots=True)
class Pages:
    """What is to be served, in a form that another process can open for itself."""

    place: str
    programmes: tuple[Watched, ...] = ()
    demo: bool = False
    anybody: bool = False

    @contextmanager
    def opened(self) -> Iterator[FastAPI]:
        """The application over the book, which is closed at the end."""
        with Book.open(self.place, create=False) as book:
            yield application(book, self.programmes, demo=self.demo, anybody=self.anybody)


def serve(
    pages: Pages, *, host: str = "127.0.0.1", port: int = PORT, processes: int = 1,
    ready: Callable[[Served], None] = lambda _: None,
) -> None:  # fmt: skip
    """Serve until interrupted. Port 0 takes any free one; `ready` is told the address once it is listened on.

    Several `processes` take requests from one socket; all end with this one. Raises UsageError for a port that is
    taken, an address that is not this machine's, or one that others on the network reach, unless `pages` says that
    anybody may ask; and what opening the book raises.
    """
    _allowed(host, pages.anybody)
    with pages.opened() as app, listening(host, port) as sock, _helped(pages, sock, processes - 1):
        ready(Served(host, sock.getsockname()[1]))
        _run(app, sock)


def _run(app: FastAPI, sock: socket.socket) -> None:
    import uvicorn

    warm(app, then=_collect_seldom)
    config = uvicorn.Config(
        app, log_level="critical", access_log=False, server_header=False, lifespan="off", ws="none",
        timeout_graceful_shutdown=2, timeout_keep_alive=30,
    )  # fmt: skip
    uvicorn.Server(config).run(sockets=[sock])


def _collect_seldom() -> None:
    """Let Python's collector pass over what is here to stay, and look less often: it would stop pages to no purpose."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECTED)


@contextmanager
def _helped(pages: Pages, sock: socket.socket, others: int) -> Iterator[None]:
    """Further processes on the socket, ended by the end."""
    context = multiprocessing.get_context("spawn")  # this process has threads, which a fork would lose
    started = [context.Process(target=_help, args=(pages, sock), daemon=True) for _ in range(others)]
    try:
        for process in started:
            process.start()
        yield
    finally:
        for process in started:
            if process.pid is not None:
                process.terminate()
                process.join(5)


def _help(pages: Pages, sock: socket.socket) -> None:
    """Serve in a process of its own until the one that started it ends."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        watch = partial(_end_with, parent.sentinel)
        threading.Thread(target=watch, name="parent", daemon=True).start()
    with pages.opened() as app, sock, suppress(KeyboardInterrupt):
        _run(app, sock)


def _end_with(sentinel: int) -> None:
    """End this process when the one that started it is gone, however it ended."""
    wait([sentinel])
    os.kill(os.getpid(), signal.SIGTERM)


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
