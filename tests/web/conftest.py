"""The demonstration's pages: through a client, through a server of their own, and in a real browser."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import tollbook
from tollbook.pipeline.browsing import Watched
from tollbook.pipeline.demonstrating import DEMO_DAY
from tollbook.web import application

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = (
    "--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip


@pytest.fixture(scope="session")
def demo_path(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("web") / "demo.db"
    with tollbook.open_book(path) as book:
        tollbook.fill_demo(book)
    return path


@pytest.fixture(scope="session")
def demo(demo_path) -> Iterator[tollbook.Book]:
    with tollbook.open_book(demo_path) as book:
        yield book


def client_of(book: tollbook.Book, *watched: Watched, **options: bool) -> TestClient:
    """A client that raises what the application lets out."""
    return TestClient(application(book, watched, **options), base_url="http://localhost")


@pytest.fixture(scope="session")
def client(demo) -> TestClient:
    programme = tollbook.load_programme(tollbook.demo_files()[1])
    return client_of(demo, Watched(programme, DEMO_DAY), demo=True)


@contextmanager
def serving(*options: str, book: Path | None = None) -> Iterator[str]:
    """The address of a server started from the command line, stopped by the end."""
    place = ["--book", str(book)] if book else []
    command = [sys.executable, "-m", "tollbook", *place, "serve", "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline()
            found = re.search(r"http://\S+", line)
            assert found, f"the server did not start: {line!r}"
            yield found[0].rstrip("/")
        finally:
            process.terminate()
            process.wait(timeout=20)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    with serving("--demo") as found:
        yield found


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """A browser of the system's; where it must be there, its absence fails the tests."""
    path = os.environ.get("TOLLBOOK_TEST_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        words = "no Chromium on this machine (Debian: apt-get install chromium), so no page was looked at in a browser"
        if os.environ.get("CI"):
            pytest.fail(words)
        pytest.skip(words)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()
