"""A PostgreSQL server of a test's own, which it may stop and start again, on loopback."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_USER = "postgres" if os.geteuid() == 0 else None  # the server refuses to run as root


class Server:
    """A running server; `address` is that of an empty database."""

    def __init__(self, folder: Path) -> None:
        self._data = folder / "data"
        self._bin = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self._run("initdb", "--username=tollbook", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        self.address = f"postgresql://tollbook:secret@127.0.0.1:{self._port}/postgres"

    def start(self) -> None:
        options = f"-c port={self._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        self._run("pg_ctl", "--wait", f"--log={self._data}.log", f"--options={options}", "start")

    def stop(self) -> None:
        """As if the power had failed."""
        if (self._data / "postmaster.pid").exists():
            self._run("pg_ctl", "--mode=immediate", "--wait", "stop")

    def _run(self, program: str, *words: str) -> None:
        command = [self._bin / program, f"--pgdata={self._data}", *words]
        subprocess.run(
            command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, user=_USER, cwd="/", timeout=60
        )


@contextmanager
def server() -> Iterator[Server]:
    """A server that is gone afterwards, with its files."""
    folder = Path(tempfile.mkdtemp(prefix="tollbook-server-"))
    if _USER:
        shutil.chown(folder, _USER)
    made = Server(folder)
    try:
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder)
