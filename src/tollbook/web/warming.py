"""Making the pages that everybody asks for before anybody does."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

from fastapi import FastAPI
from starlette.requests import Request

from tollbook.errors import TollbookError
from tollbook.web import pages
from tollbook.web.pages import Page, Site


def warm(app: FastAPI, then: Callable[[], None] = lambda: None) -> threading.Thread:
    """Make the first pages of an application in the background, one after the other, and `then` end the thread."""

    def work() -> None:
        _make(app.state.site)
        then()

    thread = threading.Thread(target=work, name="warming", daemon=True)
    thread.start()
    return thread


def _make(site: Site) -> None:
    for path, query, page in _first_pages(len(site.programmes)):
        scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": [],
                 "path_params": {"number": path.rpartition("/")[2]}, "server": ("localhost", 80),
                 "scheme": "http"}  # fmt: skip
        try:
            site.answer(Request(scope), page)
        except TollbookError:
            return  # who asks for it is told


def _first_pages(programmes: int) -> Iterator[tuple[str, str, Page]]:
    yield "/", "", pages.overview
    for number in range(1, programmes + 1):
        yield f"/programmes/{number}", "", pages.programme
    yield "/incidents", "", pages.incidents
    yield "/reports", "", pages.reports
    yield "/totals", "", pages.totals
